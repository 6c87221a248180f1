import { cpSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository, temporaryFolder } from '../git-repository.ts';
import { runProgram } from './program.ts';

/** The files of the bundle that a command loads: a first run keeps each of them, compiled. */
function loaded(args: readonly string[], staged: Readonly<Record<string, string>> = {}): readonly string[] {
  const product = temporaryFolder();
  cpSync(join(inject('shipped'), 'dist'), join(product, 'dist'), {
    recursive: true,
    filter: (path) => !path.includes('.cache'),
  });
  const repository = makeRepository({ 'README.md': 'Weather\n' });
  repository.writeAll(staged);
  repository.git('add', '--force', '--all');
  const { stderr } = runProgram(process.execPath, [join(product, 'dist/cli.js'), ...args], { cwd: repository.folder });
  expect(stderr).toBe('');
  return readdirSync(join(product, 'dist/.cache'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => basename(name, '.cjs'))
    .sort();
}

describe('what is loaded', () => {
  it('for the version and for help is next to nothing', () => {
    expect(loaded(['--version'])).toEqual(['start']);
    expect(loaded(['--help'])).toEqual(['cli-help', 'start']);
  });

  it('for a commit of source code is no reader, no rule of a token, and nothing for reports', () => {
    const source = 'export const path = "sk-learn";\nconsole.log(process.env.API_TOKEN);\n';
    expect(loaded(['--staged'], { 'src/main.ts': source })).toEqual(['policies', 'scan', 'start']);
  });

  it('for a commit of configuration is its readers', () => {
    const server = { command: 'npx', args: ['-y', 'server'], env: { API_TOKEN: '${API_TOKEN}' } };
    expect(loaded(['--staged'], { '.mcp.json': JSON.stringify({ mcpServers: { api: server } }) })).toEqual([
      'clients',
      'commands',
      'policies',
      'scan',
      'start',
    ]);
    expect(loaded(['--staged'], { 'a.yaml': 'apiVersion: v1\nkind: Service\n' })).not.toContain('more-clients');
  });

  it('for a finding is what reports it', () => {
    const files = loaded(['--staged'], { 'src/main.ts': `const token = '${fake.githubToken()}';\n` });
    expect(files).toEqual(expect.arrayContaining(['report', 'tokens']));
    expect(files).not.toEqual(expect.arrayContaining(['clients']));
  });
});
