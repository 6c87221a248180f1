import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { afterFixes } from '../../src/fixes/after.ts';
import { type Fixed, fixFiles, fixText } from './fixing.ts';

const [value, other] = [fake.opaque(40), fake.opaque(36)];
const job = (env: string, more = ''): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: sync\n  namespace: mcp\nspec:\n  template:\n    spec:\n      containers:\n        - name: sync\n${more}          env:\n${env}`;

function left({ plan }: Fixed, savedTo?: string): string {
  const fixed = plan.outcomes.filter(({ state }) => state === 'fix');
  const { skeletons } = plan;
  return afterFixes(fixed, { isTracked: () => false, isStaged: () => false, savedTo, skeletons }).join('\n');
}

describe('a value that moves into a Secret', () => {
  it('says how to make the Secret, without a value', async () => {
    const text = job(
      `            - name: API_TOKEN\n              value: ${value} # from the console\n            - {name: DB_PASSWORD, value: '${other}'}\n`,
    );
    const fixed = await fixFiles({ 'deploy/job.yaml': text });
    expect(fixed.files).toEqual({
      'deploy/job.yaml': job(
        '            - name: API_TOKEN\n              valueFrom:\n                secretKeyRef:\n                  name: sync-secrets\n                  key: API_TOKEN # from the console\n            - {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: sync-secrets, key: DB_PASSWORD}}}\n',
      ),
    });
    expect(left(fixed)).toContain(
      'kubectl create secret generic sync-secrets -n mcp --from-literal=API_TOKEN="$API_TOKEN" --from-literal=DB_PASSWORD="$DB_PASSWORD"',
    );
    expect(left(fixed, '.env')).toContain('\n  set -a; . ./.env; set +a\n');
    expect(left(fixed)).not.toContain(value);
  });

  it('has a Secret for each folder, since overlays give one object several values', async () => {
    const fixed = await fixFiles({
      'staging/job.yaml': job(`            - name: API_TOKEN\n              value: ${value}\n`),
      'production/job.yaml': job(`            - name: API_TOKEN\n              value: ${other}\n`),
    });
    expect(fixed.plan.outcomes.map(({ secret }) => secret?.key)).toEqual(['API_TOKEN', 'API_TOKEN']);
    expect(left(fixed)).toContain(
      'what is in staging:\n  kubectl create secret generic sync-secrets -n mcp --from-literal=API_TOKEN="$SYNC_API_TOKEN_2"',
    );
  });

  it('keeps keys of one Secret apart', async () => {
    const container = (name: string, token: string): string =>
      `        - name: ${name}\n          env:\n            - name: API_TOKEN\n              value: ${token}\n`;
    const head = job('').replace(/ {8}- name: sync\n[\s\S]*/, '');
    const { files, plan } = await fixFiles({ 'a.yaml': head + container('app', value) + container('side', other) });
    expect(plan.outcomes.map(({ secret }) => secret?.key)).toEqual(['APP_API_TOKEN', 'SIDE_API_TOKEN']);
    expect(files['a.yaml']).toContain('key: SIDE_API_TOKEN');
  });

  it('is left where something is filled into it, and where it stands in a template', async () => {
    const env = (text: string): string => job(`            - name: DATABASE_URL\n              value: ${text}\n`);
    for (const [path, text] of [
      ['a.yaml', env(`postgres://app:${value}@$(DB_HOST)/app`)],
      ['a.yaml', env(`'{{ .Values.url | default "postgres://app:${value}@db/app" }}'`)],
      ['chart/templates/a.yaml', `# {{ .Release.Name }}\n${env(value)}`],
      ['a.yaml', `${env(value)}{{- if .Values.debug }}\n{{- end }}\n`],
      ['a.yaml', env(`&url ${value}`)],
    ] as const) {
      expect(await fixText(path, text, { review: true })).toBe(text);
    }
  });

  it('takes no name that means something to a shell, and none that is taken', async () => {
    const hostile = job(`            - name: API_TOKEN\n              value: ${value}\n`).replace(
      'name: sync',
      'name: $(id)',
    );
    expect(await fixText('a.yaml', hostile)).toBe(hostile);
    const taken = job(`            - name: API_TOKEN\n              value: ${value}\n`, '          # sync-secrets\n');
    expect(await fixText('a.yaml', taken)).toContain('name: sync-credentials');
  });

  it('passes a word of a command line on under a variable of its own', async () => {
    const text = job(
      '            - name: API_KEY\n              valueFrom: {secretKeyRef: {name: a, key: b}}\n',
      `          args: [serve, "--api-key=${value}"]\n`,
    );
    const fixed = await fixText('a.yaml', text);
    expect(fixed).toContain('"--api-key=$(API_KEY_2)"');
    expect(fixed).toContain(
      '            - name: API_KEY_2\n              valueFrom:\n                secretKeyRef:\n                  name: sync-secrets\n',
    );
  });

  it('leaves a list empty rather than null', async () => {
    const text = `apiVersion: toolhive.stacklok.dev/v1beta1\nkind: MCPServer\nmetadata: {name: gh}\nspec:\n  image: gh:1\n  env:\n    - name: API_TOKEN\n      value: ${value}\n`;
    expect(await fixText('a.yaml', text)).toBe(
      'apiVersion: toolhive.stacklok.dev/v1beta1\nkind: MCPServer\nmetadata: {name: gh}\nspec:\n  image: gh:1\n  secrets:\n    - name: gh-secrets\n      key: API_TOKEN\n      targetEnvName: API_TOKEN\n  env: []\n',
    );
  });
});

