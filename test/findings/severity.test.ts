import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { detected } from '../dialects/detected.ts';

async function severities(path: string, text: string): Promise<readonly string[]> {
  return (await detected(path, text)).map(({ severity }) => severity);
}

describe('how severe a literal is', () => {
  it('a token that verifies is critical, and one whose checksum is wrong does not block', async () => {
    const token = fake.githubToken();
    expect(await severities('.env', `GITHUB_TOKEN=${token}\n`)).toEqual(['critical']);
    expect(await severities('.env', `GITHUB_TOKEN=${fake.spoiled(token)}\n`)).toEqual(['medium']);
    expect(await severities('notes.txt', `it was ${fake.spoiled(token)}\n`)).toEqual(['medium']);
  });

  it('a guess in a test does not block, and one that goes live does', async () => {
    const text = `cache:\n  key: ${fake.opaque(40)}\n`;
    expect(await severities('tests/settings.yaml', text)).toEqual(['medium']);
    expect(await severities('settings.yaml', text)).toEqual(['high']);
  });

  it('a private key blocks, except among the tests that need it', async () => {
    const pem = fake.pemPrivateKey();
    for (const path of [
      'tls/server.key',
      'class4/id_rsa',
      'clusters/eu-test/a.key',
      '.github/deploy.pem',
      'docs/a.pem',
    ])
      expect(await severities(path, `${pem}\n`)).toEqual(['critical']);
    for (const path of ['pkg/testdata/server.key', 'test/e2e/keys.go', 'pkg/tls/server_test.go'])
      expect(await severities(path, `${pem}\n`)).toEqual(['medium']);
    expect(await severities('pkg/keys_test.go', `key := "${fake.base64PrivateKey()}"\n`)).toEqual(['medium']);
  });

  it('what is known to be a credential is high wherever it stands', async () => {
    const text = `acme:\n  api_key: ${fake.opaque(40)}\n`;
    expect(await severities('tests/settings.yaml', text)).toEqual(['high']);
  });
});

describe('how severe a weak default is', () => {
  const compose = 'services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: postgres\n';

  it.each(['docker-compose.yml', 'compose.prod.yaml', 'deploy/compose.yaml'])('%s goes live', async (path) => {
    expect(await severities(path, compose)).toEqual(['medium']);
  });

  it.each([
    'docker-compose.dev.yml',
    'docker-compose.dev-azure.yml',
    'compose.local.yaml',
    'docker-compose.gitpod.yaml',
    '.github/configs/compose.yaml',
    'integration-tests/compose.yaml',
    'charts/db/values-minikube.yaml',
    'environments/development/compose.yaml',
  ])('%s is for one developer’s machine', async (path) => {
    expect(await severities(path, compose)).toEqual(['low']);
    expect(
      await severities(
        path,
        compose
          .replace('postgres\n', `${fake.opaque(24)}\n`)
          .replace('PASSWORD: postgres', `PASSWORD: ${fake.opaque(24)}`),
      ),
    ).toEqual(['high']);
  });
});
