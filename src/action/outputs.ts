import { existsSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { neutralise } from '../findings/neutralise.ts';
import type { Layout, Report, Severity } from '../model.ts';
import { type Annotation, type AnnotationLevel, limitAnnotations } from '../reporters/annotations.ts';
import { json } from '../reporters/json.ts';
import { placeOf } from '../reporters/place.ts';
import { counted } from '../reporters/summary.ts';
import { defuse } from '../reporters/workflow-command.ts';

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];
const layout: Layout = { colour: false, width: undefined, quiet: false, verbose: false };

/** Sets every output of the step, and writes the report that one of them names. */
export function setOutputs(report: Report): void {
  core.setOutput('findings', report.findings.length);
  for (const severity of severities) {
    core.setOutput(severity, report.findings.filter((finding) => finding.severity === severity).length);
  }
  // A folder of its own, so that two scans of one job do not overwrite each other.
  const folder = mkdtempSync(join(realpathSync(process.env.RUNNER_TEMP || tmpdir()), 'mcp-secret-scan-'));
  const file = join(folder, 'report.json');
  writeFileSync(file, json.render(report, layout));
  core.setOutput('report', file);
}

/** Shows as many annotations as the runner keeps, and says how many it would not. */
export function annotate(list: readonly Annotation[]): void {
  const { shown, hidden } = limitAnnotations(list);
  for (const annotation of shown) show[annotation.level](annotation.message, propertiesOf(annotation));
  if (hidden.length > 0) core.info(`… and ${counted(hidden.length, 'annotation')} more than GitHub shows of one step`);
}

const show: Readonly<Record<AnnotationLevel, typeof core.error>> = {
  error: core.error,
  warning: core.warning,
  notice: core.notice,
};

function propertiesOf({ path, line, endLine, column, endColumn, title }: Annotation): core.AnnotationProperties {
  return {
    title,
    ...(path !== '' && { file: path }),
    ...(line !== undefined && { startLine: line }),
    ...(endLine !== undefined && { endLine }),
    ...(column !== undefined && { startColumn: column }),
    ...(endColumn !== undefined && { endColumn }),
  };
}

/** Every finding and note as plain lines of the log: annotations are limited, and fold away. */
export function log(report: Report): void {
  for (const finding of report.findings) {
    const { severity, ruleId, path, start, message } = finding;
    core.info(printable(`${severity} ${placeOf(path, start)} ${ruleId}: ${message}`));
  }
  for (const { finding, reason } of report.suppressed) {
    core.info(printable(`suppressed ${placeOf(finding.path, finding.start)} ${finding.ruleId}: ${reason}`));
  }
  for (const { path, reason, detail } of report.skipped.filter(({ incomplete }) => incomplete)) {
    core.info(printable(`not scanned ${path} ${reason}: ${detail}`));
  }
  for (const { path, line, message } of report.notes) {
    core.info(printable(`note ${line === undefined ? path : `${path}:${line}`} ${message}`));
  }
}

/** The job summary; a runner without one (a container, a test) is no reason to fail. */
export async function writeSummary(markdown: string): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file || !existsSync(file)) {
    core.info('This runner takes no job summary.');
    return;
  }
  await core.summary.addRaw(markdown, true).write();
}

/** Text of a repository as one line that the runner does not obey. */
function printable(text: string): string {
  return defuse(neutralise(text));
}
