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

/** The client that owns a path, copies and backups included; the longest glob wins, being the most specific. */
export function clientAt(path: string): Client | undefined {
  for (const candidate of originalPaths(path)) {
    let best: { readonly client: Client; readonly length: number } | undefined;
    for (const [client, own] of globs) {
      for (const glob of own) {
        if (glob.length > (best?.length ?? 0) && endsLike(candidate, glob)) best = { client, length: glob.length };
      }
    }
    if (best !== undefined) return best.client;
  }
  return undefined;
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
    yield* walk(root, context, rules);
    yield* clientMistakes(client, root, context);
  }
}

function rulesOf(client: Client, context: ReadContext): WalkRules {
  return {
    dialect: client.id,
    grammar: (role) => stacked(context.outer, grammarOf(client, role)),
    remedy: (role, name, owner) => remedyOf(client, role, name, owner),
    owners: client.servers.map((path) => `${path}.*`),
    ...client.places,
  };
}

function grammarOf(client: Client, role: Role): ReferenceGrammar {
  return { reader: client.title, resolves: formsOf(client, role), documented: client.documented ?? true };
}

function remedyOf(client: Client, role: Role, name: string, owner: string | undefined): string {
  const replacement = role === 'data' ? client.replace.all : (client.replace[role] ?? client.replace.all);
  const variable = variableName(role, name, owner);
  switch (replacement?.kind) {
    case 'write':
      return `Write ${replacement.text.replace('NAME', () => variable)} instead. ${client.supply}`;
    case 'move-name':
      return `Take ${name} out of ${replacement.from} and name the variable ${variable} in ${replacement.to}. ${client.supply}`;
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
      remedy: (role, name, owner) =>
        `Move the value to the environment variable ${variableName(role, name, owner)} and write the reference that your client resolves; see docs/clients.md.`,
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
