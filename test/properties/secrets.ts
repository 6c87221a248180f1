import * as fake from '../../src/examples/fake.ts';
import type { Random } from './random.ts';

/** A value that a person would have to rotate. */
export interface Secret {
  readonly kind: string;
  readonly value: string;
}
interface Kind {
  readonly kind: string;
  readonly make: (seed: number) => string;
}

const vendors: readonly ((seed: number) => string)[] = [
  fake.airtableToken,
  fake.anthropicKey,
  fake.apifyToken,
  fake.atlassianToken,
  fake.azureClientSecret,
  fake.azureDevopsToken,
  fake.braveKey,
  fake.browserbaseKey,
  fake.circleciToken,
  fake.cloudflareAccountToken,
  fake.context7Key,
  fake.databricksToken,
  fake.deepseekKey,
  fake.digitaloceanToken,
  fake.discordBotToken,
  fake.dopplerToken,
  fake.e2bKey,
  fake.elevenlabsKey,
  fake.figmaToken,
  fake.firecrawlKey,
  fake.githubFineGrainedToken,
  fake.githubOauthToken,
  fake.githubToken,
  fake.gitlabRoutableToken,
  fake.gitlabToken,
  fake.googleApiKey,
  fake.googleClientSecret,
  fake.grafanaServiceAccountToken,
  fake.groqKey,
  fake.herokuKey,
  fake.hubspotToken,
  fake.huggingfaceToken,
  fake.jinaKey,
  fake.langfuseSecretKey,
  fake.langsmithKey,
  fake.linearToken,
  fake.mailgunKey,
  fake.metamcpKey,
  fake.modelscopeToken,
  fake.neonKey,
  fake.netlifyToken,
  fake.newRelicUserKey,
  fake.notionToken,
  fake.npmToken,
  fake.nvidiaKey,
  fake.openaiProjectKey,
  fake.openrouterKey,
  fake.perplexityKey,
  fake.pineconeKey,
  fake.posthogPersonalKey,
  fake.postmanKey,
  fake.proxyKey,
  fake.pulumiToken,
  fake.renderKey,
  fake.replicateToken,
  fake.resendKey,
  fake.sendgridKey,
  fake.sentryUserToken,
  fake.serviceRoleJwt,
  fake.shopifyToken,
  fake.slackAppToken,
  fake.slackBotToken,
  fake.sonarqubeToken,
  fake.stripeKey,
  fake.stripeTestKey,
  fake.supabaseToken,
  fake.tailscaleKey,
  fake.tavilyKey,
  fake.telegramBotToken,
  fake.togetherKey,
  fake.vaultToken,
  fake.voyageKey,
  fake.xaiKey,
];

const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const base58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const urlSafe = `${lower}${lower.toUpperCase()}${digits}-_`;
const sized = (length: number, alphabet?: string) => (seed: number) => fake.opaque(length, alphabet, seed);

const generated: readonly Kind[] = [
  { kind: 'hex32', make: (seed) => fake.hex(32, seed) },
  { kind: 'hex40', make: (seed) => fake.hex(40, seed) },
  { kind: 'hex56', make: (seed) => fake.hex(56, seed) },
  { kind: 'hex64', make: (seed) => fake.hex(64, seed) },
  { kind: 'HEX32', make: (seed) => fake.hex(32, seed).toUpperCase() },
  { kind: 'uuid', make: (seed) => fake.uuid(seed) },
  { kind: 'UUID', make: (seed) => fake.uuid(seed).toUpperCase() },
  ...[16, 20, 22, 24, 32, 40, 48, 64].map((size) => ({ kind: `base62-${size}`, make: sized(size) })),
  ...[24, 32, 43].map((size) => ({ kind: `urlsafe-${size}`, make: sized(size, urlSafe) })),
  ...[20, 24, 32, 40].map((size) => ({ kind: `lower-digits-${size}`, make: sized(size, lower + digits) })),
  ...[20, 32].map((size) => ({ kind: `upper-digits-${size}`, make: sized(size, lower.toUpperCase() + digits) })),
  { kind: 'base58-88', make: sized(88, base58) },
  { kind: 'jwt', make: (seed) => fake.jwt({}, seed) },
  { kind: 'prefixed', make: (seed) => `mcp_${fake.opaque(36, undefined, seed)}` },
  { kind: 'two parts', make: (seed) => `${fake.hex(32, seed)}.${fake.opaque(16, undefined, seed)}` },
  { kind: 'id and key', make: (seed) => `${fake.hex(24, seed)}:${fake.hex(64, seed + 1)}` },
];
const base64: readonly Kind[] = [
  { kind: 'base64-32', make: (seed) => Buffer.from(fake.opaque(24, undefined, seed)).toString('base64') },
  { kind: 'base64-44', make: (seed) => `${fake.opaque(41, `${urlSafe.slice(0, -2)}+/`, seed)}8k=` },
  { kind: 'base64-88', make: (seed) => `${fake.opaque(85, `${urlSafe.slice(0, -2)}+/`, seed)}g==` },
];

