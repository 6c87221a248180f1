import { classifyName } from '../judge/names.ts';
import { isCredentialClass } from '../judge/subject.ts';
import type { Facts, Span } from '../model.ts';
import type { ServerProject } from './env-templates.ts';

/** A variable that a program does not start without, and where it asks for it. */
export interface RequiredVariable {
  readonly name: string;
  readonly path: string;
  readonly span: Span;
}

const code = /\.(?:py|[cm]?[jt]s|go)$/;
const elsewhere =
  /(?:^|\/)(?:node_modules|tests?|__tests__|examples?|dist|build|vendor|\.venv|venv|site-packages)\/|[._](?:test|spec)\.|(?:^|\/)(?:test_|conftest)/;
/** `os.environ["X"]` fails without the variable; the others give nothing, and count for credentials alone. */
const strict = /\bos\.environ\[[ \t]*["']([A-Z][A-Z0-9_]{1,80})["'][ \t]*\](?![ \t]*=[^=])/g;
const loose =
  /\b(?:os\.getenv|os\.environ\.get|os\.Getenv|os\.LookupEnv|Deno\.env\.get|getenv)\([ \t]*["']([A-Z][A-Z0-9_]{1,80})["'][ \t]*\)|\b(?:process|import\.meta)\.env(?:\.([A-Z][A-Z0-9_]{1,80})\b|\[[ \t]*["']([A-Z][A-Z0-9_]{1,80})["'][ \t]*\])/g;
const listed = /\bREQUIRED_(?:SECRETS|ENV(?:_VARS)?|VARS)[ \t]*(?::[^=\n]{0,60})?=[ \t]*[[({]([^\])}]{1,2000})[\])}]/g;
/** A program has few places that read its environment; a monorepo has many files. */
const mostFiles = 400;

/** What the code of a server requires of its environment; each name once, at the first place. */
export function requiredVariables({ folder }: ServerProject, facts: Facts): readonly RequiredVariable[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const files = facts.repository
    .list()
    .filter((path) => path.startsWith(prefix) && code.test(path) && !elsewhere.test(path));
  const found = new Map<string, RequiredVariable>();
  for (const path of files.slice(0, mostFiles)) {
    const text = facts.text(path) ?? '';
    if (!/environ|getenv|Getenv|LookupEnv|\.env\b|REQUIRED_/.test(text)) continue;
    for (const { name, start } of namesIn(text)) {
      if (!found.has(name)) found.set(name, { name, path, span: { start, end: start + name.length } });
    }
  }
  return [...found.values()];
}

interface Named {
  readonly name: string;
  readonly start: number;
}

function namesIn(text: string): readonly Named[] {
  const named = (match: RegExpMatchArray, name: string): Named => ({
    name,
    start: (match.index ?? 0) + match[0].indexOf(name),
  });
  const required = [...text.matchAll(strict)].map((match) => named(match, match[1] ?? ''));
  const asked = [...text.matchAll(loose)]
    .filter((match) => !hasDefault(text, match))
    .map((match) => named(match, match[1] ?? match[2] ?? match[3] ?? ''))
    .filter(({ name }) => isCredentialClass(classifyName(name)));
  const inLists = [...text.matchAll(listed)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/["']([A-Z][A-Z0-9_]{1,80})["']/g)].map(([, name = '']) => named(match, name)),
  );
  return [...required, ...asked, ...inLists].filter(({ name }) => !ofTheSystem.has(name) && !isSet(text, name));
}

const ofTheSystem = new Set(['PWD', 'HOME', 'PATH', 'USER', 'SHELL', 'TMPDIR', 'LANG']);

/** What a program sets itself is for programs that it starts. */
function isSet(text: string, name: string): boolean {
  return new RegExp(`environ\\[[ \\t]*["']${name}["'][ \\t]*\\][ \\t]*=[^=]|process\\.env\\.${name}[ \\t]*=[^=]`).test(
    text,
  );
}

/** `?? "x"`, `|| "x"`, `or "x"` behind it. */
function hasDefault(text: string, match: RegExpMatchArray): boolean {
  return /^[ \t]*(?:\?\?|\|\||or\b)/.test(text.slice((match.index ?? 0) + match[0].length).slice(0, 20));
}
