import type { Finding, Report, Source } from '../model.js';
import { type OpenFile } from './open-file.js';
import { type Place } from './place.js';
import { type Advice, type Proposal } from './proposal.js';
/** A finding on its way to an outcome. Holds the secret; stays in here. */
export interface Candidate {
    readonly finding: Finding;
    readonly file?: OpenFile;
    readonly place?: Place;
    readonly proposal: Proposal | Advice;
}
/** Files of a tree, each read once, as it was when it was scanned. */
export interface OpenFiles {
    /** A file that is to be changed; undefined for UTF-16. One that is not there can be made. */
    at(path: string): Promise<OpenFile | undefined>;
}
/** Opens files of the source. */
export declare function openFiles({ repository, top, root }: Source): OpenFiles;
/** What can be done about every finding that has a value. */
export declare function candidatesOf(source: Source, report: Pick<Report, 'findings'>, files: OpenFiles): Promise<readonly Candidate[]>;
