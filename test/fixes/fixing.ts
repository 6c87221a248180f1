import { type FixPlan, type FixRequest, planFixes, writesOf } from '../../src/fixes/plan.ts';
import type { Surroundings } from '../../src/fixes/save-to.ts';
import { defaultOptions, scan } from '../../src/index.ts';
import type { Finding, Source, SourceFile } from '../../src/model.ts';
import { memoryRepository } from '../memory-repository.ts';

/** What a plan would leave of a set of files, and what a scan says of it. */
export interface Fixed {
  readonly plan: FixPlan;
  /** Texts of the files that change, as bytes of UTF-8 read as text. */
  readonly files: Readonly<Record<string, string>>;
  /** What a scan still reports in the files. */
  readonly left: readonly Finding[];
}

type Files = Readonly<Record<string, string | Uint8Array>>;

const nothing: Surroundings = { read: () => undefined, isTracked: () => false };

/** A source over files in memory; the folder does not exist. */
export function memorySource(files: Files): Source {
  const sourceFiles: readonly SourceFile[] = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
    origin: 'worktree',
  }));
  return { root: '/project', top: '/project', repository: memoryRepository(files), files: () => sourceFiles };
}

/** Scans, plans and reads the planned files again. */
export async function fixFiles(
  files: Files,
  request: Partial<FixRequest> = {},
  around: Surroundings = nothing,
): Promise<Fixed> {
  const source = memorySource(files);
  const report = await scan(source, defaultOptions);
  const plan = await planFixes(source, report, { cwd: '/project', review: false, ...request }, around);
  const written = Object.fromEntries(
    writesOf(plan).map(({ shown, bytes }) => [shown, Buffer.from(bytes).toString('utf8')]),
  );
  const after = await scan(memorySource({ ...files, ...written }), defaultOptions);
  return { plan, files: written, left: after.findings };
}

/** The fixed text of one file; the text itself where nothing is changed. */
export async function fixText(path: string, text: string, request: Partial<FixRequest> = {}): Promise<string> {
  return (await fixFiles({ [path]: text }, request)).files[path] ?? text;
}
