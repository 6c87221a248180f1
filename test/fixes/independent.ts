import { parse as parseToml } from 'smol-toml';
import { parseAllDocuments } from 'yaml';

/** Reads a configuration with parsers that are not ours; throws where it does not parse. */
export function readIndependently(path: string, text: string): unknown {
  const bare = text.replace(/^\ufeff/, '');
  if (/\.toml$/.test(path)) return parseToml(bare);
  if (/\.ya?ml$/.test(path)) return parseAllDocuments(bare).map((document) => document.toJS());
  return readRelaxedJson(bare);
}

/** JSON with comments, trailing commas and bare keys. */
function readRelaxedJson(text: string): unknown {
  const pieces = text.matchAll(/"(?:[^"\\]|\\[\s\S])*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[\s\S]/g);
  let bare = '';
  for (const [piece] of pieces) {
    if (piece.startsWith('//') || piece.startsWith('/*')) continue;
    bare += piece;
  }
  const strict = bare
    .replace(/("(?:[^"\\]|\\[\s\S])*")|,(\s*[}\]])/g, (_, string, closer) => string ?? closer)
    .replace(/("(?:[^"\\]|\\[\s\S])*")|([{,]\s*)([A-Za-z_]\w*)(\s*:)/g, (_, string, before, key, after) =>
      string === undefined ? `${before}"${key}"${after}` : string,
    );
  return JSON.parse(strict);
}

/** Every leaf of a tree with the way to it, as `a.b.0 = "x"`. */
export function leavesOf(tree: unknown, path = ''): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [`${path} = ${JSON.stringify(tree)}`];
  const entries = Object.entries(tree);
  return entries.flatMap(([key, value]) => leavesOf(value, path === '' ? key : `${path}.${key}`));
}
