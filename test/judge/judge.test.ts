import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { judge } from '../../src/judge/judge.ts';
import { allForms } from '../../src/judge/references.ts';
import type { Judgement, ReferenceForm, Slot } from '../../src/model.ts';
import { directText, latin1, utf8 } from '../../src/text.ts';

interface Options extends Partial<Pick<Slot, 'role' | 'deployed' | 'place' | 'owner'>> {
  readonly resolves?: readonly ReferenceForm[];
}

function judged(name: string, value: string, options: Options = {}): readonly Judgement[] {
  const { resolves = allForms, ...rest } = options;
  return judge({
    kind: 'slot',
    role: 'env',
    name,
    keyPath: [name],
    text: directText(latin1(value)),
    references: { reader: 'a client', resolves, documented: true },
    deployed: 'local',
    dialect: 'test',
    remedy: () => '',
    ...rest,
  });
}

function kinds(name: string, value: string, options: Options = {}): readonly string[] {
  return [...new Set(judged(name, value, options).map(({ verdict }) => verdict.kind))];
}

/** Texts of the parts that were judged literal. */
function literals(name: string, value: string, options: Options = {}): readonly string[] {
  return judged(name, value, options).flatMap(({ verdict, text }) =>
    verdict.kind === 'literal' ? [utf8(text.content)] : [],
  );
}

const opaque = fake.opaque(32);

describe('plain words and paths under names of no credential', () => {
  // A header's value is asked every question; any other is not.
  it.each(['mountPath', 'image', 'description', 'apiVersion', 'host', 'url'])(
    'are as ordinary as they look: %s',
    (name) => {
      const pieces = [
        'opt',
        'tls.key',
        'v1',
        fake.hex(40),
        fake.opaque(24),
        fake.githubToken(),
        fake.uuid(),
        'os.environ/A',
      ];
      const values = pieces.flatMap((one) =>
        pieces.flatMap((other) => [one, `/${one}/${other}`, `${one}.${other}`, `${one}-${other}`]),
      );
      for (const value of values) {
        const all = kinds(name, value, { role: 'header' });
        const isSilent = (found: readonly string[]) => found.every((kind) => !/literal|weak|unresolved/.test(kind));
        expect(isSilent(kinds(name, value)), value).toBe(isSilent(all));
      }
    },
  );
});

