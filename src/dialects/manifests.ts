import type { ConfigDocument, Dialect, ReadContext } from '../model.ts';
import { deployables } from './deployables.ts';
import { endsLike } from './file-globs.ts';
import { objectHead } from './kubernetes/objects.ts';
import { readObject } from './kubernetes/read.ts';

/** Kubernetes objects, values files, compose and the other files that put something into a cluster. */
export function yamlDialect(document: ConfigDocument, context: ReadContext): Dialect | undefined {
  const named = deployables.find(
    (deployable) =>
      deployable.files.some((glob) => endsLike(context.path, glob)) &&
      (deployable.matches?.(document, context) ?? true),
  );
  if (named !== undefined) return named;
  if (document.roots.some((root) => objectHead(root) !== undefined || holdsObjects(root))) return manifests;
  return deployables.find(
    (deployable) => deployable.files.length === 0 && deployable.matches?.(document, context) === true,
  );
}

/** A bare list of objects, as some tools dump them. */
function holdsObjects(root: ConfigDocument['roots'][number]): boolean {
  return root.kind === 'list' && root.items.some((item) => objectHead(item) !== undefined);
}

const manifests: Dialect = {
  id: 'kubernetes',
  title: 'Kubernetes',
  files: [],
  format: 'yaml',
  *read(document, context) {
    for (const root of document.roots) yield* readObject(root, context);
  },
};
