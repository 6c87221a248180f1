/**
 * Makers of values that look real and are not. Each is put together at run time from a seeded generator, with a valid
 * checksum where the vendor has one, so that no file of this repository holds a string that a scanner would report.
 * Same seed, same value.
 */
import { base62, bech32Checksum, crc32, crc32Hex } from '../tokens/checksums.ts';

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letters = upper + lower;
const hexadecimal = `${digits}abcdef`;
const alphanumeric = digits + letters;
const urlSafe = `${alphanumeric}-_`;
const base64 = `${alphanumeric}+/`;
const base32 = `${upper}234567`;
const base32Lower = `${lower}234567`;

/** A literal piece, or how many characters of which alphabet. */
type Piece = string | readonly [length: number, alphabet: string];

const uuidPieces: readonly Piece[] = [
  [8, hexadecimal],
  '-',
  [4, hexadecimal],
  '-4',
  [3, hexadecimal],
  '-a',
  [3, hexadecimal],
  '-',
  [12, hexadecimal],
];

/** Mulberry32, started from the seed and from what is being made, so that two makers do not share a body. */
function generator(seed: number, salt: string): (limit: number) => number {
  let state = (crc32(salt) + Math.imul(seed, 0x9e3779b1)) >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

function make(seed: number, ...pieces: readonly Piece[]): string {
  const next = generator(seed, JSON.stringify(pieces));
  const spell = (piece: Piece): string => {
    if (typeof piece === 'string') return piece;
    const [length, alphabet] = piece;
    return Array.from({ length }, () => alphabet.charAt(next(alphabet.length))).join('');
  };
  return pieces.map(spell).join('');
}

/** Random text, such as an API key without a prefix. */
export const opaque = (length = 40, alphabet = alphanumeric, seed = 1): string => make(seed, [length, alphabet]);

/** Random hex digits. */
export const hex = (length = 32, seed = 1): string => make(seed, [length, hexadecimal]);

/** A random UUID of version 4. */
export const uuid = (seed = 1): string => make(seed, ...uuidPieces);

/** A made-up word, digits and a sign: a password as people choose it. */
export const password = (seed = 1): string => {
  const syllable: readonly Piece[] = [
    [1, 'bdfgklmnprstvz'],
    [1, 'aeiou'],
  ];
  return make(seed, [1, 'BDFGKLMNPRSTVZ'], [1, 'aeiou'], ...syllable, ...syllable, [3, '23456789'], [1, '!#*+']);
};

/** User and password of basic authentication in base64, without the word before it. */
export const basicAuth = (seed = 1): string => encode(`deploy:${make(seed, [20, alphanumeric])}`);

/** A connection string with a random password. */
export const connectionString = (scheme = 'postgres', seed = 1): string =>
  `${scheme}://orders_rw:${make(seed, [22, alphanumeric])}@db-3.orchard-billing.net:5432/orders`;

/** A signed token with these claims. */
export const jwt = (claims: Readonly<Record<string, unknown>> = {}, seed = 1): string => {
  const header = encode(JSON.stringify({ alg: 'HS256', typ: 'JWT' }), 'base64url');
  const all = { sub: make(seed, [8, digits]), iat: 1717200000 + seed, exp: 2032560000 + seed, ...claims };
  return [header, encode(JSON.stringify(all), 'base64url'), make(seed, [43, urlSafe])].join('.');
};

/** A Supabase key of the role that passes every row-level rule. */
export const serviceRoleJwt = (seed = 1): string =>
  jwt({ iss: 'supabase', ref: make(seed, [20, lower]), role: 'service_role' }, seed);

/** A Supabase key of the public role. */
export const anonJwt = (seed = 1): string => jwt({ iss: 'supabase', ref: make(seed, [20, lower]), role: 'anon' }, seed);

/** A private key in PEM, lines parted by `newline`. */
export const pemPrivateKey = (seed = 1, newline = '\n'): string => {
  const label = ['PRIVATE', 'KEY'].join(' ');
  const lines = Array.from({ length: 6 }, (_, line) => make(seed * 16 + line, [64, base64]));
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join(newline);
};

/** The token with its last character changed, which breaks a checksum that stands at the end. */
export const spoiled = (token: string): string => token.slice(0, -1) + (token.endsWith('0') ? '1' : '0');

export const adafruitKey = (seed = 1): string => make(seed, 'aio_', [28, alphanumeric]);
export const adobeClientSecret = (seed = 1): string => make(seed, 'p8e-', [32, urlSafe]);
export const ageSecretKey = (seed = 1): string => {
  const data = make(seed, [52, 'qpzry9x8gf2tvdw0s3jn54khce6mua7l']);
  const prefix = 'age-secret-key-';
  return `${prefix}1${data}${bech32Checksum(prefix, data)}`.toUpperCase();
};
export const airtableToken = (seed = 1): string => make(seed, 'pat', [14, alphanumeric], '.', [64, hexadecimal]);
export const alibabaAccessKeyId = (seed = 1): string => make(seed, 'LTAI', [20, alphanumeric]);
export const anthropicAdminKey = (seed = 1): string => make(seed, 'sk-ant-admin01-', [93, urlSafe], 'AA');
export const anthropicKey = (seed = 1): string => make(seed, 'sk-ant-api03-', [93, urlSafe], 'AA');
export const anthropicOauthToken = (seed = 1): string => make(seed, 'sk-ant-oat01-', [93, urlSafe], 'AA');
export const anthropicSessionKey = (seed = 1): string =>
  make(seed, 'sk-ant-sid01-', [86, urlSafe], '-', [6, alphanumeric], 'AA');
export const apifyToken = (seed = 1): string => make(seed, 'apify_api_', [36, alphanumeric]);
export const asanaLegacyToken = (seed = 1): string => make(seed, '1/1', [15, digits], ':', [32, hexadecimal]);
export const asanaToken = (seed = 1): string =>
  make(seed, '2/1', [15, digits], '/1', [15, digits], ':', [32, hexadecimal]);
export const astraToken = (seed = 1): string => make(seed, 'AstraCS:', [24, alphanumeric], ':', [64, hexadecimal]);
export const atlassianAdminKey = (seed = 1): string =>
  make(seed, 'ATCTT3xFfGN0', [160, urlSafe], '=', [8, '0123456789ABCDEF']);
export const atlassianToken = (seed = 1): string =>
  make(seed, 'ATATT3xFfGF0', [170, urlSafe], '=', [8, '0123456789ABCDEF']);
export const awsAccessKeyId = (seed = 1): string => make(seed, 'AKIA', [16, base32]);
export const awsBedrockKey = (seed = 1): string => make(seed, 'ABSKQmVkcm9ja0FQSUtleS', [108, base64]);
export const awsBedrockShortKey = (seed = 1): string => make(seed, 'bedrock-api-key-', [400, base64]);
export const awsSecretKey = (seed = 1): string => make(seed, [40, base64]);
export const awsSessionToken = (seed = 1): string => make(seed, 'IQoJb3JpZ2luX2Vj', [480, base64], '==');
export const axiomToken = (seed = 1): string => make(seed, 'xaat-', ...uuidPieces);
export const azureAiKey = (seed = 1): string => make(seed, [52, alphanumeric], 'JQQJ99', [26, alphanumeric]);
export const azureClientSecret = (seed = 1): string =>
  make(seed, [3, alphanumeric], '8Q~', [34, `${alphanumeric}_~.-`]);
export const azureDevopsToken = (seed = 1): string => make(seed, [76, alphanumeric], 'AZDO', [4, alphanumeric]);
export const azureSearchKey = (seed = 1): string => make(seed, [42, alphanumeric], 'AzSeB', [5, alphanumeric]);
export const azureStorageKey = (seed = 1): string => make(seed, [76, base64], '+ASt', [5, base64], 'Q==');
export const base64PrivateKey = (seed = 1): string => encode(pemPrivateKey(seed));
export const bitbucketAppPassword = (seed = 1): string =>
  make(seed, 'ATBB', [24, alphanumeric], [8, '0123456789ABCDEF']);
export const braveKey = (seed = 1): string => make(seed, 'BSA', [28, urlSafe]);
export const brevoKey = (seed = 1): string => make(seed, 'xkeysib-', [64, hexadecimal], '-', [16, alphanumeric]);
export const brevoSmtpKey = (seed = 1): string => make(seed, 'xsmtpsib-', [64, hexadecimal], '-', [16, alphanumeric]);
export const browserUseKey = (seed = 1): string => make(seed, 'bu_', [43, urlSafe]);
export const browserbaseKey = (seed = 1): string => make(seed, 'bb_live_', [27, urlSafe]);
export const buildkiteToken = (seed = 1): string => make(seed, 'bkua_', [40, hexadecimal]);
export const calKey = (seed = 1): string => make(seed, 'cal_live_', [32, hexadecimal]);
export const cerebrasKey = (seed = 1): string => make(seed, 'csk-', [48, `${digits}${lower}`]);
export const circleciToken = (seed = 1): string => make(seed, 'CCIPAT_', [22, alphanumeric], '_', [40, hexadecimal]);
export const clickhouseCloudSecret = (seed = 1): string => make(seed, '4b1d', [38, alphanumeric]);
export const clickupToken = (seed = 1): string => make(seed, 'pk_', [8, digits], '_', [32, `${digits}${upper}`]);
export const clojarsToken = (seed = 1): string => make(seed, 'CLOJARS_', [60, hexadecimal]);
export const cloudflareAccountToken = (seed = 1): string => make(seed, 'cfat_', [40, alphanumeric]);
export const cloudflareOriginCaKey = (seed = 1): string =>
  make(seed, 'v1.0-', [24, hexadecimal], '-', [146, hexadecimal]);
export const cloudflareToken = (seed = 1): string => make(seed, 'cfut_', [40, alphanumeric], [8, hexadecimal]);
export const cloudflareTunnelToken = (seed = 1): string =>
  encode(JSON.stringify({ a: hex(32, seed), t: uuid(seed), s: encode(make(seed, [32, alphanumeric])) }));
export const composioKey = (seed = 1): string => make(seed, 'ak_', [20, urlSafe]);
export const contentfulToken = (seed = 1): string => make(seed, 'CFPAT-', [43, urlSafe]);
export const context7Key = (seed = 1): string => make(seed, 'ctx7sk-', ...uuidPieces);
export const cratesIoToken = (seed = 1): string => make(seed, 'cio', [32, alphanumeric]);
export const cursorKey = (seed = 1): string => make(seed, 'key_', [64, hexadecimal]);
export const dartToken = (seed = 1): string => make(seed, 'dsa_', [64, hexadecimal]);
export const databricksToken = (seed = 1): string => make(seed, 'dapi', [32, hexadecimal]);
export const deeplKey = (seed = 1): string => make(seed, ...uuidPieces, ':fx');
export const deepseekKey = (seed = 1): string => make(seed, 'sk-', [32, hexadecimal]);
export const denoToken = (seed = 1): string => make(seed, 'ddp_', [36, alphanumeric]);
export const digitaloceanToken = (seed = 1): string => make(seed, 'dop_v1_', [64, hexadecimal]);
export const discordBotToken = (seed = 1): string =>
  make(seed, encode(make(seed, '1', [18, digits])).replace(/=+$/, ''), '.G', [5, urlSafe], '.', [38, urlSafe]);
export const discordWebhook = (seed = 1): string =>
  make(seed, 'https://discord.com/api/', 'webhooks/1', [18, digits], '/', [68, urlSafe]);
export const dockerOrganizationToken = (seed = 1): string => make(seed, 'dckr_oat_', [32, urlSafe]);
export const dockerToken = (seed = 1): string => make(seed, 'dckr_pat_', [27, urlSafe]);
export const dopplerServiceToken = (seed = 1): string => make(seed, 'dp.st.prd_api.', [43, alphanumeric]);
export const dopplerToken = (seed = 1): string => make(seed, 'dp.pt.', [43, alphanumeric]);
export const dropboxToken = (seed = 1): string => make(seed, 'sl.u.', [600, urlSafe]);
export const duffelToken = (seed = 1): string => make(seed, 'duffel_live_', [43, urlSafe]);
export const dynatraceToken = (seed = 1): string => make(seed, 'dt0c01.', [24, base32], '.', [64, base32]);
export const e2bKey = (seed = 1): string => make(seed, 'e2b_', [40, hexadecimal]);
export const easypostKey = (seed = 1): string => make(seed, 'EZAK', [54, alphanumeric]);
export const elevenlabsKey = (seed = 1): string => make(seed, 'sk_', [48, hexadecimal]);
export const figmaToken = (seed = 1): string => make(seed, 'figd_', [40, urlSafe]);
export const firebaseServerKey = (seed = 1): string => make(seed, 'AAAA', [7, urlSafe], ':', [140, urlSafe]);
export const firecrawlKey = (seed = 1): string => make(seed, 'fc-', [32, hexadecimal]);
export const fireworksKey = (seed = 1): string => make(seed, 'fw_', [24, alphanumeric]);
export const flyLegacyToken = (seed = 1): string => make(seed, 'fo1_', [43, urlSafe]);
export const flyToken = (seed = 1): string => make(seed, 'fm2_', [320, base64]);
export const frameioToken = (seed = 1): string => make(seed, 'fio-u-', [64, urlSafe]);
export const githubFineGrainedToken = (seed = 1): string =>
  make(seed, 'github_pat_', [22, alphanumeric], '_', [59, alphanumeric]);
export const githubInstallationToken = (seed = 1): string => `ghs_${make(seed, '1', [6, digits])}_${jwt({}, seed)}`;
export const githubOauthToken = (seed = 1): string => withCrc32('gho_', seed);
export const githubToken = (seed = 1): string => withCrc32('ghp_', seed);
export const gitlabRoutableToken = (seed = 1): string => {
  const payload = Buffer.from(`o:1\nu:${make(seed, [4, lower])}${make(seed, [16, alphanumeric])}\x10`).toString(
    'base64url',
  );
  const body = `glpat-${payload}.01.${payload.length.toString(36).padStart(2, '0')}`;
  return body + crc32(body).toString(36).padStart(7, '0');
};
export const gitlabToken = (seed = 1): string => make(seed, 'glpat-', [20, urlSafe]);
export const gitlabTriggerToken = (seed = 1): string => make(seed, 'glptt-', [40, hexadecimal]);
export const googleAccessToken = (seed = 1): string => make(seed, 'ya29.a0', [200, urlSafe]);
export const googleApiKey = (seed = 1): string => make(seed, 'AIza', [35, urlSafe]);
export const googleAuthKey = (seed = 1): string => make(seed, 'AQ.Ab8', [47, urlSafe]);
export const googleClientId = (seed = 1): string =>
  make(seed, '1', [11, digits], '-', [32, `${digits}${lower}`], '.apps.googleusercontent.com');
export const googleClientSecret = (seed = 1): string => make(seed, 'GOCSPX-', [28, urlSafe]);
export const googleRefreshToken = (seed = 1): string => make(seed, '1//0', [99, urlSafe]);
export const grafanaApiKey = (seed = 1): string =>
  encode(JSON.stringify({ k: make(seed, [32, alphanumeric]), n: 'dashboards', id: 1 }));
export const grafanaCloudToken = (seed = 1): string =>
  `glc_${encode(JSON.stringify({ o: make(seed, '1', [5, digits]), n: 'metrics-writer', k: make(seed, [24, alphanumeric]), m: { r: 'eu' } }))}`;
export const grafanaServiceAccountToken = (seed = 1): string => {
  const body = make(seed, 'glsa_', [32, alphanumeric]);
  return `${body}_${crc32Hex(body)}`;
};
export const groqKey = (seed = 1): string => make(seed, 'gsk_', [52, alphanumeric]);
export const harnessToken = (seed = 1): string =>
  make(seed, 'pat.', [22, urlSafe], '.', [24, hexadecimal], '.', [20, alphanumeric]);
export const herokuKey = (seed = 1): string => make(seed, 'HRKU-AA', [58, urlSafe]);
export const honeycombKey = (seed = 1): string => make(seed, 'hcaik_', [58, `${digits}${lower}`]);
export const hubspotToken = (seed = 1): string => make(seed, 'pat-na1-', ...uuidPieces);
export const huggingfaceToken = (seed = 1): string => make(seed, 'hf_', [34, letters]);
export const infracostKey = (seed = 1): string => make(seed, 'ico-', [32, alphanumeric]);
export const inngestSigningKey = (seed = 1): string => make(seed, 'signkey-prod-', [64, hexadecimal]);
export const intercomToken = (seed = 1): string =>
  encode(`tok:${hex(8, seed)}_${hex(4, seed + 1)}_${hex(4, seed + 2)}_${hex(4, seed + 3)}_${hex(12, seed + 4)}:1:0`);
export const jfrogReferenceToken = (seed = 1): string => make(seed, 'cmVmdGtu', [56, alphanumeric]);
export const jfrogToken = (seed = 1): string => make(seed, 'AKCp', [69, alphanumeric]);
export const jinaKey = (seed = 1): string => make(seed, 'jina_', [32, hexadecimal], [28, urlSafe]);
export const langfusePublicKey = (seed = 1): string => make(seed, 'pk-lf-', ...uuidPieces);
export const langfuseSecretKey = (seed = 1): string => make(seed, 'sk-lf-', ...uuidPieces);
export const langsmithKey = (seed = 1): string => make(seed, 'lsv2_pt_', [32, hexadecimal], '_', [10, hexadecimal]);
export const launchdarklyKey = (seed = 1): string => make(seed, 'sdk-', ...uuidPieces);
export const lichessToken = (seed = 1): string => make(seed, 'lip_', [20, alphanumeric]);
export const linearOauthToken = (seed = 1): string => make(seed, 'lin_oauth_', [64, hexadecimal]);
export const linearToken = (seed = 1): string => make(seed, 'lin_api_', [40, alphanumeric]);
export const llamacloudKey = (seed = 1): string => make(seed, 'llx-', [48, alphanumeric]);
export const logfireToken = (seed = 1): string => make(seed, 'pylf_v1_eu_', [43, alphanumeric]);
export const mailchimpKey = (seed = 1): string => make(seed, [32, hexadecimal], '-us14');
export const mailgunKey = (seed = 1): string => make(seed, 'key-', [32, hexadecimal]);
export const mandrillKey = (seed = 1): string => make(seed, 'md-', [22, urlSafe]);
export const mapboxPublicToken = (seed = 1): string =>
  make(seed, 'pk.', encode(JSON.stringify({ u: 'orchard-maps', a: make(seed, 'cl', [23, lower]) }), 'base64url'), '.', [
    22,
    urlSafe,
  ]);
export const mapboxSecretToken = (seed = 1): string =>
  make(seed, 'sk.', encode(JSON.stringify({ u: 'orchard-maps', a: make(seed, 'cl', [23, lower]) }), 'base64url'), '.', [
    22,
    urlSafe,
  ]);
export const mem0Key = (seed = 1): string => make(seed, 'm0-', [40, alphanumeric]);
export const mercadoPagoPublicKey = (seed = 1): string => make(seed, 'APP_USR-', ...uuidPieces);
export const mercadoPagoToken = (seed = 1): string =>
  make(seed, 'APP_USR-', [16, digits], '-', [6, digits], '-', [32, hexadecimal], '-', [9, digits]);
export const metamcpKey = (seed = 1): string => make(seed, 'sk_mt_', [64, alphanumeric]);
export const microsoftTeamsWebhook = (seed = 1): string =>
  make(
    seed,
    'https://orchard.webhook',
    '.office.com/webhookb2/',
    ...uuidPieces,
    '@',
    ...uuidPieces,
    '/IncomingWebhook/',
    [32, hexadecimal],
    '/',
    ...uuidPieces,
  );
export const modelscopeToken = (seed = 1): string => make(seed, 'ms-', ...uuidPieces);
export const mongodbServiceAccountId = (seed = 1): string => make(seed, 'mdb_sa_id_', [24, hexadecimal]);
export const mongodbServiceAccountSecret = (seed = 1): string => make(seed, 'mdb_sa_sk_', [40, urlSafe]);
export const moonshotKey = (seed = 1): string => make(seed, 'sk-', [48, alphanumeric]);
export const neonKey = (seed = 1): string => make(seed, 'napi_', [64, `${digits}${lower}`]);
export const netlifyToken = (seed = 1): string => make(seed, 'nfp_', [36, alphanumeric]);
export const newRelicInsertKey = (seed = 1): string => make(seed, 'NRII-', [32, alphanumeric]);
export const newRelicLicenseKey = (seed = 1): string => make(seed, [32, hexadecimal], 'FFFFNRAL');
export const newRelicUserKey = (seed = 1): string => make(seed, 'NRAK-', [27, base32]);
export const notionLegacyToken = (seed = 1): string => make(seed, 'secret_', [43, alphanumeric]);
export const notionToken = (seed = 1): string => make(seed, 'ntn_', [11, digits], [35, alphanumeric]);
export const npmToken = (seed = 1): string => withCrc32('npm_', seed);
export const nugetKey = (seed = 1): string => make(seed, 'oy2', [43, `${digits}${lower}`]);
export const nvidiaKey = (seed = 1): string => make(seed, 'nvapi-', [64, urlSafe]);
export const onePasswordSecretKey = (seed = 1): string =>
  make(seed, 'A3-', [6, base32], '-', [6, base32], '-', [5, base32], '-', [5, base32], '-', [5, base32], '-', [
    5,
    base32,
  ]);
export const onePasswordToken = (seed = 1): string => {
  const account = {
    signInAddress: 'orchard.1password.eu',
    email: 'deploy@orchard-billing.net',
    deviceUuid: make(seed, [26, lower]),
  };
  return `ops_${encode(JSON.stringify({ ...account, secretKey: make(seed, [32, base32]), srpX: hex(64, seed) }), 'base64url')}`;
};
export const onesignalKey = (seed = 1): string => make(seed, 'os_v2_app_', [103, base32Lower]);
export const openaiAdminKey = (seed = 1): string => make(seed, 'sk-admin-', [58, urlSafe], 'T3BlbkFJ', [58, urlSafe]);
export const openaiLegacyKey = (seed = 1): string =>
  make(seed, 'sk-', [20, alphanumeric], 'T3BlbkFJ', [20, alphanumeric]);
export const openaiProjectKey = (seed = 1): string => make(seed, 'sk-proj-', [74, urlSafe], 'T3BlbkFJ', [74, urlSafe]);
export const openaiServiceAccountKey = (seed = 1): string =>
  make(seed, 'sk-svcacct-', [74, urlSafe], 'T3BlbkFJ', [74, urlSafe]);
export const openrouterKey = (seed = 1): string => make(seed, 'sk-or-v1-', [64, hexadecimal]);
export const openshiftToken = (seed = 1): string => make(seed, 'sha256~', [43, urlSafe]);
export const paddleKey = (seed = 1): string =>
  make(seed, 'pdl_live_apikey_', [26, base32Lower], '_', [22, alphanumeric], '_', [3, alphanumeric]);
export const perplexityKey = (seed = 1): string => make(seed, 'pplx-', [48, alphanumeric]);
export const pineconeKey = (seed = 1): string => make(seed, 'pcsk_', [6, alphanumeric], '_', [63, alphanumeric]);
export const plaidAccessToken = (seed = 1): string => make(seed, 'access-production-', ...uuidPieces);
export const planeKey = (seed = 1): string => make(seed, 'plane_api_', [32, hexadecimal]);
export const planetscaleToken = (seed = 1): string => make(seed, 'pscale_tkn_', [43, urlSafe]);
export const polarToken = (seed = 1): string => make(seed, 'polar_oat_', [43, alphanumeric]);
export const posthogPersonalKey = (seed = 1): string => make(seed, 'phx_', [47, alphanumeric]);
export const posthogProjectKey = (seed = 1): string => make(seed, 'phc_', [43, alphanumeric]);
export const postmanKey = (seed = 1): string => make(seed, 'PMAK-', [24, hexadecimal], '-', [34, hexadecimal]);
export const prefectKey = (seed = 1): string => make(seed, 'pnu_', [36, alphanumeric]);
export const proxyKey = (seed = 1): string => make(seed, 'sk-', [22, urlSafe]);
export const pulumiToken = (seed = 1): string => make(seed, 'pul-', [40, hexadecimal]);
export const pypiToken = (seed = 1): string => make(seed, 'pypi-', 'AgEIcHlwaS5vcmc', [160, urlSafe]);
export const rapidapiKey = (seed = 1): string =>
  make(seed, [10, hexadecimal], 'msh', [15, hexadecimal], 'p1', [6, hexadecimal], 'jsn', [12, hexadecimal]);
export const readmeKey = (seed = 1): string => make(seed, 'rdme_', [70, `${digits}${lower}`]);
export const renderKey = (seed = 1): string => make(seed, 'rnd_', [28, alphanumeric]);
export const replicateToken = (seed = 1): string => make(seed, 'r8_', [37, alphanumeric]);
export const resendKey = (seed = 1): string => make(seed, 're_', [8, alphanumeric], '_', [24, alphanumeric]);
export const rubygemsToken = (seed = 1): string => make(seed, 'rubygems_', [48, hexadecimal]);
export const runpodKey = (seed = 1): string => make(seed, 'rpa_', [40, base32], [6, base32Lower]);
export const runwayKey = (seed = 1): string => make(seed, 'key_', [128, hexadecimal]);
export const scalingoToken = (seed = 1): string => make(seed, 'tk-us-', [48, urlSafe]);
export const sendgridKey = (seed = 1): string => make(seed, 'SG.', [22, urlSafe], '.', [43, urlSafe]);
export const sentryOrganizationToken = (seed = 1): string => {
  const site = { iat: 1717200000.5, url: 'https://sentry.io', region_url: 'https://de.sentry.io', org: 'orchard' };
  return make(seed, 'sntrys_', encode(JSON.stringify(site)), '_', [43, base64]);
};
export const sentryUserToken = (seed = 1): string => make(seed, 'sntryu_', [64, hexadecimal]);
export const shippoToken = (seed = 1): string => make(seed, 'shippo_live_', [40, hexadecimal]);
export const shopifyToken = (seed = 1): string => make(seed, 'shpat_', [32, hexadecimal]);
export const slackAppToken = (seed = 1): string =>
  make(seed, 'xapp-1-A', [10, base32], '-', [13, digits], '-', [64, hexadecimal]);
export const slackBotToken = (seed = 1): string =>
  make(seed, 'xoxb-', [12, digits], '-', [13, digits], '-', [24, alphanumeric]);
export const slackConfigToken = (seed = 1): string => make(seed, 'xoxe.xoxp-1-', [163, alphanumeric]);
export const slackRefreshToken = (seed = 1): string => make(seed, 'xoxe-1-', [147, alphanumeric]);
export const slackSessionCookie = (seed = 1): string => make(seed, 'xoxd-', [150, alphanumeric], '%3D');
export const slackSessionToken = (seed = 1): string =>
  make(seed, 'xoxc-', [12, digits], '-', [12, digits], '-', [13, digits], '-', [64, hexadecimal]);
export const slackUserToken = (seed = 1): string =>
  make(seed, 'xoxp-', [12, digits], '-', [12, digits], '-', [13, digits], '-', [32, hexadecimal]);
export const slackWebhook = (seed = 1): string =>
  make(seed, 'https://hooks.slack', '.com/services/T', [10, base32], '/B', [10, base32], '/', [24, alphanumeric]);
export const snykToken = (seed = 1): string =>
  make(seed, 'snyk_uat.', [8, hexadecimal], '.', [80, urlSafe], '.', [86, urlSafe]);
export const socketToken = (seed = 1): string => make(seed, 'sktsec_', [50, alphanumeric], '_api');
export const sonarqubeToken = (seed = 1): string => make(seed, 'squ_', [40, hexadecimal]);
export const sourcegraphToken = (seed = 1): string => make(seed, 'sgp_', [16, hexadecimal], '_', [40, hexadecimal]);
export const squareApplicationId = (seed = 1): string => make(seed, 'sq0idp-', [22, urlSafe]);
export const squareApplicationSecret = (seed = 1): string => make(seed, 'sq0csp-', [43, urlSafe]);
export const squareLegacyToken = (seed = 1): string => make(seed, 'sq0atp-', [22, urlSafe]);
export const squareToken = (seed = 1): string => make(seed, 'EAAA', [60, urlSafe]);
export const stripeKey = (seed = 1): string => make(seed, 'sk_live_51', [97, alphanumeric]);
export const stripePublishableKey = (seed = 1): string => make(seed, 'pk_live_51', [97, alphanumeric]);
export const stripeTestKey = (seed = 1): string => make(seed, 'sk_test_', [24, alphanumeric]);
export const stripeWebhookSecret = (seed = 1): string => make(seed, 'whsec_', [32, alphanumeric]);
export const supabaseOauthToken = (seed = 1): string => make(seed, 'sbp_oauth_', [40, hexadecimal]);
export const supabasePublishableKey = (seed = 1): string =>
  make(seed, 'sb_publishable_', [22, urlSafe], '_', [8, urlSafe]);
export const supabaseSecretKey = (seed = 1): string => make(seed, 'sb_secret_', [22, urlSafe], '_', [8, urlSafe]);
export const supabaseToken = (seed = 1): string => make(seed, 'sbp_', [40, hexadecimal]);
export const tailscaleKey = (seed = 1): string =>
  make(seed, 'tskey-auth-k', [11, alphanumeric], 'CNTRL-', [32, alphanumeric]);
export const tavilyKey = (seed = 1): string => make(seed, 'tvly-dev-', [32, alphanumeric]);
export const telegramBotToken = (seed = 1): string => make(seed, '7', [9, digits], ':AA', [33, urlSafe]);
export const telnyxKey = (seed = 1): string => make(seed, 'KEY01', [30, '0123456789ABCDEF'], '_', [22, alphanumeric]);
export const terraformCloudToken = (seed = 1): string =>
  make(seed, [14, alphanumeric], '.atlasv1.', [67, alphanumeric]);
export const testspriteKey = (seed = 1): string => make(seed, 'sk-user-', [131, urlSafe]);
export const togetherKey = (seed = 1): string => make(seed, 'tgp_v1_', [43, urlSafe]);
export const triggerDevKey = (seed = 1): string => make(seed, 'tr_prod_', [24, alphanumeric]);
export const twilioAccountSid = (seed = 1): string => make(seed, 'AC', [32, hexadecimal]);
export const twilioKey = (seed = 1): string => make(seed, 'SK', [32, hexadecimal]);
export const typeformToken = (seed = 1): string => make(seed, 'tfp_', [44, alphanumeric], '_', [13, alphanumeric]);
export const upToken = (seed = 1): string => make(seed, 'up:yeah:', [128, alphanumeric]);
export const vaultRootToken = (seed = 1): string => make(seed, 'hvs.', [24, alphanumeric]);
export const vaultToken = (seed = 1): string => make(seed, 'hvs.CAES', [91, urlSafe]);
export const vercelBlobToken = (seed = 1): string =>
  make(seed, 'vercel_blob_rw_', [16, alphanumeric], '_', [30, alphanumeric]);
export const vercelToken = (seed = 1): string => make(seed, 'vcp_', [56, alphanumeric]);
export const volcengineAccessKeyId = (seed = 1): string => make(seed, 'AKLT', [43, alphanumeric]);
export const volcengineArkKey = (seed = 1): string => make(seed, 'ark-', ...uuidPieces, '-', [5, hexadecimal]);
export const voyageKey = (seed = 1): string => make(seed, 'pa-', [43, urlSafe]);
export const wakatimeKey = (seed = 1): string => make(seed, 'waka_', ...uuidPieces);
export const xaiKey = (seed = 1): string => make(seed, 'xai-', [80, alphanumeric]);

function encode(text: string, encoding: 'base64' | 'base64url' = 'base64'): string {
  return Buffer.from(text, 'utf8').toString(encoding);
}

function withCrc32(prefix: string, seed: number): string {
  const body = make(seed, [30, alphanumeric]);
  return prefix + body + base62(crc32(body), 6);
}
