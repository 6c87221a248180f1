import type { ConfigNode, Mistake, ReadContext, Role } from '../../model.ts';
import type { WalkRules } from '../walk.ts';

/** A kind of Kubernetes object: where literals and references stand in it. */
export interface Resource {
  readonly id: string;
  readonly title: string;
  /** `group` is compared with the part of `apiVersion` before the slash; '' is the core group, '*' any. */
  readonly matches: { readonly group: string; readonly kinds: readonly string[] };
  /** Places beyond what every configuration has in common; patterns of the path language from the object's root. */
  readonly places?: Pick<
    WalkRules,
    'names' | 'credentials' | 'skip' | 'env' | 'headers' | 'urls' | 'commands' | 'embedded' | 'base64'
  >;
  /** Safe as a kind: only what stands under these places is read at all. */
  readonly only?: readonly string[];
  /** What to write instead of a literal. */
  readonly remedy: (role: Role, name: string) => string;
  /** What is wrong in it without being a value. */
  readonly check?: (root: ConfigNode, context: ReadContext) => Iterable<Mistake>;
}

/** Declares a resource kind; see `Resource` for what each field promises. */
export function defineResource(resource: Resource): Resource {
  return Object.freeze(resource);
}
