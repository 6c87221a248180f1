import { describe, expect, it } from 'vitest';
import { classifyName, type NameClass, splitName } from '../../src/judge/names.ts';

const table: Readonly<Record<NameClass, readonly string[]>> = {
  password: [
    'POSTGRES_PASSWORD',
    'DB_PASSWORD_PROD',
    'SMTP_PASS',
    'bs_pass',
    'REDIS_PWD',
    'adminPassword',
    'PGPASSWORD',
    '--password',
    'DBPASS',
    'userpwd',
    'WIFI_PSK',
  ],
  token: [
    'GITHUB_TOKEN',
    'GITHUB_TOKEN_2',
    'GITHUB_PAT',
    'OPENAI_API_KEY',
    'apiKey',
    'exaApiKey',
    'WXFLOWS_APIKEY',
    'todoistapikey',
    'access-token',
    'SUPABASE_KEY',
    'SERVICE_KEY',
    'CREDS_KEY',
    'SECRET_KEY',
    'SECRET_KEY_BASE',
    'GPG_PRIVATE_KEY',
    'X-API-Key',
    'VITE_GEMINI_API_KEY',
    'NEXT_PUBLIC_OPENAI_KEY',
    'acme.NEXT_PUBLIC_OPENAI_KEY',
    'AWS_BEARER_TOKEN_BEDROCK',
    'PROXMOX_TOKEN_VALUE',
    'TELEGRAM_API_HASH',
    'GITHUBTOKEN',
    'jwtsecret',
    'APITOKEN',
    'anthropicAuthToken',
  ],
  secret: [
    'JWT_SECRET',
    'GOOGLE_CLIENT_SECRET',
    'clientSecret',
    'RAZORPAY_KEY_SECRET',
    'TWITTER_API_SECRET',
    'PICA_SECRET',
    'accessKeySecret',
  ],
  phrase: ['BASE_SEED_PHRASE', 'MNEMONIC'],
  maybe: [
    'Authorization',
    'MCP_AUTH',
    'CRON_JOB_API',
    'key',
    'com.acme.key',
    'LINKEDIN_COOKIE',
    'AGENT_KEY',
    'bind_key',
    'REGISTRY_SECRET',
  ],
  connection: ['DATABASE_URL', 'MDB_MCP_CONNECTION_STRING', 'SENTRY_DSN', 'MONGODB_URI'],
  public: [
    'SUPABASE_ANON_KEY',
    'NEXT_PUBLIC_SUPABASE_ANON_KEY',
    'STRIPE_PUBLISHABLE_KEY',
    'LANGFUSE_PUBLIC_KEY',
    'JWT_PUBLIC_KEY',
    'RECAPTCHA_SITE_KEY',
  ],
  other: [
    'codex_credential_storage',
    'GPG_KEY',
    'salt',
    'ACME_GPG_KEY',
    'password_attrs',
    'SECRET_TOTAL',
    'token_pid',
    'TS_KUBE_SECRET',
    'gateway_tls_secret',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'token_policies',
    'VALKEY_HOST',
    'KEYCLOAK_REALM',
    'ASTRA_DB_KEYSPACE',
    'TOKEN_EXPIRY',
    'PASSWORD_MIN_LENGTH',
    'SERVICENOW_AUTH_TYPE',
    'AUTH_API_KEY_NAME',
    'PROXMOX_TOKEN_ID',
    'REDIS_KEY_PREFIX',
    'REDIS_LEADER_KEY',
    'API_KEY_HEADER',
    'SSO_GENERIC_TOKEN_ENDPOINT',
    'SECRET_NAME',
    'apiKeySecret',
    'existingSecret',
    'existingSecretPasswordKey',
    'AWS_ACCESS_KEY_ID',
    'GITHUB_CLIENT_ID',
    'GOOGLE_SERVICE_KEY_FILE',
    'JWT_PRIVATE_KEY_PATH',
    'passwordKey',
    'primaryKey',
    'cacheKey',
    'allowEmptyPassword',
    'maxTokens',
    'nextPageToken',
  ],
  unknown: ['PYTHONPATH', 'DANGEROUS_PATTERNS', 'task', ''],
};

describe('classifyName', () => {
  for (const [kind, names] of Object.entries(table)) {
    it.each(names)(`says ${kind} for %s`, (name) => {
      expect(classifyName(name)).toBe(kind);
    });
  }
  it('never matches a substring', () => {
    for (const name of ['monkey', 'bypass', 'tokenizer', 'compass', 'passthrough', 'keyword', 'HELM_SECRETS_VERSION']) {
      expect(['other', 'unknown']).toContain(classifyName(name));
    }
  });
});

describe('splitName', () => {
  it.each([
    ['GITHUB_TOKEN_2', ['github', 'token', '2']],
    ['apiKeySecret', ['api', 'key', 'secret']],
    ['X-API-Key', ['x', 'api', 'key']],
    ['HTTPServerURL', ['http', 'server', 'url']],
    ['a.b[0].client-secret', ['a', 'b', '0', 'client', 'secret']],
  ])('%s', (name, words) => {
    expect(splitName(name)).toEqual(words);
  });
});
