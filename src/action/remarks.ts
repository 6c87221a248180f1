import type { Suppressed } from '../model.ts';
import { placeOf } from '../reporters/place.ts';
import type { Base } from './base.ts';

const advice = 'To change that, write fetch-depth: 2 under the checkout step.';

/** What the job summary has to say about how a pull request was judged; `own` is what it suppresses itself. */
export function remarksOf(base: Base, own: readonly Suppressed[]): readonly string[] {
  if (base.kind === 'none') return [];
  if (base.kind === 'known') {
    return [
      'Findings on lines that this pull request changes come first. The config is that of the base commit.',
      ...own.map(selfSuppressedText),
    ];
  }
  return [
    `Findings are in order of severity alone: this checkout does not hold the commit that the pull request is based on. ${advice}`,
    `For the same reason no exclusion, ignored finding or inline marker counts: this pull request could have added it itself. ${advice}`,
    ...own.map(selfSuppressedText),
  ];
}

function selfSuppressedText({ finding, reason }: Suppressed): string {
  const { path, start, ruleId } = finding;
  return `Suppressed by this change, and still counted until it is merged: ${ruleId} in ${placeOf(path, start)} (${reason}).`;
}

/** The sentence that says why the step failed. */
export function failureText(code: 1 | 2 | 3, detail: string): string {
  if (code === 1) return `mcp-secret-scan: ${detail}. Revoke each credential first, then take it out of the files.`;
  if (code === 2) return `mcp-secret-scan: ${detail}`;
  return `mcp-secret-scan: the scan is incomplete: ${detail}`;
}
