import type { ConfigDocument, Dialect, ReadContext } from '../model.ts';
import { deployables } from './deployables.ts';
import { endsLike } from './file-globs.ts';
import { holdsObject } from './kubernetes/objects.ts';
import { readObject } from './kubernetes/read.ts';

/** Kubernetes objects, values files, compose and the other files that put something into a cluster. */
export function yamlDialect(document: ConfigDocument, context: ReadContext): Dialect | undefined {
  const named = deployables.find(
    (deployable) =>
      deployable.files.some((glob) => endsLike(context.path, glob)) &&
      (deployable.matches?.(document, context) ?? true),
  );
  if (named !== undefined) return named;
  if (document.roots.some(holdsObject)) return manifests;
  return deployables.find(
    (deployable) => deployable.files.length === 0 && deployable.matches?.(document, context) === true,
  );
}

/** Objects, and documents of other kinds that objects stand in. */
const manifests: Dialect = {
  id: 'kubernetes',
  title: 'Kubernetes',
  files: [],
  format: 'yaml',
  *read(document, context) {
    for (const root of document.roots) yield* readObject(root, context);
  },
};
