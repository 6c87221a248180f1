import { type Client, type ClientRole, formsOf, type Replacement } from '../dialects/mcp/define.ts';
import { findReferences } from '../judge/references.ts';
import type { ReferenceForm } from '../model.ts';
import type { Change } from './change.ts';
import { nameInList } from './move-name.ts';
import type { Place } from './place.ts';
import type { Proposal } from './proposal.ts';
import { wantedVariable } from './wanted-variable.ts';

type Write = Extract<Replacement, { kind: 'write' }>;

/** Spellings to choose from where several clients read one file. */
const spellings: readonly { readonly form: ReferenceForm; readonly text: string }[] = [
  { form: '${VAR}', text: '${NAME}' },
  { form: '${env:VAR}', text: '${env:NAME}' },
  { form: '{env:VAR}', text: '{env:NAME}' },
  { form: '$VAR', text: '$NAME' },
];
/** Forms that count only where they are the whole value. */
const wholeOnly: ReadonlySet<ReferenceForm> = new Set(['os.environ/VAR', '!user_secret VAR']);

/** The literal's bytes become a reference; `clients` are all that are known, to ask those that read the file as well. */
export function writeReference(place: Place, write: Write, client: Client, clients: readonly Client[]): Proposal {
  const { text, deaf, silent } = sharedText(write.text, client, place.role, clients);
  const isWhole = wholeOnly.has(formOf(text));
  const node = isWhole ? place.node : undefined;
  const span = node?.text.span ?? place.span;
  const value = node === undefined ? place.value : node.text.content;
  return {
    kind: 'proposal',
    safety: deaf === undefined ? (write.safety ?? 'safe') : 'review',
    wanted: wantedVariable(place, { value }),
    title: (variable) => `write ${spelled(text, variable)}`,
    changes: (variable) => [
      { kind: 'replace', span, text: fitting(text, variable, place), ...nodeOf(place) },
      ...alsoNamed(place, client, variable),
    ],
    supply:
      silent === undefined
        ? client.supply
        : `${client.supply} ${silent.title} reads this file, too; what it resolves is not documented.`,
    ...(deaf === undefined ? {} : { caution: `${deaf.title} reads this file, too, and does not resolve it.` }),
  };
}

/** How the client refers to a variable of the environment in this role; undefined where it does not. */
export function environmentText(client: Client, role: ClientRole, own: Replacement | undefined): string | undefined {
  const forms = formsOf(client, role);
  if (own?.kind === 'write' && forms.includes(formOf(own.text)) && !/input|file|secret/i.test(own.text))
    return own.text;
  return spellings.find(({ form }) => forms.includes(form))?.text;
}

/** Goose resolves a header only where the list of the server's variables has the name as well. */
function alsoNamed(place: Place, client: Client, variable: string): readonly Change[] {
  const names = client.replace.env;
  if (names?.kind !== 'move-name' || names.shape !== 'list' || place.keyPath.length < 2) return [];
  return nameInList(place, names, place.keyPath.slice(0, -2), variable);
}

/** One reference in the place of a literal, for readers that are no client of ours. */
export function writeText(place: Place, text: string, safety: Proposal['safety'], supply: string): Proposal {
  return {
    kind: 'proposal',
    safety,
    wanted: wantedVariable(place),
    title: (variable) => `write ${spelled(text, variable)}`,
    changes: (variable) => [{ kind: 'replace', span: place.span, text: spelled(text, variable), ...nodeOf(place) }],
    supply,
  };
}

/** The reference's text with the variable in it. */
export function spelled(text: string, variable: string): string {
  return text.replace('NAME', () => variable);
}

/** The scalar, where quotes may become necessary. */
export function nodeOf({ node }: Place): { readonly node?: Exclude<Place['node'], undefined> } {
  return node === undefined ? {} : { node };
}

interface Shared {
  readonly text: string;
  /** Another client that reads the file and is known not to resolve the text. */
  readonly deaf?: Client;
  /** Another client that reads the file, of which nobody says what it resolves. */
  readonly silent?: Client;
}

/** The client's own text where all others resolve it, else one that all of them do. */
function sharedText(own: string, client: Client, role: ClientRole, clients: readonly Client[]): Shared {
  const others = clients.filter(({ id }) => client.alsoReadBy?.includes(id));
  const withoutForm = (form: ReferenceForm, isDocumented: boolean): Client | undefined =>
    others.find((other) => (other.documented ?? true) === isDocumented && !formsOf(other, role).includes(form));
  const deaf = withoutForm(formOf(own), true);
  const common =
    deaf === undefined
      ? own
      : spellings.find(({ form }) => formsOf(client, role).includes(form) && withoutForm(form, true) === undefined)
          ?.text;
  const silent = withoutForm(formOf(common ?? own), false);
  return {
    text: common ?? own,
    ...(common === undefined && deaf !== undefined ? { deaf } : {}),
    ...(silent === undefined ? {} : { silent }),
  };
}

function formOf(text: string): ReferenceForm {
  return findReferences(spelled(text, 'NAME_OF_IT'))[0]?.form ?? '${VAR}';
}

/** `$NAME` would take in letters that follow it. */
function fitting(text: string, variable: string, { file, span }: Place): string {
  const isOpen = /^\$NAME$/.test(text) && /^[A-Za-z0-9_]/.test(file.content.charAt(span.end));
  return spelled(isOpen ? '${NAME}' : text, variable);
}
