import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyFixes, defaultOptions, openSource, planFixes, scan } from '../../src/index.ts';
import { makeRepository } from '../git-repository.ts';

/** What `.gitignore` holds behind a fix, and what git then says of the paths. */
async function fixed(
  tracked: Readonly<Record<string, string>>,
  untracked: readonly string[],
  saveTo?: string,
): Promise<{ readonly text: string; readonly ignored: readonly string[]; readonly states: readonly string[] }> {
  const repository = makeRepository({ 'README.md': 'Weather\n', ...tracked });
  for (const path of untracked) repository.write(path, 'PORT=3000\nDB_PASSWORD=\n');
  const source = await openSource({ cwd: repository.folder, paths: [], staged: false, maxBytes: 1e6, env: {} });
  const report = await scan(source, defaultOptions);
  const request = { cwd: repository.folder, review: false, ...(saveTo === undefined ? {} : { saveTo }) };
  const plan = await planFixes(source, report, request);
  await applyFixes(source, plan);
  return {
    text: readFileSync(join(repository.folder, '.gitignore'), 'utf8'),
    ignored: untracked.filter((path) => repository.tryGit(['check-ignore', '-q', path]).status === 0),
    states: plan.outcomes.map(({ state }) => state),
  };
}

const block = (lines: readonly string[], lineEnd = '\n'): string =>
  ['# begin: added by mcp-secret-scan', ...lines, '# end: added by mcp-secret-scan', ''].join(lineEnd);
const env = ['.env', '.env.*', '!.env.example', '!.env.sample', '!.env.template', '!.env.*.example'];

describe('the block of ignore rules', () => {
  it('makes the file', async () => {
    const { text, ignored } = await fixed({}, ['.env', 'app/.env.production']);
    expect(text).toBe(block(env));
    expect(ignored).toEqual(['.env', 'app/.env.production']);
  });

  it('stands behind the rules that are there, in their line ends', async () => {
    const { text, ignored } = await fixed({ '.gitignore': 'dist\r\n/node_modules' }, ['app/.env']);
    expect(text).toBe(`dist\r\n/node_modules\r\n\r\n${block(env, '\r\n')}`);
    expect(ignored).toEqual(['app/.env']);
  });

  it('is added to the next time', async () => {
    const before = `dist\n\n${block(['.envrc'])}# mine\n`;
    const { text, ignored } = await fixed({ '.gitignore': before }, ['.env']);
    expect(text).toBe(`dist\n\n${block(['.envrc', ...env])}# mine\n`);
    expect(ignored).toEqual(['.env']);
  });

  it('names one path where a rule for more would hide what is tracked, and where the name is unusual', async () => {
    const compose = 'services:\n  api:\n    env_file: ./conf/api.txt\n';
    const { text, ignored } = await fixed({ 'compose.yaml': compose }, ['conf/api.txt']);
    expect(text).toBe(block(['/conf/api.txt']));
    expect(ignored).toEqual(['conf/api.txt']);
  });

  it('gives in to a rule that is nearer to the file', async () => {
    const { text, states } = await fixed({ '.gitignore': 'dist\n', 'app/.gitignore': '!.env*\n' }, [
      'app/.env',
      '.env',
    ]);
    expect(text).toContain('.env.*\n');
    expect(states).not.toContain('review');
  });

  it('goes together with the rule for the env file that keeps the values', async () => {
    const token = ['ghp', 'x'].join('_');
    const { text, ignored } = await fixed({ '.gitignore': 'dist\n', 'a.txt': token }, ['app/.env'], 'secrets.txt');
    expect(text).toBe(`dist\n\n${block(env)}`);
    expect(ignored).toEqual(['app/.env']);
  });
});
