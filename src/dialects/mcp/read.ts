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
import { homeGlob } from '../file-globs.ts';
import { stacked, unknownReader } from '../grammars.ts';
import { variableName } from '../variable-name.ts';
import { type WalkRules, walk } from '../walk.ts';
import { claimantsOf } from './claimants.ts';
import { loaders } from './claims.ts';
import { type Client, formsOf } from './define.ts';
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

/**
 * The client that owns a file, copies and backups included; the longest glob wins, being the most specific. A client
 * that looks at the structure as well wins over one that shares its path, and owns nothing that it does not know.
 */
export async function clientAt(path: string, document?: ConfigDocument): Promise<Client | undefined> {
  for (const ids of claimantsOf(path)) {
    for (const id of ids) {
      const client = await clientOf(id);
      if (client !== undefined && isOwn(client, document)) return client;
    }
  }
  return undefined;
}

const loaded = new Map<string, Client | undefined>();

async function clientOf(id: string): Promise<Client | undefined> {
  if (!loaded.has(id)) loaded.set(id, (await loaders[id]?.())?.default);
  return loaded.get(id);
}

function isOwn(client: Client, document: ConfigDocument | undefined): boolean {
  return client.matches === undefined || (document !== undefined && client.matches(document));
}

/** Reads a client's file: every place of the walk, under the client's grammar, and what is wrong beside values. */
export function clientDialect(client: Client): Dialect {
  return {
    id: client.id,
    title: client.title,
    files: [...(client.files.project ?? []), ...(client.files.home ?? []).map(homeGlob)],
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
