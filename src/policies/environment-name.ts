import { splitName } from '../judge/names.ts';
import type { KeyPath } from '../model.ts';

/** What people call their environments, by one name for each. */
const spellings: Readonly<Record<string, string>> = {
  production: 'production prod prd live',
  staging: 'staging stage stg preprod uat preprd',
  development: 'development develop dev',
  test: 'test testing qa',
  local: 'local localhost',
  sandbox: 'sandbox',
  demo: 'demo',
};
const byWord: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** The environment that a place belongs to: by its key first, then by the file's name, then by the folders around it. */
export function environmentOf(path: string, keyPath: KeyPath): string | undefined {
  const keys = keyPath.filter((part) => typeof part === 'string').reverse();
  const words = splitName(keys[0] ?? '');
  const own = [words.at(-1), words[0], ...keys].map((word = '') => byWord.get(word.toLowerCase())).find(Boolean);
  if (own !== undefined) return own;
  const [name = '', ...folders] = path.split('/').reverse();
  const ofFile = wordIn(name);
  if (ofFile !== undefined) return ofFile;
  // Folders of tests hold fixtures of every environment.
  const around = folders.map(wordIn).find((found) => found !== undefined);
  return around === 'test' ? undefined : around;
}

function wordIn(segment: string): string | undefined {
  const words = segment.toLowerCase().split(/[._ -]+/);
  return words.map((word) => byWord.get(word)).find((found) => found !== undefined);
}
