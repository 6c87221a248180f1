import { objectHead, scalarAt, splitObjects } from '../dialects/kubernetes/objects.ts';
import { readJson } from '../formats/json.ts';
import { readYamlLines } from '../formats/yaml-lines.ts';
import type { ConfigNode, Manifest } from '../model.ts';
import { directText, utf8 } from '../text.ts';

const manifestFile = /\.(?:ya?ml|json)$/i;

/**
 * The Kubernetes objects of a repository, by kind. A file is read and parsed when a kind is asked for that its text
 * names, and once; `read` gives latin1.
 */
export function createManifests(
  paths: () => readonly string[],
  read: (path: string) => string | undefined,
): (kinds: readonly string[]) => readonly Manifest[] {
  const parsed = new Map<string, readonly Manifest[]>();
  const objectsOf = (path: string, text: string): readonly Manifest[] => {
    const known = parsed.get(path) ?? objectsIn(path, text);
    parsed.set(path, known);
    return known;
  };
  let kindsByPath: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return (kinds) => {
    kindsByPath ??= kindsIn(paths(), read);
    const wanted = new Set(kinds);
    return [...kindsByPath].flatMap(([path, named]) => {
      const text = kinds.some((kind) => named.has(kind)) ? read(path) : undefined;
      return text === undefined ? [] : objectsOf(path, text).filter(({ kind }) => wanted.has(kind));
    });
  };
}

const namedKind = /\bkind["']?[ \t]*:[ \t]*["']?([A-Za-z]{1,80})\b/y;

/** The kinds that each manifest names, by one look at every file: several policies ask. */
function kindsIn(
  paths: readonly string[],
  read: (path: string) => string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const path of paths) {
    const text = manifestFile.test(path) ? read(path) : undefined;
    if (text?.includes('apiVersion') !== true) continue;
    const named = new Set<string>();
    for (let at = text.indexOf('kind'); at >= 0; at = text.indexOf('kind', at + 4)) {
      namedKind.lastIndex = at;
      const kind = namedKind.exec(text)?.[1];
      if (kind !== undefined) named.add(kind);
    }
    if (named.size > 0) found.set(path, named);
  }
  return found;
}

function objectsIn(path: string, text: string): readonly Manifest[] {
  const { roots } = /\.json$/i.test(path) ? readJson(directText(text)) : readYamlLines(directText(text));
  return roots.flatMap((root) => [
    ...manifestOf(path, root),
    ...splitObjects(root).objects.flatMap(({ node }) => manifestOf(path, node)),
  ]);
}

function manifestOf(path: string, node: ConfigNode): readonly Manifest[] {
  const head = objectHead(node);
  if (head === undefined || node.kind !== 'map') return [];
  const metadata = node.entries.find(({ key }) => key === 'metadata')?.value;
  const fields = metadata?.kind === 'map' ? metadata : undefined;
  const text = (key: string): string | undefined => {
    const found = fields === undefined ? undefined : scalarAt(fields, key);
    return found === undefined ? undefined : utf8(found);
  };
  const name = fields?.entries.find(({ key, value }) => key === 'name' && value.kind === 'scalar')?.value;
  const namespace = text('namespace');
  return [
    {
      path,
      ...head,
      node,
      name: text('name') ?? '',
      ...(name?.kind === 'scalar' ? { span: name.text.span } : {}),
      ...(namespace === undefined || namespace === '' ? {} : { namespace }),
    },
  ];
}
