import { utf8 } from '../text.ts';
import type { Change } from './change.ts';
import { type ClusterObject, secretKey } from './cluster-object.ts';
import type { Place } from './place.ts';
import type { Proposal, SecretKey } from './proposal.ts';
import { wantedVariable } from './wanted-variable.ts';

/** How a value moves into a Secret. */
interface Move {
  /** What is taken out, for people. */
  readonly what: string;
  /** The key; absent, it is the name of the variable that holds the value where the Secret is made. */
  readonly key?: string | undefined;
  readonly taken?: ReadonlySet<string>;
  readonly changes: (key: SecretKey) => readonly Change[];
  readonly safety?: Proposal['safety'];
  readonly caution?: string;
}

/** The whole value leaves the manifest, which then names a key of a Secret. */
export function moveToSecret(
  place: Place,
  object: Pick<ClusterObject, 'name' | 'namespace'>,
  move: Move,
): Proposal | undefined {
  const { node } = place;
  // What Kubernetes or a template fills into a value it does not fill into a Secret.
  if (node === undefined || /\$\(|\{\{/.test(node.text.content)) return undefined;
  const keyFor = (variable: string): SecretKey => secretKey(place, object, move.key ?? variable, variable);
  return {
    kind: 'proposal',
    safety: move.safety ?? 'safe',
    wanted: wantedVariable(place, { value: utf8(node.text.content), taken: move.taken ?? new Set() }),
    title: (variable) => `take ${move.what} from the Secret ${keyFor(variable).secret}, key ${keyFor(variable).key}`,
    changes: (variable) => move.changes(keyFor(variable)),
    secret: keyFor,
    ...(move.caution === undefined ? {} : { caution: move.caution }),
  };
}
