import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository, repositoryIn, temporaryFolder } from '../git-repository.ts';
import { runCli } from './program.ts';

const mcpConfig = (token: string): string =>
  `${JSON.stringify({ mcpServers: { github: { command: 'npx', env: { GITHUB_TOKEN: token } } } }, undefined, 2)}\n`;

describe('the command line', () => {
  it('is quiet and ends with 0 in a clean repository', () => {
    const { folder } = makeRepository({ '.mcp.json': mcpConfig('${GITHUB_TOKEN}'), 'README.md': '# Weather\n' });
    const { code, stdout, stderr } = runCli([], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('no credentials found');
  });

  it('says where a literal stands and what to write, ends with 1, and never shows it', () => {
    const token = fake.githubToken();
    const { folder } = makeRepository({ '.mcp.json': mcpConfig(token) });
    const { code, stdout, stderr } = runCli([], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toContain('.mcp.json:6:');
    expect(stdout).toContain('github-token');
    expect(stdout).toContain('${GITHUB_TOKEN}');
    expect(stdout + stderr).not.toContain(token);
    expect(stdout).not.toContain('\u001b[');
  });

  it('writes JSON of the documented shape', () => {
    const token = fake.githubToken();
    const { folder } = makeRepository({ 'app/.mcp.json': mcpConfig(token) });
    const { code, stdout } = runCli(['--format', 'json'], { cwd: folder });
    const report = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['version', 'findings', 'suppressed', 'skipped', 'stats']),
    );
    expect(report.findings).toHaveLength(1);
    expect(report.findings[0]).toMatchObject({
      ruleId: 'github-token',
      severity: 'critical',
      path: 'app/.mcp.json',
      start: { line: 6, column: 26 },
      end: { line: 6, column: 26 + token.length },
    });
    expect(stdout).not.toContain(token);
  });

  it.each(['pretty', 'json', 'github'])('never shows what a schema makes the value of a secret (%s)', (format) => {
    const values = [1, 2, 3, 4].map((seed) => fake.opaque(24, undefined, seed));
    const [constant, choice, example, initial] = values;
    const schema = {
      properties: {
        adminPassword: { const: constant, default: initial },
        apiToken: { enum: [choice, 'other'] },
        dbPassword: { examples: [example] },
      },
    };
    const { folder } = makeRepository({
      'chart/Chart.yaml': 'name: a\n',
      'chart/values.yaml': 'replicas: 1\n',
      'chart/values.schema.json': JSON.stringify(schema),
    });
    const { stdout, stderr } = runCli(['--format', format], { cwd: folder });
    expect(stdout).toContain('The schema gives a working value');
    const fix = runCli(['fix', '--dry-run', '--review'], { cwd: folder });
    expect(fix.stdout).toContain('+++ b/chart/values.schema.json');
    for (const value of values) expect(stdout + stderr + fix.stdout + fix.stderr).not.toContain(value);
  });

  it('takes one folder as the root, and a file by name even if it is ignored', () => {
    const { folder, write } = makeRepository({
      'app/.mcp.json': mcpConfig(fake.githubToken()),
      '.gitignore': '*.local\n',
    });
    write('secret.local', `GITHUB_TOKEN=${fake.githubToken()}\n`);
    const inFolder = JSON.parse(runCli(['--format', 'json', 'app'], { cwd: folder }).stdout);
    expect(inFolder.findings.map((finding: { path: string }) => finding.path)).toEqual(['.mcp.json']);
    const byName = runCli(['--format', 'json', 'secret.local'], { cwd: folder });
    expect(byName.code).toBe(1);
  });

  it('reads a folder that is no repository, and honours its ignore file', () => {
    const folder = temporaryFolder();
    repositoryIn(folder, {}).writeAll({
      '.gitignore': 'ignored/\n',
      'ignored/a.txt': fake.githubToken(),
      'kept/b.txt': fake.githubToken(),
    });
    const report = JSON.parse(runCli(['--format', 'json'], { cwd: folder }).stdout);
    expect(report.findings.map((finding: { path: string }) => finding.path)).toEqual(['kept/b.txt']);
  });

  it('reads standard input under the name that it is given', () => {
    const token = fake.githubToken();
    const folder = temporaryFolder();
    const { code, stdout } = runCli(['-', '--stdin-filename', '.cursor/mcp.json', '--format', 'json'], {
      cwd: folder,
      input: mcpConfig(token),
    });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings[0]).toMatchObject({ path: '.cursor/mcp.json', ruleId: 'github-token' });
  });

  it('passes with --fail-on never, and still reports', () => {
    const { folder } = makeRepository({ '.mcp.json': mcpConfig(fake.githubToken()) });
    const { code, stdout } = runCli(['--fail-on', 'never'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('github-token');
  });

  it('writes annotations for GitHub, and no repository text becomes a command', () => {
    const token = fake.githubToken();
    const { folder } = makeRepository({ '::error::x/##[error]y,z.env': `GITHUB_TOKEN=${token}\n` });
    const { stdout } = runCli(['--format', 'github'], { cwd: folder });
    const lines = stdout.split('\n').filter((line) => /^\s*::|##\[/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=%3A%3Aerror%3A%3Ax\/|^::warning title=/);
    expect(stdout).not.toContain(token);
  });

  it('knows its rules, explains one, and shows help and version', () => {
    const cwd = temporaryFolder();
    expect(runCli(['rules'], { cwd }).stdout).toContain('env-file-committed');
    const { code, stdout } = runCli(['explain', 'literal-credential'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('literal-credential');
    expect(runCli(['--version'], { cwd }).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(runCli(['--help'], { cwd }).stdout).toContain('--staged');
  });
});

describe('saying no', () => {
  it('ignores a finding by command, counts it, and reports the next secret at the same place', () => {
    const repository = makeRepository({ '.mcp.json': mcpConfig(fake.githubToken()) });
    const cwd = repository.folder;
    const ignored = runCli(['ignore', '.mcp.json:6', '--reason', 'revoked last year'], { cwd });
    expect({ code: ignored.code, stderr: ignored.stderr }).toEqual({ code: 0, stderr: '' });
    const after = runCli(['--format', 'json'], { cwd });
    expect(after.code).toBe(0);
    expect(JSON.parse(after.stdout).suppressed).toMatchObject([{ by: 'config', reason: 'revoked last year' }]);
    // A scan of one other file has not looked where the entry belongs.
    repository.write('other.txt', 'nothing\n');
    expect(runCli(['other.txt'], { cwd }).stdout).not.toContain('matches no finding');
    repository.write('.mcp.json', mcpConfig(fake.githubToken(2)));
    expect(runCli([], { cwd }).code).toBe(1);
  });
});
