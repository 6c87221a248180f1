import type { Options } from './config/options.js';
import type { Report, Source } from './model.js';
/** Called while a scan runs. */
export interface ScanWatch {
    readonly onFile?: (count: number, path: string) => void;
}
/** Scans a source and reports what is in it. Never throws for what a repository holds. */
export declare function scan(source: Source, options: Options, watch?: ScanWatch): Promise<Report>;
