import type { ConfigNode, Embedded, ReadContext, Slot } from '../model.js';
import type { WalkRules } from './walk-rules.js';
export type { WalkRules } from './walk-rules.js';
/** A slot for every scalar of a tree that could hold a credential, and the texts inside its strings. */
export declare function walk(root: ConfigNode, context: ReadContext, rules: WalkRules): readonly (Slot | Embedded)[];
