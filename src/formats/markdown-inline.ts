import type { MappedText } from '../model.ts';

/** A line of backticks in every length must not make us compare each with each. */
const mostRuns = 200;

/** The contents of `code`, ``code`` and so on, on a line. */
export function inlineCodeOf(line: MappedText): readonly MappedText[] {
  const runs = [...line.content.matchAll(/`{1,100}/g)];
  const found: MappedText[] = [];
  for (let index = 0; index < runs.length; index++) {
    const open = runs[index];
    if (!open) break;
    const start = open.index + open[0].length;
    const offset = runs.slice(index + 1, index + mostRuns).findIndex((run) => run[0] === open[0]);
    const close = offset < 0 ? undefined : runs[index + 1 + offset];
    if (!close) continue;
    found.push(trimmed(line, start, close.index));
    index += offset + 1;
  }
  return found;
}

/** One blank at either end keeps backticks of the code apart from those around it. */
function trimmed(line: MappedText, start: number, end: number): MappedText {
  const isPadded = end - start > 2 && line.content.charAt(start) === ' ' && line.content.charAt(end - 1) === ' ';
  return isPadded ? line.slice(start + 1, end - 1) : line.slice(start, end);
}

/** Targets in Markdown (`](…)`), in HTML attributes, and URLs as they stand; editors install servers by `vscode:` and the like. */
const link =
  /\]\([ \t]{0,10}<?|(?:href|src)[ \t]{0,5}=[ \t]{0,5}["']|(?<![a-z0-9+.-])(?:[a-z][a-z0-9+.-]{1,20}:\/\/|vscode(?:-insiders)?:)/gi;

/** The URLs on a line. */
export function linksOf(line: MappedText): readonly MappedText[] {
  const { content } = line;
  const found: MappedText[] = [];
  link.lastIndex = 0;
  for (let match = link.exec(content); match; match = link.exec(content)) {
    const [lead] = match;
    const isTarget = lead.startsWith(']');
    const isAttribute = /["']$/.test(lead);
    const start = isTarget || isAttribute ? link.lastIndex : match.index;
    const end = isTarget
      ? targetEnd(content, start)
      : isAttribute
        ? attributeEnd(content, start, lead)
        : urlEnd(content, start);
    if (end > start) found.push(line.slice(start, end));
    link.lastIndex = Math.max(link.lastIndex, end);
  }
  return found;
}

/** Brackets may stand in a target as long as they are closed in it. */
function targetEnd(content: string, start: number): number {
  const isBracketed = content.charAt(start - 1) === '<';
  let depth = 0;
  for (let index = start; index < content.length; index++) {
    const character = content.charAt(index);
    if (isBracketed ? character === '>' : character === ' ' || character === '\t') return index;
    if (isBracketed) continue;
    if (character === '(') depth++;
    if (character === ')' && depth-- === 0) return index;
  }
  return content.length;
}

function attributeEnd(content: string, start: number, lead: string): number {
  const end = content.indexOf(lead.slice(-1), start);
  return end < 0 ? urlEnd(content, start) : end;
}

/** A URL in prose ends before blanks, quotes and angle brackets, and before punctuation at its end. */
function urlEnd(content: string, start: number): number {
  let end = start;
  while (end < content.length && !/[ \t<>"'`|\\]/.test(content.charAt(end))) end++;
  const url = content.slice(start, end);
  // A closing bracket belongs to the URL if the URL holds its opener.
  const trailing = `.,;:!?*_${url.includes('(') ? '' : ')'}${url.includes('[') ? '' : ']'}${url.includes('{') ? '' : '}'}`;
  while (end > start && trailing.includes(content.charAt(end - 1))) end--;
  return end;
}
