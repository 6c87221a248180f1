import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { repositoryIn, temporaryFolder } from '../git-repository.ts';
import { runCli, startCli } from './program.ts';

const manyLeaks = (): string => {
  const folder = temporaryFolder();
  const lines = Array.from({ length: 400 }, (_, index) => `KEY_${index}_TOKEN=${fake.githubToken(index)}`);
  repositoryIn(folder, {}).write('config/tokens.txt', `${lines.join('\n')}\n`);
  return folder;
};

describe('pipes', () => {
  it.each(['json', 'pretty'])('gives a slow reader all of a report larger than the pipe (%s)', async (format) => {
    const cwd = manyLeaks();
    const child = startCli(['--format', format], cwd);
    const parts: Buffer[] = [];
    // Long after the program has filled the pipe.
    setTimeout(() => child.stdout?.on('data', (part: Buffer) => parts.push(part)), 1500);
    const [code] = await once(child, 'close');
    const text = Buffer.concat(parts).toString('utf8');
    expect(code).toBe(1);
    expect(text.length).toBeGreaterThan(100_000);
    if (format === 'json') expect(JSON.parse(text).findings).toHaveLength(400);
    else expect(text).toContain('400 findings');
  });

  it('stops quietly when the reader has had enough', async () => {
    const child = startCli(['--format', 'json'], manyLeaks());
    const errors: Buffer[] = [];
    child.stderr?.on('data', (part: Buffer) => errors.push(part));
    child.stdout?.once('data', () => child.stdout?.destroy());
    await once(child, 'close');
    expect(Buffer.concat(errors).toString('utf8')).toBe('');
  });

  it('writes to a file and keeps standard output empty', () => {
    const cwd = manyLeaks();
    const { code, stdout, stderr } = runCli(['--format', 'json', '--output', 'report.json'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('report.json');
  });
});
