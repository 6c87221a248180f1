import { basename, dirname, join } from 'node:path/posix';
import { type KmcpEnvironment, kmcpEnvironments } from '../dialects/mcp/kmcp-project.ts';
import { readYamlLines } from '../formats/yaml-lines.ts';
import type { Facts, Span } from '../model.ts';
import { directText } from '../text.ts';

/** A project file of kmcp or kagent with a `secrets` section. */
export interface KmcpProject {
  readonly path: string;
  /** Its folder, without a trailing slash; '' at the root. */
  readonly folder: string;
  readonly environments: readonly KmcpEnvironment[];
}

/** A `kmcp secrets sync` in a script, a recipe or a README. */
export interface SyncCommand {
  readonly path: string;
  /** The command, as far as its arguments go. */
  readonly span: Span;
  /** As it is written: a variable of a script keeps its dollar sign. */
  readonly environment: string;
  /** The argument of `--from-file`; kmcp reads `.env` where there is none. */
  readonly file: string;
}

/** Globs for `concerns`: project files of kmcp and of kagent's CLI. */
export const projectFiles = '**/{kmcp,kagent,manifest}.{yaml,yml}';

const projectName = /^(?:kmcp|kagent|manifest)\.ya?ml$/i;
/** Files in which people write commands. */
const commandFile = /(?:^|\/)(?:gnu)?makefile$|(?:^|\/)(?:just|task)file[^/]*$|\.(?:md|mdx|sh|bash|zsh|mk|ya?ml|ps1)$/i;
const syncCommand = /\b(?:kmcp|kagent(?:[ \t]+mcp)?)[ \t]+secrets[ \t]+sync\b((?:[^\r\n;&|#`\\]|\\\r?\n){0,300})/g;

/** The project files of a repository that have environments. */
export function kmcpProjects(facts: Facts): readonly KmcpProject[] {
  return facts.repository.list().flatMap((path) => {
    if (!projectName.test(basename(path))) return [];
    const text = facts.text(path);
    if (text?.includes('secrets') !== true) return [];
    const environments = readYamlLines(directText(text)).roots.flatMap(kmcpEnvironments);
    return environments.length === 0 ? [] : [{ path, folder: folderOf(path), environments }];
  });
}

/** Files that people write commands in, in a repository; their texts come with them. */
export function* commandTexts(facts: Facts): Generator<{ readonly path: string; readonly text: string }> {
  for (const path of facts.repository.list()) {
    const text = commandFile.test(path) ? facts.text(path) : undefined;
    if (text !== undefined) yield { path, text };
  }
}

/** The commands of a repository that write env files into the cluster. */
export function syncCommands(facts: Facts): readonly SyncCommand[] {
  return [...commandTexts(facts)].flatMap(({ path, text }) =>
    text.includes('secrets sync') ? [...text.matchAll(syncCommand)].map((match) => commandOf(path, match)) : [],
  );
}

function commandOf(path: string, match: RegExpExecArray): SyncCommand {
  const words = (match[1] ?? '').split(/[\s\\"']+/).filter((word) => word !== '');
  let environment = '';
  let file = '.env';
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1] ?? '';
    if (word.startsWith('--from-file=')) file = word.slice('--from-file='.length);
    else if (previous === '--from-file') file = word;
    else if (!word.startsWith('-') && !/^(?:--project-dir|-d)$/.test(previous) && environment === '')
      environment = word;
  }
  return { path, span: { start: match.index, end: match.index + match[0].trimEnd().length }, environment, file };
}

/** The env files of a project that `kmcp secrets sync` reads, as far as they are there: by its guide, or by a command. */
export function syncedFiles(project: KmcpProject, commands: readonly SyncCommand[], facts: Facts): readonly string[] {
  const inCluster = project.environments.filter(({ provider }) => provider?.text === 'kubernetes');
  if (inCluster.length === 0) return [];
  const named = inCluster.map(({ name }) => `.env.${name}`);
  const given = commands.flatMap(({ path, file }) => [join(project.folder, file), join(folderOf(path), file), file]);
  const paths = [...named.map((name) => join(project.folder, name)), ...given];
  return [...new Set(paths)].filter((path) => !path.startsWith('..') && facts.text(path) !== undefined).sort();
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}
