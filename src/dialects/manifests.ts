import type { ConfigDocument, Dialect, ReadContext } from '../model.ts';
import { deployables } from './deployables.ts';
import { endsLike } from './file-globs.ts';
import { holdsObject, objectHead } from './kubernetes/objects.ts';
import { readObject } from './kubernetes/read.ts';

export { holdsNothing } from './kubernetes/read.ts';

/** Kubernetes objects, values files, compose and the other files that put something into a cluster. */
export function yamlDialect(document: ConfigDocument, context: ReadContext): Dialect | undefined {
  // `chart.yaml` and `fleet.yaml` are also what people call a HelmChart and a Bundle.
  const isOfObjects = document.roots.some((root) => objectHead(root) !== undefined);
  const named = namedBy(context.path).find((deployable) => deployable.matches?.(document, context) ?? !isOfObjects);
  if (named !== undefined) return named;
  if (document.roots.some(holdsObject)) return manifests;
  return deployables.find(
    (deployable) => deployable.files.length === 0 && deployable.matches?.(document, context) === true,
  );
}

/** The answer for the last path: the texts inside a file ask again and again. */
let latest: { readonly path: string; readonly named: readonly Dialect[] } | undefined;

/** Readers that claim the path. */
function namedBy(path: string): readonly Dialect[] {
  if (latest?.path !== path) {
    latest = { path, named: deployables.filter(({ files }) => files.some((glob) => endsLike(path, glob))) };
  }
  return latest.named;
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
