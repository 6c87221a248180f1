/** How globs are matched. */
export interface GlobOptions {
  readonly ignoreCase?: boolean;
  /** A pattern that names a folder takes everything in it, as in .gitignore; `exclude` works like this. */
  readonly below?: boolean;
}

/** More alternatives in one pattern are a mistake or an attack; the rest is dropped. */
const ALTERNATIVES = 256;

/**
 * Compiles globs to one test of POSIX paths. `*` and `?` stay inside a name, `**` crosses folders, `{a,b}` is either,
 * `\` takes the next character literally. A pattern without a slash matches the last name at any depth; with one, it
 * is read from the top (a leading `/` only says so); with one at the end, it is a folder and everything in it.
 */
export function matchesAny(globs: readonly string[], options: GlobOptions = {}): (path: string) => boolean {
  const groups = { count: 0 };
  const sources = globs.flatMap(expandBraces).map((glob) => sourceOf(glob, options.below === true, groups));
  if (sources.length === 0) return () => false;
  const pattern = new RegExp(`^(?:${sources.join('|')})$`, options.ignoreCase === true ? 'is' : 's');
  return (path) => pattern.test(path);
}

/**
 * Each wildcard but the last of its kind commits to the first place where what follows it fits: `(?=(…))\n` is how
 * JavaScript spells an atomic group. A later place can never succeed where the first fails, since the next wildcard
 * could have skipped the difference; so hostile globs and paths cost a pass, not a power.
 */
function sourceOf(glob: string, below: boolean, groups: { count: number }): string {
  const plain = glob.replace(/^\.\//, '/');
  const isFolder = plain.endsWith('/');
  const body = plain.replace(/^\//, '').replace(/\/$/, '');
  const isAnchored = plain.startsWith('/') || body.includes('/');
  const segments = body.split('/');
  const parts = isAnchored ? segments : ['**', ...segments];
  let tail = '';
  if (isFolder) tail = '/.*';
  else if (below) tail = '(?:/.*)?';
  return joinSegments(parts, tail, groups);
}

function joinSegments(segments: readonly string[], tail: string, groups: { count: number }): string {
  const runs = splitAt(segments, '**');
  const crosses = (index: number): boolean => index < runs.length - 1;
  let source = '';
  for (const [index, run] of runs.entries()) {
    const isLast = !crosses(index);
    const names = run.map((segment) => segmentSource(segment, groups));
    if (index === 0) {
      source += names.map((name) => (isLast ? name : `${name}/`)).join(isLast ? '/' : '');
      if (isLast) source += tail;
    } else if (isLast && run.length === 0) {
      source += '.+';
    } else if (isLast) {
      source += `(?:[^/]*/)*?${names.join('/')}${tail}`;
    } else if (run.length > 0) {
      groups.count++;
      // The number is taken after those of the names inside, which stand behind the opening bracket: so it is named.
      source += `(?=(?<g${groups.count}>(?:[^/]*/)*?${names.map((name) => `${name}/`).join('')}))\\k<g${groups.count}>`;
    }
  }
  return source;
}

function segmentSource(segment: string, groups: { count: number }): string {
  const pieces = splitStars(segment);
  let source = pieces[0] ?? '';
  for (const [index, piece] of pieces.entries()) {
    if (index === 0) continue;
    if (index === pieces.length - 1) {
      source += `[^/]*${piece}`;
      continue;
    }
    if (piece === '') continue;
    groups.count++;
    source += `(?=(?<g${groups.count}>[^/]*?${piece}))\\k<g${groups.count}>`;
  }
  return source;
}

/** The literal pieces between the stars of a name, as regular expressions. */
function splitStars(segment: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (let index = 0; index < segment.length; index++) {
    const character = segment.charAt(index);
    if (character === '\\' && index + 1 < segment.length) piece += literal(segment.charAt(++index));
    else if (character === '?') piece += '[^/]';
    else if (character !== '*') piece += literal(character);
    else {
      pieces.push(piece);
      piece = '';
    }
  }
  return [...pieces, piece];
}

function literal(character: string): string {
  return /[\\^$.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
}

function splitAt(items: readonly string[], separator: string): readonly (readonly string[])[] {
  const runs: string[][] = [[]];
  for (const item of items) {
    if (item === separator) runs.push([]);
    else runs[runs.length - 1]?.push(item);
  }
  return runs;
}

/** `{a,b}` as two globs; braces may stand in each other. One that is not closed is a character. */
function expandBraces(glob: string): readonly string[] {
  let pending = [glob];
  const done: string[] = [];
  while (pending.length > 0 && done.length + pending.length <= ALTERNATIVES) {
    const next: string[] = [];
    for (const pattern of pending) {
      const options = firstBraces(pattern);
      if (options === undefined) done.push(pattern);
      else next.push(...options);
    }
    pending = next;
  }
  return [...done, ...pending].slice(0, ALTERNATIVES);
}

function firstBraces(glob: string): readonly string[] | undefined {
  let depth = 0;
  let open = -1;
  let cuts: number[] = [];
  for (let index = 0; index < glob.length; index++) {
    const character = glob.charAt(index);
    if (character === '\\') index++;
    else if (character === '{' && depth++ === 0) {
      open = index;
      cuts = [index];
    } else if (character === ',' && depth === 1) cuts.push(index);
    else if (character === '}' && depth > 0 && --depth === 0 && cuts.length > 1) {
      cuts.push(index);
      const [head, rest] = [glob.slice(0, open), glob.slice(index + 1)];
      return cuts.slice(1).map((cut, place) => `${head}${glob.slice((cuts[place] ?? 0) + 1, cut)}${rest}`);
    }
  }
  return undefined;
}
