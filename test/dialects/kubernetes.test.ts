import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { detected } from './detected.ts';
import { placesIn } from './places-in.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const secret = (lines: string): string => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: gateway\n${lines}`;
const literal = 'literal-credential';

describe('a Secret', () => {
  it('is decoded, and what is inside is read again', async () => {
    const login = JSON.stringify({
      auths: { 'ghcr.io': { username: 'deploy', password: fake.opaque(24), auth: fake.basicAuth(2) } },
    });
    expect(await placesIn('k8s/pull.yaml', secret(`data:\n  .dockerconfigjson: ${base64(login)}\n`))).toEqual([
      `${literal} data.".dockerconfigjson".auths."ghcr.io".auth`,
      `${literal} data.".dockerconfigjson".auths."ghcr.io".password`,
    ]);
    const settings = `LOG_LEVEL=info\nAPI_KEY=${fake.opaque(40)}\nGITHUB_TOKEN=${fake.githubToken()}\n`;
    expect(await placesIn('k8s/env.yaml', secret(`data:\n  .env: ${base64(settings)}\n`))).toEqual([
      'github-token data.".env".GITHUB_TOKEN',
      `${literal} data.".env".API_KEY`,
    ]);
    const config = `database:\n  host: db\n  password: ${fake.opaque(24)}\n`;
    expect(await placesIn('k8s/config.yaml', secret(`data:\n  app.yaml: ${base64(config)}\n`))).toEqual([
      `${literal} data."app.yaml".database.password`,
    ]);
  });

  it('covers every encoded character that holds a part of the value', async () => {
    for (const length of [24, 25, 26, 27]) {
      const value = fake.opaque(length);
      const encoded = base64(`user: app\npassword: ${value}\nport: 5432\n`);
      const text = secret(`data:\n  app.yaml: ${encoded}\n`);
      const [match] = await detected('k8s/secret.yaml', text);
      const { start, end } = match?.span ?? { start: 0, end: 0 };
      const at = text.indexOf(encoded);
      const decode = (piece: string): string => Buffer.from(piece, 'base64').toString();
      expect('user: app\npassword: ').toContain(decode(encoded.slice(0, start - at)));
      expect('\nport: 5432\n').toContain(decode(encoded.slice(end - at)));
      expect(match?.secret).toBe(value);
    }
  });

  it('covers the last characters of a value that a line break ends', async () => {
    for (const length of [24, 25, 26]) {
      const encoded = base64(`${fake.opaque(length)}\n`);
      const text = secret(`data:\n  password: ${encoded}\n`);
      const start = text.indexOf(encoded);
      const [match] = await detected('k8s/secret.yaml', text);
      expect(match?.span).toEqual({ start, end: start + encoded.length });
    }
  });

  it('is judged as it stands where it is no base64', async () => {
    expect(await placesIn('k8s/secret.yaml', secret(`data:\n  password: "${fake.opaque(20)}!"\n`))).toEqual([
      `${literal} data.password`,
    ]);
  });

  it('says whose entry it is, and never the value', async () => {
    const value = fake.opaque(40);
    const [match] = await detected('k8s/secret.yaml', secret(`stringData:\n  token: ${value}\n`));
    expect(match?.message).toBe('Credential in entry token of gateway.');
    expect(match?.remedy).toMatch(/ExternalSecret/);
    expect(`${match?.message}${match?.remedy}`).not.toContain(value);
  });

  it.each([
    ['a client id', 'client-id', fake.uuid()],
    ['a user', 'username', 'orders_rw'],
    ['a host', 'host', 'db-3.orchard-billing.net'],
    ['a certificate', 'ca.crt', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'],
    ['a switch', 'enabled', 'true'],
    ['an address', 'url', 'https://api.orchard.dev/v1'],
  ])('is silent about %s', async (_title, key, value) => {
    expect(await placesIn('k8s/secret.yaml', secret(`data:\n  ${key}: ${base64(value)}\n`))).toEqual([]);
  });
});

describe('objects inside of other documents', () => {
  const token = fake.opaque(40);
  const inner = (indent: string): string =>
    `apiVersion: v1\n${indent}kind: Secret\n${indent}metadata: {name: gateway}\n${indent}data:\n${indent}  token: ${base64(token)}\n`;

  it.each([
    [
      'a List in a List',
      `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: List\n    items:\n      - ${inner('        ')}`,
      'items[0].items[0].data.token',
    ],
    [
      'a Template of OpenShift',
      `apiVersion: template.openshift.io/v1\nkind: Template\nobjects:\n  - ${inner('    ')}`,
      'objects[0].data.token',
    ],
    [
      'an Object of Crossplane',
      `apiVersion: kubernetes.crossplane.io/v1alpha2\nkind: Object\nspec:\n  forProvider:\n    manifest:\n      ${inner('      ')}`,
      'spec.forProvider.manifest.data.token',
    ],
    [
      'a task of Ansible',
      `- name: create\n  kubernetes.core.k8s:\n    definition:\n      ${inner('      ')}`,
      '[0]."kubernetes.core.k8s".definition.data.token',
    ],
    ['a bare list', `- ${inner('  ')}`, '[0].data.token'],
  ])('%s', async (_title, text, keyPath) => {
    expect(await placesIn('deploy/all.yaml', text)).toEqual([`${literal} ${keyPath}`]);
  });

  it('leaves the rest of the document to its own reader', async () => {
    const text = `apiVersion: template.openshift.io/v1\nkind: Template\nobjects:\n  - ${inner('    ')}parameters:\n  - name: ADMIN_PASSWORD\n    value: ${fake.opaque(20)}\n  - name: SESSION_SECRET\n    generate: expression\n    from: "[A-Za-z0-9]{32}"\n`;
    expect(await placesIn('template.yaml', text)).toEqual([
      `${literal} objects[0].data.token`,
      `${literal} parameters[0].value`,
    ]);
  });

  it('reads JSON like YAML', async () => {
    const text = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'a' },
      data: { token: base64(token) },
    });
    expect(await placesIn('dump.json', text)).toEqual([`${literal} data.token`]);
  });
});

