import { basename, dirname, join } from 'node:path/posix';
import { readYamlLines } from '../formats/yaml-lines.ts';
import type { ConfigNode, MapNode, Span } from '../model.ts';
import { directText, utf8 } from '../text.ts';

/** An env file that another file names; `path` is relative to the root. */
export interface NamedEnvFile {
  readonly path: string;
  readonly span: Span;
}

const composeName = /^(?:docker-)?compose(?:[._-][^/]*)?\.ya?ml$/i;
/** kagent's own command line writes the section of kmcp.yaml into `manifest.yaml` and `kagent.yaml`. */
const kmcpName = /^(?:kmcp|kagent|manifest)\.ya?ml$/i;

const maxDepth = 100;

/** Whether a file of this name is one of Docker Compose. */
export function isComposeFile(name: string): boolean {
  return composeName.test(name);
}

/** Whether a file may name env files: a compose file, or a project file of kmcp or kagent. */
export function mayNameEnvFiles(path: string): boolean {
  const name = basename(path);
  return composeName.test(name) || kmcpName.test(name);
}

/** The env files that a compose or kmcp file (latin1) names. */
export function namedEnvFiles(path: string, text: string): readonly NamedEnvFile[] {
  const isCompose = composeName.test(basename(path));
  if (!text.includes(isCompose ? 'env_file' : 'secrets')) return [];
  const folder = dirname(path);
  const found = readYamlLines(directText(text)).roots.flatMap((root) =>
    isCompose ? composeFiles(root, 0) : kmcpFiles(root),
  );
  return found.flatMap(({ path: written, span }) => {
    const resolved = resolveIn(folder, written);
    return resolved === undefined ? [] : [{ path: resolved, span }];
  });
}

/** A path inside the repository, or undefined: variables, home folders and other places are nobody's env file here. */
function resolveIn(folder: string, written: string): string | undefined {
  if (written === '' || /[${}~\\\0]/.test(written) || written.startsWith('/') || written.endsWith('/'))
    return undefined;
  const path = join(folder, written);
  return path.startsWith('../') || path === '..' || path === '.' ? undefined : path;
}

/** `env_file` of a service: one path, a list of paths, or a list of `{path, required}`. */
function composeFiles(node: ConfigNode, depth: number): readonly NamedEnvFile[] {
  if (node.kind === 'scalar' || depth > maxDepth) return [];
  if (node.kind === 'list') return node.items.flatMap((item) => composeFiles(item, depth + 1));
  return node.entries.flatMap(({ key, value }) =>
    key === 'env_file' ? envFileValue(value) : composeFiles(value, depth + 1),
  );
}

function envFileValue(node: ConfigNode): readonly NamedEnvFile[] {
  if (node.kind === 'list') return node.items.flatMap(envFileValue);
  if (node.kind === 'map') return valuesOf(node, 'path').flatMap(envFileValue);
  return node.type === 'null' ? [] : [{ path: utf8(node.text.content), span: node.text.span }];
}

/**
 * `secrets.<environment>.file`; and for the provider `kubernetes` the `.env.<environment>` beside the file, which the
 * guide of kmcp hands to `kmcp secrets sync`.
 */
function kmcpFiles(root: ConfigNode): readonly NamedEnvFile[] {
  if (root.kind !== 'map' || valuesOf(root, 'apiVersion').length > 0) return [];
  const environments = valuesOf(root, 'secrets').flatMap((node) => (node.kind === 'map' ? node.entries : []));
  return environments.flatMap(({ key, keySpan, value }) => {
    if (value.kind !== 'map') return [];
    const file = valuesOf(value, 'file').flatMap(envFileValue);
    if (file.length > 0) return file;
    return textOf(value, 'provider') === 'kubernetes' ? [{ path: `.env.${key}`, span: keySpan }] : [];
  });
}

function valuesOf(map: MapNode, key: string): readonly ConfigNode[] {
  return map.entries.filter((entry) => entry.key === key).map(({ value }) => value);
}

function textOf(map: MapNode, key: string): string | undefined {
  const [value] = valuesOf(map, key);
  return value?.kind === 'scalar' ? value.text.content : undefined;
}
