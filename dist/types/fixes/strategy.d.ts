import type { Finding, Fix, Repository, Span } from '../model.js';
/** What a strategy may know of the tree that was scanned. Texts are latin1, as everywhere inside. */
export interface FixTree {
    readonly repository: Repository;
    /** Text of a file; undefined where there is none, and for UTF-16, which is not edited. */
    text(path: string): string | undefined;
    /** The bytes that a finding is at; undefined for a finding about a whole file. */
    spanOf(finding: Finding): Span | undefined;
}
/**
 * One fix for a finding, or for several that one fix settles. Edits may be in any file of the tree; an edit of a file
 * that is not there, at 0 to 0, makes it. All edits of a fix are made, or none. No text may hold a value.
 */
export interface TreeFix {
    readonly findings: readonly Finding[];
    readonly fix: Fix;
    /** What is left to do behind it, for people. */
    readonly next?: string;
}
/** Fixes findings that have no value of their own: those of policies and of checks. One file each, listed in `strategies.ts`. */
export interface Strategy {
    /** Ids of the findings that it is asked about, all of one run at once. */
    readonly rules: readonly string[];
    readonly propose: (findings: readonly Finding[], tree: FixTree) => Iterable<TreeFix> | Promise<Iterable<TreeFix>>;
}
/** Declares a strategy; see `Strategy` for what each field promises. */
export declare function defineStrategy(strategy: Strategy): Strategy;
