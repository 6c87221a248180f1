/** The version of this program. */
export declare const version: string;
