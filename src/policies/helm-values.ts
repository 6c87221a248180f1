import {
  type CollectionTag,
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  parseAllDocuments,
  type ScalarTag,
} from 'yaml';
import type { KeyPath, Span } from '../model.ts';
import { mergeValues } from './helm-merge.ts';
import { isRecord } from './schema-draft.ts';

/** A values file as Helm reads it. */
export interface HelmValues {
  readonly values: Readonly<Record<string, unknown>>;
  /** Byte offsets of what stands at a key path: a scalar, or the key of a map or list; undefined where nothing does. */
  place(keyPath: KeyPath): Span | undefined;
}

/** YAML 1.1 types that Go's reader does not have: an unquoted date or `1:30` stays a string there. */
const unknownToGo = new Set(['timestamp', 'binary', 'omap', 'pairs', 'set']);
const sexagesimal = new Set(['TIME']);

/** `0o17`, which YAML 1.1 has not, and Go reads. */
const goOctal: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  test: /^[-+]?0o[0-7_]+$/,
  resolve: (text) => Number.parseInt(text.replace(/0o|_/g, ''), 8),
};

/** Reads a values file; undefined where it is a template, is encrypted, or does not parse. */
export function readHelmValues(text: string): HelmValues | undefined {
  if (isTemplate(text)) return undefined;
  const documents = parseAllDocuments(text, {
    version: '1.1',
    schema: 'yaml-1.1',
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
    customTags: (tags) => [goOctal, ...tags.filter((tag) => typeof tag === 'string' || isKnownToGo(tag))],
  });
  const found: readonly Document[] = 'empty' in documents ? [] : documents;
  if (found.some(({ errors }) => errors.length > 0)) return undefined;
  const parts = found.map((document): unknown => document.toJS()).filter((part) => part !== null && part !== undefined);
  if (!parts.every(isRecord)) return undefined;
  const values = parts.reduce<Readonly<Record<string, unknown>>>((merged, part) => mergeValues(merged, part), {});
  if (isRecord(values.sops) && 'mac' in values.sops) return undefined;
  return { values, place: (keyPath) => placeIn(found, keyPath, text) };
}

function isKnownToGo(tag: ScalarTag | CollectionTag): boolean {
  const name = tag.tag.replace('tag:yaml.org,2002:', '');
  const format = 'format' in tag && typeof tag.format === 'string' ? tag.format : '';
  return !unknownToGo.has(name) && !sexagesimal.has(format);
}

/** An action outside of quotes and comments: the file is rendered before Helm reads it. */
function isTemplate(text: string): boolean {
  return text.split('\n').some((line) => /^[ \t]*(?:- +)*(?:[^ "'#{][^"'#{:]{0,200}:[ \t]+)?\{\{/.test(line));
}

function placeIn(documents: readonly Document[], keyPath: KeyPath, text: string): Span | undefined {
  const places = documents.map((document) => rangeIn(document.contents, keyPath));
  const range = places.findLast((place) => place !== undefined);
  if (range === undefined) return undefined;
  const [start, end] = range;
  const before = Buffer.byteLength(text.slice(0, start));
  return { start: before, end: before + Buffer.byteLength(text.slice(start, end)) };
}

type Range = readonly [number, number];

function rangeIn(root: unknown, keyPath: KeyPath): Range | undefined {
  let node = root;
  let key: Range | undefined;
  for (const part of keyPath) {
    const child = childOf(node, part);
    if (child === undefined) return undefined;
    node = child.value;
    key = child.key ?? key;
  }
  const own = isNode(node) && isScalar(node) ? rangeOf(node) : undefined;
  return own !== undefined && own[1] > own[0] ? own : key;
}

function rangeOf(node: unknown): Range | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}

function childOf(node: unknown, part: string | number): { readonly value: unknown; readonly key?: Range } | undefined {
  if (!isNode(node) || !('items' in node) || !Array.isArray(node.items)) return undefined;
  const items: readonly unknown[] = node.items;
  if (!isMap(node)) return typeof part === 'number' && part < items.length ? { value: items[part] } : undefined;
  const pair = items.findLast((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(part));
  if (!isPair(pair)) return undefined;
  const key = rangeOf(pair.key);
  return key === undefined ? { value: pair.value } : { value: pair.value, key };
}
