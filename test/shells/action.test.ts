import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository, temporaryFolder } from '../git-repository.ts';
import { runAction, type Step } from './runner.ts';

const script = (token: string): string => `#!/bin/sh\nexport GITHUB_TOKEN=${token}\n`;
const issues = (step: Step) => step.commands.filter(({ name }) => ['error', 'warning', 'notice'].includes(name));

describe('the action', () => {
  it('passes in a clean repository, with every output set', () => {
    const { folder } = makeRepository({ 'README.md': '# Weather\n' });
    const step = runAction({ workspace: folder });
    expect(step.code).toBe(0);
    expect(step.commands).toEqual([]);
    expect(step.outputs).toMatchObject({ findings: '0', critical: '0', high: '0', medium: '0', low: '0' });
    expect(step.summary).toContain('no credentials found');
  });

  it('annotates the line, fails in a sentence, counts, and writes a summary and a report', () => {
    const token = fake.githubToken();
    const { folder } = makeRepository({ 'run.sh': script(token) });
    const step = runAction({ workspace: folder });
    expect(step.code).toBe(1);
    const [first, last] = issues(step);
    expect(first).toMatchObject({ name: 'error', properties: { file: 'run.sh', line: '2', col: '21' } });
    expect(last?.message).toContain('1 critical');
    expect(step.outputs).toMatchObject({ findings: '1', critical: '1', high: '0' });
    expect(step.summary).toContain('run.sh&#58;2');
    expect(step.summary).toContain('github-token');
    const report = readFileSync(step.outputs.report ?? '', 'utf8');
    expect(JSON.parse(report).findings).toMatchObject([{ path: 'run.sh', ruleId: 'github-token' }]);
    for (const text of [step.stdout, step.stderr, step.summary, report]) expect(text).not.toContain(token);
  });

  it('does as its inputs say', () => {
    const { folder } = makeRepository({ 'run.sh': script(fake.githubToken()), 'a/b.sh': 'echo\n' });
    expect(runAction({ workspace: folder, inputs: { 'fail-on': 'never' } }).code).toBe(0);
    expect(runAction({ workspace: folder, inputs: { paths: 'a' } }).outputs.findings).toBe('0');
    expect(runAction({ workspace: folder, inputs: { skip: 'github-token' } }).outputs.critical).toBe('0');
    const silent = runAction({ workspace: folder, inputs: { annotations: 'false', summary: 'false' } });
    expect(silent.summary).toBe('');
    expect(issues(silent)).toHaveLength(1);
  });

  it('says in one sentence what is wrong with an input or the config', () => {
    const { folder } = makeRepository({ 'mcp-secret-scan.yaml': 'excludes: []\n' });
    const config = runAction({ workspace: folder });
    expect(config.code).toBe(2);
    expect(issues(config)).toHaveLength(1);
    expect(issues(config)[0]?.message).toContain('mcp-secret-scan.yaml:1:1');
    const input = runAction({ workspace: folder, inputs: { 'fail-on': 'severe' } });
    expect(input.code).toBe(2);
    expect(issues(input)[0]?.message).toContain('"fail-on"');
    const missing = runAction({ workspace: temporaryFolder(), inputs: { paths: 'nowhere' } });
    expect(missing.code).toBe(2);
    expect(missing.stdout).not.toMatch(/\n\s+at /);
  });

  it('fails with 3 where something could not be read', () => {
    const { folder } = makeRepository({ 'big.txt': Buffer.alloc(11 * 1024 * 1024, 'weather ') });
    const step = runAction({ workspace: folder });
    expect(step.code).toBe(3);
    expect(issues(step).at(-1)?.message).toContain('big.txt');
  });

  it('does without a job summary, and without a repository', () => {
    const folder = temporaryFolder();
    expect(runAction({ workspace: folder, withoutSummary: true }).code).toBe(0);
    const gone = runAction({ workspace: folder, env: { GITHUB_STEP_SUMMARY: join(folder, 'gone.md') } });
    expect(gone.code).toBe(0);
  });

  it('prefixes paths where the repository is checked out in a folder', () => {
    const { folder } = makeRepository({ 'run.sh': script(fake.githubToken()) });
    const workspace = join(folder, '..');
    const name = folder.slice(workspace.length + 1);
    const step = runAction({ workspace, inputs: { paths: name } });
    expect(issues(step)[0]?.properties.file).toBe(`${name}/run.sh`);
  });

  it('lets no name, value or comment of a repository become a command', () => {
    const token = fake.githubToken();
    const { folder } = makeRepository({
      '::set-output name=x::y.sh': script(token),
      '##[add-mask]z.sh': script(token),
      'a\n::error::b.sh': script(token),
      'c.sh': `export GITHUB_TOKEN=${token} # mcp-secret-scan-ignore github-token: ::stop-commands::abcdefgh ##[error]x\n`,
    });
    const step = runAction({ workspace: folder });
    expect(step.code).toBe(1);
    const ours = new Set(['error', 'warning', 'notice']);
    expect(step.commands.filter(({ name }) => !ours.has(name))).toEqual([]);
    expect(issues(step).map(({ properties }) => properties.file)).toEqual(
      expect.arrayContaining(['::set-output name=x::y.sh', '##[add-mask]z.sh', 'a\n::error::b.sh']),
    );
    expect(step.summary).not.toContain('##[');
  });

  it('shows ten of a kind, the rest in the log and the summary', () => {
    const files = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [`${index}.sh`, script(fake.githubToken(index))]),
    );
    const { folder } = makeRepository(files);
    const step = runAction({ workspace: folder });
    expect(issues(step).filter(({ properties }) => properties.file !== undefined)).toHaveLength(10);
    expect(step.outputs.findings).toBe('25');
    for (const name of Object.keys(files)) expect(step.stdout).toContain(`${name}:2`);
  });
});
