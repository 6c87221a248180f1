import type { Git } from './git.ts';
import { gitNames } from './git-names.ts';

/** Lines from `start` to `end`, both included, 1-based. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/** For each path, relative to the repository's top, the lines that a change adds or rewrites, in order. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[]>;

/**
 * `--text`, because an attribute that the change itself brings could declare a file binary and so hide its lines; the
 * prefixes, because a user's settings may name others.
 */
const diff = [
  ...[
    'diff',
    '-U0',
    '--inter-hunk-context=0',
    '--text',
    '--no-renames',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
  ],
  ...['--ignore-submodules=all', '--submodule=short', '--src-prefix=a/', '--dst-prefix=b/'],
];

/** The lines of commit `to` that commit `from` does not have. Throws ScanError where git fails. */
export function changedLines(git: Git, from: string, to: string): ChangedLines {
  return parsePatch(git.run([...diff, from, to]));
}

/** Whether the change touches the line; without a line, whether it touches the file. */
export function touches(lines: ChangedLines, path: string, line: number | undefined): boolean {
  const ranges = lines.get(path);
  if (ranges === undefined) return false;
  return line === undefined || ranges.some(({ start, end }) => start <= line && line <= end);
}

/**
 * Reads a patch without context lines. Hunks say how many lines follow, so that a line of a file that looks like a
 * header of the patch is never taken for one.
 */
export function parsePatch(patch: Buffer): ChangedLines {
  const text = patch.toString('latin1');
  const found = new Map<string, LineRange[]>();
  let ranges: LineRange[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    at = end + 1;
    if (line.startsWith('+++ ')) {
      ranges = [];
      const path = pathOf(line);
      if (path !== undefined) found.set(path, ranges);
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk === null) continue;
    const [, removed = '1', start = '1', added = '1'] = hunk;
    if (added !== '0') ranges.push({ start: Number(start), end: Number(start) + Number(added) - 1 });
    at = skipLines(text, at, Number(removed) + Number(added));
  }
  return found;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function skipLines(text: string, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0 && at < text.length; at = endOfLine(text, at) + 1) {
    // "\ No newline at end of file" stands between the lines and is none of them.
    if (text[at] !== '\\') left--;
  }
  return at;
}

/** The path in `+++ b/path`; git quotes names with unusual bytes, and ends names with blanks by a tab. */
function pathOf(line: string): string | undefined {
  const name = line.slice(4);
  if (name === '/dev/null') return undefined;
  const raw = name.startsWith('"') ? unquote(name) : name.replace(/\t$/, '');
  const [path] = gitNames(Buffer.from(`${raw.slice(2)}\0`, 'latin1')).names;
  return path;
}

const escapes: Readonly<Record<string, string>> = {
  ...{ a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
  ...{ '\\': '\\', '"': '"' },
};

function unquote(name: string): string {
  return name
    .replace(/^"|"$/g, '')
    .replace(/\\([0-7]{3}|.)/g, (whole, code: string) =>
      code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? whole),
    );
}