describe('ExternalSecrets', () => {
  const text = job(`            - name: API_TOKEN\n              value: ${value}\n`);

  it('are written where they are asked for', async () => {
    const { files, left: after } = await fixFiles({ 'deploy/job.yaml': text }, { review: true });
    const skeleton = files['deploy/external-secret-sync-secrets.yaml'];
    expect(skeleton).toMatch(/^apiVersion: external-secrets\.io\/v1\nkind: ExternalSecret\n/);
    expect(skeleton).toContain('    - secretKey: API_TOKEN\n');
    expect(after).toEqual([]);
  });

  it('are written where the repository has some, and name its store', async () => {
    const store =
      'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: {name: a}\nspec:\n  secretStoreRef:\n    name: vault\n    kind: ClusterSecretStore\n';
    const fixed = await fixFiles({ 'deploy/job.yaml': text, 'deploy/other.yaml': store });
    expect(fixed.files['deploy/external-secret-sync-secrets.yaml']).toContain(
      'kind: ClusterSecretStore\n    name: vault\n',
    );
    expect(left(fixed)).toContain('external-secret-sync-secrets.yaml');
  });

  it('take the place of a committed Secret, with all of its keys; the Secret stays for people to take out', async () => {
    const secret = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: gateway\nstringData:\n  token: ${value}\n  user: app\n`;
    const asked = await fixFiles({ 's.yaml': secret });
    expect(asked.files).toEqual({});
    expect(asked.plan.outcomes).toMatchObject([{ state: 'by-hand', text: expect.stringContaining('--review') }]);
    const made = await fixFiles({ 's.yaml': secret }, { review: true });
    expect(Object.keys(made.files)).toEqual(['external-secret-gateway.yaml']);
    expect(made.files['external-secret-gateway.yaml']).toContain('    - secretKey: user\n');
    expect(made.plan.outcomes).toMatchObject([{ state: 'by-hand' }]);
  });
});

it('thousands of values in one object take about as long as they are many', async () => {
  const time = async (count: number): Promise<number> => {
    const items = Array.from(
      { length: count },
      (_, index) =>
        `            - name: API_TOKEN_${index}\n              value: ${fake.opaque(40, undefined, index + 1)}\n`,
    );
    const start = performance.now();
    const { plan } = await fixFiles({ 'a.yaml': job(items.join('')) });
    expect(plan.outcomes).toHaveLength(count);
    return performance.now() - start;
  };
  await time(50);
  const [few, many] = [await time(200), await time(1600)];
  expect(many).toBeLessThan(few * 40 + 500);
});
