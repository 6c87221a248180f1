import { expect } from 'vitest';
import type { ConfigDocument, ConfigNode, MapNode, ScalarNode } from '../../src/model.ts';
import { directText, latin1, utf8 } from '../../src/text.ts';

/** A text as a scan would hold it. */
export function source(text: string) {
  return directText(latin1(text));
}

/** The tree as plain data, strings decoded; repeated keys get the last value, as JSON.parse has it. */
export function plain(node: ConfigNode | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'map') return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
  const text = utf8(node.text.content);
  if (node.type === 'number') return Number(text);
  if (node.type === 'boolean') return text === 'true';
  return node.type === 'null' ? null : text;
}

export function* scalars(node: ConfigNode): Generator<ScalarNode> {
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'list') for (const item of node.items) yield* scalars(item);
  else for (const entry of node.entries) yield* scalars(entry.value);
}

export function* maps(node: ConfigNode): Generator<MapNode> {
  if (node.kind === 'scalar') return;
  if (node.kind === 'map') yield node;
  const children = node.kind === 'list' ? node.items : node.entries.map((entry) => entry.value);
  for (const child of children) yield* maps(child);
}

export function depthOf(node: ConfigNode): number {
  if (node.kind === 'scalar') return 0;
  const children = node.kind === 'list' ? node.items : node.entries.map((entry) => entry.value);
  return 1 + Math.max(0, ...children.map(depthOf));
}

/** The node at a path of keys and indexes; of repeated keys the first. */
export function at(document: ConfigDocument, ...path: readonly (string | number)[]): ConfigNode {
  let node = document.roots[0];
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.find((entry) => entry.key === step)?.value;
    else if (node?.kind === 'list' && typeof step === 'number') node = node.items[step];
    else node = undefined;
  }
  if (!node) throw new Error(`nothing at ${path.join('.')}`);
  return node;
}

export function scalarAt(document: ConfigDocument, ...path: readonly (string | number)[]): ScalarNode {
  const node = at(document, ...path);
  if (node.kind !== 'scalar') throw new Error(`no scalar at ${path.join('.')}`);
  return node;
}

/** What stands in the source where the scalar's content and the whole scalar are said to be. */
export function inSource(document: ConfigDocument, scalar: ScalarNode): { content: string; whole: string } {
  const { content } = document.text;
  const { text, span } = scalar;
  return {
    content: content.slice(text.span.start, text.span.end),
    whole: content.slice(span.start, span.end),
  };
}

/** Every span lies inside its parent's, in order, and inside the text. */
export function expectNestedSpans(node: ConfigNode, outer = node.span): void {
  expect(node.span.start).toBeGreaterThanOrEqual(outer.start);
  expect(node.span.end).toBeLessThanOrEqual(outer.end);
  expect(node.span.end).toBeGreaterThanOrEqual(node.span.start);
  if (node.kind === 'list') for (const item of node.items) expectNestedSpans(item, node.span);
  if (node.kind === 'map') for (const entry of node.entries) expectNestedSpans(entry.value, node.span);
}

/** Reads a text and says how long it took, in milliseconds. */
export function timed<Result>(read: () => Result): { result: Result; took: number } {
  const start = performance.now();
  const result = read();
  return { result, took: performance.now() - start };
}

/** Seeded pseudo-random numbers (mulberry32): the same sequence on every run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
