/**
 * What a name says about the value that stands under it. A name is split into words; counters, environments and
 * versions at its end are dropped; then the last word decides. Substrings never count: `VALKEY_HOST` holds no key.
 */
export type NameClass =
  /** A human password: short and wordy values count as well. */
  | 'password'
  /** A token, key or secret by a generator: only random-looking values count as literal. */
  | 'token'
  /** A secret that people invent themselves (`JWT_SECRET`): wordy values are weak defaults. */
  | 'secret'
  /** Words as a credential: seed phrases. */
  | 'phrase'
  /** Could hold a credential; needs a clearly random value. */
  | 'maybe'
  /** A connection string or URL: judged by its parts. */
  | 'connection'
  /** The public half of a pair. */
  | 'public'
  /** The name of something else: limits, ids, paths, URLs, names of secrets. */
  | 'other'
  /** The name says nothing. */
  | 'unknown';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const passwordWords = set(
  'password passwd pwd pass passphrase passcode pw psw psk senha contrasena motdepasse passwort',
);
const tokenWords = set(
  'token jwt pat bearer apikey apitoken accesskey accesstoken authtoken bottoken authkey authorization privkey',
);
const secretWords = set('secret credential credentials creds secretkey clientsecret privatekey');
const phraseWords = set('mnemonic seedphrase');
const connectionWords = set('dsn connection connectionstring connstr conn uri url webhook jdbc');
const maybeWords = set(
  'auth key keys tokens secrets passwords cookie cookies session salt pepper iv seed api cred hmac otp totp ' +
    'license',
);

/** Words before a final `key` that make it the name or index of something. */
const keyNegations = set(
  'primary foreign sort partition cache redis leader tag prefix lookup map object row column index group config host port ' +
    'username user password passwd tokenname env param parameter query field header label annotation i18n translation locale ' +
    'storagekey localstorage unique composite hot shortcut arrow keyboard item node state message sorting ordering filter ' +
    'project space issue ticket task crew cachekey idempotency dedupe shard bucket file s3 blob target source topic event metric template the this allowed required expected valid ssm marker request',
);
const publicWords = set('public publishable anon anonymous pub site');

/** Last words that flip any verdict. */
const otherWords = set(
  'endpoint host hostname port id ids name names path paths file files filename dir directory folder ttl expiry expires expiration ' +
    'exp limit limits length len size count max min prefix suffix type types method methods enabled enable disabled disable header ' +
    'headers kind arn ref refs reference version alg algorithm issuer audience scope scopes region mode format provider providers ' +
    'backend store driver active domain user users username email mail description title label template pattern regex policy rotation ' +
    'interval timeout threshold budget strategy source field fields column param params index location placeholder hint required ' +
    'optional usage used cost price unit units per window rate quota budget history age days hours minutes seconds ms reset ' +
    'rotate validation validate validator validity check checks verified verify status state flag support supported allow allowed ' +
    'deny denied realm tenant org organization project workspace team group role roles permission permissions grant grants claim ' +
    'claims lifetime duration refresh cert certificate ca crt csr fingerprint digest checksum hash hashes algo cipher curve bits ' +
    'charset encoding locale language env environment environments namespace context config configuration settings options option ' +
    'keyfile certfile keystore truststore keyring keychain manager service server servers client clients api_version model models ' +
    'address addr ip zone cluster tokenizer tokenization keyword keywords keyspace keyspaces keyboard monkey author authority ' +
    'authors bypass passthrough compass passive secretary logo icon image link docs doc help text message error errors var vars ' +
    'variable variables lifespan connector alias aliases ips ' +
    'class encryption hashing signature nonce uuid guid sha sha1 sha256 sha512 md5 commit revision rev integrity etag ' +
    'policies change changes storage date time timestamp at by from to for of in on is as with helper helpers command cmd script exec reader loader total pid attrs',
);