describe('literals', () => {
  it.each([
    ['API_KEY', opaque],
    ['EXA_API_KEY', fake.uuid()],
    ['OBSIDIAN_API_KEY', fake.hex(64)],
    ['GITHUB_TOKEN', fake.githubToken()],
    ['CRON_JOB_API', opaque],
    ['DB_PASSWORD', fake.password()],
    ['DB_PASSWORD', 'Zanzibar-74-kq'],
    ['EMAIL_PASS', fake.opaque(16, 'abcdefghijklmnopqrstuvwxyz').replace(/(.{4})(?=.)/g, '$1 ')],
    ['JWT_SECRET', fake.hex(48)],
    ['SUPABASE_ANON_KEY', fake.serviceRoleJwt()],
    ['ANYTHING_AT_ALL', fake.githubToken()],
    ['JWT_SECRET', fake.password()],
    ['DB_PASSWORD', 'LARRQgVRmN'],
    ['AWS_BEARER_TOKEN_BEDROCK', opaque],
    // Made by a person who was asked for capitals, digits and a sign.
    ['OVH_APPLICATION_KEY', 'OrchardDb21!plum3fig635!'],
    ['REGISTRY_PASSWORD', 'OrchardProd80?'],
    // Random, whatever stands around it.
    ['API_TOKEN', `${fake.opaque(20)}Example`],
    ['DB_PASSWORD', `**${fake.opaque(12)}**`],
    ['DB_PASSWORD', `aB3[kL9]+${fake.opaque(12)}`],
    ['AGENT_KEY', fake.hex(40)],
    [
      'SENSOR_TOKEN',
      Buffer.from(`{"url":"https://usea1.orchard.dev","site_key":"${fake.hex(16)}"}`).toString('base64'),
    ],
    ['JWK_SECRET', Buffer.from(JSON.stringify({ kid: 'a', kty: 'oct', k: fake.opaque(43) })).toString('base64')],
    // No variable of Windows is written so.
    ['DB_PASSWORD', '%kQz4Rm9x%JwTLHKWb'],
  ])('%s holds one', (name, value) => {
    expect(literals(name, value)).toEqual([value]);
  });

  it.each([
    ['Authorization', `Bearer ${opaque}`, opaque],
    ['Authorization', `token ${opaque}`, opaque],
    ['X-Api-Key', opaque, opaque],
    ['Cookie', `${opaque}`, opaque],
    ['Cookie', `theme=dark; session=${opaque}; lang=en`, opaque],
    ['Authorization', fake.uuid(), fake.uuid()],
    ['Authorization', `Basic ${fake.basicAuth()}`, fake.basicAuth()],
  ])('in the header %s', (name, value, secret) => {
    expect(literals(name, value, { role: 'header' })).toEqual([secret]);
  });

  it('finds only the secret part of a text', () => {
    const password = fake.password();
    expect(literals('DATABASE_URL', `postgres://app:${password}@db.acme.dev:5432/app`)).toEqual([password]);
    expect(literals('url', `https://mcp.acme.dev/?exaApiKey=${opaque}&mode=fast`, { role: 'url' })).toEqual([opaque]);
    expect(literals('TOKEN', `\${TOKEN:-${opaque}}`)).toEqual([opaque]);
    expect(literals('TOKEN', `\${input:${fake.githubToken()}}`)).toEqual([fake.githubToken()]);
    expect(literals('MCP_ENDPOINT', `wss://api.acme.dev/mcp?token=${fake.jwt()}`)).toHaveLength(1);
  });

  it.each(['key', 'sig', 'code', 'auth'])('knows %s as a parameter of a URL', (name) => {
    const short = fake.opaque(16);
    expect(literals('url', `https://mcp.acme.dev/?${name}=${short}`, { role: 'url' })).toEqual([short]);
  });

  it('knows that whoever has the address of a webhook may use it', () => {
    const address = `https://chat.orchard.dev/in/${fake.opaque(32)}`;
    expect(literals('TEAMS_WEBHOOK_URL', address)).toHaveLength(1);
    expect(literals('DOCS_URL', address)).toEqual([]);
    expect(literals('TEAMS_WEBHOOK_URL', 'https://chat.orchard.dev/hooks/incoming')).toEqual([]);
  });

  it('weighs what a person typed into a URL by the host, and nothing that a generator made', () => {
    for (const host of ['localhost', 'db', '10.2.3.4', 'db.orchard.dev'])
      expect(
        literals('DATABASE_URL', `postgres://app:${fake.opaque(12)}@${host}/a`, { deployed: 'test' }),
      ).toHaveLength(1);
    expect(
      literals('DATABASE_URL', `postgres://app:${'Orchard-Gate42x'}@10.2.3.4/a`, { deployed: 'test' }),
    ).toHaveLength(1);
    expect(literals('DATABASE_URL', `postgres://us,er:${fake.opaque(20)}@db.orchard.dev/a`)).toHaveLength(1);
  });

  it('tells the place of a secret from the secret', () => {
    for (const [name, value] of [
      ['keycloak_admin_vault_secret', 'keycloak/admin'],
      ['DB_PATH', '%APPDATA%/gateway'],
      ['API_KEY', '%GATEWAY_KEY_2%'],
    ] as const)
      expect(literals(name, value), name).toEqual([]);
    for (const value of ['Orchard123!', 'Admin2024!', 'GatewayPass1!'])
      expect(literals('DB_PASSWORD', value), value).toEqual([]);
  });

  it('tells the secret in a path from the id of a document', () => {
    const secret = fake.opaque(43);
    expect(literals('url', `https://mcp.acme.dev/s/${secret}/mcp`, { role: 'url' })).toEqual([secret]);
    expect(literals('url', `https://docs.google.com/spreadsheets/d/${secret}/edit`, { role: 'url' })).toEqual([]);
    expect(literals('url', `https://www.notion.so/acme/Orders-${fake.hex(32)}`, { role: 'url' })).toEqual([]);
    expect(literals('url', `https://api.acme.dev/repos/${secret}/issues`, { role: 'url' })).toEqual([]);
    expect(literals('url', `https://swift.acme.dev/v1/AUTH_${fake.hex(32)}/images`, { role: 'url' })).toEqual([]);
  });

  it.each([
    ['SERVICE_BUS', 'Endpoint=sb://orders.acme.dev/;SharedAccessKeyName=root;SharedAccessKey=', ''],
    ['STORAGE', 'DefaultEndpointsProtocol=https;AccountName=orders;AccountKey=', ';EndpointSuffix=acme.dev'],
    ['Redis', 'cache:6380,password=', ',ssl=True'],
    ['DSN', 'host=db user=app password=', ' dbname=orders'],
  ])('reads the pairs of %s', (name, before, after) => {
    expect(literals(name, `${before}${opaque}${after}`)).toEqual([opaque]);
  });

  it('reads passwords with signs that a URL should have escaped', () => {
    const password = `${fake.opaque(10)}@#/${fake.opaque(6)}`;
    expect(literals('DATABASE_URL', `postgres://app:${password}@db:5432/app`)).toEqual([password]);
  });
});

