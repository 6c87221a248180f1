import * as fake from '../../src/examples/fake.ts';
import { lookAlike, placeholders, protectedValues } from './lookalikes.ts';
import { headerNames, passwordNames, queryNames, secretNames, tokenNames } from './names.ts';
import type { Plot } from './plot.ts';
import type { Random } from './random.ts';
import { passwordSecret, privateKey, type Secret, sharedSecret, tokenSecret } from './secrets.ts';
import type { Tree } from './tree.ts';

/** What a generator of places is told. */
export interface Scene {
  readonly random: Random;
  readonly plot: Plot;
  /** A reference to the variable that the reader resolves in this role; undefined where it resolves none. */
  readonly reference: (role: 'env' | 'header' | 'url' | 'argument', name: string) => string | undefined;
  /** Whether line breaks may stand in a value. */
  readonly isMultiLine: boolean;
}
export type Pair = readonly [name: string, value: string];

const schemes = [
  'postgres',
  'postgresql',
  'mysql',
  'mongodb+srv',
  'redis',
  'amqp',
  'postgresql+asyncpg',
  'bolt',
  'https',
];

/** A variable that holds a credential. */
export function secretVariable(scene: Scene): Pair {
  const { random, plot } = scene;
  const must = (role: string, { kind, value }: Secret): string => plot.plant('must', `${role} · ${kind}`, value);
  const share = random.below(100);
  if (share < 48) return [random.pick(tokenNames), must('env token', tokenSecret(random))];
  if (share < 60) return [random.pick(secretNames), must('env secret', sharedSecret(random))];
  if (share < 78) return [random.pick(passwordNames), must('env password', passwordSecret(random))];
  if (share < 90) return ['DATABASE_URL', connectionString(scene)];
  if (share < 93 && scene.isMultiLine)
    return [random.pick(['GITHUB_APP_PRIVATE_KEY', 'PRIVATE_KEY', 'SSH_KEY']), must('env', privateKey(random))];
  if (share < 96)
    return [
      'OPENAPI_MCP_HEADERS',
      jsonText({ Authorization: `Bearer ${must('env JSON', tokenSecret(random))}`, 'X-Version': '2022-06-28' }),
    ];
  return ['MCP_ENDPOINT', `wss://api.acme.dev/mcp/?token=${must('env url query', tokenSecret(random, 'url'))}`];
}

function jsonText(tree: Tree): string {
  return JSON.stringify(tree);
}

/** A connection string with a password, as it should be escaped and as people forget to. */
export function connectionString({ random, plot }: Scene): string {
  const secret = random.chance(0.6) ? passwordSecret(random, 'plain') : tokenSecret(random, 'url');
  const isEscaped = random.chance(0.6) || /[/?%]/.test(secret.value);
  const value = isEscaped ? encodeURIComponent(secret.value) : secret.value;
  const user = random.pick(['orders_rw', 'postgres', 'svc-mcp', 'admin', '', 'default']);
  const place = random.pick([
    'db-3.acme-prod.net:5432/orders',
    'localhost:5432/app?sslmode=require',
    'cluster0.x7k2p.mongodb.net/?retryWrites=true',
    '10.0.3.7:6379/0',
  ]);
  return `${random.pick(schemes)}://${user}:${plot.plant('must', `connection string · ${secret.kind}`, value)}@${place}`;
}

/** A variable that holds no credential, though its name or its value may look like it. */
export function quietVariable(scene: Scene): Pair {
  const { random, plot, reference } = scene;
  const share = random.below(100);
  const name = random.pick(random.chance(0.75) ? tokenNames : [...secretNames, ...passwordNames]);
  if (share < 22) {
    const text = reference('env', name);
    if (text !== undefined)
      return [name, plot.plant('quiet', `env reference · ${text.replace(/[A-Za-z0-9_]{4,}/, 'X')}`, text)];
  }
  if (share < 50) {
    const text = random.pick(placeholders);
    return [name, plot.plant('weak', `env placeholder · ${text}`, text)];
  }
  if (share < 58) {
    const text = random.pick(protectedValues)(random.below(1000));
    return [name, plot.plant('quiet', `env protected · ${text.slice(0, 12)}`, text)];
  }
  if (share < 62) return [name, ''];
  const { name: own, kind, value } = lookAlike(random);
  if (value.includes('\n') && !scene.isMultiLine) return ['LOG_LEVEL', 'debug'];
  return [own, plot.plant('quiet', `env look-alike · ${own} · ${kind}`, value)];
}

export function secretHeader({ random, plot }: Scene): Pair {
  const secret = tokenSecret(random);
  const must = (label: string): string => plot.plant('must', `header ${label} · ${secret.kind}`, secret.value);
  const share = random.below(100);
  const authorization = random.pick(['Authorization', 'Authorization', 'authorization']);
  if (share < 40) return [authorization, `${random.pick(['Bearer', 'Bearer', 'bearer'])} ${must('bearer')}`];
  if (share < 48)
    return [authorization, `Basic ${plot.plant('must', 'header basic', fake.basicAuth(random.below(10_000)))}`];
  if (share < 54)
    return [authorization, `${random.pick(['token', 'Token', 'ApiKey', 'Api-Key', 'Bot'])} ${must('scheme')}`];
  if (share < 58) return [authorization, must('bare')];
  if (share < 62) return ['Cookie', `session=${must('cookie')}; theme=dark`];
  return [random.pick(headerNames), must('named')];
}

