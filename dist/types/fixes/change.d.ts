import type { KeyPath, ScalarNode, Span } from '../model.js';
/** A value that is written into a file. */
export type NewValue = string | boolean | {
    readonly [key: string]: NewValue;
};
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
{
    readonly kind: 'replace';
    readonly span: Span;
    readonly text: string;
    readonly node?: ScalarNode;
}
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
 | {
    readonly kind: 'splice';
    readonly span: Span;
    readonly text: string;
}
/** Takes the entry `key` out of the map at `parent`, or the item with that index out of the list. */
 | {
    readonly kind: 'drop';
    readonly root?: number;
    readonly parent: KeyPath;
    readonly key: string | number;
}
/** Writes another entry in the place of the entry `key` of the map at `parent`. */
 | {
    readonly kind: 'swap';
    readonly root?: number;
    readonly parent: KeyPath;
    readonly key: string;
    readonly member: Member & {
        readonly key: string;
    };
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
export declare function layoutOf(content: string): Layout;
/** The text with the splices made; undefined where two of them overlap. */
export declare function spliced(content: string, splices: readonly Splice[]): string | undefined;
/** In order of place; what is added at a point comes before what is taken away there. */
export declare function sortSplices(splices: readonly Splice[]): readonly Splice[];
/** Where the line that holds the offset starts; a byte-order mark is no part of it. */
export declare function lineStart(content: string, offset: number): number;
/** Where the line that holds the offset ends, before its line break. */
export declare function lineStop(content: string, offset: number): number;
/** The blanks that the line of the offset begins with. */
export declare function indentAt(content: string, offset: number): string;