describe('placeholders', () => {
  it.each([
    'your-api-key',
    'your_api_key_here',
    'YOUR_TOKEN',
    'yourpassword',
    '<token>',
    '<YOUR_API_KEY>',
    '[YourClientSecret]',
    '{BEARER_TOKEN}',
    'sk-...',
    'ghp_abc123...',
    'AIza****',
    'xxxxxxxxxxxxxxxx',
    'sk-xxxxxxx',
    'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
    'changeme',
    'CHANGE_ME',
    '__REPLACE_ME__',
    'TODO',
    'dummy',
    'api_key',
    'my-token',
    'TU_LICENSE_KEY_AQUI',
    'sbp_seu_token_aqui',
    'REMPLACEZ_PAR_VOTRE_TOKEN',
    '你的密码',
    '여기에',
    'openai_api_key',
    'upstash-context7-mcp-default-key',
    'ghp_your_token_here',
    'sk_STRIPE_SECRET_KEY',
    'xoxb-your-bot-token',
    '0123456789abcdef0123456789abcdef',
    '1234567890',
    'user_provided',
    'not-needed',
    'use-a-long-randomly-generated-string',
    'change-this-secret-key-in-production',
    'sk-1234567890',
    'DEMO_KEY',
    'none',
    'placeholder',
    'sk-ant-your_key',
    'replace-with-32-char-random-string',
    'GITHUB_TOKEN',
    'abc123xyz456',
    '00000000-0000-0000-0000-000000000000',
    '11111111-2222-3333-4444-555555555555',
    'a1b2c3d4e5f6g7h8i9j0',
    'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
    'qwertyuiop1234567890',
    '1q2w3e4r5t6y7u8i9o0p',
    ['550e8400', 'e29b-41d4-a716-446655440000'].join('-'),
    '(optional)',
    '11223344-5566-7788-9900-dev-server-api-key',
  ])('%s is no secret', (value) => {
    expect(literals('OPENAI_API_KEY', value)).toEqual([]);
  });

  it.each(['postgres://app:__PG_PASSWORD__@db/app', 'postgres://app:@@PASSWORD@@@db/app', 'postgres://%s:%s@%s/app'])(
    '%s is filled in before anything is deployed',
    (value) => {
      expect(kinds('DATABASE_URL', value, { deployed: 'yes' })).not.toContain('weak');
    },
  );

  it('does not look for its words inside random text', () => {
    for (const word of ['here', 'test', 'your', 'xxx', 'fake', 'demo', '7none3', '4sample0']) {
      const value = `${fake.opaque(14)}${word}${fake.opaque(14, undefined, 7)}`;
      expect(literals('API_KEY', value)).toEqual([value]);
    }
  });
});

