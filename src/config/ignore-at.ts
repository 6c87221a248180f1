import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import { needlesOf } from '../findings/needles.ts';
import { reveal } from '../findings/reveal.ts';
import { replaceFile } from '../fixes/replace-file.ts';
import type { Finding, Report, Source } from '../model.ts';
import { pathFromTop, realFolder, repositoryTop } from '../sources/repository-top.ts';
import { latin1 } from '../text.ts';
import { configNames } from './find.ts';
import type { Options } from './options.ts';
import { locateConfig } from './read.ts';
import { addIgnoreEntries, type NewIgnoreEntry } from './write-ignore.ts';

/** What is to be ignored; `path` is relative to `cwd`, or to the repository's top where that does not exist. */
export interface IgnoreAtRequest {
  readonly cwd: string;
  readonly place: { readonly path: string; readonly line: number };
  readonly rule?: string;
  readonly reason: string;
  readonly expires?: string;
}

/** The parts of the program that find findings; given, since this folder does not know the scan. */
export interface ScanTools<S extends Source> {
  readonly open: (request: {
    readonly cwd: string;
    readonly paths: readonly string[];
    readonly staged: boolean;
    readonly maxBytes: number;
    readonly env: Readonly<Record<string, string | undefined>>;
  }) => Promise<S>;
  readonly load: (request: { readonly cwd: string; readonly flags: Partial<Options> }) => Promise<Options>;
  readonly scan: (source: S, options: Options) => Promise<Report>;
}

/**
 * Writes entries for all findings at a place into the config file, which is made where there is none. Throws a
 * UsageError where the reason would put a value into it.
 */
export async function ignoreAt<S extends Source>(
  request: IgnoreAtRequest,
  tools: ScanTools<S>,
): Promise<{ readonly configPath: string; readonly entries: number }> {
  const { cwd } = request;
  const top = repositoryTop(cwd) ?? cwd;
  const config = locateConfig({ cwd }) ?? { path: configNames[0], text: '' };
  const options = await tools.load({ cwd, flags: {} });
  const file = fileAt(request.place.path, cwd, top);
  const { maxBytes } = options;
  const source = await tools.open({ cwd, paths: [file], staged: false, maxBytes, env: process.env });
  const report = await tools.scan(source, options);
  assertWithoutValues(request.reason, report.findings, source);
  const entries = report.findings
    .filter((finding) => resolve(source.root, finding.path) === file && isAt(finding, request))
    .map((finding) => entryOf(finding, source, request));
  if (entries.length > 0) save(join(top, config.path), config.path, await addIgnoreEntries(config, entries));
  return { configPath: config.path, entries: entries.length };
}

/** As a whole or not at all: a config that breaks off in the middle would stop every scan. */
function save(file: string, shown: string, text: string): void {
  const obstacle = replaceFile({ file, bytes: Buffer.from(text), mode: 0o644 });
  if (obstacle !== undefined) throw new UsageError(`${shown} ${obstacle}. Nothing was written.`);
}

/** A finding about a whole file has no line and is taken with its first. */
function isAt(finding: Finding, request: IgnoreAtRequest): boolean {
  if (request.rule !== undefined && finding.ruleId !== request.rule) return false;
  return (finding.start?.line ?? 1) === request.place.line;
}

function entryOf(finding: Finding, source: Source, request: IgnoreAtRequest): NewIgnoreEntry {
  return {
    rule: finding.ruleId,
    path: pathFromTop(source.top, source.root, finding.path),
    keyPath: finding.keyPath,
    value: secretOf(finding, source),
    reason: request.reason,
    expires: request.expires,
  };
}

function secretOf(finding: Finding, source: Source): string | undefined {
  return finding.redacted === undefined ? undefined : reveal(finding, source.repository).value;
}

/** Whoever explains a password may quote it; the config file is committed. A weak default is a word as others are. */
function assertWithoutValues(reason: string, findings: readonly Finding[], source: Source): void {
  const secrets = findings.filter(({ ruleId }) => ruleId !== 'weak-default');
  const values = needlesOf(secrets.flatMap((finding) => secretOf(finding, source) ?? []));
  if (values.occurrences(latin1(reason)).length === 0) return;
  throw new UsageError('The reason holds a value that is to be ignored, and would be committed. Say why without it.');
}

/** Absolute, with the links of its folders resolved, as the sources name files. */
function fileAt(path: string, cwd: string, top: string): string {
  const near = resolve(cwd, path);
  const file = existsSync(near) ? near : resolve(top, path);
  return join(realFolder(dirname(file)), basename(file));
}
