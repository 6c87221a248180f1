/** Globs on the end of a path: `.cursor/mcp.json`, `*.code-workspace`, `.amazonq/cli-agents/*.json`; `*` stays in its folder. */
const compiled = new Map<string, RegExp>();

/** Whether the path ends like the glob; a folder boundary stands before it. Case-insensitive, as most disks are. */
export function endsLike(path: string, glob: string): boolean {
  let pattern = compiled.get(glob);
  if (pattern === undefined) {
    const body = glob
      .split('**/')
      .map((piece) =>
        piece
          .replace(/[.+^$()|[\]\\]/g, '\\$&')
          .replace(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.replace(/,/g, '|')})`)
          .replace(/\*/g, '[^/]*'),
      )
      .join('(?:[^/]+/)*');
    pattern = new RegExp(`(?:^|/)${body}$`, 'i');
    compiled.set(glob, pattern);
  }
  return pattern.test(path);
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
