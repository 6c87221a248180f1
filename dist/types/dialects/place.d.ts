import type { ConfigNode, Entry, KeyPath, MapNode, Role } from '../model.js';
import type { WalkRules } from './walk-rules.js';
/** Where in a document a value stands, and what the way to it says about it. */
export interface Place {
    readonly keyPath: KeyPath;
    readonly role: Role;
    /** The name that the value stands under; for list items that of the list. */
    readonly name: string;
    readonly owner: string | undefined;
    /** How many parts of the key path lie outside of this tree: patterns count from the tree's root. */
    readonly outside: number;
    /** A sibling says that the value is a secret, whatever its name says. */
    readonly isSecret: boolean;
    /** A sibling says that nobody is shown what the commands here print. */
    readonly hidesOutput?: true;
}
/** What a map says about the value in it. */
export interface Siblings {
    /** The name that the value goes by. */
    readonly name: string | undefined;
    /** Whether the map says that the value is a secret. */
    readonly isSecret: boolean;
    /** Whether the map says that what its commands print is not shown. */
    readonly hidesOutput: boolean;
}
/** Whether one of the patterns selects the place; they count from the root of the tree. */
export declare function isAt(patterns: readonly string[] | undefined, place: Place): boolean;
/** The key path from the root of the tree. */
export declare function pathInTree({ keyPath, outside }: Place): KeyPath;
/** What the map says about the value in it; undefined where it has none. */
export declare function siblingsIn(map: MapNode): Siblings | undefined;
/** The place under a key. Its role is that of the parent map, or the one that the key itself says. */
export declare function placeOf(entry: Entry, siblings: Siblings | undefined, place: Place, rules: WalkRules): Place;
/** Items of a list of services or containers are called by their `name`. */
export declare function placeOfItem(item: ConfigNode, index: number, place: Place, rules: WalkRules): Place;
