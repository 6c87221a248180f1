import type { Embedded, ReferenceGrammar, Role } from '../model.js';
import type { Place } from './place.js';
/**
 * What a dialect knows of a document beyond what every configuration has in common. All lists are patterns of the
 * path language over the whole key path.
 */
export interface WalkRules {
    readonly dialect: string;
    readonly grammar: (role: Role) => ReferenceGrammar;
    /** What to write instead of a literal, in the reader's own syntax. */
    readonly remedy: (role: Role, name: string, owner: string | undefined, variable?: string) => string;
    /** Values that name something else: variables, secrets, files. */
    readonly names?: readonly string[];
    /** Values that are a credential by definition, whatever their key is called. */
    readonly credentials?: readonly string[];
    /** Parts of the document that hold no values (schemas, metadata, lists of tool names). */
    readonly skip?: readonly string[];
    /** Maps whose values are environment variables or headers, beyond the usual spellings. */
    readonly env?: readonly string[];
    readonly headers?: readonly string[];
    readonly urls?: readonly string[];
    /** Strings and lists that are command lines, beyond the usual spellings. */
    readonly commands?: readonly string[];
    /** Values that hold text of another format. */
    readonly embedded?: readonly {
        readonly path: string;
        readonly format: Embedded['format'];
        readonly as?: string;
    }[];
    /** Base64 values, decoded and judged again. */
    readonly base64?: readonly string[];
    /** Maps whose keys are names of servers, services or resources; the key becomes the slot's owner. */
    readonly owners?: readonly string[];
    /** Values of which the reader knows, without a look at anything but their place, that they hold no credential. */
    readonly isInert?: (content: string, place: Place) => boolean;
}
