import { describe, expect, test } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { latin1 } from '../../src/text.ts';
import { tokens } from '../../src/tokens/index.ts';
import { matchTokens, matchTokensIn } from '../../src/tokens/match.ts';

type Maker = (seed?: number) => string;

/** Makers of values that no token rule knows, and makers that take something else than a seed. */
const others = new Set([
  'opaque',
  'hex',
  'uuid',
  'password',
  'basicAuth',
  'connectionString',
  'spoiled',
  'awsSecretKey',
  'jwt',
]);
const isMaker = (entry: [string, unknown]): entry is [string, Maker] => !others.has(entry[0]);
const makers: readonly [string, Maker][] = [
  ...Object.entries(fake).filter(isMaker),
  ['jwt', (seed) => fake.jwt({}, seed)],
];

/** `‹›` stands for the token. */
const contexts: Readonly<Record<string, string>> = {
  bare: '‹›',
  'double quotes': 'key = "‹›"',
  'single quotes': "key = '‹›'",
  backticks: 'use `‹›` here',
  dotenv: 'API_TOKEN=‹›\nOTHER=1',
  YAML: 'token: ‹›\nother: 1',
  'YAML comment': 'token: ‹› # of the deploy user',
  JSON: '{"env":{"TOKEN":"‹›"}}',
  'escaped JSON': String.raw`"{\"token\":\"‹›\",\"n\":1}"`,
  'twice escaped JSON': String.raw`"{\\\"token\\\":\\\"‹›\\\"}"`,
  'escaped line breaks': String.raw`"first\n‹›\nlast"`,
  'unicode escape': String.raw`"\u0022‹›\u0022"`,
  'hex escape': String.raw`'\x27‹›\x27'`,
  'URL query': 'https://mcp.orchard-billing.net/sse?token=‹›&mode=1',
  'percent-encoded': 'next=%2Fsse%3Ftoken%3D‹›%26mode',
  userinfo: 'https://deploy:‹›@git.orchard-billing.net/r.git',
  header: 'Authorization: Bearer ‹›\r\nAccept: */*',
  list: 'one,‹›,two',
  'CR LF': 'one\r\n‹›\r\ntwo',
  'next to UTF-8': 'clé:é‹›é',
  'behind an underscore': 'TOKEN_‹›',
  markup: '<b>‹›</b>',
  brackets: 'Bash(curl ‹›)',
  'end of a sentence': 'The token is ‹›.',
};

describe.each(Object.entries(contexts))('in %s', (_, context) => {
  test.each(makers)('%s', (_, maker) => {
    for (let seed = 1; seed <= 20; seed++) {
      const token = maker(seed);
      const text = latin1(context.replace('‹›', () => token));
      const start = text.indexOf(token);
      const found = matchTokens(text);
      const ids = matchTokens(token).map(({ rule }) => rule.id);
      expect(ids, `seed ${seed}`).toHaveLength(1);
      expect(
        found.map((match) => ({ id: match.rule.id, start: match.start, end: match.end })),
        `seed ${seed}`,
      ).toEqual([{ id: ids[0], start, end: start + token.length }]);
    }
  });
});

describe('boundaries', () => {
  const token = fake.githubToken();

  test.each([`x${token}`, `7${token}`, `${token}x`, `${token}0`])('glued to a letter or digit: none (%#)', (text) => {
    expect(matchTokens(text)).toEqual([]);
  });

  test('a token of dashes that goes on is none', () => {
    expect(matchTokens(`${fake.googleApiKey()}-a`)).toEqual([]);
  });

  test('two tokens, one behind the other', () => {
    const other = fake.openrouterKey();
    expect(matchTokens(`${token},${other}`).map(({ rule }) => rule.id)).toEqual(['github-token', 'openrouter-api-key']);
  });

  test('an install link in base64 is no signed token', () => {
    expect(matchTokens(`config=${Buffer.from('{"command":"npx","args":["-y","server"]}').toString('base64')}`)).toEqual(
      [],
    );
  });

  test('a hash, a UUID and a word are none', () => {
    expect(matchTokens(`${fake.hex(40)} ${fake.hex(64)} ${fake.uuid()} ${fake.password()} task_sk_list`)).toEqual([]);
  });
});

