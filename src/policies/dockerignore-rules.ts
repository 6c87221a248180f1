import { compileGlob, type Glob } from './wildmatch.ts';

/** Whether the build context leaves a path out; paths are relative to the context, latin1. */
export type ContextRules = (path: string) => boolean;

interface Rule {
  readonly isNegated: boolean;
  readonly matches: Glob;
}

/**
 * A .dockerignore as Docker reads it: patterns stand for paths from the context's root, `**` for any number of folders,
 * the last rule that matches the path or a folder above it decides. `text` is latin1.
 */
export function dockerignoreRules(text: string): ContextRules {
  const rules = text
    .replace(/^\xef\xbb\xbf/, '')
    .split('\n')
    .flatMap(parseRule);
  return (path) => {
    const ways = foldersAnd(path);
    const last = rules.findLast(({ matches }) => ways.some(matches));
    return last !== undefined && !last.isNegated;
  };
}

function parseRule(line: string): readonly Rule[] {
  const trimmed = line.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return [];
  const isNegated = trimmed.startsWith('!');
  const pattern = (isNegated ? trimmed.slice(1).trim() : trimmed).replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  return pattern === '' || pattern === '.' ? [] : [{ isNegated, matches: compileGlob(pattern, true) }];
}

/** `a/b/c` → `a`, `a/b`, `a/b/c`. */
function foldersAnd(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
