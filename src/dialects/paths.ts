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

/** Patterns as one test; most key paths fail on their last key, so the patterns are filed under it. */
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

function compileTest(patterns: readonly string[]): PathTest {
  const byLastKey = new Map<string, string[]>();
  const others: string[] = [];
  for (const pattern of patterns) {
    const last = parsePath(pattern).at(-1);
    if (last?.kind !== 'key') others.push(pattern);
    else for (const key of last.keys) byLastKey.set(key, [...(byLastKey.get(key) ?? []), pattern]);
  }
  return (keyPath) => {
    const last = keyPath[keyPath.length - 1];
    const own = typeof last === 'string' ? byLastKey.get(last) : undefined;
    return (
      (own?.some((pattern) => matchesPath(keyPath, pattern)) ?? false) ||
      others.some((pattern) => matchesPath(keyPath, pattern))
    );
  };
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