const words = ['Orchard', 'lantern', 'Velvet', 'granite', 'Marble', 'saffron', 'Harbor', 'thistle', 'Cobalt', 'meadow'];
const signs = ['!', '#', '@', '%', '&', '*', '+', '?', '^', '='];
const word = (seed: number): string => words[seed % words.length] ?? 'Orchard';
const sign = (seed: number): string => signs[seed % signs.length] ?? '!';
const number = (seed: number, size: number): string => fake.opaque(size, '23456789', seed);

const typed: readonly Kind[] = [
  { kind: 'made-up word', make: (seed) => fake.password(seed) },
  { kind: 'word and number', make: (seed) => `${word(seed)}${number(seed, 4)}${sign(seed)}` },
  { kind: 'two words', make: (seed) => `${word(seed)}${sign(seed)}${word(seed + 3)}${number(seed, 2)}` },
  { kind: 'dashed words', make: (seed) => `${word(seed)}-${word(seed + 7)}-${number(seed, 3)}` },
  {
    kind: 'leet',
    make: (seed) =>
      `${word(seed).replace(/a/g, '4').replace(/e/g, '3').replace(/o/g, '0')}${sign(seed)}${number(seed, 3)}`,
  },
  {
    kind: 'signs',
    make: (seed) =>
      `${fake.opaque(5, undefined, seed)}${sign(seed)}${fake.opaque(6, undefined, seed + 1)}${sign(seed + 4)}`,
  },
  { kind: 'random 12', make: sized(12) },
  { kind: 'random 16', make: sized(16) },
  { kind: 'random 10', make: sized(10) },
];
const grouped: Kind = {
  kind: 'four groups',
  make: (seed) => [0, 1, 2, 3].map((part) => fake.opaque(4, lower, seed * 5 + part)).join(' '),
};

function made(random: Random, kinds: readonly Kind[], prefix: string): Secret {
  const { kind, make } = random.pick(kinds);
  return { kind: `${prefix}${kind}`, value: make(random.below(1_000_000)) };
}

/** A token as it stands under `API_KEY`. Without `+`, `/` and `=` where it goes into a URL. */
export function tokenSecret(random: Random, place: 'anywhere' | 'url' = 'anywhere'): Secret {
  if (random.chance(0.4)) {
    const value = random.pick(vendors)(random.below(1_000_000));
    if (place === 'anywhere' || /^[A-Za-z0-9._~-]+$/.test(value)) return { kind: 'vendor', value };
  }
  if (place === 'url')
    return made(
      random,
      generated.filter(({ kind }) => kind !== 'id and key'),
      '',
    );
  return made(random, [...generated, ...base64], '');
}

/** A password as people and generators make them. */
export function passwordSecret(random: Random, place: 'anywhere' | 'plain' = 'anywhere'): Secret {
  const isSpaced = place === 'anywhere' && random.chance(0.08);
  return made(random, isSpaced ? [grouped] : typed, 'password ');
}

/** What stands under `JWT_SECRET`: from a generator, or typed with care. */
export function sharedSecret(random: Random): Secret {
  return random.chance(0.8) ? tokenSecret(random) : passwordSecret(random, 'plain');
}

/** A private key, its lines parted by real line breaks. */
export function privateKey(random: Random): Secret {
  return { kind: 'private key', value: fake.pemPrivateKey(random.below(1000)) };
}