describe('severity of weak defaults', () => {
  it.each([
    ['k8s/db.yaml', ['medium']],
    ['charts/db/templates/db.yaml', ['medium']],
    ['tests/e2e/db.yaml', ['low']],
    ['docs/db.yaml', ['low']],
    ['k8s/db.example.yaml', ['low']],
  ])('%s', async (path, severities) => {
    const matches = await detected(path, secret('stringData:\n  password: postgres\n'));
    expect(matches.map(({ severity }) => severity)).toEqual(severities);
  });

  it('does not touch literals', async () => {
    const [match] = await detected('tests/e2e/db.yaml', secret(`stringData:\n  password: ${fake.opaque(24)}\n`));
    expect(match?.severity).toBe('high');
  });
});

describe('names of Secrets', () => {
  it.each([
    'secret: gateway-tls',
    'oidcSecret: gateway-oidc',
    'credentials: github-app-credentials',
    'tls: {secretName: gateway}',
    'admin_password_secret: orchardadmin',
    'ldap_auth_secret: awx-ldap',
    'passwordSecret: {secretName: orders-login, password: password}',
  ])('are silent: %s', async (line) => {
    expect(await placesIn('app.yaml', `apiVersion: orchard.dev/v1\nkind: Gateway\nspec:\n  ${line}\n`)).toEqual([]);
  });

  it('are no excuse for values', async () => {
    const text = `apiVersion: orchard.dev/v1\nkind: Gateway\nspec:\n  secret: ${fake.opaque(40)}\n  clientSecret: ${fake.hex(40)}\n  api_auth_secret: ${fake.opaque(40)}\n`;
    const keys = ['api_auth_secret', 'clientSecret', 'secret'];
    expect(await placesIn('app.yaml', text)).toEqual(keys.map((key) => `${literal} spec.${key}`));
  });
});

it('finds tokens even in kinds that are safe as a kind', async () => {
  const text = `apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: reader\n  annotations:\n    note: ${fake.githubToken()}\n`;
  expect(await placesIn('role.yaml', text)).toEqual(['github-token ']);
});

describe('a template that begins with an action', () => {
  it('is no JSON as a file in a ConfigMap', async () => {
    const job =
      '{{- with .Values.job }}\napiVersion: batch/v1\nkind: Job\nspec:\n  template:\n    spec:\n      volumes:\n        - name: mq\n          secret:\n            secretName: {{ $mq }}\n{{- end }}';
    const lines = job.split('\n').map((line) => `    ${line}\n`);
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: jobs\ndata:\n  job.yaml: |\n${lines.join('')}`;
    expect(await placesIn('charts/a/templates/jobs.yaml', text)).toEqual([]);
  });
});

describe('hostile documents', () => {
  it.each([
    [
      'deep objects',
      Array.from(
        { length: 3000 },
        (_, depth) => `${' '.repeat(depth)}apiVersion: v1\n${' '.repeat(depth)}kind: List\n${' '.repeat(depth)}a:\n`,
      ).join(''),
    ],
    [
      'a wide list',
      `apiVersion: v1\nkind: List\nitems:\n${'  - apiVersion: v1\n    kind: Secret\n    data: {a: YQ==}\n'.repeat(3000)}`,
    ],
    ['open actions', secret(`stringData:\n  password: "${'{{ default '.repeat(20_000)}"\n`)],
    [
      'directives',
      `apiVersion: v1\nkind: ConfigMap\ndata:\n  a.conf: |\n${'    sentinel auth-pass a \n'.repeat(20_000)}`,
    ],
  ])('%s take little time', async (_title, text) => {
    const start = performance.now();
    await placesIn('deploy/manifest.yaml', text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
