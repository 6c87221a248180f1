import { homeGlob } from '../../src/dialects/file-globs.ts';
import { type Client, formsOf } from '../../src/dialects/mcp/define.ts';
import { formatOfPath } from '../../src/formats/names.ts';
import type { ReferenceForm } from '../../src/model.ts';
import { quietCommand, secretCommand } from './arguments.ts';
import { referenceOf } from './lookalikes.ts';
import { serverNames } from './names.ts';
import {
  type Pair,
  quietHeader,
  quietUrl,
  quietVariable,
  type Scene,
  secretHeader,
  secretUrl,
  secretVariable,
} from './places.ts';
import type { Plot, Plotted } from './plot.ts';
import type { Random } from './random.ts';
import { tokenSecret } from './secrets.ts';
import { isMap, type Tree } from './tree.ts';
import { writeJson } from './write-json.ts';
import { writeToml } from './write-toml.ts';
import { writeYaml } from './write-yaml.ts';

/** How a client spells its fields where it differs from most. */
interface Spelling {
  readonly env?: string;
  readonly headers?: string;
  readonly url?: string;
  readonly isCommandList?: boolean;
  /** The servers are a list, each with its name. */
  readonly isList?: boolean;
  /** What has to stand beside the servers for the file to be this client's. */
  readonly beside?: { readonly [key: string]: Tree };
}

const spellings: Readonly<Record<string, Spelling>> = {
  opencode: { env: 'environment', isCommandList: true },
  kilo: { env: 'environment', isCommandList: true },
  'kilo-project': { env: 'environment', isCommandList: true },
  mcphost: { env: 'environment', isCommandList: true },
  goose: { env: 'envs', url: 'uri' },
  'goose-recipe': {
    env: 'envs',
    url: 'uri',
    isList: true,
    beside: { title: 'Orders', instructions: 'Look after orders.' },
  },
  codex: { headers: 'http_headers' },
  windsurf: { url: 'serverUrl' },
  antigravity: { url: 'serverUrl' },
  'gemini-cli': { url: 'httpUrl' },
  'qwen-code': { url: 'httpUrl' },
  'continue-yaml': { isList: true },
  'mistral-vibe': { isList: true },
  'tiny-agents': { isList: true, beside: { model: 'Qwen/Qwen2.5-72B-Instruct', provider: 'nebius' } },
  'tbxark-mcp-proxy': {
    beside: { mcpProxy: { baseURL: 'https://mcp.acme.dev', addr: ':9090', name: 'Orders', version: '1.0.0' } },
  },
  litellm: { beside: { litellm_settings: { drop_params: true } }, headers: 'static_headers' },
  openhands: { isList: true },
  zencoder: {},
};

/** Whether servers can be written for the client: the rest have shapes of their own, and examples for them. */
export function hasServers({ id, servers, format }: Client): boolean {
  const special = ['docker-mcp-catalog', 'docker-mcp', 'kmcp', 'janee', 'kubiya', 'claude-agents', 'copilot-agents'];
  return servers.length > 0 && format !== 'xml' && !special.includes(id);
}

/** A file of the client with a few servers, literals and look-alikes in all their places. */
export function clientFile(client: Client, random: Random, plot: Plot): Plotted {
  const scene = sceneOf(client, random, plot);
  const spelling = spellings[client.id] ?? {};
  const names = random.some(serverNames, 1 + random.below(4));
  const servers = names.map((name) => [name, server(scene, spelling)] as const);
  const container: Tree =
    spelling.isList === true ? servers.map(([name, own]) => ({ name, ...own })) : Object.fromEntries(servers);
  const tree = { ...spelling.beside, ...nested(pathTo(random.pick(client.servers)), container) };
  return { path: pathOf(client, random), text: write(client, tree, random) };
}

function sceneOf(client: Client, random: Random, plot: Plot): Scene {
  const forms = (role: 'env' | 'header' | 'url' | 'argument'): readonly ReferenceForm[] =>
    formsOf(client, role).filter((form) => form !== '!user_secret VAR' && (role === 'env' || form !== '{VAR}'));
  return {
    random,
    plot,
    reference: (role, name) => {
      const own = forms(role);
      return own.length === 0 ? undefined : referenceOf(random.pick(own), name);
    },
    isMultiLine: true,
  };
}

