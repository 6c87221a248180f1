import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { repositoryIn, temporaryFolder } from '../git-repository.ts';
import { cliFile, runCli, runProgram, startCli } from './program.ts';

const manyLeaks = (): string => {
  const folder = temporaryFolder();
  const lines = Array.from({ length: 400 }, (_, index) => `KEY_${index}_TOKEN=${fake.githubToken(index)}`);
  repositoryIn(folder, {}).write('config/tokens.txt', `${lines.join('\n')}\n`);
  return folder;
};

describe('pipes', () => {
  it.skipIf(process.platform === 'win32').each(['json', 'pretty'])(
    'gives a slow reader all of a report larger than the pipe (%s)',
    (format) => {
      const script = `{ "$0" "$1" --format ${format}; echo "$?" >&2; } | (sleep 1; cat)`;
      const { stdout, stderr } = runProgram('sh', ['-c', script, process.execPath, cliFile()], { cwd: manyLeaks() });
      expect(stderr).toBe('1\n');
      expect(stdout.length).toBeGreaterThan(100_000);
      if (format === 'json') expect(JSON.parse(stdout).findings).toHaveLength(400);
      else expect(stdout).toContain('400 findings');
    },
  );

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
