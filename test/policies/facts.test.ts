import { describe, expect, it } from 'vitest';
import type { EnvFile } from '../../src/model.ts';
import { dependencyNames } from '../../src/policies/charts.ts';
import { createFacts, type RepositoryFacts } from '../../src/policies/facts.ts';
import { memoryRepository } from '../memory-repository.ts';

function factsOf(files: Readonly<Record<string, string>>, untracked: readonly string[] = []): RepositoryFacts {
  return createFacts(memoryRepository(files, { untracked }), {
    hasLiteral: () => false,
    hasSecretLikeValue: () => false,
    readsEveryFile: false,
    literals: () => [],
  });
}

function named(files: Readonly<Record<string, string>>): readonly string[] {
  return factsOf(files)
    .envFiles()
    .flatMap(({ path, namedBy }) => (namedBy === undefined ? [] : [path]));
}

describe('env files', () => {
  it('are tracked, untracked, ignored, or only named', () => {
    const files = {
      '.gitignore': '.env.local\n',
      '.env': '',
      '.env.local': '',
      '.env.staging': '',
      '.env.example': '',
      'compose.yaml': 'services:\n  api:\n    env_file: api.env\n',
    };
    const found = factsOf(files, ['.env.local', '.env.staging']).envFiles();
    const shape = ({ path, isTracked, exists }: EnvFile) =>
      `${path} ${isTracked ? 'tracked' : ''} ${exists ? 'exists' : ''}`;
    expect(found.map(shape)).toEqual([
      '.env tracked exists',
      '.env.local  exists',
      '.env.staging  exists',
      'api.env  ',
    ]);
  });

  it('are named by compose as text, list, or list of paths', () => {
    const compose = (value: string) => ({
      'deploy/docker-compose.prod.yml': `services:\n  api:\n    env_file: ${value}\n`,
    });
    expect(named(compose('./api.env'))).toEqual(['deploy/api.env']);
    expect(named(compose('[a.env, "../b.env"]'))).toEqual(['b.env', 'deploy/a.env']);
    expect(named(compose('\n      - a.env\n      - path: b.env\n        required: false'))).toEqual([
      'deploy/a.env',
      'deploy/b.env',
    ]);
  });

  it('are not named by variables, templates, or paths outside', () => {
    for (const value of ['${FILE}', '.env.example', '../../.env', '/etc/api.env', '~/.env', '""']) {
      expect(named({ 'deploy/compose.yaml': `services:\n  api:\n    env_file: ${value}\n` })).toEqual([]);
    }
  });

  it('are named by kmcp, with the place', () => {
    const text =
      'name: a\nsecrets:\n  local:\n    provider: env\n    file: .env.local\n  prod:\n    provider: kubernetes\n';
    const found = factsOf({ 'server/kmcp.yaml': text }).envFiles();
    const names = found.map(({ path, namedBy }) => [path, text.slice(namedBy?.span.start, namedBy?.span.end)]);
    expect(names).toEqual([
      ['server/.env.local', '.env.local'],
      ['server/.env.prod', 'prod'],
    ]);
    expect(named({ 'manifest.yaml': text })).toHaveLength(2);
    expect(named({ 'manifest.yaml': `apiVersion: v1\n${text}` })).toEqual([]);
  });

  it('survive hostile files', () => {
    const deep = `services:\n${Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth + 1)}a:\n`).join('')}`;
    expect(named({ 'compose.yaml': `${deep}env_file: [[[\0` })).toEqual([]);
    expect(factsOf({ 'kmcp.yaml': 'secrets: [file: {' }).envFiles()).toEqual([]);
  });
});

describe('charts', () => {
  it('have their values files, the defaults first, and no others', () => {
    const paths = [
      'charts/api/Chart.yaml',
      'charts/api/a-values.yaml',
      'charts/api/ci/test-values.yaml',
      'charts/api/charts/db/Chart.yaml',
      'charts/api/charts/db/values.yaml',
      'charts/api/templates/secret.yaml',
      'charts/api/values-prod.yml',
      'charts/api/values.schema.json',
      'charts/api/values.schema.yaml',
      'charts/api/values.yaml',
      'charts/api/values/eu.yaml',
    ];
    const charts = factsOf(Object.fromEntries(paths.map((path) => [path, '']))).charts();
    expect(charts).toEqual([
      {
        folder: 'charts/api',
        isLibrary: false,
        valuesFiles: [
          'charts/api/values.yaml',
          'charts/api/a-values.yaml',
          'charts/api/values-prod.yml',
          'charts/api/ci/test-values.yaml',
          'charts/api/values/eu.yaml',
        ],
        schemaFile: 'charts/api/values.schema.json',
      },
      {
        folder: 'charts/api/charts/db',
        isLibrary: false,
        valuesFiles: ['charts/api/charts/db/values.yaml'],
        schemaFile: undefined,
      },
    ]);
  });

  it('stand at the root, are libraries, and name their dependencies', () => {
    const facts = factsOf({
      'Chart.yaml':
        'name: a\ntype: "library" # shared\ndependencies:\n  - name: postgresql\n    alias: db\n  - name: redis\n',
    });
    const [chart] = facts.charts();
    expect(chart).toMatchObject({ folder: '', isLibrary: true });
    expect(chart && dependencyNames(chart, facts.text)).toEqual(['postgresql', 'db', 'redis']);
  });
});
