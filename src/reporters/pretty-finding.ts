import { neutralise } from '../findings/neutralise.ts';
import type { Finding, Layout, RelatedPlace } from '../model.ts';
import { excerptOf } from './excerpt.ts';
import type { Paint } from './paint.ts';
import { placeOf } from './place.ts';
import { remedyLabel } from './remedy.ts';
import { lengthOf, wrap } from './wrap.ts';

/** Width of the column that holds the severity, indentation included. */
const INDENT = 12;
const PIPE_WIDTH = 100;

/** One finding as a block of lines, for people. */
export function prettyFinding(finding: Finding, layout: Layout, paint: Paint): readonly string[] {
  return [
    headLine(finding, paint),
    ...body(neutralise(finding.message), layout, paint.strong),
    ...(finding.keyPath ? body(neutralise(finding.keyPath), layout, paint.quiet) : []),
    ...excerptLines(finding, layout, paint),
    ...remedyLines(finding, layout, paint),
    ...finding.related.flatMap((related) => body(`also: ${relatedText(related)}`, layout)),
    ...(layout.verbose ? body(whyText(finding), layout, paint.quiet) : []),
  ];
}

function headLine(finding: Finding, paint: Paint): string {
  const severity = paint.severity(finding.severity, finding.severity.padEnd(INDENT - 2));
  const place = neutralise(placeOf(finding.path, finding.start));
  return `  ${severity}${place}  ${paint.quiet(neutralise(finding.ruleId))}`;
}

function body(text: string, layout: Layout, brush: (text: string) => string = (plain) => plain): readonly string[] {
  const width = layout.width === undefined ? undefined : layout.width - INDENT;
  return wrap(text, width).map((line) => `${' '.repeat(INDENT)}${brush(line)}`);
}

function excerptLines(finding: Finding, layout: Layout, paint: Paint): readonly string[] {
  const excerpt = excerptOf(finding, (layout.width ?? PIPE_WIDTH) - INDENT);
  if (excerpt === undefined) return [];
  const number = finding.start === undefined ? '' : String(finding.start.line);
  const gutter = (text: string): string => paint.quiet(`${text.padStart(INDENT - 3)} │`);
  const line = `${gutter(number)} ${excerpt.text}`;
  if (excerpt.to <= excerpt.from) return ['', line, ''];
  const underline = paint.severity(finding.severity, '^'.repeat(excerpt.to - excerpt.from));
  return ['', line, `${gutter('')} ${' '.repeat(excerpt.from)}${underline}`, ''];
}

/** A remedy may be a piece of YAML, so its lines and their indentation are kept. */
function remedyLines(finding: Finding, layout: Layout, paint: Paint): readonly string[] {
  if (finding.remedy === '') return [];
  const label = `${remedyLabel(finding)}:`;
  const lines = finding.remedy.split('\n').map(neutralise);
  if (lines.length > 1) {
    return [
      ...body(label, layout, paint.good),
      ...lines.map((line) => `${' '.repeat(INDENT + 2)}${paint.good(line.trimEnd())}`),
    ];
  }
  return body(`${label} ${lines[0] ?? ''}`, layout, paint.good);
}

function relatedText(related: RelatedPlace): string {
  const rule = related.ruleId === undefined ? '' : ` (${related.ruleId})`;
  return neutralise(`${placeOf(related.path, related.start)}: ${related.message}${rule}`);
}

function whyText(finding: Finding): string {
  return neutralise(`why: ${finding.reason}; ${finding.confidence} confidence; fingerprint ${finding.fingerprint}`);
}

/** Lists rows of a name and what is said about it, the names padded to one column. */
export function pairLines(pairs: readonly (readonly [string, string])[], layout: Layout): readonly string[] {
  const column = Math.min(40, Math.max(0, ...pairs.map(([name]) => lengthOf(name)))) + 2;
  return pairs.flatMap(([name, text]) => {
    const width = layout.width === undefined ? undefined : Math.max(20, layout.width - 2 - column);
    const [first = '', ...rest] = wrap(text, width);
    const padded = name + ' '.repeat(Math.max(2, column - lengthOf(name)));
    return [`  ${padded}${first}`.trimEnd(), ...rest.map((line) => `  ${' '.repeat(column)}${line}`)];
  });
}
