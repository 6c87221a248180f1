import * as fake from '../../src/examples/fake.ts';
import type { ReferenceForm } from '../../src/model.ts';
import type { Random } from './random.ts';

/** Something that looks like a credential, or stands where one could, and is none. */
export interface LookAlike {
  readonly kind: string;
  readonly name: string;
  readonly value: string;
}
type Row = readonly [names: string, kind: string, make: (seed: number) => string];

const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const alphanumeric = `${lower}${lower.toUpperCase()}${digits}`;

/** Spellings of "put your own here" in many languages; `NAME` stands for the variable. */
export const placeholders: readonly string[] = [
  ...'your-api-key your_api_key_here YOUR_API_KEY YOUR_TOKEN_HERE YourApiKeyHere yourkey <token> <YOUR_API_KEY> <your-token> <paste-token>'.split(
    ' ',
  ),
  ...'[YourClientSecret] {BEARER_TOKEN} sk-... sk-ant-... ghp_abc123... eyJ... AIza**** ntn_**** **** sk-xxxxxxx xxxxxxxxxxxxxxxx ghp_xxxxxxxxxxxxxxxxxxxx'.split(
    ' ',
  ),
  ...'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx ghp_your_token_here xoxb-your-bot-token sk-your-openai-api-key tvly-your-api-key sk-or-v1-your-key-here'.split(
    ' ',
  ),
  ...'changeme change-me CHANGE_ME replace-me __REPLACE_ME__ REPLACE_WITH_YOUR_KEY replace-with-32-char-random-string FILL_HERE TODO TBD dummy DUMMY_KEY'.split(
    ' ',
  ),
  ...'example sample placeholder PLACEHOLDER_TOKEN none null redacted REDACTED [REDACTED] <redacted> my-token my-secret-key test-token user_provided'.split(
    ' ',
  ),
  ...'insert-your-token-here INSERT_TOKEN_HERE put-your-key-here paste_your_key_here enter-your-api-key add-your-key-here set-me not-set not-needed'.split(
    ' ',
  ),
  ...'0123456789abcdef0123456789abcdef 1234567890 1234567890abcdef1234567890abcdef abc123 abcdef123456 00000000-0000-0000-0000-000000000000'.split(
    ' ',
  ),
  ...'11111111-2222-3333-4444-555555555555 12345678-1234-1234-1234-123456789abc deadbeefdeadbeefdeadbeefdeadbeef aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.split(
    ' ',
  ),
  ...'TU_CLAVE_AQUI tu-token-aqui sbp_seu_token_aqui sua-chave-aqui REMPLACEZ_PAR_VOTRE_CLE votre_cle_api votre-token DEIN_API_KEY dein-token-hier'.split(
    ' ',
  ),
  ...'IHR_API_SCHLUESSEL inserisci-la-tua-chiave la_tua_chiave 你的密钥 你的key 请填写您的密钥 ここにキーを入力 여기에_키_입력 ваш_ключ вставьте_токен'.split(
    ' ',
  ),
  ...'your-github-token-here GITHUB_TOKEN_HERE github_pat_your_token ghp_YOUR_TOKEN sk-test-key fake-key-for-testing test_key_123 demo-key-12345'.split(
    ' ',
  ),
  ...'sk-proj-your-key-here pk_live_your_key AKIAIOSFODNN7EXAMPLE key-goes-here secret-goes-here generate-a-random-string use-a-strong-secret'.split(
    ' ',
  ),
  ...'your_secret_access_key your-app-password sk-1234567890abcdef sk-ant-api03-xxxxxxxxxxxx... figd_your_figma_token ctx7sk-your-key'.split(
    ' ',
  ),
  ...'<insert-api-key> <API_KEY> ${YOUR_API_KEY} %YOUR_TOKEN% {{API_KEY}} <<TOKEN>> ((token)) @@TOKEN@@ __TOKEN__ [your-token] {your_token} #{TOKEN}#'.split(
    ' ',
  ),
  'your token here',
  'Your API key',
  'get it from https://acme.dev/settings',
  'replace with your key',
  '(optional)',
];

