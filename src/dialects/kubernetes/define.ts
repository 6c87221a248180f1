import type { ConfigNode, Mistake, ReadContext, Role } from '../../model.ts';
import type { WalkRules } from '../walk.ts';

/** A kind of Kubernetes object, or a small family of kinds: where literals and references stand in it. */
export interface Resource {
  readonly id: string;
  readonly title: string;
  /**
   * `groups` are compared with the part of `apiVersion` before the slash; '' is the core group. `*` stands for any group
   * or kind; a group that begins with `*.` for every group below it.
   */
  readonly matches: { readonly groups: readonly string[]; readonly kinds: readonly string[] };
  /** Places beyond what every configuration has in common; patterns of the path language from the object's root. */
  readonly places?: Pick<
    WalkRules,
    'names' | 'credentials' | 'skip' | 'env' | 'headers' | 'urls' | 'commands' | 'embedded' | 'base64'
  >;
  /** Values that may be whole files: the key is the file's name. */
  readonly entries?: readonly string[];
  /** Values that are secret by the kind alone, unless their name says otherwise. */
  readonly secrets?: readonly string[];
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

/** What to write instead, for kinds whose containers or entries take `valueFrom`. */
export function fromSecret(name: string): string {
  return `Put the value into a Secret that is not committed and refer to it: valueFrom.secretKeyRef with key ${name === '' ? 'token' : name}.`;
}
