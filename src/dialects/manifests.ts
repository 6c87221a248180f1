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

/** Readers that claim the path. */
function namedBy(path: string): readonly Dialect[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ofName =
    byName.get(name) ?? deployables.filter(({ files }) => files.some((glob) => isOfName(glob) && endsLike(name, glob)));
  byName.set(name, ofName);
  const ofFolder = inFolders.filter(({ files }) => files.some((glob) => !isOfName(glob) && endsLike(path, glob)));
  if (ofFolder.length === 0) return ofName;
  return deployables.filter((deployable) => ofName.includes(deployable) || ofFolder.includes(deployable));
}

/** A repository has many files of few names. */
const byName = new Map<string, readonly Dialect[]>();
const inFolders = deployables.filter(({ files }) => !files.every(isOfName));

function isOfName(glob: string): boolean {
  return !glob.includes('/');
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
