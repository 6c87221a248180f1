import type { Command } from '../formats/shell.ts';
import { textOf } from './shell-output.ts';

/** A path; what begins it may be a variable, or what one command prints. */
const path = /^(?:~|\.{1,2}|\$\{?\w+\}?|\$\(\w+\)|\$\([^()]{0,100}\))?(?:\/[\w.${}()@%+:-]+)+\/?$/;
const file = /^[\w.${}()/-]{1,200}\.(?:pem|key|pub|crt|cer|json|ya?ml|txt|env|asc|gpg|p12|pid)$/;
/** The name of an object, as `$(PROJECT)-registry-secret`. */
const objectName = /^[\w.${}()-]{1,200}-(?:secrets?|credentials?|creds|tls|regcred)$/;
/** Commands that print paths, numbers, names and public halves. */
const printsNoValue =
  /^\$\((?:mktemp|realpath|readlink|dirname|basename|find|pgrep|lsof|pwd)\b|secretKeyRef|\.metadata\.name|\bwc -|\.pub\b|jq[^|)]{0,40}\bkeys\b/;
const withDefault = /^\$\{?\w+:?[-=](.*)\}$/;

const fileFlags: ReadonlyMap<string, RegExp> = new Map([
  ...['[', '[[', 'test'].map((program) => [program, /^-[efrs]$/] as const),
  ...['ssh', 'scp'].map((program) => [program, /^-i$/] as const),
]);

/**
 * Variables of a script that hold no credential, whatever their names say: everything that is put into them is a path,
 * the name of something or a public half, or the script asks whether there is a file of that name.
 */
export function plainVariables(commands: readonly Command[]): ReadonlySet<string> {
  const plain = new Map<string, boolean>();
  const files = new Set<string>();
  for (const command of commands) {
    for (const { name, value } of command.assignments) {
      const { content } = value;
      if (content !== '') plain.set(name, plain.get(name) !== false && isPlain(content));
    }
    for (const name of testedFiles(command)) files.add(name);
  }
  for (const [name, isAlwaysPlain] of plain) if (isAlwaysPlain) files.add(name);
  return files;
}

function isPlain(content: string): boolean {
  const written = withDefault.exec(content)?.[1] ?? content;
  return [/^\$!$/, path, file, objectName, printsNoValue].some((pattern) => pattern.test(written));
}

/** `[ -f "$CA_KEY" ]`, and what `ssh -i` reads. */
function testedFiles({ words }: Command): readonly string[] {
  const flag = fileFlags.get(textOf(words[0]));
  if (flag === undefined) return [];
  return words.flatMap((word, index) => {
    const name = /^\$\{?(\w+)\}?$/.exec(textOf(words[index + 1]))?.[1];
    return flag.test(textOf(word)) && name !== undefined ? [name] : [];
  });
}
