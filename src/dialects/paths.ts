import type { ConfigNode, KeyPath } from '../model.ts';

/**
 * A small language for places in a document: `.key`, `['a.quoted.key']`, `*` any key, `[]` any item, `**` any depth,
 * `{a,b}` either. `spec.containers[].env[].value`, `mcpServers.*`, `['amp.mcpServers'].*`, `**.secretKeyRef.**`.
 */
type Step = { readonly kind: 'key'; readonly keys: readonly string[] } | { readonly kind: 'any' | 'item' | 'deep' };

const parsed = new Map<string, readonly Step[]>();

function parsePath(path: string): readonly Step[] {
  const known = parsed.get(path);
  if (known !== undefined) return known;
  const steps: Step[] = [];
  for (const match of path.matchAll(/\['([^']*)'\]|\[\]|\*\*|\*|\{([^}]*)\}|[^.[\]{}*]+/g)) {
    if (match[0] === '[]') steps.push({ kind: 'item' });
    else if (match[0] === '**') steps.push({ kind: 'deep' });
    else if (match[0] === '*') steps.push({ kind: 'any' });
    else if (match[1] !== undefined) steps.push({ kind: 'key', keys: [match[1]] });
    else steps.push({ kind: 'key', keys: match[2] === undefined ? [match[0]] : match[2].split(',') });
  }
  parsed.set(path, steps);
  return steps;
}

/** Whether a key path matches a pattern of the path language as a whole. */
export function matchesPath(keyPath: KeyPath, pattern: string): boolean {
  return matchFrom(keyPath, 0, parsePath(pattern), 0);
}

function matchFrom(keyPath: KeyPath, at: number, steps: readonly Step[], index: number): boolean {
  const step = steps[index];
  if (step === undefined) return at === keyPath.length;
  if (step.kind === 'deep') {
    for (let next = at; next <= keyPath.length; next++) if (matchFrom(keyPath, next, steps, index + 1)) return true;
    return false;
  }
  const part = keyPath[at];
  if (part === undefined || !matchesStep(part, step)) return false;
  return matchFrom(keyPath, at + 1, steps, index + 1);
}

function matchesStep(part: string | number, step: Step): boolean {
  if (step.kind === 'item') return typeof part === 'number';
  if (typeof part === 'number') return false;
  return step.kind === 'any' || (step.kind === 'key' && step.keys.includes(part));
}

/** Patterns as one test; most key paths fail on their keys alone, so the patterns are filed under them. */
export type PathTest = (keyPath: KeyPath) => boolean;

const tests = new WeakMap<readonly string[], PathTest>();

/** Whether any of the patterns matches a key path. The answer for one list is compiled once. */
export function pathTest(patterns: readonly string[]): PathTest {
  const known = tests.get(patterns);
  if (known !== undefined) return known;
  const test = compileTest(patterns);
  tests.set(patterns, test);
  return test;
}

/** Patterns of the usual shapes are answered by a look at their keys; those of other shapes stand under `others`. */
interface FiledPatterns {
  /** `**.{a,b}`: the last key. */
  readonly last: Set<string>;
  /** `**.{a,b}.**`: any key. */
  readonly anywhere: Set<string>;
  /** Others that end in a key, under it. */
  readonly byLastKey: Map<string, string[]>;
  readonly others: string[];
}

function compileTest(patterns: readonly string[]): PathTest {
  const { last, anywhere, byLastKey, others } = filed(patterns);
  return (keyPath) => {
    const key = keyPath[keyPath.length - 1];
    if (typeof key === 'string') {
      if (last.has(key)) return true;
      if (byLastKey.get(key)?.some((pattern) => matchesPath(keyPath, pattern)) === true) return true;
    }
    return holdsAny(keyPath, anywhere) || others.some((pattern) => matchesPath(keyPath, pattern));
  };
}

function holdsAny(keyPath: KeyPath, keys: ReadonlySet<string>): boolean {
  if (keys.size === 0) return false;
  for (const part of keyPath) if (typeof part === 'string' && keys.has(part)) return true;
  return false;
}

function filed(patterns: readonly string[]): FiledPatterns {
  const found: FiledPatterns = { last: new Set(), anywhere: new Set(), byLastKey: new Map(), others: [] };
  for (const pattern of patterns) {
    const steps = parsePath(pattern);
    const [first, second, third] = steps;
    const final = steps.at(-1);
    const isUsual = first?.kind === 'deep' && second?.kind === 'key';
    if (isUsual && steps.length === 2) for (const key of second.keys) found.last.add(key);
    else if (isUsual && steps.length === 3 && third?.kind === 'deep')
      for (const key of second.keys) found.anywhere.add(key);
    else if (final?.kind !== 'key') found.others.push(pattern);
    else for (const key of final.keys) found.byLastKey.set(key, [...(found.byLastKey.get(key) ?? []), pattern]);
  }
  return found;
}

/** A node that a path selects, with the way to it. */
export interface Selected {
  readonly node: ConfigNode;
  readonly keyPath: KeyPath;
}

/** Every node under `root` that the pattern selects, in source order. */
export function* select(root: ConfigNode, pattern: string): Generator<Selected> {
  yield* selectFrom({ node: root, keyPath: [] }, parsePath(pattern), 0);
}

function* selectFrom(from: Selected, steps: readonly Step[], index: number): Generator<Selected> {
  const step = steps[index];
  if (step === undefined) {
    yield from;
    return;
  }
  if (step.kind === 'deep') yield* selectFrom(from, steps, index + 1);
  for (const child of children(from)) {
    if (step.kind === 'deep') yield* selectFrom(child, steps, index);
    else if (matchesStep(child.keyPath[child.keyPath.length - 1] ?? '', step))
      yield* selectFrom(child, steps, index + 1);
  }
}

function children({ node, keyPath }: Selected): readonly Selected[] {
  if (node.kind === 'map')
    return node.entries.map((entry) => ({ node: entry.value, keyPath: [...keyPath, entry.key] }));
  if (node.kind === 'list') return node.items.map((item, index) => ({ node: item, keyPath: [...keyPath, index] }));
  return [];
}
