import { looksRandom } from '../judge/entropy.ts';
import { classifyName } from '../judge/names.ts';
import { isUuid } from '../judge/ordinary.ts';
import type { MappedText } from '../model.ts';

/** A value in running text, with the words that say what it is. */
export interface NamedValue {
  readonly name: string;
  readonly text: MappedText;
}

const noun =
  /\b(?:(?:api|access|secret|private|auth|bearer|bot|personal access|refresh|license|master|encryption|service|account|client|app|admin)[ _-]?)?(?:key|token|secret|password|passwd|passphrase|pat|credential|bearer)s?\b(?!\.[a-z])/gi;
/** Words between the noun and the value that make the value something else. */
const otherwise =
  /\b(?:ids?|commit|hash|sha|sha1|sha256|md5|digest|checksum|ref|revision|version|limit|url|link|path|file|name|user|username|email|called|named|project|account|example|e\.g)\b/i;
/** One word of generated text; parts of URLs, paths and host names are not, nor is the start of a shortened one. */
const value = /(?<![A-Za-z0-9_+/=.@#:-])[A-Za-z0-9_+=-]{16,400}(?![A-Za-z0-9_+/=@-]|\.[A-Za-z]|\.{2}|\xe2\x80\xa6)/g;
/** `mi-data-sftp-credential-prod01`: people call Secrets and vault entries so. */
const objectName = /^[a-z]{2,12}(?:-[a-z]{1,12}[0-9]{0,2}){2,8}$/;
/** As far as a sentence carries a noun. */
const reach = 48;

/** Values in a line of prose: `API key: x`, `the token is x`, `Authorization: Bearer x`, `set NAME to x`; in `id=x` its own name counts. */
export function* namedValues(line: MappedText): Generator<NamedValue> {
  const labelled = labelledValue(line);
  if (labelled !== undefined) yield labelled;
  for (const match of line.content.matchAll(value)) {
    if ((!looksRandom(match[0]) && !isUuid(match[0])) || objectName.test(match[0])) continue;
    const name = nameIn(line.content.slice(Math.max(0, match.index - 120), match.index));
    if (name === undefined) continue;
    yield withOwnName(name, line.slice(match.index, match.index + match[0].length));
  }
}

/** The last word before a value that names a credential: a variable's name, or a noun near enough. */
function nameIn(before: string): string | undefined {
  const variable = /\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b[^A-Za-z0-9]{0,6}(?:[a-z]{1,8}[^A-Za-z0-9]{1,4}){0,3}$/.exec(
    before,
  )?.[1];
  if (variable !== undefined) return variable;
  const last = [...before.matchAll(noun)].at(-1);
  if (last === undefined) return undefined;
  const between = before.slice(last.index + last[0].length);
  return between.length <= reach && !otherwise.test(between) && !/[.;!?] [A-Z]/.test(between)
    ? last[0].replace(/[ -]/g, '_').replace(/^bearer$/i, 'token')
    : undefined;
}

/** `**API key:** value` and `password = value`: the line says nothing else, so short values count as well. */
function labelledValue(line: MappedText): NamedValue | undefined {
  const match =
    /^[ \t>*+|-]{0,40}[*_`"']{0,3}([A-Za-z][A-Za-z0-9_ .-]{1,40}?)[*_`"']{0,3}[ \t]{0,20}[:=|][ \t*_]{0,20}[`"']?([^\s`"'|]{8,400})[`"']?[ \t|*]{0,80}\r?$/.exec(
      line.content,
    );
  // `[**DeployKey**](DeployKey.md)` is a link.
  if (match?.[2] === undefined || /^\[.*\]\(/.test(match[2])) return undefined;
  const start = line.content.indexOf(match[2], (match[1] ?? '').length);
  return { name: (match[1] ?? '').replace(/ /g, '_'), text: line.slice(start, start + match[2].length) };
}

/** Cells of a Markdown table under a heading that names a credential. */
export function* tableValues(lines: readonly MappedText[]): Generator<NamedValue> {
  let headings: readonly string[] = [];
  for (const line of lines) {
    if (!/^[ \t]*\|/.test(line.content)) {
      headings = [];
      continue;
    }
    const cells = cellsOf(line);
    if (headings.length === 0)
      headings = cells.map(({ content }) => content.replace(/[*`]/g, '').trim().replace(/ /g, '_'));
    else for (const [index, cell] of cells.entries()) yield* cellValue(headings[index] ?? '', cell);
  }
}

function* cellValue(name: string, cell: MappedText): Generator<NamedValue> {
  const kind = classifyName(name);
  const match = /^[ \t]*[`*]{0,3}([^\s`*|]{8,400})[`*]{0,3}[ \t]*$/.exec(cell.content);
  if (match?.[1] === undefined || (kind !== 'token' && kind !== 'password' && kind !== 'secret')) return;
  const start = cell.content.indexOf(match[1]);
  yield withOwnName(name, cell.slice(start, start + match[1].length));
}

/** `NAME=value` has a name of its own, whatever stands before it. */
function withOwnName(name: string, text: MappedText): NamedValue {
  const own = /^([A-Za-z][A-Za-z0-9_-]{1,40})=(?=[^=])/.exec(text.content);
  return own === null ? { name, text } : { name: own[1] ?? '', text: text.slice(own[0].length) };
}

function cellsOf(line: MappedText): readonly MappedText[] {
  const cells: MappedText[] = [];
  let start = line.content.indexOf('|') + 1;
  for (let end = line.content.indexOf('|', start); end >= 0; end = line.content.indexOf('|', start)) {
    cells.push(line.slice(start, end));
    start = end + 1;
  }
  return cells;
}
