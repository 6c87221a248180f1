import type {
  ConfigDocument,
  ConfigNode,
  Dialect,
  Embedded,
  Mistake,
  ReadContext,
  ReferenceGrammar,
  Role,
  Slot,
} from '../../model.ts';
import { endsLike, homeGlob, originalPaths } from '../file-globs.ts';
import { stacked, unknownReader } from '../grammars.ts';
import { variableName } from '../variable-name.ts';
import { type WalkRules, walk } from '../walk.ts';
import { type Client, formsOf } from './define.ts';
import { clients } from './index.ts';
import { clientMistakes } from './mistakes.ts';
import { variableAsValue } from './variable-as-value.ts';

/** Keys under which some client keeps its map of servers. */
const serverKeys = [
  'mcpServers',
  'mcp_servers',
  'mcp-servers',
  'context_servers',
  'amp.mcpServers',
  'zencoder.mcpServers',
  'servers',
  'mcp',
  'extensions',
];
const serverPaths = [0, 1, 2, 3].map((depth) => `${'*.'.repeat(depth)}{${serverKeys.join(',')}}.*`);
const globs = new Map<Client, readonly string[]>(
  clients.map((client) => [client, [...(client.files.project ?? []), ...(client.files.home ?? []).map(homeGlob)]]),
);

