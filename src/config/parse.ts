import type { Node, Pair } from 'yaml';
import { tooDeepAt } from '../formats/yaml-depth.ts';
import type { Position } from '../model.ts';
import type { ConfigFile } from './find.ts';
import type { Complain, Located } from './located.ts';

/** The config has three levels; deeper ones are a mistake or an attack. */
const DEEPEST = 10;

/** YAML 1.2 without merge keys and timestamps: a date stays the text that it is. */
export const parseOptions = { prettyErrors: false, version: '1.2', schema: 'core', merge: false } as const;

/**
 * Reads YAML, or JSON as the part of YAML that it is. Data only: tags, anchors and aliases are refused. The parser is
 * loaded here, so that a repository without a config file does not pay for it.
 */
export async function parseConfig(file: ConfigFile, complain: Complain): Promise<Located | undefined> {
  const yaml = await import('yaml');
  const isJson = file.path.endsWith('.json');
  // YAML forbids the tabs that JSON may be indented with; inside a JSON string no tab can stand.
  const text = isJson ? file.text.replaceAll('\t', ' ') : file.text;
  const lines = new yaml.LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const tooDeep = tooDeepAt([...new yaml.Parser(lines.addNewLine).parse(text)], 2 * DEEPEST);
  if (tooDeep !== undefined) return refuse(at(tooDeep), 'this is nested too deeply', complain);
  const document = yaml.parseDocument(text, parseOptions);
  const errors = [...document.errors, ...document.warnings];
  for (const error of errors) complain(at(error.pos[0]), withoutDetails(error.message));
  if (errors.length > 0) return undefined;
  if (isJson && !isJsonText(file.text)) {
    complain({ line: 1, column: 1 }, 'this is not valid JSON');
    return undefined;
  }

  const startOf = (node: Node | null | undefined, fallback: Position): Position =>
    node?.range ? at(node.range[0]) : fallback;
  const locate = (node: Node | null | undefined, fallback: Position, depth: number): Located | undefined => {
    const place = startOf(node, fallback);
    if (depth > DEEPEST) return refuse(place, 'this is nested too deeply', complain);
    if (node === null || node === undefined) return { kind: 'scalar', at: place, value: null };
    if (yaml.isAlias(node)) return refuse(place, 'aliases are not allowed here', complain);
    if (yaml.isSeq<Node | null>(node)) {
      const items = node.items.flatMap((item) => locate(item, place, depth + 1) ?? []);
      return { kind: 'list', at: place, items };
    }
    if (yaml.isMap<Node, Node | null>(node)) {
      const entries = node.items.flatMap((pair: Pair<Node, Node | null>) => {
        const keyAt = startOf(pair.key, place);
        const value = locate(pair.value, keyAt, depth + 1);
        if (!yaml.isScalar(pair.key)) return refuse(keyAt, 'a key must be a word', complain) ?? [];
        return value === undefined ? [] : { key: String(pair.key.value), at: keyAt, value };
      });
      return { kind: 'map', at: place, entries };
    }
    if (!yaml.isScalar(node)) return refuse(place, 'this cannot be read', complain);
    return { kind: 'scalar', at: place, value: plainValue(node.value) };
  };
  return document.contents === null ? undefined : locate(document.contents, { line: 1, column: 1 }, 0);
}

function refuse(at: Position, message: string, complain: Complain): undefined {
  complain(at, message);
  return undefined;
}

function plainValue(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The parser's messages may quote the file behind a colon. */
function withoutDetails(message: string): string {
  return (message.split(/[:\n]/, 1)[0] ?? '').slice(0, 200);
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
