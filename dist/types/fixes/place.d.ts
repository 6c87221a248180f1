import type { Client, ClientRole, Replacement } from '../dialects/mcp/define.js';
import type { Finding, KeyPath, Match, ScalarNode, Span } from '../model.js';
import { type Step } from './locate.js';
import type { OpenFile } from './open-file.js';
/** One finding to fix, and where it stands in its document. Holds the secret; stays in here. */
export interface Place {
    readonly finding: Finding;
    readonly match: Match;
    readonly file: OpenFile;
    /** What is to be replaced: the literal, or the whole reference around it. */
    readonly span: Span;
    /** What the program would read in place of `span`. */
    readonly value: string;
    /** The variable of the reference that the literal is the fallback of. */
    readonly fallbackOf: string | undefined;
    /** The scalar of the file's tree around it; none in comments and in text without a tree. */
    readonly node: ScalarNode | undefined;
    readonly steps: readonly Step[];
    readonly keyPath: KeyPath;
    /** The index of the document that it stands in: files of YAML may hold several. */
    readonly root: number;
    /** What the value is to the client. */
    readonly role: ClientRole;
    /** Whether it is a word of a command line. */
    readonly isArgument: boolean;
    /** The server, service or resource that it belongs to. */
    readonly owner: string | undefined;
}
/** Finds the place of a match in its file. */
export declare function placeAt(finding: Finding, match: Match, found: Span, file: OpenFile): Place;
/** How this client wants a literal of this role replaced. */
export declare function replacementOf(client: Client, role: ClientRole): Replacement | undefined;
/** The way to the nearest map around the value that has this key. */
export declare function mapWith(place: Place, key: string): KeyPath | undefined;
