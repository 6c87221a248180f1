import type { Client } from '../dialects/mcp/define.ts';
import type { ConfigNode, KeyPath, MapNode } from '../model.ts';
import { utf8 } from '../text.ts';
import type { Change } from './change.ts';
import { inputId, inputsAt, putInput } from './input.ts';
import { nameInList } from './move-name.ts';
import { mapAt } from './node-at.ts';
import { type Place, replacementOf } from './place.ts';
import type { Proposal } from './proposal.ts';
import { identifier, wantedVariable } from './wanted-variable.ts';
import { spelled } from './write-reference.ts';

/** `-e NAME=value` in the arguments of `docker run`. */
interface DockerWord {
  readonly name: string;
  /** Where the equals sign stands in the word. */
  readonly equals: number;
  readonly server: KeyPath;
  readonly map: MapNode;
}

/**
 * A container gets the variables that `-e` names from the environment of `docker` itself, and that is the entry's env
 * map: the value leaves the arguments, and the map gets the client's reference. Undefined where it is no such word.
 */
export function dockerEnv(place: Place, client: Client): Proposal | undefined {
  const word = dockerWord(place);
  const { node, file } = place;
  const replacement = replacementOf(client, 'env');
  if (word === undefined || node === undefined || replacement === undefined || replacement.kind === 'advice')
    return undefined;
  const { name, equals, server, map } = word;
  const cut: Change = {
    kind: 'replace',
    span: { start: node.text.at(equals), end: node.text.span.end },
    text: '',
    node,
  };
  const whole = wantedVariable(place, { name: identifier(name), value: utf8(node.text.content.slice(equals + 1)) });
  const title = (): string => `write -e ${name} and pass the variable on`;
  const base = { kind: 'proposal', safety: 'safe', title, supply: client.supply } as const;
  if (replacement.kind === 'move-name') {
    if (replacement.shape !== 'list') return undefined;
    return {
      ...base,
      wanted: { ...whole, name, isFixed: true, isOptional: false },
      changes: (variable) => [cut, ...nameInList(place, replacement, server, variable)],
    };
  }
  const env = envKeyOf(map, client);
  const put = (text: string): Change => ({ kind: 'put', parent: server, key: env, member: { key: name, value: text } });
  if (replacement.kind === 'write') {
    return {
      ...base,
      safety: replacement.safety ?? 'safe',
      wanted: whole,
      changes: (variable) => [cut, put(spelled(replacement.text, variable))],
    };
  }
  const path = replacement.inputs.split('.');
  const root = file.document === undefined ? undefined : mapAt(file.document, path.slice(0, -1));
  if (root === undefined) return undefined;
  return {
    ...base,
    wanted: { ...whole, taken: new Set(inputsAt(place, path).map(identifier)) },
    changes: (variable) => [cut, put(`\${input:${inputId(variable)}}`), putInput(place, path, variable, root)],
  };
}

function dockerWord(place: Place): DockerWord | undefined {
  const { node, steps, keyPath } = place;
  const list = steps.at(-1)?.node;
  const map = steps.at(-2)?.node;
  const index = keyPath.at(-1);
  if (node === undefined || list?.kind !== 'list' || map?.kind !== 'map' || typeof index !== 'number') return undefined;
  const word = /^(-e|--env=)?([A-Za-z_][A-Za-z0-9_]*)=/.exec(node.text.content);
  const before = textOf(list.items[index - 1]);
  const isFlagged = word?.[1] !== undefined || before === '-e' || before === '--env';
  const program =
    textOf(map.entries.find(({ key }) => key === 'command' || key === 'cmd')?.value) ?? textOf(list.items[0]);
  if (word === null || !isFlagged || !/(?:^|[\\/])(?:docker|podman|nerdctl)(?:\.exe)?$/.test(program ?? ''))
    return undefined;
  return { name: word[2] ?? '', equals: word[0].length - 1, server: keyPath.slice(0, -2), map };
}

/** The key that this client's servers keep their environment under. */
function envKeyOf(map: MapNode, client: Client): string {
  const known = map.entries.find(({ key }) => /^(?:env|environment|envs)$/.test(key));
  if (known !== undefined) return known.key;
  return /^(?:opencode|kilo|mcphost)/.test(client.id) ? 'environment' : 'env';
}

function textOf(node: ConfigNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text.content : undefined;
}
