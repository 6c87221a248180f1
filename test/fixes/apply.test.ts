import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { applyFixes, defaultOptions, type FixRequest, openSource, planFixes, scan } from '../../src/index.ts';
import { makeRepository, type TestRepository } from '../git-repository.ts';

const [token, other] = [fake.githubToken(), fake.githubToken(2)];
const config = (value: string): string =>
  `${JSON.stringify({ mcpServers: { gh: { command: 'npx', env: { GITHUB_TOKEN: value } } } })}\n`;

async function plan({ folder }: TestRepository, request: Partial<FixRequest> = {}, paths: readonly string[] = []) {
  const source = await openSource({ cwd: folder, paths, staged: false, maxBytes: 1e6, env: {} });
  const report = await scan(source, defaultOptions);
  return { source, plan: await planFixes(source, report, { cwd: folder, review: false, ...request }) };
}

const read = (repository: TestRepository, path: string): string => readFileSync(join(repository.folder, path), 'utf8');

describe('applyFixes', () => {
  it('replaces the file, keeps its mode, and leaves nothing beside it', async () => {
    const repository = makeRepository({ '.mcp.json': config(token) });
    chmodSync(join(repository.folder, '.mcp.json'), 0o640);
    const planned = await plan(repository);
    const applied = await applyFixes(planned.source, planned.plan);
    expect(applied).toMatchObject({ written: ['.mcp.json'], refused: [] });
    expect(read(repository, '.mcp.json')).toBe(config('${GITHUB_TOKEN}'));
    expect(statSync(join(repository.folder, '.mcp.json')).mode & 0o777).toBe(0o640);
    expect(readdirSync(repository.folder).sort()).toEqual(['.git', '.mcp.json']);
  });

  it('refuses a file that changed since it was scanned, and writes the others', async () => {
    const repository = makeRepository({ '.mcp.json': config(token), '.cursor/mcp.json': config(token) });
    const planned = await plan(repository);
    writeFileSync(join(repository.folder, '.mcp.json'), `${config(token)} `);
    const applied = await applyFixes(planned.source, planned.plan);
    expect(applied.written).toEqual(['.cursor/mcp.json']);
    expect(applied.refused).toEqual([{ path: '.mcp.json', reason: 'changed since it was scanned' }]);
    expect(read(repository, '.mcp.json')).toBe(`${config(token)} `);
  });

  it('writes through no link', async () => {
    const repository = makeRepository({ 'real.json': '{}' });
    const outside = makeRepository({ 'mcp.json': config(token) });
    symlinkSync(join(outside.folder, 'mcp.json'), join(repository.folder, '.mcp.json'));
    const planned = await plan(repository, {}, [join(repository.folder, '.mcp.json')]);
    expect(planned.plan.outcomes).toMatchObject([{ state: 'by-hand', text: expect.stringContaining('symbolic link') }]);
    expect(read(outside, 'mcp.json')).toBe(config(token));
    const swapped = makeRepository({ '.mcp.json': config(token) });
    const late = await plan(swapped);
    swapped.remove('.mcp.json');
    symlinkSync(join(outside.folder, 'mcp.json'), join(swapped.folder, '.mcp.json'));
    expect((await applyFixes(late.source, late.plan)).refused).toHaveLength(1);
    expect(read(outside, 'mcp.json')).toBe(config(token));
  });

  it('says what is left: revoking, how the variable arrives, history, and what is staged', async () => {
    const repository = makeRepository({ '.mcp.json': config('${GITHUB_TOKEN}') });
    repository.write('.mcp.json', config(token));
    repository.git('add', '.mcp.json');
    const { source, plan: planned } = await plan(repository);
    const left = (await applyFixes(source, planned)).left.join('\n');
    expect(left).toMatch(/^Revoke first/);
    expect(left).toContain('github.com/settings/tokens');
    expect(left).toContain('Provide GITHUB_TOKEN. Claude Code reads no .env file');
    expect(left).toContain('git add .mcp.json');
    expect(left).toContain('history');
    expect(left).not.toContain(token);
  });
});