export function quietHeader({ random, plot, reference }: Scene): Pair {
  const quiet = (label: string, text: string): string => plot.plant('quiet', `header ${label}`, text);
  const share = random.below(100);
  const text = reference('header', 'ACME_API_TOKEN');
  if (share < 30 && text !== undefined) return ['Authorization', quiet('reference', `Bearer ${text}`)];
  if (share < 40 && text !== undefined) return [random.pick(headerNames), quiet('reference', text)];
  if (share < 60) {
    const value = random.pick(placeholders);
    return ['Authorization', quiet(`placeholder · Bearer ${value}`, `Bearer ${value}`)];
  }
  if (share < 75) {
    const value = random.pick(placeholders);
    return [random.pick(headerNames), quiet(`placeholder · ${value}`, value)];
  }
  return random.pick<Pair>([
    ['Content-Type', 'application/json'],
    ['Accept', 'application/json, text/event-stream'],
    ['X-Workspace-Id', quiet('id', fake.uuid(random.below(1000)))],
    ['X-Acme-Organization', quiet('id', fake.hex(32, random.below(1000)))],
    ['X-Project-Ref', quiet('id', fake.opaque(20, 'abcdefghijklmnopqrstuvwxyz', random.below(1000)))],
    ['Authorization', quiet('words', 'Bearer token')],
    ['Authorization', quiet('words', 'Basic <base64 of user:password>')],
    ['User-Agent', 'acme-mcp/1.4.2'],
    ['If-None-Match', quiet('etag', `"${fake.hex(40, random.below(1000))}"`)],
    ['X-Request-Id', quiet('id', fake.uuid(random.below(1000)))],
  ]);
}

export function secretUrl(scene: Scene): string {
  const { random, plot } = scene;
  const { kind, value } = tokenSecret(random, 'url');
  const must = (label: string): string => plot.plant('must', `url ${label} · ${kind}`, value);
  const host = random.pick([
    'mcp.acme.dev/mcp',
    'mcp.exa.ai/mcp',
    'mcp.tavily.com/mcp/',
    'server.smithery.ai/@acme/orders/mcp',
    'localhost:8931/sse',
  ]);
  const share = random.below(100);
  if (share < 20) return `https://${random.pick(['maria', 'admin', 'x-token'])}:${must('userinfo')}@${host}`;
  if (share < 45) return `https://${host}?profile=orders-prod&${random.pick(queryNames)}=${must('query')}`;
  return `https://${host}?${random.pick(queryNames)}=${must('query')}${random.pick(['', '&mode=fast', '#top'])}`;
}

export function quietUrl({ random, plot, reference }: Scene): string {
  const seed = random.below(1000);
  const quiet = (label: string, text: string): string => plot.plant('quiet', `url ${label}`, text);
  const text = reference('url', 'ACME_API_TOKEN');
  const withReference =
    text === undefined || /[ ]/.test(text)
      ? []
      : [
          `https://mcp.acme.dev/mcp?api_key=${quiet(`reference`, text)}`,
          `https://mcp.acme.dev/${quiet('reference', text)}/mcp`,
        ];
  return random.pick([
    ...withReference,
    quiet('plain', 'https://mcp.acme.dev/mcp'),
    quiet(
      'project ref',
      `https://mcp.supabase.com/mcp?project_ref=${fake.opaque(20, 'abcdefghijklmnopqrstuvwxyz', seed)}&read_only=true`,
    ),
    quiet('uuid in path', `https://mcp.acme.dev/workspaces/${fake.uuid(seed)}/mcp`),
    quiet('uuid in query', `https://mcp.acme.dev/mcp?workspaceId=${fake.uuid(seed)}`),
    quiet('hash in host', `https://mcp-${fake.hex(12, seed)}-uc.a.run.app/mcp`),
    quiet(
      'id in host',
      `https://${fake.opaque(10, 'abcdefghijklmnopqrstuvwxyz0123456789', seed)}.execute-api.us-east-1.amazonaws.com/prod/mcp`,
    ),
    quiet(
      'placeholder',
      `https://mcp.acme.dev/mcp?api_key=${random.pick(['YOUR_API_KEY', '<your-key>', 'your-api-key-here', 'xxxxx', '{api_key}'])}`,
    ),
    quiet('user', 'https://maria@git.acme.dev/mcp'),
    quiet('placeholder userinfo', 'https://user:password@mcp.acme.dev/mcp'),
    quiet('hash in path', `https://cdn.acme.dev/assets/${fake.hex(40, seed)}/manifest.json`),
    quiet('page', `https://www.notion.so/acme/Orders-${fake.hex(32, seed)}`),
    quiet('sheet', `https://docs.google.com/spreadsheets/d/1${fake.opaque(43, undefined, seed)}/edit#gid=0`),
  ]);
}
