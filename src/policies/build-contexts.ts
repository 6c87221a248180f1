import { basename, dirname, join } from 'node:path/posix';
import { readYamlLines } from '../formats/yaml-lines.ts';
import type { ConfigNode, Facts, MapNode } from '../model.ts';
import { directText, utf8 } from '../text.ts';
import type { ContextCopy } from './dockerfile-stages.ts';
import { isComposeFile } from './named-env-files.ts';

/**
 * The folders (`''` for the root) that a Dockerfile is built in: those that compose files name for it, else the nearest
 * folder above it that holds what it copies.
 */
export function buildContexts(
  dockerfile: string,
  copies: readonly ContextCopy[],
  builds: readonly ComposeBuild[],
  facts: Facts,
): readonly string[] {
  const named = builds.filter((build) => build.dockerfile === dockerfile);
  if (named.length > 0) return [...new Set(named.map(({ context }) => context))];
  const sources = copies
    .flatMap((copy) => copy.sources)
    .map(withoutDots)
    .filter(isPlainPath);
  const own = folderOf(dockerfile);
  if (sources.length === 0) return [own];
  for (let folder = own; ; folder = folderOf(folder)) {
    if (sources.every((source) => exists(inside(folder, source), facts))) return [folder];
    if (folder === '') return [own];
  }
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

function inside(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** `./src/` is `src`, and `./` is nothing. */
export function withoutDots(source: string): string {
  return source
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/^\.$/, '');
}

function isPlainPath(source: string): boolean {
  return source !== '' && !/[*?[]/.test(source) && !/env/i.test(source);
}

function exists(path: string, { repository }: Facts): boolean {
  return repository.list().some((other) => other === path || other.startsWith(`${path}/`));
}

/** A build of a compose file; paths are relative to the root. */
export interface ComposeBuild {
  readonly context: string;
  readonly dockerfile: string;
}

/** The images that the compose files of the repository build. */
export function composeBuilds(facts: Facts): readonly ComposeBuild[] {
  return facts.repository
    .list()
    .filter((path) => isComposeFile(basename(path)))
    .flatMap((path) => buildsIn(path, facts.text(path) ?? ''));
}

function buildsIn(path: string, text: string): readonly ComposeBuild[] {
  if (!text.includes('build')) return [];
  return readYamlLines(directText(text)).roots.flatMap((root) => {
    const services = entriesOf(valueAt(root, 'services'));
    return services.flatMap(({ value }) => buildOf(folderOf(path), valueAt(value, 'build')));
  });
}

function buildOf(folder: string, build: ConfigNode | undefined): readonly ComposeBuild[] {
  if (build === undefined || build.kind === 'list') return [];
  const written = build.kind === 'scalar' ? textOf(build) : (textOf(valueAt(build, 'context')) ?? '.');
  const dockerfile = textOf(valueAt(build, 'dockerfile')) ?? 'Dockerfile';
  if (written === undefined || /[$:~]|^\//.test(written) || /[$~]|^\//.test(dockerfile)) return [];
  const context = withoutDots(join(folder, written));
  return context.startsWith('..') ? [] : [{ context, dockerfile: join(context, dockerfile) }];
}

function entriesOf(node: ConfigNode | undefined): MapNode['entries'] {
  return node?.kind === 'map' ? node.entries : [];
}

function valueAt(node: ConfigNode | undefined, key: string): ConfigNode | undefined {
  return entriesOf(node).find((entry) => entry.key === key)?.value;
}

function textOf(node: ConfigNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.type !== 'null' ? utf8(node.text.content) : undefined;
}
