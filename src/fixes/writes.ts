import { join } from 'node:path';
import { MASK } from '../findings/mask.ts';
import { neutralise } from '../findings/neutralise.ts';
import { fileHash } from '../findings/reveal.ts';
import { latin1OfBytes, utf8 } from '../text.ts';
import type { Attempt } from './fix-file.ts';
import { maskedDiff } from './masked-diff.ts';
import { type EnvFile, envAddition, type IgnoreLine, type Surroundings } from './save-to.ts';

/** One file that is written. Holds secrets; stays in here. */
export interface PlannedWrite {
  /** Absolute. */
  readonly file: string;
  readonly shown: string;
  /** sha256 of the bytes that were read; undefined where there was no file. */
  readonly hash: string | undefined;
  readonly bytes: Uint8Array;
  /** Permissions of a new file. */
  readonly mode: number;
  readonly diff: string;
  /** The file's own path in findings; absent for the env file and for the rule that has git ignore it. */
  readonly path?: string;
}

/** A config file with its fixes; empty where none could be made. */
export function configWrite({ before, after, splices }: Attempt, root: string): readonly PlannedWrite[] {
  if (after === undefined) return [];
  const diff = maskedDiff({
    path: before.path,
    before: before.isNew ? undefined : before.content,
    after: after.content,
    splices,
    matchesBefore: before.matches,
    matchesAfter: after.matches,
  });
  const { path } = before;
  const hash = before.isNew ? undefined : fileHash(before.bytes);
  return [{ file: join(root, path), shown: path, hash, bytes: after.bytes, mode: 0o644, diff, path }];
}

/** The ignore rules first, then the env file: at no moment does it lie there unprotected. */
export function envWrites(
  env: EnvFile,
  ignore: IgnoreLine | undefined,
  values: ReadonlyMap<string, string>,
): readonly PlannedWrite[] {
  const added = envAddition(env, values);
  if (added === '') return [];
  const names = [...values.keys()].filter((name) => !env.variables.has(name));
  const ignored = ignore === undefined ? [] : [appended(ignore, ignore.text, 0o644, [utf8(ignore.text.trim())])];
  return [
    ...ignored,
    appended(
      env,
      added,
      0o600,
      names.map((name) => `${name}=${MASK}`),
    ),
  ];
}

/** The disk as it would be with the writes made. */
export function withWrites(around: Surroundings, planned: readonly PlannedWrite[]): Surroundings {
  return {
    ...around,
    read: (file) => planned.find((one) => one.file === file)?.bytes ?? around.read(file),
  };
}

/** One write for each file, at the place of its first: ignore rules may be a fix, and needed for the env file as well. */
export function merged(planned: readonly PlannedWrite[]): readonly PlannedWrite[] {
  const byFile = new Map<string, PlannedWrite>();
  for (const one of planned) {
    const known = byFile.get(one.file);
    // Whoever adds to a file that is written anyway has added to its new text, and stands before it.
    byFile.set(one.file, known === undefined ? one : { ...known, hash: one.hash, diff: one.diff + known.diff });
  }
  return [...byFile.values()];
}

interface Existing {
  readonly file: string;
  readonly shown: string;
  readonly bytes: Uint8Array | undefined;
}

function appended(
  { file, shown, bytes }: Existing,
  text: string,
  mode: number,
  lines: readonly string[],
): PlannedWrite {
  const content = bytes === undefined ? '' : latin1OfBytes(bytes);
  const count = content === '' ? 0 : content.split('\n').length - (content.endsWith('\n') ? 1 : 0);
  const name = neutralise(shown);
  const diff = [
    `--- ${bytes === undefined ? '/dev/null' : `a/${name}`}`,
    `+++ b/${name}`,
    `@@ -${count},0 +${count + 1},${lines.length} @@`,
    ...lines.map((line) => `+${neutralise(line)}`),
    '',
  ].join('\n');
  const hash = bytes === undefined ? undefined : fileHash(bytes);
  return { file, shown, hash, bytes: Buffer.from(content + text, 'latin1'), mode, diff };
}
