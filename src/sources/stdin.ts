import { relative, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { Skipped, Source, SourceFile } from '../model.ts';
import { posixPath } from './posix-path.ts';
import { isWithin, realFolder, repositoryTop } from './repository-top.ts';
import { tooLarge } from './skips.ts';
import { processSurroundings, type Surroundings } from './surroundings.ts';

export interface StdinOptions {
  /** The file name that the text would have (`--stdin-filename`): it picks the reader. */
  readonly name: string;
  readonly maxBytes: number;
  readonly input?: Readable;
  readonly around?: Surroundings;
}

/** One file, read to its end from standard input. */
export async function stdinSource({
  name,
  maxBytes,
  input = process.stdin,
  around = processSurroundings(),
}: StdinOptions): Promise<Source> {
  const top = repositoryTop(around.cwd, around);
  const root = top ?? realFolder(around.cwd);
  const path = nameFrom(root, realFolder(around.cwd), name);
  const bytes = await readAll(input, maxBytes);
  const isTooLarge = bytes.length > maxBytes;
  const file: SourceFile | Skipped = isTooLarge
    ? tooLarge(path, bytes.length, maxBytes)
    : { path, bytes, origin: 'stdin' };
  return {
    root,
    top,
    repository: {
      origin: 'stdin',
      isGit: false,
      list: () => [path],
      read: (other) => (other === path && !isTooLarge ? bytes : undefined),
      isTracked: () => false,
      ignored: () => [],
    },
    files: () => [file],
  };
}

/** Seen from the root where it lies there, else without what would lead out of it. */
function nameFrom(root: string, here: string, name: string): string {
  const absolute = resolve(here, name);
  const inside = isWithin(root, absolute) ? relative(root, absolute) : name;
  const parts = posixPath(inside).split('/');
  return parts.filter((part) => !['', '.', '..'].includes(part)).join('/');
}

/** Stops one byte after the limit: an endless input must not fill the memory. */
async function readAll(input: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(chunks);
}
