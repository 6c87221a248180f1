import { compileGlob, type Glob } from './wildmatch.ts';

interface Rule {
  readonly isNegated: boolean;
  readonly isFolderOnly: boolean;
  readonly matches: (path: string, name: string) => boolean;
}

/**
 * A .helmignore as Helm reads it (pkg/ignore): the first rule that takes a file decides, a pattern without a slash looks at
 * the name alone, and `!x` leaves out all that is not `x`. Returns whether `helm package` leaves a path of the chart out.
 * `text` and paths are latin1.
 */
export function helmignoreRules(text: string): (path: string) => boolean {
  const rules = text
    .replace(/^\xef\xbb\xbf/, '')
    .split('\n')
    .flatMap(parseRule);
  const isIgnored = (path: string, isFolder: boolean): boolean => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    for (const { isNegated, isFolderOnly, matches } of rules) {
      const isMatch = matches(path, name) && (isFolder || !isFolderOnly);
      if (isNegated !== isMatch) return true;
    }
    return false;
  };
  return (path) => {
    const parts = path.split('/');
    const folders = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
    return folders.some((folder) => isIgnored(folder, true)) || isIgnored(path, false);
  };
}

function parseRule(line: string): readonly Rule[] {
  const trimmed = line.trim();
  // Helm refuses `**`, and such a file with it.
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.includes('**')) return [];
  const isNegated = trimmed.startsWith('!');
  const body = isNegated ? trimmed.slice(1) : trimmed;
  const isFolderOnly = body.endsWith('/');
  const pattern = isFolderOnly ? body.slice(0, -1) : body;
  const glob: Glob = compileGlob(pattern.startsWith('/') ? pattern.slice(1) : pattern, true);
  const isPath = pattern.includes('/');
  return [{ isNegated, isFolderOnly, matches: (path, name) => glob(isPath ? path : name) }];
}
