import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathFromTop, repositoryTop } from '../../src/sources/repository-top.ts';
import { makeRepository, temporaryFolder } from '../git-repository.ts';

describe('the top of a repository', () => {
  const repository = makeRepository({ 'charts/api/values.yaml': 'a: 1\n' });
  const { around, folder } = repository;

  it('is found from every folder below', () => {
    expect(repositoryTop(folder, around)).toBe(folder);
    expect(repositoryTop('charts/api', around)).toBe(folder);
  });

  it('is the nearest one', () => {
    repository.git('init', '--quiet', 'charts/nested');
    expect(repositoryTop('charts/nested', around)).toBe(join(folder, 'charts/nested'));
  });

  it('is undefined outside, and a stray .git is none', () => {
    const outside = temporaryFolder();
    mkdirSync(join(outside, '.git'));
    writeFileSync(join(outside, '.git', 'config'), '');
    expect(repositoryTop(outside, around)).toBeUndefined();
  });

  it.skipIf(process.platform === 'win32')('is found through a link', () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync(join(folder, 'charts'), link);
    expect(repositoryTop(link, around)).toBe(folder);
  });

  it('gives paths that do not hang on the scanned folder', () => {
    expect(pathFromTop(folder, join(folder, 'charts', 'api'), 'values.yaml')).toBe('charts/api/values.yaml');
    expect(pathFromTop(folder, folder, 'values.yaml')).toBe('values.yaml');
    expect(pathFromTop(undefined, folder, 'values.yaml')).toBe('values.yaml');
  });
});