describe('what is no literal', () => {
  it.each([
    ['JWT_PUBLIC_KEY', opaque],
    ['MAX_TOKENS', '4096'],
    ['PROVISIONING_SHARED_SECRET', 'disable'],
    ['corsCredentials', 'same-origin'],
    ['SSMKey', 'AmazonCloudWatch-DefaultLinuxConfig'],
    ['TOKEN_URL', 'https://login.acme.dev/oauth/token'],
    ['GOOGLE_APPLICATION_CREDENTIALS', '/etc/keys/service-account.json'],
    ['API_KEY_FILE', '/run/secrets/api_key'],
    ['SECRET_KEY', './keys/signing.pem'],
    ['AUTH_TOKEN', 'op://vault/item/field'],
    ['AUTH_TOKEN', 'vault://secret/data/mcp#token'],
    ['AUTH_TOKEN', 'ref+awssecrets://prod/mcp'],
    ['AUTH_TOKEN', 'ENC[AES256_GCM,data:xxxx,iv:yyyy]'],
    ['AUTH_TOKEN', `encrypted:${opaque}`],
    ['USER_ID', fake.hex(64)],
    ['SESSION_ID', fake.uuid()],
    ['SPREADSHEET_ID', fake.opaque(44)],
    ['IMAGE', `ghcr.io/acme/server@sha256:${fake.hex(64)}`],
    ['MODEL', 'gpt-4o-mini-2024-07-18'],
    ['apiKeySecret', 'my-model-secret'],
    ['GIT_COMMIT', fake.hex(40)],
    ['SONAR_PROJECT_KEY', `acme_orders_${fake.opaque(20)}`],
    ['BASIC_AUTH', `admin:$$apr1$$${fake.opaque(8)}$$${fake.opaque(22)}`],
    ['BADGE', `https://codecov.io/gh/acme/orders/badge.svg?token=${fake.opaque(10)}`],
    ['key', `\${{ runner.os }}-node-${fake.hex(64)}`],
    ['SENTRY_DSN', `https://${fake.hex(32)}@o072402.ingest.sentry.io/9855146`],
    ['SERVER_KEY', `/nix/store/${fake.opaque(32)}-mcp/bin/server`],
    ['PASSWORD_HASH', '$2b$12$C6UzMDM.H6dfI/f/IKcEeO'],
  ])('%s', (name, value) => {
    expect(literals(name, value)).toEqual([]);
  });
});

describe('weak defaults', () => {
  it.each([
    ['POSTGRES_PASSWORD', 'postgres'],
    ['POSTGRES_PASSWORD', 'password'],
    ['NEO4J_PASSWORD', 'neo4j'],
    ['MINIO_ROOT_PASSWORD', 'minioadmin'],
    ['ADMIN_PASSWORD', 'admin123'],
    ['DB_PASSWORD', 'graphiti_password'],
    ['JWT_SECRET', 'supersecret'],
    ['JWT_SECRET', 'supersecretkey123!'],
    ['DB_PASSWORD', 'P@ssw0rd123!'],
    ['DB_PASSWORD', 'MyStr0ngP@ssw0rd'],
    ['DB_PASSWORD', 'Adm1n!2024'],
    ['DB_PASSWORD', 'hunter2'],
    ['DB_PASSWORD', 'cGFzcw=='],
    ['openaiApiKey', '0p3n-w3bu!'],
  ])('%s=%s', (name, value) => {
    expect(kinds(name, value)).toEqual(['weak']);
  });
  it('in a connection string', () => {
    expect(kinds('DATABASE_URL', 'postgres://postgres:postgres@localhost:5432/app')).toEqual(['weak']);
    expect(kinds('DATABASE_URL', 'postgres://spark:spark_dev_2026@127.0.0.1:5433/spark_alliance')).toEqual(['weak']);
  });
});

describe('passwords of connection strings', () => {
  const typed = 'metadata-dsn-Sentinel9';

  it.each([
    ['what its escapes say', 'postgres://app:%3Cpassword%3E@db.acme.dev/app', 'ordinary'],
    ['a word in escapes', 'https://alice:p%40ss%3Aword@trino.acme.dev:443', 'weak'],
    ['a host of documentation', `postgres://app:${typed}@db.example:5432/app`, 'ordinary'],
    ['the machine of a test', `postgres://app:${typed}@localhost:5432/app`, 'weak'],
  ])('are no literal: %s', (_, value, kind) => {
    expect(kinds('DATABASE_URL', value, { deployed: 'test' })).toEqual([kind]);
  });

  it('are one where the host is somebody’s, and where a generator made them', () => {
    const made = fake.opaque(20);
    expect(literals('DATABASE_URL', `postgres://app:${typed}@db.acme.dev/app`, { deployed: 'test' })).toEqual([typed]);
    expect(literals('DATABASE_URL', `postgres://app:${typed}@localhost/app`, { deployed: 'yes' })).toEqual([typed]);
    expect(literals('DATABASE_URL', `postgres://app:${made}@db.example/app`, { deployed: 'test' })).toEqual([made]);
  });
});