function server(scene: Scene, spelling: Spelling): { readonly [key: string]: Tree } {
  const { random } = scene;
  const own = random.chance(0.6) ? stdio(scene, spelling) : remote(scene, spelling);
  const more: { [key: string]: Tree } = {};
  if (random.chance(0.3)) more.disabled = random.chance(0.5);
  if (random.chance(0.25))
    more.autoApprove = [
      '21st_magic_component_builder',
      'read_project_oas_f83kd2',
      'search_api_keys',
      'get_secret_value',
    ];
  if (random.chance(0.2)) more.timeout = 60_000;
  if (random.chance(0.2)) more.description = 'Orders, invoices and tokens: the API key is in the vault.';
  return Object.fromEntries(random.shuffled(Object.entries({ ...own, ...more })));
}

function stdio(scene: Scene, spelling: Spelling): { readonly [key: string]: Tree } {
  const { random } = scene;
  const { command, args } = random.chance(0.5) ? secretCommand(scene) : quietCommand(scene);
  const variables = pairs(scene, secretVariable, quietVariable);
  const env = random.chance(0.9) ? { [spelling.env ?? 'env']: variables } : {};
  return spelling.isCommandList === true
    ? { type: 'local', command: [command, ...args], ...env }
    : { ...(random.chance(0.4) ? { type: 'stdio' } : {}), command, args, ...env };
}

function remote(scene: Scene, spelling: Spelling): { readonly [key: string]: Tree } {
  const { random, plot } = scene;
  const url = random.chance(0.35) ? secretUrl(scene) : quietUrl(scene);
  const headers = random.chance(0.85)
    ? { [spelling.headers ?? 'headers']: pairs(scene, secretHeader, quietHeader) }
    : {};
  const { kind, value } = tokenSecret(random);
  const oauth = random.chance(0.15)
    ? {
        oauth: {
          clientId: 'orders-mcp',
          clientSecret: plot.plant('must', `oauth · ${kind}`, value),
          scopes: ['read', 'write'],
        },
      }
    : {};
  return {
    ...(random.chance(0.5) ? { type: random.pick(['http', 'sse', 'streamable-http']) } : {}),
    [spelling.url ?? 'url']: url,
    ...headers,
    ...oauth,
  };
}

/** Two to six pairs, some with a credential; a name stands once. */
export function pairs(
  scene: Scene,
  secret: (scene: Scene) => Pair,
  quiet: (scene: Scene) => Pair,
): { readonly [key: string]: string } {
  const count = 2 + scene.random.below(5);
  const all: { [key: string]: string } = {};
  for (let index = 0; index < count; index++) {
    const [name, value] = scene.random.chance(0.4) ? secret(scene) : quiet(scene);
    all[name] ??= value;
  }
  return all;
}

/** `mcp.{a,b}.*` as keys: choices and stars are filled in. */
function pathTo(pattern: string): readonly string[] {
  const parts = pattern.match(/\['[^']*'\]|\{[^}]*\}|[^.[\]{}]+/g) ?? [];
  return parts.map((part) => {
    if (part.startsWith("['")) return part.slice(2, -2);
    if (part.startsWith('{')) return part.slice(1, -1).split(',')[1] ?? '';
    return part === '*' ? '/home/maria/orders' : part;
  });
}

function nested(path: readonly string[], inner: Tree): { readonly [key: string]: Tree } {
  const tree = path.reduceRight((below: Tree, key) => ({ [key]: below }), inner);
  return isMap(tree) ? tree : {};
}

function pathOf({ files, format }: Client, random: Random): string {
  const globs = [...(files.project ?? []), ...(files.home ?? []).map(homeGlob)].map((glob) =>
    glob
      .replaceAll('**/', '')
      .replaceAll('*', 'orders')
      .replace(/\{([^,}]*)[^}]*\}/g, '$1'),
  );
  return random.pick(globs.filter((glob) => formatOfPath(glob) === format));
}

function write({ format }: Client, tree: Tree, random: Random): string {
  if (format === 'yaml') return writeYaml(tree, random);
  return format === 'toml' ? writeToml(tree, random) : writeJson(tree, random);
}