describe('which rule wins', () => {
  const idOf = (text: string) => matchTokens(text).map(({ rule }) => rule.id);

  test('the role decides about a signed token', () => {
    expect(idOf(fake.serviceRoleJwt())).toEqual(['supabase-service-role-key']);
    expect(idOf(fake.anonJwt())).toEqual(['supabase-anon-key']);
    expect(idOf(fake.jwt({ iss: 'supabase-demo', role: 'service_role' }))).toEqual(['supabase-anon-key']);
    expect(idOf(fake.jwt())).toEqual(['jwt']);
  });

  test('the longer beginning wins over the shorter', () => {
    expect(idOf(fake.anthropicKey())).toEqual(['anthropic-api-key']);
    expect(idOf(fake.openaiLegacyKey())).toEqual(['openai-api-key']);
    expect(idOf(fake.deepseekKey())).toEqual(['sk-api-key']);
    expect(idOf(fake.proxyKey())).toEqual(['sk-prefixed-key']);
    expect(idOf(fake.runwayKey())).toEqual(['runway-api-key']);
  });

  test('a private key without its end is found up to its last line', () => {
    const key = fake.pemPrivateKey();
    const cut = key.slice(0, key.lastIndexOf('\n'));
    expect(matchTokens(`${cut}\n... and so on`)).toMatchObject([{ start: 0, end: cut.length }]);
  });

  test('a private key with dots in place of its middle is none', () => {
    const [head, first, ...rest] = fake.pemPrivateKey().split('\n');
    const text = [head, first, '...', ...rest.slice(-2)].join('\n');
    expect(matchTokens(text)).toEqual([]);
  });

  test('a private key in source code, a string a line', () => {
    const key = fake.pemPrivateKey(1, '\\n" +\n  "');
    expect(matchTokens(`const key = "${key}";`)).toMatchObject([{ start: 13, end: 13 + key.length }]);
  });

  test('only the rules asked for', () => {
    const rules = tokens.filter(({ id }) => id === 'npm-token');
    expect(matchTokensIn(`${fake.githubToken()} ${fake.npmToken()}`, rules).map(({ rule }) => rule.id)).toEqual([
      'npm-token',
    ]);
  });
});

describe('hostile text', () => {
  const pieces = [
    ...new Set(tokens.flatMap(({ starts }) => starts.slice(0, 1))),
    'Q~',
    ':AA',
    '.atlasv1.',
    'eyJhbGci.eyJ',
    `-----BEGIN ${['PRIVATE', 'KEY'].join(' ')}-----\n`,
    'https://a.webhook.office.com/webhookb2/',
  ];
  const glue = ['', '-', '_', ' ', '.', '/', 'a-'];

  function time(text: string, runs: number): number {
    const times = Array.from({ length: runs }, () => {
      const begin = process.hrtime.bigint();
      matchTokens(text);
      return Number(process.hrtime.bigint() - begin);
    });
    return Math.max(Math.min(...times), 100_000);
  }

  // Six times the text may take about six times as long; quadratic work would take thirty-six times. Only what looks
  // slow at the first try is measured again, so that a busy machine decides nothing.
  function isSlow(unit: string): boolean {
    const short = unit.repeat(Math.ceil(4000 / unit.length));
    const long = unit.repeat(Math.ceil(24_000 / unit.length));
    const ratio = (runs: number) => time(long, runs) / time(short, runs);
    return ratio(1) > 12 && ratio(5) > 15 && ratio(20) > 15;
  }

  test.each(glue)('beginnings repeated, parted by “%s”, take linear time', (sign) => {
    expect(pieces.filter((piece) => isSlow(piece + sign))).toEqual([]);
  });
});
