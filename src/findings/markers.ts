import { utf8 } from '../text.ts';
import { linesOf } from './lines.ts';
import { neutralise } from './neutralise.ts';

/** The word that begins an inline marker. */
export const MARKER = 'mcp-secret-scan-ignore';

/** A comment that accepts one rule's findings: `# mcp-secret-scan-ignore <rule-id>: <reason>`. */
export interface Marker {
  /** 1-based. */
  readonly line: number;
  /** Byte offset of the marker's word. */
  readonly offset: number;
  readonly rule: string;
  readonly reason: string;
  /** Whether the comment has its line for itself; it then speaks about the next line. */
  readonly alone: boolean;
}

/** The markers of a file, and those that say nothing because they are not complete. */
export interface Markers {
  readonly markers: readonly Marker[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const NONE: Markers = { markers: [], problems: [] };
const REASON_LENGTH = 300;

/**
 * Reads the markers of a file (latin1). One marker a line, in a comment of the file's own syntax; a marker inside a
 * string is none. Other scanners' markers are not read.
 */
export function markersOf(path: string, text: string): Markers {
  let offset = text.indexOf(MARKER);
  if (offset === -1) return NONE;
  const lines = linesOf(text);
  const opener = openerOf(path);
  const markers: Marker[] = [];
  const problems: { line: number; message: string }[] = [];
  while (offset !== -1) {
    const around = lines.around(offset);
    const before = opener.exec(text.slice(Math.max(around.start, offset - 16), offset));
    const commentStart = before === null ? -1 : offset - before[0].length;
    const code = commentStart === -1 ? '' : text.slice(around.start, commentStart);
    if (commentStart !== -1 && beginsComment(code, text.charAt(commentStart)) && !endsInString(code)) {
      const { line } = lines.position(offset);
      const rest = text.slice(offset + MARKER.length, Math.min(around.end, offset + MARKER.length + 2 * REASON_LENGTH));
      const read = readMarker(rest);
      if (typeof read === 'string') problems.push({ line, message: read });
      else markers.push({ ...read, line, offset, alone: /^[ \t]*$/.test(code) });
    }
    offset = text.indexOf(MARKER, Math.max(around.end, offset + MARKER.length));
  }
  return { markers, problems };
}

const USAGE = `Write "${MARKER} <rule-id>: <reason>".`;

function readMarker(rest: string): { readonly rule: string; readonly reason: string } | string {
  const [, rule, colon, text] = /^[ \t]{1,8}([a-z0-9][a-z0-9-]{0,80})(:?)(.*)$/.exec(rest) ?? [];
  if (rule === undefined || text === undefined) return `This marker names no rule, so it ignores nothing. ${USAGE}`;
  const reason = neutralise(
    utf8(text.replace(/(?:-->|\*\/).*$/, ''))
      .trim()
      .slice(0, REASON_LENGTH),
  );
  if (colon === '' || reason === '') return `This marker gives no reason, so it ignores nothing. ${USAGE}`;
  return { rule, reason };
}

/** How a comment of the file begins, up to the marker's word. */
function openerOf(path: string): RegExp {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/\.(?:jsonc?|json5|code-workspace|[cm]?[jt]s)$/.test(name)) return /(?:\/\/|\/\*)[ \t]{0,8}$/;
  if (/\.(?:md|mdx|markdown|xml|html?)$/.test(name)) return /(?:<!--|#{1,3}|\/\/|\/\*)[ \t]{0,8}$/;
  if (/\.(?:tf|tfvars|hcl)$/.test(name)) return /(?:#{1,3}|\/\/|\/\*)[ \t]{0,8}$/;
  if (/\.(?:ini|cfg|conf|properties)$/.test(name)) return /(?:#{1,3}|;)[ \t]{0,8}$/;
  if (/\.tpl$/.test(name)) return /(?:#{1,3}|\/\*)[ \t]{0,8}$/;
  return /#{1,3}[ \t]{0,8}$/;
}

/** `#` and `;` begin a comment only behind a blank; the rest also behind a bracket, a comma or a closing quote. */
function beginsComment(code: string, first: string): boolean {
  const last = code.slice(-1);
  if (last === '' || last === ' ' || last === '\t') return true;
  return (first === '/' || first === '<') && /[,{}[\]()"'-]/.test(last);
}

/** Whether a quote that opened on the line is still open. A quote inside a word (`it's`) opens nothing. */
function endsInString(code: string): boolean {
  let quote = '';
  for (let index = 0; index < code.length; index++) {
    const character = code.charAt(index);
    if (quote === '"' && character === '\\') index++;
    else if (quote !== '' && character === quote) quote = '';
    else if (quote === '' && isQuote(character) && !/[A-Za-z0-9]/.test(code.charAt(index - 1))) quote = character;
  }
  return quote !== '';
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}