/** Values that point into a store, or are encrypted: safe under any name. */
export const protectedValues: readonly ((seed: number) => string)[] = [
  () => 'op://Engineering/acme-mcp/credential',
  () => 'op://Private/GitHub Token/section/field',
  () => 'vault:secret/data/mcp#token',
  () => 'vault://secret/mcp/token',
  () => 'ref+vault://secret/mcp#/token',
  () => 'ref+awssecrets://prod/mcp/token',
  () => 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/mcp-AbCdEf',
  () => 'projects/acme-prod/secrets/mcp-token/versions/latest',
  () => '@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/mcp/)',
  () => 'keyring:acme-mcp',
  () => 'bws://acme/mcp-token',
  () => 'awssm://prod/mcp',
  () => 'secretref:mcp-token',
  (seed) => `ENC[AES256_GCM,data:${b64(seed, 40)},iv:${b64(seed + 1, 32)},tag:${b64(seed + 2, 16)},type:str]`,
  (seed) => `encrypted:${b64(seed, 120)}`,
  (seed) => `vault:v1:${b64(seed, 60)}`,
  (seed) => `AgA${fake.opaque(300, alphanumeric, seed)}`,
  (seed) => `ENC(${b64(seed, 44)})`,
  (seed) => `$2b$12$${fake.opaque(53, alphanumeric, seed)}`,
  (seed) =>
    `$argon2id$v=19$m=65536,t=3,p=4$${fake.opaque(22, alphanumeric, seed)}$${fake.opaque(43, alphanumeric, seed)}`,
];

function b64(seed: number, length: number): string {
  return `${fake.opaque(length - 1, `${alphanumeric}+/`, seed)}=`;
}

const lettersUp = (length: number, seed: number): string => fake.opaque(length, lower.toUpperCase() + digits, seed);

