import type { Span } from '../model.ts';

/** A block of a Go template around a line: `if`, `with`, `range` or `define`, and which of its arms (`else`). */
export interface TemplateBlock {
  readonly id: number;
  readonly arm: number;
  readonly keyword: string;
  /** What stands behind the keyword. */
  readonly subject: string;
}

/** A line of a template that is neither empty nor a comment. Templates are no YAML before they are rendered, so lines it is. */
export interface TemplateLine extends Span {
  readonly indent: number;
  /** Trimmed, latin1; `start` and `end` are its byte offsets. */
  readonly text: string;
  /** Whether the line holds nothing but one action. */
  readonly isAction: boolean;
  /** Outermost first; the arm that the line opens or closes is that behind it. */
  readonly blocks: readonly TemplateBlock[];
}

/** Deeper blocks are counted and not told apart. */
const deepest = 50;
const keyword = /\{\{-?[ \t]*(if|with|range|define|block|else|end)\b([^}]{0,400})/g;

/** Reads a template line by line; linear in its length. */
export function readTemplateLines(text: string): readonly TemplateLine[] {
  const lines: TemplateLine[] = [];
  const blocks = new BlockStack();
  let isComment = false;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    const wasComment = isComment;
    const opensComment = trimmed.startsWith('{{') && /^\{\{-?[ \t]*\/\*/.test(trimmed);
    if (isComment ? trimmed.includes('*/') : opensComment) isComment = !trimmed.includes('*/');
    if (trimmed !== '' && !trimmed.startsWith('#') && !wasComment && !opensComment) {
      const indent = raw.length - raw.trimStart().length;
      const from = start + indent;
      if (trimmed.includes('{{')) blocks.take(trimmed);
      const isAction = isOneAction(trimmed);
      lines.push({ indent, text: trimmed, isAction, blocks: blocks.open, start: from, end: from + trimmed.length });
    }
    start = end + 1;
  }
  return lines;
}

class BlockStack {
  open: readonly TemplateBlock[] = [];
  #count = 0;
  #beyond = 0;

  take(line: string): void {
    for (const match of line.matchAll(keyword)) this.#move(match[1] ?? '', (match[2] ?? '').trim());
  }

  #move(word: string, subject: string): void {
    if (word === 'end') {
      if (this.#beyond > 0) this.#beyond--;
      else this.open = this.open.slice(0, -1);
      return;
    }
    const last = this.open.at(-1);
    if (word === 'else') {
      if (last !== undefined && this.#beyond === 0) {
        this.open = [...this.open.slice(0, -1), { ...last, arm: last.arm + 1, subject }];
      }
      return;
    }
    if (this.open.length >= deepest) this.#beyond++;
    else this.open = [...this.open, { id: this.#count++, arm: 0, keyword: word, subject }];
  }
}

function isOneAction(text: string): boolean {
  return text.startsWith('{{') && text.indexOf('}}') === text.length - 2;
}

/** The key that a line begins with, and the column of it: list items stand two columns further in. */
export function keyOf({ text, indent }: TemplateLine): { readonly key: string; readonly column: number } | undefined {
  const match = /^((?:-[ \t]+)*)["']?([A-Za-z_][\w.-]{0,100})["']?[ \t]*:(?:[ \t]|$)/.exec(text);
  if (match === null) return undefined;
  return { key: match[2] ?? '', column: indent + (match[1] ?? '').length };
}

/** What stands behind the key of a line. */
export function textBehindKey({ text }: TemplateLine): string {
  return text.slice(text.indexOf(':') + 1).trim();
}

/**
 * The lines below a key, actions among them. An action at the end belongs to it only if the block that it opens ends
 * before the next key.
 */
export function sectionBelow(lines: readonly TemplateLine[], at: number): readonly TemplateLine[] {
  const head = lines[at];
  const column = head === undefined ? undefined : keyOf(head)?.column;
  if (head === undefined || column === undefined) return [];
  let end = at + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined || (!line.isAction && !isBelow(line, column))) break;
  }
  const around = new Set(head.blocks.map(({ id }) => id));
  const next = new Set((lines[end]?.blocks ?? []).map(({ id }) => id).filter((id) => !around.has(id)));
  return lines.slice(at + 1, end).filter(({ blocks }) => !blocks.some(({ id }) => next.has(id)));
}

function isBelow({ text, indent }: TemplateLine, column: number): boolean {
  return text !== '---' && (indent > column || (indent === column && text.startsWith('-')));
}

/** Whether two lines stand in different arms of the same block, so that only one of them is rendered. */
export function excludeEachOther(one: TemplateLine, other: TemplateLine): boolean {
  const arms = new Map(one.blocks.map(({ id, arm }) => [id, arm]));
  return other.blocks.some(({ id, arm }) => arms.has(id) && arms.get(id) !== arm);
}