/** Clients by the file names they claim, lower-case; those with a pattern in the name are under `*`. */
const byFileName = new Map<string, Client[]>();
for (const [client, own] of globs) {
  for (const glob of own) {
    const name = glob.slice(glob.lastIndexOf('/') + 1).toLowerCase();
    const key = /[*{]/.test(name) ? '*' : name;
    byFileName.set(key, [...new Set([...(byFileName.get(key) ?? []), client])]);
  }
}

function clientsNaming(path: string): readonly Client[] {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return [...new Set([...(byFileName.get(name) ?? []), ...(byFileName.get('*') ?? [])])];
}

/** A client whose globs a path fits; the higher rank wins. */
interface Claim {
  readonly client: Client;
  readonly rank: number;
}

/**
 * The client that owns a file, copies and backups included; the longest glob wins, being the most specific. A client
 * that looks at the structure as well wins over one that shares its path, and owns nothing that it does not know.
 */
export function clientAt(path: string, document?: ConfigDocument): Client | undefined {
  for (const claims of claimsOn(path)) {
    const own = claims.find(({ client }) => isOwn(client, document));
    if (own !== undefined) return own.client;
  }
  return undefined;
}

/** The answer for the last path: the texts inside a file ask again and again. */
let latest: { readonly path: string; readonly claims: readonly (readonly Claim[])[] } | undefined;

/** The claims on a path, and on each that it may be a copy of; the highest rank first, then in the order of declaration. */
function claimsOn(path: string): readonly (readonly Claim[])[] {
  if (latest?.path !== path) latest = { path, claims: originalPaths(path).map(claimsOnOriginal) };
  return latest.claims;
}

function claimsOnOriginal(path: string): readonly Claim[] {
  return clientsNaming(path)
    .flatMap((client) => {
      const length = longestGlob(path, globs.get(client) ?? []);
      return length === 0 ? [] : [{ client, rank: length * 2 + (client.matches === undefined ? 0 : 1) }];
    })
    .sort((one, other) => other.rank - one.rank);
}

function longestGlob(path: string, own: readonly string[]): number {
  return own.reduce((length, glob) => (glob.length > length && endsLike(path, glob) ? glob.length : length), 0);
}

function isOwn(client: Client, document: ConfigDocument | undefined): boolean {
  return client.matches === undefined || (document !== undefined && client.matches(document));
}

/** Reads a client's file: every place of the walk, under the client's grammar, and what is wrong beside values. */
export function clientDialect(client: Client): Dialect {
  return {
    id: client.id,
    title: client.title,
    files: globs.get(client) ?? [],
    format: client.format,
    read: (document, context) => readClient(client, document, context),
  };
}

function* readClient(
  client: Client,
  document: ConfigDocument,
  context: ReadContext,
): Generator<Slot | Embedded | Mistake> {
  const rules = rulesOf(client, context);
  for (const root of document.roots) {
    for (const item of walk(root, context, rules)) {
      yield item;
      if (item.kind !== 'slot') continue;
      const mistake = variableAsValue(item, client.title, (variable) =>
        remedyOf(client, item.role, item.name, item.owner, variable),
      );
      if (mistake !== undefined) yield mistake;
    }
    yield* clientMistakes(client, root, context);
  }
}

function rulesOf(client: Client, context: ReadContext): WalkRules {
  return {
    dialect: client.id,
    grammar: (role) => stacked(context.outer, grammarOf(client, role)),
    remedy: (role, name, owner, variable) => remedyOf(client, role, name, owner, variable),
    owners: ownersOf(client),
    ...client.places,
  };
}

const owners = new WeakMap<Client, readonly string[]>();

/** The same array each time: the walk compiles its patterns once. */
function ownersOf(client: Client): readonly string[] {
  const known = owners.get(client) ?? client.servers.map((path) => `${path}.*`);
  owners.set(client, known);
  return known;
}

const grammars = new WeakMap<Client, Map<Role, ReferenceGrammar>>();

/** One object for each client and role, so that stacking them is remembered. */
function grammarOf(client: Client, role: Role): ReferenceGrammar {
  const own = grammars.get(client) ?? new Map<Role, ReferenceGrammar>();
  grammars.set(client, own);
  const grammar = own.get(role) ?? makeGrammar(client, role);
  own.set(role, grammar);
  return grammar;
}

function makeGrammar(client: Client, role: Role): ReferenceGrammar {
  return { reader: client.title, resolves: formsOf(client, role), documented: client.documented ?? true };
}

function remedyOf(
  client: Client,
  role: Role,
  name: string,
  owner: string | undefined,
  variable = variableName(role, name, owner),
): string {
  const replacement = role === 'data' ? client.replace.all : (client.replace[role] ?? client.replace.all);
  switch (replacement?.kind) {
    case 'write':
      return `Write ${replacement.text.replace('NAME', () => variable)} instead. ${client.supply}`;
    case 'move-name':
      return `Take ${name} out of ${replacement.from} and name the variable ${variable} in ${replacement.to}.${
        role === 'header' && /authorization$/i.test(name) ? ' It holds the whole header, "Bearer" included.' : ''
      } ${client.supply}`;
    case 'input':
      return `Write \${input:${variable.toLowerCase()}} and add an entry with "password": true to ${replacement.inputs}. ${client.supply}`;
    case 'advice':
      return replacement.text;
    case undefined:
      return client.supply;
  }
}

/** A map of servers under whatever file name: its reader is unknown, so every reference form is believed. */
export const genericMcp: Dialect = {
  id: 'mcp',
  title: 'an MCP client',
  files: [],
  format: 'json',
  matches: (document) => document.roots.some(holdsServers),
  *read(document, context) {
    const rules: WalkRules = {
      dialect: 'mcp',
      grammar: () => unknownReader,
      remedy: (role, name, owner, variable = variableName(role, name, owner)) =>
        `Move the value to the environment variable ${variable} and write the reference that your client resolves; see docs/clients.md.`,
      owners: serverPaths,
    };
    for (const root of document.roots) yield* walk(root, context, rules);
  },
};

function holdsServers(root: ConfigNode): boolean {
  if (root.kind === 'list') return root.items.some(isServer);
  return root.kind === 'map' && (holdsServerMap(root, 0) || root.entries.some(({ value }) => isServer(value)));
}

/** Clients nest their map at most a few levels down (`projects.<path>.mcpServers`, `customizations.vscode.mcp.servers`). */
function holdsServerMap(node: ConfigNode, depth: number): boolean {
  if (node.kind !== 'map' || depth > 6) return false;
  return node.entries.some(({ key, value }) => {
    if (value.kind === 'scalar') return false;
    const servers = value.kind === 'map' ? value.entries.map((entry) => entry.value) : value.items;
    return (serverKeys.includes(key) && servers.some(isServer)) || holdsServerMap(value, depth + 1);
  });
}

/** A server has a command or a URL, and something beside it. */
function isServer(node: ConfigNode): boolean {
  if (node.kind !== 'map') return false;
  const keys = new Set(node.entries.map(({ key }) => key));
  if (keys.has('command') || keys.has('cmd'))
    return keys.has('args') || keys.has('env') || keys.has('type') || keys.has('envs');
  return (
    ['url', 'serverUrl', 'httpUrl', 'uri'].some((key) => keys.has(key)) &&
    ['headers', 'type', 'transport', 'env', 'http_headers'].some((key) => keys.has(key))
  );
}
