import type { Fix } from '../model.js';
import type { Change } from './change.js';
/** A variable that a fix refers to. Holds the value; stays in here. */
export interface Wanted {
    readonly name: string;
    readonly value: string;
    /** The program finds the variable by this very name: nothing else may be written. */
    readonly isFixed: boolean;
    /** The fix can be made even where the name is taken: nothing in the file names the variable, or it did so before. */
    readonly isOptional: boolean;
    /** The server that it belongs to, for a name of its own. */
    readonly owner: string | undefined;
    /** Names that stand for something else already. */
    readonly taken: ReadonlySet<string>;
}
/** A key of a Secret that a manifest refers to behind a fix. Names only. */
export interface SecretKey {
    /** The Secret's name, as Kubernetes takes names. */
    readonly secret: string;
    readonly namespace: string | undefined;
    readonly key: string;
    /** The variable that holds the value where the Secret is made. */
    readonly variable: string;
    /** The folder of the manifest; '' at the root. */
    readonly folder: string;
}
/** A fix that can be made once its variable has a name. */
export interface Proposal {
    readonly kind: 'proposal';
    readonly safety: Fix['safety'];
    /** Absent where nothing refers to a variable. */
    readonly wanted?: Wanted;
    /** Nothing in the file names the variable. */
    readonly isNameless?: boolean;
    /** What happens, for people. */
    readonly title: (variable: string) => string;
    readonly changes: (variable: string) => readonly Change[];
    /** How the variable reaches the program. */
    readonly supply?: string;
    /** The key of a Secret that has to be there before the manifest is applied. */
    readonly secret?: (variable: string) => SecretKey;
    /** Why it is not applied without being asked for. */
    readonly caution?: string;
}
/** Nothing that this program may write: what a person can do. */
export interface Advice {
    readonly kind: 'advice';
    readonly text: string;
    /** Keys of a Secret that an ExternalSecret could bring instead. */
    readonly secrets?: readonly SecretKey[];
}
/** Advice instead of a fix. */
export declare function adviceOf(text: string): Advice;
