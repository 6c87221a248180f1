import type { Client, Replacement } from '../dialects/mcp/define.ts';
import type { ListNode, MapNode } from '../model.ts';
import { utf8 } from '../text.ts';
import type { Change } from './change.ts';
import { mapWith, type Place } from './place.ts';
import { type Advice, adviceOf, type Proposal } from './proposal.ts';
import { wantedVariable } from './wanted-variable.ts';

type MoveName = Extract<Replacement, { kind: 'move-name' }>;

/** The key leaves its map, and the variable's name goes where the client looks for names. */
export function moveName(place: Place, move: MoveName, client: Client): Proposal | Advice {
  const server = mapWith(place, move.from);
  const key = server === undefined ? undefined : place.keyPath[server.length + 1];
  const isOwnEntry = server !== undefined && place.keyPath[server.length] === move.from;
  if (server === undefined || typeof key !== 'string' || !isOwnEntry || place.node === undefined) {
    return adviceOf(place.finding.remedy);
  }
  const scheme = /^[ \t]*(Bearer|Basic|Token)[ \t]/i.exec(place.node.text.content)?.[1];
  const isList = move.shape === 'list';
  const whole = wantedVariable(place, { value: utf8(place.node.text.content) });
  const wanted = isList ? { ...whole, name: key, isFixed: true, isOptional: false } : whole;
  return {
    kind: 'proposal',
    safety: 'safe',
    wanted,
    title: (variable) => `take ${key} out of ${move.from} and name ${variable} in ${move.to}`,
    changes: (variable) => [
      { kind: 'drop', parent: [...server, move.from], key },
      {
        kind: 'put',
        parent: server,
        key: move.to,
        before: move.from,
        member: isList ? { value: variable } : { key, value: variable },
      },
    ],
    supply: scheme === undefined ? client.supply : `It holds the whole header, "${scheme}" included. ${client.supply}`,
  };
}

/** Names the variable in the list of the server, for a word of its command line that refers to it. */
export function nameInList(
  place: Place,
  move: MoveName,
  server: Place['keyPath'],
  variable: string,
): readonly Change[] {
  const map = nodeAt(place, server.length);
  const before = map?.kind === 'map' && map.entries.some(({ key }) => key === move.from) ? { before: move.from } : {};
  return [{ kind: 'put', parent: server, key: move.to, member: { value: variable }, ...before }];
}

function nodeAt({ steps }: Place, depth: number): MapNode | ListNode | undefined {
  const node = steps[depth]?.node;
  return node === undefined || node.kind === 'scalar' ? undefined : node;
}
