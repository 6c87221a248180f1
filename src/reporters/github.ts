import { neutralise } from '../findings/neutralise.ts';
import type { Report, Reporter } from '../model.ts';
import {
  type Annotation,
  annotationCommand,
  annotations,
  incompleteAnnotation,
  limitAnnotations,
} from './annotations.ts';
import { grouped, summaryLine } from './summary.ts';
import { defuse } from './workflow-command.ts';

/** Workflow commands for GitHub Actions, and lines for the log beside them. */
export const github: Reporter = {
  render(report, layout) {
    const incomplete = incompleteAnnotation(report);
    // First, so that it is among the ten warnings that are kept.
    const all = incomplete === undefined ? annotations(report) : [incomplete, ...annotations(report)];
    const { shown, hidden } = limitAnnotations(all);
    const lines = shown.map(annotationCommand);
    if (hidden.length > 0) lines.push(moreLine(hidden));
    if (!layout.quiet) lines.push(...noteLines(report), summaryLine(report));
    return lines.map((line) => `${line}\n`).join('');
  },
};

function moreLine(hidden: readonly Annotation[]): string {
  const list = hidden.length === 1 ? 'it is' : 'they are';
  return `… and ${grouped(hidden.length)} more; ${list} in the output of --format pretty and --format json`;
}

function noteLines(report: Report): readonly string[] {
  return report.notes.map(({ path, line, message }) => {
    const place = line === undefined ? path : `${path}:${line}`;
    return defuse(neutralise(`note: ${place}: ${message}`));
  });
}