const trailing = set(
  'prod production dev development stage staging test testing tests local localhost qa uat live sandbox preview ci int demo old new ' +
    'backup bak default defaults v1 v2 v3 v4 base base64 b64 encoded raw plain plaintext inline literal primary secondary ' +
    'main legacy current previous prev next final real here env value val string',
);
/** Marks of the build tool that makes a variable reach the browser; they say nothing about what it is. */
const frontEnd = [['next', 'public'], ['vite'], ['expo', 'public'], ['react', 'app'], ['nuxt', 'public'], ['public']];

/** Endings of words written together, in any case: `todoistapikey`, `GITHUBTOKEN`, `DBPASS`. */
const joined: readonly (readonly [RegExp, NameClass])[] = [
  [/(?:[a-z]{2,}|^)(?<!^one)(?:password|passwd)$/, 'password'],
  [
    /^(?:db|sql|mysql|pg|postgres|redis|mongo|smtp|imap|mail|email|ftp|ssh|user|root|admin|login|app|my)(?:pass|pwd)$/,
    'password',
  ],
  [/[a-z]{2,}(?:token|secret)$/, 'token'],
  [/(?:api|access|secret|private|auth|client|bot|signing|encryption|master)(?:key|token|secret)s?$/, 'token'],
];

/** Words of a name, lower-case: camelCase, snake_case, kebab-case, dots and digits separate. */
export function splitName(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([A-Za-z])([0-9]+)$/, '$1 $2')
    .toLowerCase()
    .split(/[^0-9a-z]+/)
    .filter((word) => word !== '');
}

/** The words that decide: front-end marks at the start, counters and environments at the end are dropped. */
function coreWords(name: string): readonly string[] {
  // In `acme.NEXT_PUBLIC_KEY` the mark stands behind a path.
  const dot = name.search(/\.[A-Z][A-Z0-9]*_[A-Z0-9_]+$/);
  let words = splitName(dot < 0 ? name : name.slice(dot + 1));
  for (const mark of frontEnd) {
    if (mark.every((word, index) => words[index] === word) && words.length > mark.length + 1) {
      words = words.slice(mark.length);
      break;
    }
  }
  let end = words.length;
  while (end > 1 && (trailing.has(words[end - 1] ?? '') || /^[0-9]+$/.test(words[end - 1] ?? ''))) end--;
  return words.slice(0, end);
}

const known = new Map<string, NameClass>();
const mostKnown = 10_000;

/** Classifies a credential name; see `NameClass`. Names repeat, so answers are kept. */
export function classifyName(name: string): NameClass {
  const answer = known.get(name) ?? classify(name);
  if (known.size < mostKnown && name.length < 100) known.set(name, answer);
  return answer;
}

