import type { ConfigDocument, ConfigNode, ScalarNode, Span } from '../model.js';
/** A container on the way to a value, with the key that leads on. */
export interface Step {
    readonly node: ConfigNode;
    readonly key: string | number;
}
/** A scalar of a document, and the way to it. */
export interface Located {
    /** The index of the document that it stands in: files of YAML may hold several. */
    readonly root: number;
    readonly node: ScalarNode;
    readonly steps: readonly Step[];
}
/** The first scalar of the tree whose text holds the span, and the containers around it. */
export declare function locate(document: ConfigDocument, span: Span): Located | undefined;
