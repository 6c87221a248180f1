import type { Client } from '../dialects/mcp/define.js';
import type { ConfigDocument, Deployed, FormatName, Match } from '../model.js';
import { type Layout } from './change.js';
/** A file that is to be fixed, read again with everything that is known about it. Holds secrets; stays in here. */
export interface OpenFile {
    readonly path: string;
    /** Seen from the repository's top: readers are picked by it. */
    readonly place: string;
    readonly bytes: Uint8Array;
    /** The file is still to be made. */
    readonly isNew: boolean;
    readonly content: string;
    readonly format: FormatName | undefined;
    readonly document: ConfigDocument | undefined;
    /** Id of the reader that owns it; undefined for text that has none. */
    readonly dialect: string | undefined;
    /** The MCP client that owns it. */
    readonly client: Client | undefined;
    readonly deployed: Deployed;
    readonly matches: readonly Match[];
    readonly layout: Layout;
}
/**
 * Reads a file's text as the scan did; one that is still to be made is empty. Undefined for UTF-16, which is not fixed.
 */
export declare function openFile(path: string, place: string, present: Uint8Array | undefined): Promise<OpenFile | undefined>;
/** What was found at an offset of the file; indexed, since files may hold thousands of findings. */
export declare function matchesFrom(file: OpenFile, start: number | undefined): readonly Match[];