function classify(name: string): NameClass {
  const words = coreWords(name);
  const named = classifyWords(words, name);
  // A blank or a bracket makes it a remark: `secret (from the Key Vault`.
  if (named !== 'unknown' || words.length < 2 || /[\s(]/.test(name)) return named;
  // `AWS_BEARER_TOKEN_BEDROCK`, `PASSWORD_GRAFANA`: what it is stands before whose it is.
  const before = classifyWords(words.slice(0, -1), name);
  if (before === 'password' || before === 'secret') return 'secret';
  return before === 'token' ? 'token' : 'unknown';
}

/** First words of switches, limits and names: `ALLOW_CREDENTIALS`, `existingSecret`. */
const switches = set('existing use max min allow enable disable has');

function classifyWords(words: readonly string[], name: string): NameClass {
  const last = words[words.length - 1];
  if (last === undefined) return 'unknown';
  const before = words[words.length - 2] ?? '';
  if (switches.has(words[0] ?? '')) return 'other';
  if (passwordWords.has(last)) return passwordClass(words);
  // `com.acme.key` of a label is a key in some table as often as not.
  if (/\.keys?$/i.test(name)) return 'maybe';
  if (last === 'key' || last === 'keys') return keyClass(before, words, name);
  if (tokenWords.has(last)) return tokenClass(last, before, words);
  if (secretWords.has(last)) return secretClass(name, before);
  if (last === 'phrase' && before === 'seed') return 'phrase';
  if (phraseWords.has(last)) return 'phrase';
  if (last === 'string' && before === 'connection') return 'connection';
  if (connectionWords.has(last)) return 'connection';
  // Telegram's `api_hash` is the secret of an application.
  if (last === 'hash' && before === 'api') return 'token';
  // Logins of servers: `REDIS_AUTH`, and `NEO4J_AUTH` with the user before a slash.
  if (last === 'auth' && /^(?:redis|rediscli|valkey|neo4j|dragonfly)$/.test(before)) return 'password';
  // Scanners of SonarQube take a token here.
  if (/(?:^|\.)sonar\.login$/.test(name)) return 'token';
  // A development server of Vault takes any word.
  if (/vault_dev_root_token_id$/i.test(name)) return 'secret';
  // The API key of Honeycomb goes under the name of the team.
  if (last === 'team' && before === 'honeycomb') return 'token';
  // Whoever knows it may join a cluster of RabbitMQ.
  if (last === 'cookie' && before === 'erlang') return 'secret';
  // What passwords were hashed with, as in exports of Keycloak; `SALT` is a variable of programs.
  if (name === 'salt') return 'other';
  if (last === 'htpasswd') return 'maybe';
  if (otherWords.has(last)) return 'other';
  if (maybeWords.has(last)) return 'maybe';
  return joined.find(([ending]) => ending.test(last))?.[1] ?? 'unknown';
}

/** Directives of nginx that say where a request goes. */
const passers = set('proxy fastcgi uwsgi scgi grpc memcached');

function passwordClass(words: readonly string[]): NameClass {
  if (words.length === 2 && words[1] === 'pass' && passers.has(words[0] ?? '')) return 'other';
  return words.some((word) => word === 'min' || word === 'allow' || word === 'force' || word === 'require')
    ? 'other'
    : 'password';
}

function keyClass(before: string, words: readonly string[], name: string): NameClass {
  if (words.some((word) => publicWords.has(word))) return 'public';
  if (keyNegations.has(before)) return 'other';
  // What a socket or an agent is told from others by (`agent_key` of CrewAI), or lets in with: a random value decides.
  if (before === 'bind' || before === 'listener' || before === 'agent') return name === 'agent_key' ? 'other' : 'maybe';
  // The fingerprint that a download is checked against, or whom to encrypt for; a key itself has a shape of its own.
  const isPgp = words.includes('gpg') || words.includes('pgp');
  if (isPgp && !words.some((word) => /^(?:private|secret|symmetric|encryption)$/.test(word))) return 'other';
  return words.length === 1 ? 'maybe' : 'token';
}

function tokenClass(last: string, before: string, words: readonly string[]): NameClass {
  if (publicWords.has(before)) return 'public';
  if (before === 'max' || before === 'min' || (before === 'csrf' && words.length === 2)) return 'other';
  // Where a listing goes on.
  if (/^(?:next|page|continuation|cursor|sync|delta)$/.test(before)) return 'other';
  if (words.includes('address') || words.includes('contract')) return 'other';
  // etcd only tells clusters apart by it.
  if (before === 'cluster' && words.includes('initial')) return 'other';
  return last === 'authorization' || last === 'bearer' ? 'maybe' : 'token';
}

/** `API_KEY_SECRET` holds a secret; `apiKeySecret` in camelCase is the name of one (kagent, cert-manager). */
function secretClass(name: string, before: string): NameClass {
  const isCamel = /[a-z][A-Z]/.test(name) && !name.includes('_');
  if (
    isCamel &&
    !/access_?key_?secret/i.test(name) &&
    /^(?:key|token|password|tls|pull|vars|existing|auth)$/.test(before)
  )
    return 'other';
  // `TLS_SECRET`, `IMAGE_PULL_SECRET`, `TS_KUBE_SECRET`: names of objects in a cluster.
  if (/^(?:hashed|hash|tls|pull|kube|k8s|kubernetes)$/.test(before)) return 'other';
  if (before === 'registry') return 'maybe';
  if (before === 'application' && /credentials$/i.test(name)) return 'other';
  return before === 'public' ? 'public' : 'secret';
}
