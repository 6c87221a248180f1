import type { Client, Replacement } from '../dialects/mcp/define.ts';
import type { ConfigNode, MapNode } from '../model.ts';
import { utf8 } from '../text.ts';
import type { Change } from './change.ts';
import { mapAt } from './node-at.ts';
import type { Place } from './place.ts';
import { type Advice, adviceOf, type Proposal } from './proposal.ts';
import { identifier, tokenName, wantedVariable } from './wanted-variable.ts';
import { nodeOf } from './write-reference.ts';

type Input = Extract<Replacement, { kind: 'input' }>;

/** The client asks for the value: `${input:id}`, and an entry that hides what is typed. */
export function writeInput(place: Place, replacement: Input, client: Client): Proposal | Advice {
  const { file } = place;
  const path = replacement.inputs.split('.');
  const inputs = inputsAt(place, path);
  const own = ownInput(place, path);
  if (own !== undefined && own !== 'id') return adviceOf(place.finding.remedy);
  const root = file.document === undefined ? undefined : mapAt(file.document, path.slice(0, -1));
  if (root === undefined) return adviceOf(place.finding.remedy);
  // A token that was pasted as an id stands in several places: they all get the name that it has by itself.
  const isPasted = inputs.some((id) => id === place.value);
  const taken = new Set(inputs.filter((id) => id !== place.value).map(identifier));
  return {
    kind: 'proposal',
    safety: 'safe',
    wanted: wantedVariable(place, { taken, ...(isPasted ? { name: tokenName(place), owner: undefined } : {}) }),
    title: (variable) => `write \${input:${inputId(variable)}}, which asks for it once`,
    changes: (variable) => {
      const text = own === undefined ? `\${input:${inputId(variable)}}` : inputId(variable);
      const replace: Change = { kind: 'replace', span: place.span, text, ...nodeOf(place) };
      return isPasted ? [replace] : [replace, putInput(place, path, variable, root)];
    },
    supply: client.supply,
  };
}

/** `GITHUB_TOKEN` is asked for as `github_token`. */
export function inputId(variable: string): string {
  return variable.toLowerCase();
}

/** The entry of the list of inputs, which stands before everything else where it is new. */
export function putInput(place: Place, path: readonly string[], variable: string, root: MapNode): Change {
  const owner = place.owner === undefined ? '' : ` for ${place.owner}`;
  const name = place.match.slot?.name ?? '';
  return {
    kind: 'put',
    parent: path.slice(0, -1),
    key: path.at(-1) ?? 'inputs',
    ...(root.entries[0] === undefined ? {} : { before: root.entries[0].key }),
    member: {
      value: {
        type: 'promptString',
        id: inputId(variable),
        description: name === '' ? `${variable}${owner}` : `${name}${owner}`,
        password: true,
      },
    },
  };
}

/** Ids of the inputs that are there. */
export function inputsAt({ file }: Place, path: readonly string[]): readonly string[] {
  const holder = file.document === undefined ? undefined : mapAt(file.document, path.slice(0, -1));
  const list = holder?.entries.findLast(({ key }) => key === path.at(-1))?.value;
  return list?.kind === 'list' ? list.items.flatMap((item) => idOf(item)) : [];
}

function idOf(item: ConfigNode): readonly string[] {
  if (item.kind !== 'map') return [];
  const id = item.entries.find(({ key }) => key === 'id')?.value;
  return id?.kind === 'scalar' ? [utf8(id.text.content)] : [];
}

/** The key, where the literal stands in an entry of the inputs itself. */
function ownInput({ keyPath }: Place, path: readonly string[]): string | undefined {
  const key = keyPath[path.length + 1];
  const isInside = path.every((part, index) => keyPath[index] === part) && typeof keyPath[path.length] === 'number';
  return isInside && typeof key === 'string' ? key : undefined;
}
