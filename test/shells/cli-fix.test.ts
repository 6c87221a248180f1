import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository } from '../git-repository.ts';
import { runCli } from './program.ts';

const config = (value: string): string =>
  `{\r\n\t"mcpServers": {\r\n\t\t"github": { "command": "npx", "env": { "GITHUB_TOKEN": "${value}" } }\r\n\t}\r\n}`;

describe('fix', () => {
  it('shows a masked diff and writes nothing with --dry-run', () => {
    const token = fake.githubToken();
    const { folder } = makeRepository({ '.mcp.json': config(token) });
    const { code, stdout, stderr } = runCli(['fix', '--dry-run'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('${GITHUB_TOKEN}');
    expect(stdout + stderr).not.toContain(token);
    expect(readFileSync(join(folder, '.mcp.json'), 'utf8')).toBe(config(token));
  });

  it('changes the value and not one other byte, and the result scans clean', () => {
    const token = fake.githubToken();
    const { folder } = makeRepository({ '.mcp.json': config(token) });
    const { code, stdout, stderr } = runCli(['fix'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain(token);
    expect(readFileSync(join(folder, '.mcp.json'), 'utf8')).toBe(config('${GITHUB_TOKEN}'));
    expect(runCli([], { cwd: folder }).code).toBe(0);
  });

  it('saves the value only into a file that git ignores', () => {
    const token = fake.githubToken();
    const { folder, git } = makeRepository({ '.mcp.json': config(token) });
    const { code, stdout, stderr } = runCli(['fix', '--save-to', '.env'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain(token);
    expect(readFileSync(join(folder, '.env'), 'utf8')).toContain(`GITHUB_TOKEN=${token}`);
    expect(git('status', '--porcelain', '--untracked-files=all')).not.toContain(' .env\n');
  });
});
