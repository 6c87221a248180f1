import type { ConfigDocument, ConfigNode, FormatName, Mistake, ReadContext, ReferenceForm, Role } from '../../model.js';
import type { WalkRules } from '../walk.js';
/** How a literal is replaced in one role of a client's file; `fixes/` has one strategy for each kind. */
export type Replacement = 
/** Write this text; `NAME` stands for the variable. */
{
    readonly kind: 'write';
    readonly text: string;
    readonly safety?: 'safe' | 'review';
}
/** Take the key out of the map `from` and put the variable's name into the list or map `to` of the same server. */
 | {
    readonly kind: 'move-name';
    readonly from: string;
    readonly to: string;
    readonly shape: 'list' | 'map';
}
/** VS Code: `${input:id}` and an entry with `"password": true` in the list `inputs`. */
 | {
    readonly kind: 'input';
    readonly inputs: string;
}
/** Nothing that the client resolves can be written here; this is what a person can do. */
 | {
    readonly kind: 'advice';
    readonly text: string;
};
/** The roles in which a client's fields differ. */
export type ClientRole = 'env' | 'header' | 'url' | 'argument' | 'field';
/** Where a file asks people for values, and the fields that say, with `true`, that a value is a secret. */
export interface Asks {
    /** Paths to the questions; without `name`, to maps of them, and each key is a name. */
    readonly at: readonly string[];
    /** The field that names what is asked for. */
    readonly name?: string;
    /** The first is the one to write. */
    readonly marks: readonly string[];
}
/** One MCP client, host, gateway or packaging format: where its files live, what they look like, what it resolves. */
export interface Client {
    readonly id: string;
    readonly title: string;
    /** Where these facts come from, and when they were read. */
    readonly source: string;
    readonly format: FormatName;
    /** `project`: on the end of a path in a repository. `home`: with `~`, `%APPDATA%`, `%USERPROFILE%`. */
    readonly files: {
        readonly project?: readonly string[];
        readonly home?: readonly string[];
    };
    /** Where several clients share a path: whether this document is this client's. Absent, the path alone decides. */
    readonly matches?: (document: ConfigDocument) => boolean;
    /** Paths (paths.ts) to the maps or lists of servers. The keys below them are the servers' names. */
    readonly servers: readonly string[];
    /** Reference forms by role; `all` for every role. A role that is not named resolves nothing. */
    readonly resolves: {
        readonly [role in ClientRole | 'all']?: readonly ReferenceForm[];
    };
    /** False where the documentation says nothing about references: it is treated as resolving nothing. */
    readonly documented?: boolean;
    /** What a stdio child gets of the client's own environment, in words. */
    readonly inherits: string;
    /** Places beyond what every configuration has in common; patterns of the path language from the root. */
    readonly places?: Pick<WalkRules, 'names' | 'credentials' | 'skip' | 'env' | 'headers' | 'urls' | 'commands' | 'embedded' | 'base64'>;
    readonly replace: {
        readonly [role in ClientRole | 'all']?: Replacement;
    };
    /** How a variable reaches this client; printed after a fix. */
    readonly supply: string;
    /** Names that the client reads as empty in `url` and `headers`. */
    readonly reserved?: readonly string[];
    /** What it asks people for, beyond the inputs of VS Code and its kin. */
    readonly asks?: readonly Asks[];
    /** What is wrong in its file without being a value. */
    readonly check?: (root: ConfigNode, context: ReadContext) => Iterable<Mistake>;
    /** Other clients that read the same file: their grammars narrow what `fix` may write. */
    readonly alsoReadBy?: readonly string[];
}
/** Declares a client; see `Client` for what each field promises. */
export declare function defineClient(client: Client): Client;
/** Replacement: write this text, in which `NAME` stands for the variable. */
export declare function write(text: string, safety?: 'safe' | 'review'): Replacement;
/** Replacement: the variable's name moves to another list or map of the server. */
export declare function moveName(move: {
    from: string;
    to: string;
    shape?: 'list' | 'map';
}): Replacement;
/** Replacement: ask for it with an entry of `inputs`. */
export declare function input(inputs?: string): Replacement;
/** Replacement: none that the client resolves; say what a person can do. */
export declare function advice(text: string): Replacement;
/** The forms that a client resolves in a role. */
export declare function formsOf(client: Client, role: Role): readonly ReferenceForm[];
/** Whether a root of the document has this key: for `matches`. */
export declare function hasKey(document: ConfigDocument, key: string): boolean;
