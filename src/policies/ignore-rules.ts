import type { IgnoreRule, IgnoreRules } from '../model.ts';
import { latin1, utf8 } from '../text.ts';
import { compileGlob, type Glob } from './wildmatch.ts';

/** A rule with what it needs to be asked: names are latin1, relative to the folder of its file. */
interface ParsedRule {
  readonly rule: IgnoreRule;
  readonly isFolderOnly: boolean;
  readonly matches: (path: string, name: string) => boolean;
}

/**
 * The ignore rules of a repository, read as git reads them (gitignore(5), dir.c): files in every folder, the deepest
 * first, the last line first, and nothing below an excluded folder comes back. Case counts. `read` gives latin1.
 */
export function createIgnoreRules(read: (path: string) => string | undefined): IgnoreRules {
  const files = new Map<string, readonly ParsedRule[]>();
  const folders = new Map<string, IgnoreRule | undefined>();

  const rulesOf = (folder: string): readonly ParsedRule[] => {
    const known = files.get(folder);
    if (known !== undefined) return known;
    const path = folder === '' ? '.gitignore' : `${folder}/.gitignore`;
    const rules = parseIgnoreFile(path, read(path) ?? '');
    files.set(folder, rules);
    return rules;
  };
  const lastMatch = (path: string, isFolder: boolean): IgnoreRule | undefined => {
    for (let folder = parentOf(path); folder !== undefined; folder = parentOf(folder)) {
      const rule = lastMatchIn(rulesOf(folder), path.slice(folder === '' ? 0 : folder.length + 1), isFolder);
      if (rule !== undefined) return rule;
    }
    return undefined;
  };
  /** The rule that excludes a folder, or one above it. */
  const excluding = (folder: string): IgnoreRule | undefined => {
    if (folders.has(folder)) return folders.get(folder);
    const parent = parentOf(folder);
    const above = parent === undefined || parent === '' ? undefined : excluding(parent);
    const own = above ?? lastMatch(folder, true);
    const rule = own?.negated === true ? undefined : own;
    folders.set(folder, rule);
    return rule;
  };
  const deciding = (path: string): IgnoreRule | undefined => {
    const folder = parentOf(path);
    const above = folder === undefined || folder === '' ? undefined : excluding(folder);
    return above ?? lastMatch(path, false);
  };
  return {
    deciding,
    decidingFolder: (folder) => excluding(folder) ?? lastMatch(folder, true),
    isIgnored: (path) => deciding(path)?.negated === false,
  };
}

/** The folder of a path, '' at the top, undefined above it. */
function parentOf(path: string): string | undefined {
  if (path === '') return undefined;
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

function lastMatchIn(rules: readonly ParsedRule[], path: string, isFolder: boolean): IgnoreRule | undefined {
  if (rules.length === 0) return undefined;
  const bytes = latin1(path);
  const name = bytes.slice(bytes.lastIndexOf('/') + 1);
  return rules.findLast((one) => (isFolder || !one.isFolderOnly) && one.matches(bytes, name))?.rule;
}

/** The rules of one file, in order. A byte-order mark, CRLF and comments are as git has them. */
function parseIgnoreFile(path: string, text: string): readonly ParsedRule[] {
  const rules: ParsedRule[] = [];
  let start = text.startsWith('\xef\xbb\xbf') ? 3 : 0;
  for (let line = 1; start < text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    // Git drops one carriage return at the end, and reads a line up to its first NUL.
    const body = text.slice(start, end > start && text[end - 1] === '\r' ? end - 1 : end);
    const pattern = withoutTrailingSpaces(body.split('\0', 1)[0] ?? '');
    if (pattern !== '' && !pattern.startsWith('#')) {
      const span = { start, end: start + pattern.length };
      rules.push(parseRule(pattern, { path, line, span, pattern: utf8(pattern), negated: pattern.startsWith('!') }));
    }
    start = end + 1;
  }
  return rules;
}

/** Trailing spaces fall, unless the first of them is escaped; tabs stay. */
function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ') end--;
  if (end === line.length) return line;
  let backslashes = 0;
  while (backslashes < end && line[end - 1 - backslashes] === '\\') backslashes++;
  return line.slice(0, backslashes % 2 === 1 ? end + 1 : end);
}

function parseRule(line: string, rule: IgnoreRule): ParsedRule {
  const body = rule.negated ? line.slice(1) : line;
  const isFolderOnly = body.endsWith('/');
  const pattern = isFolderOnly ? body.slice(0, -1) : body;
  if (!pattern.includes('/')) {
    const glob = nameGlob(pattern);
    return { rule, isFolderOnly, matches: (_path, name) => glob(name) };
  }
  return { rule, isFolderOnly, matches: pathGlob(pattern.startsWith('/') ? pattern.slice(1) : pattern) };
}

function nameGlob(pattern: string): Glob {
  return literalLength(pattern) === pattern.length ? (name) => name === pattern : compileGlob(pattern, false);
}

/** Git compares the part before the first sign first, so that `a**` + `/b` has its stars at the start of what is left. */
function pathGlob(pattern: string): Glob {
  const length = literalLength(pattern);
  const head = pattern.slice(0, length);
  if (length === pattern.length) return (path) => path === pattern;
  const rest = compileGlob(pattern.slice(length), true);
  return (path) => path.startsWith(head) && rest(path.slice(length));
}

function literalLength(pattern: string): number {
  const sign = pattern.search(/[*?[\\]/);
  return sign < 0 ? pattern.length : sign;
}
