/** A glob, ready to be asked. Most are plain names: they need no pattern, and compiling patterns costs start-up time. */
interface CompiledGlob {
  /** Lower-case text that every matching path holds; for a glob without wildcards, the whole of it. */
  readonly literal: string;
  /** Undefined where the literal decides alone. */
  pattern: RegExp | 'uncompiled' | undefined;
}
const compiled = new Map<string, CompiledGlob>();

/**
 * Whether the path ends like the glob (`.cursor/mcp.json`, `*.code-workspace`, `.amazonq/cli-agents/*.json`); a folder
 * boundary stands before it, and `*` stays in its folder. Case-insensitive, as most disks are.
 */
export function endsLike(path: string, glob: string): boolean {
  const known = compiled.get(glob) ?? compile(glob);
  const lower = lowerCase(path);
  if (known.pattern === undefined) {
    return (
      lower.endsWith(known.literal) &&
      (lower.length === known.literal.length || lower.at(-known.literal.length - 1) === '/')
    );
  }
  if (!lower.includes(known.literal)) return false;
  if (known.pattern === 'uncompiled') known.pattern = patternOf(glob);
  return known.pattern.test(path);
}

/** A path is asked about with many globs, one after the other. */
function lowerCase(path: string): string {
  if (latest.path !== path) latest = { path, lower: path.toLowerCase() };
  return latest.lower;
}

let latest = { path: '', lower: '' };

function compile(glob: string): CompiledGlob {
  const pieces = glob.toLowerCase().split(/\*\*\/|\*|\{[^}]*\}/);
  const literal = pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
  const entry: CompiledGlob = { literal, pattern: pieces.length === 1 ? undefined : 'uncompiled' };
  compiled.set(glob, entry);
  return entry;
}

function patternOf(glob: string): RegExp {
  const body = glob
    .split('**/')
    .map((piece) =>
      piece
        .replace(/[.+^$()|[\]\\]/g, '\\$&')
        .replace(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.replace(/,/g, '|')})`)
        .replace(/\*/g, '[^/]*'),
    )
    .join('(?:[^/]+/)*');
  return new RegExp(`(?:^|/)${body}$`, 'i');
}

/** `~/.cursor/mcp.json` and `%APPDATA%\Claude\…` as the end of a path in a copied home folder. */
export function homeGlob(path: string): string {
  return path.replace(/^(?:~|%[A-Za-z]+%|\$[A-Z_]+)[\\/]/, '').replace(/\\/g, '/');
}

/** Paths that a copy was made from: `.mcp.json.bak`, `.mcp.json.backup.20250531`, `mcp.json.all-disabled` → `.mcp.json`. */
export function originalPaths(path: string): readonly string[] {
  const names = [path];
  let name = path;
  for (let count = 0; count < 3; count++) {
    const shorter = name.replace(/(?:[.~][A-Za-z0-9_-]{0,40}|~)$/, '');
    if (shorter === name || shorter.endsWith('/') || shorter === '') break;
    names.push(shorter);
    name = shorter;
  }
  return names;
}
