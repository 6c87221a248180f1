import { expect, it } from 'vitest';
import { defaultOptions, openSource, scan } from '../src/index.ts';
import { makeRepository } from './git-repository.ts';

const repository = makeRepository({ '.env.production': 'LOG_LEVEL=warn\n', 'src/a.json': '{}\n', 'b/.env': 'A=1\n' });

async function reported(...paths: readonly string[]): Promise<readonly string[]> {
  const { maxBytes } = defaultOptions;
  const env = repository.environment;
  const source = await openSource({ cwd: repository.folder, paths, staged: false, maxBytes, env });
  return (await scan(source, defaultOptions)).findings.map(({ ruleId, path }) => `${ruleId} ${path}`);
}

it('speaks of the whole repository, or of the files that were asked for', async () => {
  expect(await reported()).toEqual(['env-file-committed .env.production', 'env-file-committed b/.env']);
  expect(await reported('src/a.json', '.env.production')).toEqual(['env-file-committed .env.production']);
  expect(await reported('src/a.json', 'b')).toEqual(['env-file-committed b/.env']);
  expect(await reported('src/a.json')).toEqual([]);
});