/** Ordinary data by the names that it stands under: what a careless scanner takes for a secret. */
const rows: readonly Row[] = [
  ['USER_ID OBSIDIAN_VAULT_ID DEVICE_ID', 'hex64 id', (seed) => fake.hex(64, seed)],
  ['CLOUDFLARE_ACCOUNT_ID ACCOUNT_ID ZONE_ID accountId', 'hex32 id', (seed) => fake.hex(32, seed)],
  ['NOTION_DATABASE_ID DATABASE_ID pageId ROOT_PAGE_ID', 'hex32 id', (seed) => fake.hex(32, seed)],
  ['SESSION_ID lastSessionId CONVERSATION_ID organizationUuid', 'uuid id', (seed) => fake.uuid(seed)],
  [
    'AZURE_TENANT_ID AZURE_CLIENT_ID AZURE_SUBSCRIPTION_ID PROJECT_ID workspaceId',
    'uuid id',
    (seed) => fake.uuid(seed),
  ],
  ['SUPABASE_PROJECT_REF PROJECT_REF', 'project ref', (seed) => fake.opaque(20, lower, seed)],
  [
    'SPREADSHEET_ID GOOGLE_SHEET_ID GOOGLE_DRIVE_FOLDER_ID',
    'sheet id',
    (seed) => `1${fake.opaque(43, `${alphanumeric}-_`, seed)}`,
  ],
  ['GOOGLE_CLIENT_ID OAUTH_CLIENT_ID clientId', 'client id', (seed) => fake.googleClientId(seed)],
  ['SLACK_TEAM_ID SLACK_CHANNEL_IDS SLACK_APP_ID', 'slack id', (seed) => `T0${lettersUp(9, seed)}`],
  ['AIRTABLE_BASE_ID FIGMA_FILE_KEY FIGMA_FILE_ID', 'file id', (seed) => `app${fake.opaque(14, alphanumeric, seed)}`],
  ['TWILIO_ACCOUNT_SID', 'sid', (seed) => fake.twilioAccountSid(seed)],
  ['BROWSERBASE_PROJECT_ID TUNNEL_ID', 'uuid id', (seed) => fake.uuid(seed)],
  ['IMAGE DOCKER_IMAGE image', 'image digest', (seed) => `ghcr.io/acme/server@sha256:${fake.hex(64, seed)}`],
  ['IMAGE_DIGEST DIGEST CHECKSUM sha256', 'digest', (seed) => `sha256:${fake.hex(64, seed)}`],
  ['GIT_COMMIT COMMIT_SHA GIT_SHA revision rev', 'git sha', (seed) => fake.hex(40, seed)],
  ['integrity INTEGRITY', 'integrity', (seed) => `sha512-${b64(seed, 87)}=`],
  ['FILE_HASH contentHash BUILD_HASH ETAG', 'hash', (seed) => fake.hex(64, seed)],
  [
    'NIX_STORE_PATH SERVER_BIN',
    'nix path',
    (seed) => `/nix/store/${fake.opaque(32, `${lower}${digits}`, seed)}-mcp-server-1.4.2/bin/mcp`,
  ],
  ['WALLET_ADDRESS CONTRACT_ADDRESS TOKEN_ADDRESS', 'address', (seed) => `0x${fake.hex(40, seed)}`],
  ['JWT_PUBLIC_KEY ED25519_PUBLIC_KEY SIGNING_PUBLIC_KEY', 'public half', (seed) => b64(seed, 44)],
  ['LANGFUSE_PUBLIC_KEY', 'public half', (seed) => fake.langfusePublicKey(seed)],
  ['STRIPE_PUBLISHABLE_KEY', 'public half', (seed) => fake.stripePublishableKey(seed)],
  ['NEXT_PUBLIC_SUPABASE_ANON_KEY SUPABASE_ANON_KEY', 'public half', (seed) => fake.anonJwt(seed)],
  ['SUPABASE_PUBLISHABLE_KEY', 'public half', (seed) => fake.supabasePublishableKey(seed)],
  ['RECAPTCHA_SITE_KEY TURNSTILE_SITE_KEY', 'public half', (seed) => `6L${fake.opaque(38, `${alphanumeric}-_`, seed)}`],
  ['NEXT_PUBLIC_POSTHOG_KEY POSTHOG_PROJECT_API_KEY', 'public half', (seed) => fake.posthogProjectKey(seed)],
  [
    'SENTRY_DSN',
    'sentry dsn',
    (seed) =>
      `https://${fake.hex(32, seed)}@o${fake.opaque(6, digits, seed)}.ingest.sentry.io/${fake.opaque(7, '123456789', seed)}`,
  ],
  ['GOOGLE_APPLICATION_CREDENTIALS SERVICE_ACCOUNT_KEY_PATH', 'path', () => '/Users/maria/keys/service-account.json'],
  ['JWT_PRIVATE_KEY_PATH SSL_CERT_KEY SSH_KEY_FILE TOKEN_FILE', 'path', () => '/etc/ssl/private/mcp-server.key'],
  ['DB_PASSWORD_FILE API_KEY_FILE', 'path', () => '/run/secrets/api_key'],
  ['PRIVATE_KEY SECRET_KEY', 'path', () => './keys/signing.pem'],
  ['TOKEN_PATH GMAIL_CREDENTIALS_PATH', 'path', () => 'C:\\Users\\maria\\AppData\\Roaming\\acme\\token.json'],
  ['TOKEN_URL AUTH_URL OAUTH_TOKEN_ENDPOINT', 'url', () => 'https://login.acme.dev/oauth2/v2.0/token'],
  [
    'API_BASE_URL N8N_API_URL baseUrl',
    'url',
    (seed) => `https://${fake.opaque(12, lower + digits, seed)}.execute-api.eu-west-1.amazonaws.com/prod`,
  ],
  ['SUPABASE_URL', 'url', (seed) => `https://${fake.opaque(20, lower, seed)}.supabase.co`],
  [
    'QDRANT_URL CLUSTER_ENDPOINT',
    'url',
    (seed) => `https://${fake.uuid(seed)}.eu-central-1-0.aws.cloud.qdrant.io:6333`,
  ],
  [
    'FIGMA_URL DOC_URL',
    'url',
    (seed) => `https://www.figma.com/design/${fake.opaque(22, alphanumeric, seed)}/Orders?node-id=12-345`,
  ],
  ['DATABASE_URL', 'url', () => 'postgresql://localhost:5432/orders'],
  ['DATABASE_URL REDIS_URL', 'url', () => 'redis://cache.internal:6379/0'],
  ['MODEL OPENAI_MODEL LLM_MODEL model', 'model', () => 'claude-3-5-sonnet-20241022'],
  ['EMBEDDING_MODEL', 'model', () => 'text-embedding-3-small'],
  ['MAX_TOKENS MAX_MCP_OUTPUT_TOKENS tokenLimit NEO4J_RESPONSE_TOKEN_LIMIT', 'limit', () => '65536'],
  ['TOKEN_EXPIRY JWT_EXPIRATION ACCESS_TOKEN_TTL PASSWORD_MIN_LENGTH', 'limit', () => '3600'],
  ['ENABLE_PASSWORD_AUTH OPENID_REUSE_TOKENS CORS_ALLOW_CREDENTIALS REQUIRE_AUTH', 'switch', () => 'true'],
  ['AUTH_TYPE MCP_AUTH_MODE AUTH_METHOD auth', 'method', () => 'oauth'],
  ['AUTH_API_KEY_NAME API_KEY_HEADER CSRF_TOKEN_NAME', 'name', () => 'X-API-Key'],
  ['BUILD_DATE CREATED_AT', 'date', () => '2026-03-14T09:26:53Z'],
  ['SMTP_USER EMAIL_USERNAME JIRA_EMAIL ATLASSIAN_EMAIL', 'email', () => 'maria.keller@orchard-billing.net'],
  ['AWS_PROFILE AWS_REGION GCP_PROJECT', 'identifier', () => 'orchard-billing-prod-417309'],
  ['PACKAGE PACKAGE_VERSION', 'package', () => '@acme/mcp-server@1.4.2-beta.3'],
  ['SCOPES ATLASSIAN_OAUTH_SCOPE OAUTH_SCOPE', 'scopes', () => 'read:jira-work write:jira-work offline_access'],
  ['PATH PYTHONPATH NODE_PATH', 'path', () => '/usr/local/bin:/opt/homebrew/bin:/usr/bin'],
  ['MYSQL_SECRET_ARN', 'arn', () => 'arn:aws:secretsmanager:us-east-1:123456789012:secret:orders-9aBcDe'],
  ['SECRET_NAME existingSecret secretName SECRET_ID', 'name', () => 'orders-gateway-credentials'],
  ['KEYCLOAK_REALM VALKEY_HOST ASTRA_DB_KEYSPACE REDIS_KEY_PREFIX', 'name', () => 'orders_prod_eu1'],
  ['CACHE_KEY cacheKey IDEMPOTENCY_KEY', 'cache key', (seed) => `orders-${fake.hex(16, seed)}`],
  ['LAUNCHDARKLY_FLAG FEATURE_FLAGS', 'flag', () => 'new-checkout=true,beta_auth=false'],
  [
    'icon ICON LOGO',
    'icon',
    (seed) => `data:image/png;base64,iVBORw0KGgoAAAANSUhEUg${fake.opaque(180, `${alphanumeric}+/`, seed)}`,
  ],
  ['DOTENV_PUBLIC_KEY', 'public half', (seed) => `03${fake.hex(64, seed)}`],
  [
    'CA_CERT TLS_CERT certificate',
    'certificate',
    (seed) => `-----BEGIN CERTIFICATE-----\nMIID${b64(seed, 60)}\n-----END CERTIFICATE-----`,
  ],
  [
    'SSH_PUBLIC_KEY',
    'public half',
    (seed) => `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${fake.opaque(43, alphanumeric, seed)} maria@orchard`,
  ],
  ['KAFKA_CLUSTER_ID', 'id', (seed) => fake.opaque(22, `${alphanumeric}-_`, seed)],
  ['AWS_VPC_ID SUBNET_ID', 'id', (seed) => `vpc-0${fake.hex(16, seed)}`],
  ['LOG_LEVEL NODE_ENV', 'word', () => 'production'],
  ['APPLE_KEY_ID OKTA_KEY_ID', 'id', (seed) => lettersUp(10, seed)],
  ['VERSION_HASH', 'hash', (seed) => fake.hex(7, seed)],
  ['USER_AGENT', 'text', () => 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36'],
  ['ALLOWED_TOOLS toolNames', 'tools', () => '21st_magic_component_builder,read_project_oas_f83kd2,get_secret_value'],
];

export function lookAlike(random: Random): LookAlike {
  const [names, kind, make] = random.pick(rows);
  return { name: random.pick(names.split(' ')), kind, value: make(random.below(100_000)) };
}

/** One reference of each form, as a person would write it under the name. */
export function referenceOf(form: ReferenceForm, name: string): string {
  const variable = name.replace(/[^A-Za-z0-9_]/g, '_').toUpperCase();
  const spelled: Readonly<Record<ReferenceForm, string>> = {
    '${VAR}': `\${${variable}}`,
    '${VAR:-default}': `\${${variable}:-}`,
    '${VAR:default}': `\${${variable}:none}`,
    '${VAR:?message}': `\${${variable}:?set ${variable} first}`,
    $VAR: `$${variable}`,
    '%VAR%': `%${variable}%`,
    '${env:VAR}': `\${env:${variable}}`,
    '${env:VAR:-default}': `\${env:${variable}:-}`,
    '${localEnv:VAR}': `\${localEnv:${variable}}`,
    '${containerEnv:VAR}': `\${containerEnv:${variable}}`,
    '${input:id}': `\${input:${variable.toLowerCase()}}`,
    '${file:path}': '${file:/run/secrets/acme}',
    '{env:VAR}': `{env:${variable}}`,
    '{file:path}': '{file:~/.secrets/acme}',
    '${{ secrets.VAR }}': `\${{ secrets.${variable} }}`,
    '${{ expression }}': `\${{ env.${variable} }}`,
    '${env://VAR}': `\${env://${variable}}`,
    '$env:VAR': `$env:${variable}`,
    '${cmd: command}': '${cmd: op read op://team/acme/token}',
    '$(command)': '$(op read op://team/acme/token)',
    '$(VAR)': `$(${variable})`,
    'os.environ/VAR': `os.environ/${variable}`,
    '{{VAR}}': `{{${variable}}}`,
    '{VAR}': `{${variable.toLowerCase()}}`,
    '${user_config.key}': `\${user_config.${variable.toLowerCase()}}`,
    '${workspaceFolder}': '${workspaceFolder}/token',
    '!user_secret VAR': `!user_secret ${variable}`,
  };
  return spelled[form];
}
