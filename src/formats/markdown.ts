import type { MappedText } from '../model.ts';
import { JoinedText } from './joined-text.ts';
import { inlineCodeOf, linksOf } from './markdown-inline.ts';
import { startOf } from './nodes.ts';
import { lineEndAt, lineStartAfter, skipBlanks, trimmedEnd } from './text-lines.ts';

/** A fenced block of code. */
export interface Fence {
  /** The first word behind the fence, in lower case; empty where there is none. */
  readonly language: string;
  /** Everything behind the fence: some people write the file's name there. */
  readonly info: string;
  readonly text: MappedText;
}

/** The parts of a Markdown text in which credentials can stand. */
export interface MarkdownText {
  readonly frontMatter?: MappedText;
  readonly fences: readonly Fence[];
  /** Contents of `code` in lines of prose. */
  readonly inlineCode: readonly MappedText[];
  /** Targets of links, images and badges, and bare URLs. */
  readonly links: readonly MappedText[];
  /** The lines outside of fences and front matter, without empty ones. */
  readonly prose: readonly MappedText[];
}

interface Opening {
  /** Width of what stands before the fence. */
  readonly indent: number;
  readonly character: string;
  readonly length: number;
  readonly info: string;
  readonly bodyStart: number;
}

/** Quote marks and list markers may stand before a fence. */
const opening = /[ \t>]{0,40}(?:(?:[-*+]|[0-9]{1,4}[.)])[ \t]{1,20})?(`{3,100}|~{3,100})[ \t]*([^\r\n]*)/y;

/** Splits a Markdown text; an unfinished fence runs to the end. */
export function readMarkdown(text: MappedText): MarkdownText {
  const { content } = text;
  const start = startOf(text);
  const front = frontMatterOf(text, start);
  const fences: Fence[] = [];
  const prose: MappedText[] = [];
  let next = front?.next ?? start;
  while (next < content.length) {
    const found = openingAt(content, next);
    if (found) {
      const { fence, after } = readFence(text, found);
      fences.push(fence);
      next = after;
      continue;
    }
    const end = lineEndAt(content, next);
    if (skipBlanks(content, next, end) < end) prose.push(text.slice(next, end));
    next = lineStartAfter(content, end);
  }
  const parts = { fences, prose, inlineCode: prose.flatMap(inlineCodeOf), links: prose.flatMap(linksOf) };
  return front ? { frontMatter: front.text, ...parts } : parts;
}

interface FrontMatter {
  readonly text: MappedText;
  readonly next: number;
}

/** Front matter that is longer than this is none: a rule at the top of a text and another one far below. */
const longestFrontMatter = 400;

function frontMatterOf(text: MappedText, start: number): FrontMatter | undefined {
  const { content } = text;
  const firstEnd = lineEndAt(content, start);
  if (content.slice(start, trimmedEnd(content, start, firstEnd)) !== '---') return undefined;
  const bodyStart = lineStartAfter(content, firstEnd);
  let next = bodyStart;
  for (let count = 0; count < longestFrontMatter && next < content.length; count++) {
    const end = lineEndAt(content, next);
    const line = content.slice(next, trimmedEnd(content, next, end));
    if (line === '---' || line === '...')
      return { text: text.slice(bodyStart, next), next: lineStartAfter(content, end) };
    next = lineStartAfter(content, end);
  }
  return undefined;
}

function openingAt(content: string, lineStart: number): Opening | undefined {
  opening.lastIndex = lineStart;
  const found = opening.exec(content);
  const fence = found?.[1];
  const info = found?.[2] ?? '';
  if (!found || fence === undefined) return undefined;
  const character = fence.charAt(0);
  // Backticks behind backticks are code on a line.
  if (character === '`' && info.includes('`')) return undefined;
  const bodyStart = lineStartAfter(content, lineStart + found[0].length);
  return { indent: found[0].indexOf(fence), character, length: fence.length, info: info.trimEnd(), bodyStart };
}

function readFence(text: MappedText, found: Opening): { readonly fence: Fence; readonly after: number } {
  const { content } = text;
  const joined = new JoinedText(text);
  let next = found.bodyStart;
  let end = Math.min(next, content.length);
  let after = content.length;
  while (next < content.length) {
    const lineEnd = lineEndAt(content, next);
    if (closes(content, next, lineEnd, found)) {
      after = lineStartAfter(content, lineEnd);
      break;
    }
    end = lineStartAfter(content, lineEnd);
    joined.copy(bodyOf(content, next, lineEnd, found.indent), end);
    next = end;
  }
  const language = /^[{.]{0,2}([A-Za-z0-9_+#-]*)/.exec(found.info)?.[1] ?? '';
  return { fence: { language: language.toLowerCase(), info: found.info, text: joined.finish(end) }, after };
}

function closes(content: string, lineStart: number, lineEnd: number, { character, length }: Opening): boolean {
  const start = bodyOf(content, lineStart, lineEnd, Number.POSITIVE_INFINITY);
  const end = trimmedEnd(content, start, lineEnd);
  if (end - start < length) return false;
  for (let index = start; index < end; index++) if (content.charAt(index) !== character) return false;
  return true;
}

/** Behind the blanks and quote marks, at most as many as stand before the fence. */
function bodyOf(content: string, lineStart: number, lineEnd: number, indent: number): number {
  let index = lineStart;
  while (index < lineEnd && index - lineStart < indent && /[ \t>]/.test(content.charAt(index))) index++;
  return index;
}
