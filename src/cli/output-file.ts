import { lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ScanError, UsageError } from '../index.ts';

/** Where `--output` writes to; made before the scan, so that a wrong name does not cost one. */
export interface OutputFile {
  readonly name: string;
  readonly write: (text: string) => void;
}

/** Checks that the file can be written; throws a `UsageError` that says why it cannot. */
export function outputFile(cwd: string, name: string): OutputFile {
  const path = resolve(cwd, name);
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--output ${name}: there is no folder ${dirname(name)}. Make it first.`);
  }
  const target = statSync(path, { throwIfNoEntry: false });
  if (target?.isDirectory()) throw new UsageError(`--output ${name} is a folder. Name a file in it.`);
  // Renaming over /dev/stdout or a named pipe would replace the device.
  const isSpecial = target !== undefined && !target.isFile();
  return {
    name,
    write: (text) => attempt(name, () => (isSpecial ? writeFileSync(path, text) : replace(path, text, target?.mode))),
  };
}

/** Nobody sees half a report: it is written beside the file and takes its place. */
function replace(path: string, text: string, mode: number | undefined): void {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  const target = isLink && mode !== undefined ? realpathSync(path) : path;
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function attempt(name: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
    throw new ScanError(`The report could not be written to ${name}${code}.`, { cause });
  }
}