describe('references', () => {
  it.each([
    '${TOKEN}',
    '${TOKEN:?set it}',
    '$TOKEN',
    '${env:TOKEN}',
    '${input:token}',
    '${{ secrets.TOKEN }}',
    '{env:TOKEN}',
    '$(op read op://a/b/c)',
    'Bearer ${TOKEN}',
    '{{ .Values.token }}',
  ])('%s is silent where it is resolved', (value) => {
    expect(kinds('AUTH_TOKEN', value)).toEqual(['reference']);
  });
  it.each([
    ['${TOKEN}', ['${env:VAR}']],
    ['$TOKEN', ['${VAR}']],
    ['${env:TOKEN}', ['${VAR}']],
    ['${TOKEN:-}', ['${VAR}']],
    ['${TOKEN}', []],
  ] as const)('%s is unresolved where only %s is known', (value, resolves) => {
    expect(kinds('AUTH_TOKEN', value, { resolves })).toEqual(['unresolved']);
  });
  it('in a connection string', () => {
    expect(kinds('DATABASE_URL', 'postgres://${DB_USER}:${DB_PASSWORD}@db:5432/app')).toEqual(['reference']);
  });
  it('does not take a password with a dollar sign for one', () => {
    const value = `${fake.opaque(8)}$${fake.opaque(8, undefined, 3)}`;
    expect(literals('DB_PASSWORD', value)).toEqual([value]);
  });
});

describe('addresses under a name that ends like a password', () => {
  it.each(['http://backend:8000;', 'http://kagent_ui', 'https://127.0.0.1'])('%s', (value) => {
    expect(kinds('proxy_pass', value)).toEqual(['ordinary']);
  });

  it('a password in one counts', () => {
    const password = fake.password();
    expect(literals('proxy_pass', `http://deploy:${password}@backend:8000`)).toEqual([password]);
  });
});

describe('what a script was called with', () => {
  it.each(['$1', '$@', '$*', '$$PASS'])('%s is a reference', (value) => {
    expect(kinds('DB_PASSWORD', value)).toEqual(['reference']);
  });
});

describe('what looks like a credential and is none', () => {
  const unsigned = ['{"alg":"none","typ":"JWT"}', '{"sub":"tester"}'].map((part) =>
    Buffer.from(part).toString('base64url'),
  );

  it.each([
    ['API_TOKEN', `GHSA-${['vgf8', '3685', '66j9'].join('-')}`],
    ['ACCESS_TOKEN', `${unsigned.join('.')}.`],
    ['ACCESS_TOKEN', `tester:${unsigned.join('.')}.c2lnbmF0dXJl`],
    ['key', 'reads/additional_698_related/HG00418.final.cram.crai'],
    ['task_key', fake.hex(32)],
    ['agent_key', fake.hex(32)],
    ['key', 'team1/child-team1-primary.00.route.default.parent.team1.app=primary'],
    ['STRIPE_SECRET_KEY', ['sk', 'live', '51HvKtJExAmPlE123456789'].join('_')],
    ['ADMIN_TOKEN', 'qwertyuiop1234567890poiuytrewq0987654321'],
    ['API_TOKEN', Buffer.from('{"alg":"RS256","kid').toString('base64')],
    ['DB_PASSWORD', 'pgPass,'],
    ['CLIENT_SECRET', 'notset'],
    ['DATABASE_URL', 'DNS://acme.dev,permitted;email:user@acme.dev,excluded;'],
    ['GPG_ARCHIVE_KEY', fake.hex(40).toUpperCase()],
    ['DB_PASSWORD', 'qKfz-CHANGEZ-MOI-hVwd'],
    ['DB_PASSWORD', '**SOPS**'],
    ['AUTHORIZATION', 'Bearer [A-Za-z0-9._-]+'],
    ['GIT_KNOWN_HOSTS_SECRET', `git.acme.dev ssh-ed25519 AAAA${fake.opaque(64)}`],
    ['GITHUB_TOKEN', ['ghp', ['16C7e42F292c6912', 'E7710c838347Ae178B4a'].join('')].join('_')],
    ['STORAGE_SECRET_ACCESS_KEY', `${['Eby8vdM0', '2xNOcqFlq', 'UwJPLlmEtl'].join('')}${fake.opaque(60)}==`],
  ])('%s=%s', (name, value) => {
    expect(literals(name, value)).toEqual([]);
  });

  it.each(['bitnami1234', 'jksPassword', 'SET,', 'aB3$x'])('%s is weak as a password', (value) => {
    expect(kinds('DB_PASSWORD', value)).toEqual(['weak']);
  });
});