describe('files that are made', () => {
  const secret = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: gateway\nstringData:\n  token: ${token}\n`;
  const made = 'deploy/external-secret-gateway.yaml';

  it('are written, and said to be filled in', async () => {
    const repository = makeRepository({ 'deploy/secret.yaml': secret });
    const { source, plan: planned } = await plan(repository, { review: true });
    expect(planned.diff).toMatch(/^--- \/dev\/null\n/);
    const applied = await applyFixes(source, planned);
    expect(applied).toMatchObject({ written: [made], refused: [] });
    expect(applied.left.join('\n')).toContain(made);
    expect(read(repository, made)).toContain('secretKey: token');
    expect(read(repository, 'deploy/secret.yaml')).toBe(secret);
  });

  it('take the place of none, and lie behind no link', async () => {
    const repository = makeRepository({ 'deploy/secret.yaml': secret });
    const late = await plan(repository, { review: true });
    writeFileSync(join(repository.folder, made), 'mine\n');
    expect((await applyFixes(late.source, late.plan)).refused).toEqual([{ path: made, reason: 'is there already' }]);
    expect(read(repository, made)).toBe('mine\n');
    const outside = makeRepository({ 'a.txt': '' });
    const swapped = makeRepository({ 'deploy/secret.yaml': secret });
    const planned = await plan(swapped, { review: true });
    swapped.remove('deploy/secret.yaml');
    rmSync(join(swapped.folder, 'deploy'), { recursive: true, force: true });
    symlinkSync(outside.folder, join(swapped.folder, 'deploy'));
    expect((await applyFixes(planned.source, planned.plan)).refused).toEqual([
      { path: made, reason: 'lies behind a symbolic link' },
    ]);
    expect(existsSync(join(outside.folder, 'external-secret-gateway.yaml'))).toBe(false);
  });
});

describe('--save-to', () => {
  const saveTo = '.env';

  it('has git ignore the file first, makes it private, and keeps what is there', async () => {
    const repository = makeRepository({ '.mcp.json': config(token), '.gitignore': 'dist' });
    const planned = await plan(repository, { saveTo });
    expect(planned.plan.paths).toEqual(['.gitignore', '.env', '.mcp.json']);
    expect(planned.plan.saved).toEqual(['GITHUB_TOKEN']);
    expect(planned.plan.diff).toContain('+GITHUB_TOKEN=***\n');
    expect(planned.plan.diff).not.toContain(token);
    await applyFixes(planned.source, planned.plan);
    expect(read(repository, '.gitignore')).toBe('dist\n/.env\n');
    expect(read(repository, '.env')).toBe(`GITHUB_TOKEN=${token}\n`);
    expect(statSync(join(repository.folder, '.env')).mode & 0o777).toBe(0o600);
    expect(repository.git('status', '--porcelain', '--ignored')).toContain('!! .env');
  });

  it('adds behind existing lines, in their line ends, and counts a name that is taken', async () => {
    const repository = makeRepository({ '.mcp.json': config(token), '.gitignore': '.env\n' });
    writeFileSync(join(repository.folder, '.env'), `# mine\r\nGITHUB_TOKEN=${other}\r\nA="b"`);
    chmodSync(join(repository.folder, '.env'), 0o644);
    const planned = await plan(repository, { saveTo });
    expect(planned.plan.paths).toEqual(['.env', '.mcp.json']);
    await applyFixes(planned.source, planned.plan);
    expect(read(repository, '.env')).toBe(`# mine\r\nGITHUB_TOKEN=${other}\r\nA="b"\r\nGITHUB_TOKEN_2=${token}\r\n`);
    expect(read(repository, '.mcp.json')).toBe(config('${GITHUB_TOKEN_2}'));
    expect(statSync(join(repository.folder, '.env')).mode & 0o777).toBe(0o644);
  });

  it('uses the name that has the value already', async () => {
    const repository = makeRepository({ '.mcp.json': config(token), '.gitignore': '.env\n' });
    writeFileSync(join(repository.folder, '.env'), `GITHUB_TOKEN='${token}'\n`);
    const planned = await plan(repository, { saveTo });
    expect(planned.plan.saved).toEqual([]);
    await applyFixes(planned.source, planned.plan);
    expect(read(repository, '.env')).toBe(`GITHUB_TOKEN='${token}'\n`);
    expect(read(repository, '.mcp.json')).toBe(config('${GITHUB_TOKEN}'));
  });

  it('refuses a file that others would get to see', async () => {
    const tracked = makeRepository({ '.mcp.json': config(token), '.env': 'A=1\n' });
    await expect(plan(tracked, { saveTo })).rejects.toThrow('Git tracks .env');
    const included = makeRepository({ '.mcp.json': config(token), 'app/.gitignore': '!.env\n' });
    await expect(plan(included, { saveTo: 'app/.env' })).rejects.toThrow('cannot be ignored');
    const template = makeRepository({ '.mcp.json': config(token) });
    await expect(plan(template, { saveTo: '.env.example' })).rejects.toThrow('template');
    const linked = makeRepository({ '.mcp.json': config(token) });
    symlinkSync(join(linked.folder, '.mcp.json'), join(linked.folder, '.env'));
    await expect(plan(linked, { saveTo })).rejects.toThrow('symbolic link');
  });

  it('ignores a file in a folder by its whole path, from wherever the command is run', async () => {
    const repository = makeRepository({ 'app/.mcp.json': config(token) });
    mkdirSync(join(repository.folder, 'app/deep dir'));
    const folder = join(repository.folder, 'app');
    const source = await openSource({ cwd: folder, paths: ['.'], staged: false, maxBytes: 1e6, env: {} });
    const report = await scan(source, defaultOptions);
    const planned = await planFixes(source, report, { cwd: folder, review: false, saveTo: 'deep dir/.env' });
    await applyFixes(source, planned);
    expect(read(repository, '.gitignore')).toBe('/app/deep\\ dir/.env\n');
    expect(repository.tryGit(['check-ignore', 'app/deep dir/.env']).status).toBe(0);
    expect(read(repository, 'app/.mcp.json')).toBe(config('${GITHUB_TOKEN}'));
  });

  it('writes nothing where nothing is saved', async () => {
    const repository = makeRepository({ 'a.txt': 'nothing\n' });
    const planned = await plan(repository, { saveTo });
    await applyFixes(planned.source, planned.plan);
    expect(existsSync(join(repository.folder, '.env'))).toBe(false);
    expect(existsSync(join(repository.folder, '.gitignore'))).toBe(false);
  });

  it('writes no config where the env file changed meanwhile', async () => {
    const repository = makeRepository({ '.mcp.json': config(token), '.gitignore': '.env\n' });
    const planned = await plan(repository, { saveTo });
    writeFileSync(join(repository.folder, '.env'), 'A=1\n');
    await expect(applyFixes(planned.source, planned.plan)).rejects.toThrow('.env');
    expect(read(repository, '.mcp.json')).toBe(config(token));
    expect(read(repository, '.env')).toBe('A=1\n');
  });
});
