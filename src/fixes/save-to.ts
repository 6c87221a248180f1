import { basename, dirname, relative, resolve, sep } from 'node:path';
import { contextOf } from '../dialects/find.ts';
import { UsageError } from '../errors.ts';
import { readFormat } from '../formats/read.ts';
import { createIgnoreRules } from '../policies/ignore-rules.ts';
import { isWithin, realFolder } from '../sources/repository-top.ts';
import { directText, latin1, latin1OfBytes, utf8 } from '../text.ts';
import { layoutOf } from './change.ts';
import { envLine } from './env-line.ts';

/** The disk and git, as far as an env file needs them. */
export interface Surroundings {
  /** Reads a file; undefined where there is none. Throws a UsageError for a link. */
  readonly read: (file: string) => Uint8Array | undefined;
  /** Whether git tracks the path, which is relative to the repository's top. */
  readonly isTracked: (top: string, path: string) => boolean;
}

/** The env file that values go into, as it is now. Holds secrets; stays in here. */
export interface EnvFile {
  /** Absolute. */
  readonly file: string;
  /** As it was typed. */
  readonly shown: string;
  readonly bytes: Uint8Array | undefined;
  readonly variables: ReadonlyMap<string, string>;
}
/** A line that has git ignore the env file. */
export interface IgnoreLine {
  readonly file: string;
  readonly shown: string;
  readonly bytes: Uint8Array | undefined;
  readonly text: string;
}

/** Opens the env file and refuses one that git would show to others. */
export async function openEnvFile(
  name: string,
  cwd: string,
  top: string | undefined,
  around: Surroundings,
): Promise<EnvFile> {
  const file = resolve(cwd, name);
  const real = `${realFolder(dirname(file))}${sep}${basename(file)}`;
  if (contextOf(basename(file)).deployed === 'template') {
    throw new UsageError(`--save-to ${name} is a template, which people commit. Name a file such as .env.`);
  }
  const path = top !== undefined && isWithin(top, real) ? relative(top, real).split(sep).join('/') : undefined;
  if (top !== undefined && path !== undefined && around.isTracked(top, path)) {
    throw new UsageError(`Git tracks ${name}: take it out first (git rm --cached ${name}), or name another file.`);
  }
  const bytes = around.read(real);
  return { file: real, shown: name, bytes, variables: await variablesOf(bytes) };
}

async function variablesOf(bytes: Uint8Array | undefined): Promise<ReadonlyMap<string, string>> {
  if (bytes === undefined) return new Map();
  const { roots } = await readFormat('dotenv', directText(latin1OfBytes(bytes)));
  const entries = roots.flatMap((root) => (root.kind === 'map' ? root.entries : []));
  const values = entries.flatMap(({ key, value }): [string, string][] =>
    value.kind === 'scalar' && value.text.content !== '' ? [[key, utf8(value.text.content)]] : [],
  );
  return new Map(values);
}

/** The line that the ignore rules lack, if they do. Throws a UsageError where a rule below would undo it. */
export function ignoreLineFor(env: EnvFile, top: string | undefined, { read }: Surroundings): IgnoreLine | undefined {
  if (top === undefined || !isWithin(top, env.file)) return undefined;
  const path = relative(top, env.file).split(sep).join('/');
  const rulesWith = (added: string) =>
    createIgnoreRules((name) => {
      const bytes = read(resolve(top, name));
      const text = bytes === undefined ? undefined : latin1OfBytes(bytes);
      return name === '.gitignore' ? (text ?? '') + added : text;
    });
  if (rulesWith('').isIgnored(path)) return undefined;
  const file = resolve(top, '.gitignore');
  const bytes = read(file);
  const content = bytes === undefined ? '' : latin1OfBytes(bytes);
  const { lineEnd } = layoutOf(content);
  const pattern = latin1(`/${path}`).replace(/[\\*?[ ]/g, '\\$&');
  const text = `${content === '' || content.endsWith('\n') ? '' : lineEnd}${pattern}${lineEnd}`;
  if (!rulesWith(text).isIgnored(path)) {
    throw new UsageError(
      `${env.shown} cannot be ignored: a rule in a .gitignore nearer to it includes it. Change that rule first.`,
    );
  }
  return { file, shown: '.gitignore', bytes, text };
}

/** What is added to the env file: a line for each variable that it does not have. latin1. */
export function envAddition(env: EnvFile, variables: ReadonlyMap<string, string>): string {
  const content = env.bytes === undefined ? '' : latin1OfBytes(env.bytes);
  const { lineEnd } = layoutOf(content);
  const lines = [...variables]
    .filter(([name]) => !env.variables.has(name))
    .map(([name, value]) => latin1(envLine(name, value)));
  if (lines.length === 0) return '';
  const start = content === '' || content.endsWith('\n') ? '' : lineEnd;
  return start + lines.map((line) => line + lineEnd).join('');
}
