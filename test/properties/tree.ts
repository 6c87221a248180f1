/** A configuration before it is written in a format. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [key: string]: Tree };

export function isMap(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}
