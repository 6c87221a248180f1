import type { KeyPath, ScalarNode, Span } from '../model.ts';

/** A value that is written into a file. */
export type NewValue = string | boolean | { readonly [key: string]: NewValue };

/** What goes into a map (with a key) or into a list. */
export interface Member {
  readonly key?: string;
  readonly value: NewValue;
}

/**
 * One step of a fix, in terms of the document; `edit-document.ts` makes edits of bytes of it. `root` is the index of the
 * YAML document in its file; absent, the first that has such a place is meant.
 */
export type Change =
  /** Writes `text` in the place of a part of a value; `node` is the scalar around it, which may need quotes then. */
  | { readonly kind: 'replace'; readonly span: Span; readonly text: string; readonly node?: ScalarNode }
  /**
   * Puts a member into the map or list `key` of the map at `parent`. Where there is none it is made: before the entry
   * `before`, or at the end of the map.
   */
  | {
      readonly kind: 'put';
      readonly root?: number;
      readonly parent: KeyPath;
      readonly key: string;
      readonly member: Member;
      readonly before?: string;
    }
  /** Writes `text` in the place of bytes, whatever the document. */
  | { readonly kind: 'splice'; readonly span: Span; readonly text: string }
  /** Takes the entry `key` out of the map at `parent`, or the item with that index out of the list. */
  | { readonly kind: 'drop'; readonly root?: number; readonly parent: KeyPath; readonly key: string | number }
  /** Writes another entry in the place of the entry `key` of the map at `parent`. */
  | {
      readonly kind: 'swap';
      readonly root?: number;
      readonly parent: KeyPath;
      readonly key: string;
      readonly member: Member & { readonly key: string };
    };

/** Bytes of a file that are replaced; `text` is latin1, a character per byte, as everything inside. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How a file is laid out, so that what is added looks like the rest. */
export interface Layout {
  readonly content: string;
  readonly lineEnd: string;
  /** One step of indentation. */
  readonly unit: string;
}

/** Looks at a file's line ends and at its first indented line. */
export function layoutOf(content: string): Layout {
  const unit = /(?:^|\n)([ \t]{1,8})[^ \t\r\n]/.exec(content)?.[1] ?? '  ';
  return { content, lineEnd: /\r\n/.test(content) ? '\r\n' : '\n', unit };
}

/** The text with the splices made; undefined where two of them overlap. */
export function spliced(content: string, splices: readonly Splice[]): string | undefined {
  const sorted = sortSplices(splices);
  let text = '';
  let from = 0;
  for (const { start, end, text: added } of sorted) {
    if (start < from || end < start || end > content.length) return undefined;
    text += content.slice(from, start) + added;
    from = end;
  }
  return text + content.slice(from);
}

/** In order of place; what is added at a point comes before what is taken away there. */
export function sortSplices(splices: readonly Splice[]): readonly Splice[] {
  return splices
    .map((splice, index) => ({ splice, index }))
    .sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end || a.index - b.index)
    .map(({ splice }) => splice);
}

/** Where the line that holds the offset starts; a byte-order mark is no part of it. */
export function lineStart(content: string, offset: number): number {
  const start = content.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && content.startsWith('\xef\xbb\xbf') ? Math.min(3, offset) : start;
}

/** Where the line that holds the offset ends, before its line break. */
export function lineStop(content: string, offset: number): number {
  const found = content.indexOf('\n', offset);
  const end = found < 0 ? content.length : found;
  return end > offset && content[end - 1] === '\r' ? end - 1 : end;
}

/** The blanks that the line of the offset begins with. */
export function indentAt(content: string, offset: number): string {
  return /^[ \t]*/.exec(content.slice(lineStart(content, offset), offset))?.[0] ?? '';
}
