import type { ConfigDocument, ConfigNode, ScalarNode, Span } from '../model.ts';

/** A container on the way to a value, with the key that leads on. */
export interface Step {
  readonly node: ConfigNode;
  readonly key: string | number;
}

/** A scalar of a document, and the way to it. */
export interface Located {
  /** The index of the document that it stands in: files of YAML may hold several. */
  readonly root: number;
  readonly node: ScalarNode;
  readonly steps: readonly Step[];
}

/** The containers around a node, from the inside out. */
interface Way extends Step {
  readonly up: Way | undefined;
}
interface Leaf {
  readonly root: number;
  readonly node: ScalarNode;
  readonly way: Way | undefined;
  /** Its place among all scalars of the tree. */
  readonly order: number;
}
/** The scalars of a document by where they begin, and how far those up to each reach: a file may have tens of thousands of findings. */
interface Index {
  readonly leaves: readonly Leaf[];
  readonly reach: readonly number[];
}

const indexes = new WeakMap<ConfigDocument, Index>();

/** The first scalar of the tree whose text holds the span, and the containers around it. */
export function locate(document: ConfigDocument, span: Span): Located | undefined {
  const { leaves, reach } = indexOf(document);
  let found: Leaf | undefined;
  for (let at = lastUpTo(leaves, span.start); at >= 0 && (reach[at] ?? 0) >= span.end; at--) {
    const leaf = leaves[at];
    if (leaf === undefined || leaf.node.span.end < span.end || !isInside(leaf.way, span, document)) continue;
    if (found === undefined || leaf.order < found.order) found = leaf;
  }
  return found === undefined ? undefined : { root: found.root, node: found.node, steps: stepsOf(found.way) };
}

/** The index of the last leaf that begins at or before the offset, or -1. */
function lastUpTo(leaves: readonly Leaf[], offset: number): number {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((leaves[middle]?.node.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function stepsOf(way: Way | undefined): readonly Step[] {
  const steps: Step[] = [];
  for (let step = way; step !== undefined; step = step.up) steps.push({ node: step.node, key: step.key });
  return steps.reverse();
}

function indexOf(document: ConfigDocument): Index {
  const known = indexes.get(document);
  if (known !== undefined) return known;
  const leaves = leavesOf(document).sort((one, other) => one.node.span.start - other.node.span.start);
  let furthest = 0;
  const reach = leaves.map(({ node }) => {
    furthest = Math.max(furthest, node.span.end);
    return furthest;
  });
  const index = { leaves, reach };
  indexes.set(document, index);
  return index;
}

function leavesOf(document: ConfigDocument): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (node: ConfigNode, way: Way | undefined, root: number): void => {
    if (node.kind === 'scalar') {
      leaves.push({ root, node, way, order: leaves.length });
      return;
    }
    // What stands elsewhere, as what an alias repeats, is found where it stands.
    for (const { key, value } of childrenOf(node))
      if (!tellsWhere(document) || begins(value, node.span)) visit(value, { node, key, up: way }, root);
  };
  for (const [root, node] of document.roots.entries()) visit(node, undefined, root);
  return leaves;
}

function childrenOf(node: ConfigNode): readonly { readonly key: string | number; readonly value: ConfigNode }[] {
  if (node.kind === 'map') return node.entries;
  return node.kind === 'list' ? node.items.map((value, key) => ({ key, value })) : [];
}

/** Whether all containers of the way hold the span. */
function isInside(way: Way | undefined, span: Span, document: ConfigDocument): boolean {
  if (!tellsWhere(document)) return true;
  for (let step = way; step !== undefined; step = step.up)
    if (step.node.span.start > span.start || step.node.span.end < span.end) return false;
  return true;
}

/** Tables of TOML may stand in pieces all over the file: their spans say nothing. */
function tellsWhere({ format }: ConfigDocument): boolean {
  return format !== 'toml';
}

function begins({ span: { start } }: ConfigNode, within: Span): boolean {
  return within.start <= start && start <= within.end;
}