describe('words that a chart or a compose file deploys', () => {
  it.each([
    ['MYSQL_ROOT_PASSWORD', '123456'],
    ['JWT_SECRET', 'secret'],
    ['SECRET_KEY', 'change-this-in-production'],
    ['AWS_SECRET_ACCESS_KEY', 'minioadmin'],
    ['VAULT_TOKEN', 'root'],
    ['MEILI_MASTER_KEY', 'masterKey'],
    ['SECRET_KEY_BASE', 'insecure'],
    ['RABBITMQ_ERLANG_COOKIE', 'secretcookie'],
    ['ADMIN_PASSWORD', 'Gateway123!'],
  ])('%s=%s works as it is', (name, value) => {
    expect(kinds(name, value, { deployed: 'yes' })).toEqual(['weak']);
  });

  it.each([
    ['OPENAI_API_KEY', 'changeme'],
    ['JWT_SECRET', 'your-secret-here'],
    ['JWT_SECRET', '<jwt-secret>'],
    ['secretKey', 'secret-key'],
    ['tokenKey', 'token'],
    ['token', 'ns/default/sa/orders'],
  ])('%s=%s is still to be filled in, or a name', (name, value) => {
    expect(kinds(name, value, { deployed: 'yes' })).not.toContain('weak');
  });

  it('count in the compose file of a developer as well, where they are short', () => {
    expect(kinds('POSTGRES_PASSWORD', 'changeme', { deployed: 'test' })).toEqual(['weak']);
    expect(kinds('POSTGRES_PASSWORD', 'molecule-stub-db-pass', { deployed: 'test' })).toEqual(['placeholder']);
    expect(kinds('POSTGRES_PASSWORD', '_PASSWORD_', { deployed: 'yes' })).toEqual(['placeholder']);
  });

  it('count the same in base64', () => {
    const encoded = Buffer.from('abcdefghijklmnopqrstuvwx').toString('base64');
    expect(kinds('COOKIE_SECRET', encoded, { deployed: 'yes' })).toEqual(['weak']);
  });
});

describe('what is read from elsewhere', () => {
  it.each([
    ["os.environ['DB_PASS']"],
    ['process.env.DB_PASS'],
    ['data.vault_generic_secret.dns.data["token"]'],
    ['Get-AdminToken'],
    ['-------------'],
  ])('%s is no value', (value) => {
    expect(kinds('DB_PASSWORD', value, { deployed: 'yes' })).toEqual(['ordinary']);
  });

  it('nginx passes requests, not passwords', () => {
    expect(kinds('proxy_pass', 'http://$upstream:4180')).not.toContain('literal');
  });
});

describe('what clusters are full of', () => {
  it.each([
    ['key', 'traffic/team1/gateway:extauth:team1/child-team1-orders'],
    ['TS_KUBE_SECRET', 'tailscale'],
    ['CELERY_MARKER_KEY', 'celery:flex:done'],
    ['registryCredentialHelpers', 'default,google,amazon'],
    ['passwd', 'root:x:0:0:root:/root:/bin/sh'],
    ['clientSecret', '$dex.github.clientSecret'],
    ['password', '$email:smtp-password'],
    ['client_secret', '<<GATEWAY_CLIENT_SECRET>>'],
    ['smtpPassword', 'AUTOREPLACE_SMTP_PASSWORD'],
  ])('%s: %s is neither a credential nor a default', (name, value) => {
    const found = kinds(name, value, { deployed: 'yes' });
    expect(found).not.toContain('literal');
    expect(found).not.toContain('weak');
  });

  it('a short word in base64 is a word', () => {
    expect(kinds('privateKey', Buffer.from('invalid').toString('base64'))).not.toContain('literal');
  });

  it('ciphertext of Sealed Secrets begins with the length of its key', () => {
    expect(kinds('password', `AgC${fake.opaque(400)}`)).toEqual(['encrypted']);
  });

  it('vals hands on what ref+echo holds, and what it falls back to', () => {
    expect(literals('password', `ref+echo://${opaque}`)).toEqual([opaque]);
    expect(literals('password', `ref+vault://secret/gateway?fallback=${opaque}#/password`)).toEqual([opaque]);
    expect(kinds('password', 'ref+vault://secret/gateway?address=https://vault.acme.dev#/password')).toEqual([
      'reference',
    ]);
  });

  it('the path of a probe has parameters as a URL has', () => {
    expect(literals('path', `/health?api_key=${opaque}`, { role: 'url' })).toEqual([opaque]);
  });
});
