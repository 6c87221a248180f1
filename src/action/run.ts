import { relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import { neutralise } from '../findings/neutralise.ts';
import {
  defaultOptions,
  exitCodeOf,
  type Finding,
  type Options,
  openSource,
  type Position,
  type Report,
  ScanError,
  type Source,
  type Suppressed,
  scan,
  UsageError,
} from '../index.ts';
import { annotations, incompleteAnnotation } from '../reporters/annotations.ts';
import { renderMarkdown } from '../reporters/markdown.ts';
import { incompleteOf, severityCounts, summaryLine } from '../reporters/summary.ts';
import { defuse } from '../reporters/workflow-command.ts';
import { changedLines, touches } from '../sources/changed-lines.ts';
import { openGit } from '../sources/git.ts';
import { pathFromTop, realFolder } from '../sources/repository-top.ts';
import { type Base, findBase } from './base.ts';
import { addressOf, pullRequestEvent } from './event.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { annotate, log, setOutputs, writeSummary } from './outputs.ts';
import { failureText, remarksOf } from './remarks.ts';
import { selfSuppressed } from './self-suppressed.ts';
import { trustedOptions } from './trusted-options.ts';

/** Runs the action; whatever happens ends in a sentence for people and an exit code. */
export async function run(): Promise<void> {
  try {
    await scanWorkspace(readInputs());
  } catch (error) {
    if (error instanceof UsageError) fail(2, error.message);
    else if (error instanceof ScanError) fail(3, error.message);
    // The message of an unknown error may quote what was read.
    else fail(3, `an unexpected ${error instanceof Error ? error.name : 'error'} stopped it. Please report this.`);
  }
}

/** What a scan gave, and what of it counts on a pull request. */
interface Judged {
  readonly report: Report;
  /** Suppressed by the pull request itself; they count as findings for the exit code. */
  readonly own: readonly Suppressed[];
  readonly base: Base;
  readonly failOn: Options['failOn'];
  /** Whether the pull request changes the line. */
  readonly changed: (path: string, line: number | undefined) => boolean;
  /** The scanned folder, relative to the workspace. */
  readonly prefix: string;
}

async function scanWorkspace(inputs: Inputs): Promise<void> {
  const workspace = realFolder(process.env.GITHUB_WORKSPACE || process.cwd());
  const open = (maxBytes: number): Promise<Source> =>
    openSource({ cwd: workspace, paths: inputs.paths, staged: false, maxBytes, env: process.env });
  const opened = await open(defaultOptions.maxBytes);
  const { root, top } = opened;
  const git = top === undefined ? undefined : openGit(top, { cwd: top, environment: process.env });
  const base = findBase(git, pullRequestEvent());
  const configPath = inputs.configPath === undefined ? undefined : resolve(workspace, inputs.configPath);
  const options = await trustedOptions({ cwd: top ?? root, git, base, configPath, flags: inputs.flags });
  const source = options.maxBytes === defaultOptions.maxBytes ? opened : await open(options.maxBytes);
  const report = await scan(source, options);
  const topPath = (path: string): string => pathFromTop(top, root, path);
  const lines = git && base.kind === 'known' ? changedLines(git, base.from, 'HEAD') : undefined;
  const judged: Judged = {
    report,
    own: base.kind === 'none' ? [] : selfSuppressed(report, { repository: source.repository, lines, topPath }),
    base,
    failOn: options.failOn,
    changed: (path, line) => lines !== undefined && touches(lines, topPath(path), line),
    prefix: relative(workspace, root).split(sep).join('/'),
  };
  await tell(judged, inputs);
}

async function tell(judged: Judged, inputs: Inputs): Promise<void> {
  const { own, base, changed, prefix } = judged;
  const report = changedFirst(judged);
  log(report);
  if (inputs.annotations) {
    const incomplete = incompleteAnnotation(report);
    annotate([...(incomplete ? [incomplete] : []), ...annotations(report, { prefix, changed })]);
  }
  setOutputs(report);
  if (inputs.summary) {
    const link = (path: string, start: Position | undefined): string | undefined =>
      addressOf(prefix === '' ? path : `${prefix}/${path}`, start?.line);
    await writeSummary(renderMarkdown(report, { link, changed, remarks: remarksOf(base, own) }));
  }
  core.info(summaryLine(report));
  endWith(judged);
}

/** Findings on lines that the pull request changes come first; otherwise the order stays. */
function changedFirst({ report, changed }: Judged): Report {
  const isChanged = ({ path, start }: Finding): number => Number(changed(path, start?.line));
  return { ...report, findings: [...report.findings].sort((one, other) => isChanged(other) - isChanged(one)) };
}

function endWith({ report, own, failOn }: Judged): void {
  const counted = { ...report, findings: [...report.findings, ...own.map(({ finding }) => finding)] };
  const code = exitCodeOf(counted, failOn);
  if (code === 1) fail(code, `${severityCounts(counted)} found`);
  if (code === 3) {
    const [first, ...more] = incompleteOf(report);
    fail(code, `${first?.path} ${first?.detail}${more.length > 0 ? `, and ${more.length} more` : ''}`);
  }
}

function fail(code: 1 | 2 | 3, detail: string): void {
  core.setFailed(defuse(failureText(code, detail.split('\n').map(neutralise).join('\n'))));
  process.exitCode = code;
}
