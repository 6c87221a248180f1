import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository, type TestRepository } from '../git-repository.ts';
import { testIo } from './io.ts';

const token = fake.githubToken();
const config = (env: Readonly<Record<string, string>>): string =>
  `${JSON.stringify({ mcpServers: { gh: { command: 'npx', env } } }, undefined, 2)}\n`;

async function fix({ folder, environment }: TestRepository, ...argv: readonly string[]) {
  const { io, stdout, stderr } = testIo({ cwd: folder, env: environment });
  const code = await run(['fix', ...argv], io);
  expect(stdout.text + stderr.text).not.toContain(token);
  return { code, out: stdout.text, err: stderr.text };
}

describe('fix', () => {
  test('ends with 0 where everything is fixed and where nothing is to do', async () => {
    const repository = makeRepository({ '.mcp.json': config({ GITHUB_TOKEN: token }) });
    const { code, out } = await fix(repository);
    expect(code).toBe(0);
    expect(out).toContain('Fixed\n  .mcp.json:6:26  github-token\n    write ${GITHUB_TOKEN}\n');
    expect(out).toContain('1. Revoke first');
    expect(await fix(repository)).toMatchObject({ code: 0, out: 'Nothing to fix in 1 file.\n' });
  });

  test('ends with 1 where something remains that blocks, and says what to do', async () => {
    const { code, out } = await fix(makeRepository({ 'claude_desktop_config.json': config({ GITHUB_TOKEN: token }) }));
    expect(code).toBe(1);
    expect(out).toContain('To do by hand\n  claude_desktop_config.json:6:26');
    expect(out).toContain('wrapper');
  });

  test('keeps to the rules that are asked for', async () => {
    const repository = makeRepository({ '.mcp.json': config({ GITHUB_TOKEN: token, DB_PASSWORD: fake.password() }) });
    const { out } = await fix(repository, '--only', 'github-token');
    expect(out).not.toContain('literal-credential');
    expect(readFileSync(join(repository.folder, '.mcp.json'), 'utf8')).toContain(fake.password());
  });

  test('waits with what somebody should look at, and applies it with --review', async () => {
    const repository = makeRepository({ 'run.sh': `curl -H "Authorization: Bearer ${token}"\n` });
    const waiting = await fix(repository);
    expect(waiting.code).toBe(1);
    expect(waiting.out).toContain('--review applies them');
    expect((await fix(repository, '--review')).code).toBe(0);
    expect(readFileSync(join(repository.folder, 'run.sh'), 'utf8')).toMatch(/Bearer \$[A-Z_]+"\n$/);
  });

  test('prints only a diff to standard output with --dry-run', async () => {
    const { code, out, err } = await fix(makeRepository({ '.mcp.json': config({ GITHUB_TOKEN: token }) }), '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/^--- a\/\.mcp\.json\n\+\+\+ b\/\.mcp\.json\n@@ /);
    expect(err).toContain('Would fix');
    const saving = await fix(
      makeRepository({ '.mcp.json': config({ GITHUB_TOKEN: token }) }),
      '--dry-run',
      '--quiet',
      '--save-to',
      '.env',
    );
    expect(saving.err).toBe('');
    expect(saving.out).toMatch(
      /^--- \/dev\/null\n\+\+\+ b\/\.gitignore\n@@ -0,0 \+1,1 @@\n\+\/\.env\n--- \/dev\/null\n/,
    );
  });

  test('refuses what it cannot do with 2', async () => {
    const repository = makeRepository({ '.mcp.json': config({ GITHUB_TOKEN: token }), '.env': 'A=1\n' });
    expect((await fix(repository, '-')).code).toBe(2);
    expect((await fix(repository, '--save-to', '.env')).code).toBe(2);
    expect((await fix(repository, 'no-such-file')).code).toBe(2);
    expect((await fix(repository, '--staged')).code).toBe(2);
    expect(readFileSync(join(repository.folder, '.mcp.json'), 'utf8')).toContain(token);
  });

  test.skipIf(process.getuid?.() === 0)('ends with 3 where a file cannot be written', async () => {
    const repository = makeRepository({ 'app/.mcp.json': config({ GITHUB_TOKEN: token }) });
    chmodSync(join(repository.folder, 'app'), 0o555);
    const { code, out } = await fix(repository);
    chmodSync(join(repository.folder, 'app'), 0o755);
    expect(code).toBe(3);
    expect(out).toContain('Left alone: app/.mcp.json could not be written (EACCES).');
  });
});
