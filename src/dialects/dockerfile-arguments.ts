import { classifyName } from '../judge/names.ts';
import type { MappedText, Mistake, ReadContext } from '../model.ts';

/** Several arguments may stand on one line. */
const argument = /^[ \t]*ARG[ \t]+([^\r\n]{1,2000})/gim;
/** `NAME` without a default: what is given here comes from outside. */
const withoutDefault = /(?<=^|[ \t])([A-Za-z_][A-Za-z0-9_]*)(?:=(?:""|'')?)?(?=[ \t]|$)/g;
/** What front ends show to everybody is no secret. */
const shown = /^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|PUBLIC|GATSBY)_/;

/**
 * Build arguments that hold a secret: `docker history` shows them, and what a RUN or ENV made of them. Arguments before
 * the first FROM are seen by no instruction but FROM.
 */
export function* bakedArguments(text: MappedText, context: ReadContext): Generator<Mistake> {
  const from = /^[ \t]*FROM[ \t]/im.exec(text.content);
  if (from === null) return;
  const known = new Set<string>();
  const variables = namesInVariables(text.content);
  for (const match of text.content.matchAll(argument)) {
    if (match.index < from.index) continue;
    const start = match.index + match[0].length - (match[1] ?? '').length;
    for (const { 1: name = '', index } of (match[1] ?? '').matchAll(withoutDefault)) {
      if (known.has(name) || !isSecretName(name)) continue;
      known.add(name);
      yield mistake(name, text.slice(start + index, start + index + name.length), variables.has(name), context);
    }
  }
}

function isSecretName(name: string): boolean {
  const named = classifyName(name);
  return !shown.test(name) && (named === 'token' || named === 'password' || named === 'secret');
}

/** Names that stand behind a dollar sign in ENV: `ENV TOKEN=$TOKEN`. */
function namesInVariables(content: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [line] of content.matchAll(/^[ \t]*ENV[ \t][^\r\n]{1,2000}/gim)) {
    for (const { 1: name = '' } of line.matchAll(/\$\{?([A-Za-z_][A-Za-z0-9_]*)/g)) names.add(name);
  }
  return names;
}

function mistake(name: string, text: MappedText, isInEnv: boolean, context: ReadContext): Mistake {
  const id = name.toLowerCase();
  const where = isInEnv
    ? 'and ENV keeps it in the environment of every container'
    : 'and what RUN commands make of it stays in their layers';
  return {
    kind: 'mistake',
    ruleId: 'dockerfile-arg-secret',
    severity: 'low',
    span: text.span,
    keyPath: [...context.keyPath, name],
    message: `Docker writes the build argument ${name} into the history of the image, ${where}.`,
    remedy: `Take the line out, write RUN --mount=type=secret,id=${id},env=${name} before the command that needs it, and build with --secret id=${id},env=${name}.`,
  };
}
