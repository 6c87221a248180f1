import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { spliced } from '../../src/fixes/change.ts';
import { maskedDiff } from '../../src/fixes/masked-diff.ts';
import { temporaryFolder } from '../git-repository.ts';
import { fixFiles } from './fixing.ts';

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}\n`).join('');
const none = { matchesBefore: [], matchesAfter: [] } as const;

function edit(before: string, edits: readonly (readonly [find: string, text: string])[]) {
  const splices = edits.map(([find, text]) => {
    const start = before.indexOf(find);
    return { start, end: start + find.length, text };
  });
  return { before, after: spliced(before, splices) ?? '', splices };
}

describe('maskedDiff', () => {
  it.each([
    ['one line', edit(lines(20), [['line 7', 'other']])],
    [
      'the first and the last line',
      edit(lines(20), [
        ['line 0', 'a'],
        ['line 19', 'z'],
      ]),
    ],
    [
      'neighbours and far ones',
      edit(lines(40), [
        ['line 3\n', ''],
        ['line 5', 'five\nsix'],
        ['line 30\n', 'x\nline 30\n'],
      ]),
    ],
    ['lines put in at a line end', edit(lines(9), [['4', '4\nnew']])],
    ['a file without a last line break', edit('a\nb', [['a', 'c']])],
  ])('is taken by patch: %s', (_, difference) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'f.txt'), difference.before);
    const diff = maskedDiff({ path: 'f.txt', ...difference, ...none });
    const isWithoutBreak = !difference.before.endsWith('\n');
    if (isWithoutBreak) {
      expect(diff).toBe('--- a/f.txt\n+++ b/f.txt\n@@ -1,2 +1,2 @@\n-a\n+c\n b\n');
      return;
    }
    const ended = spawnSync('git', ['apply', '--unsafe-paths', '-p1', '-'], {
      cwd: folder,
      input: diff,
      encoding: 'utf8',
    });
    expect(ended.stderr).toBe('');
    expect(readFileSync(join(folder, 'f.txt'), 'utf8')).toBe(difference.after);
  });

  it('shows no secret of the file, fixed or not, in the context neither', async () => {
    const [one, two, key] = [fake.githubToken(), fake.githubToken(2), fake.pemPrivateKey()];
    const { plan } = await fixFiles({
      '.mcp.json': `{"mcpServers":{"a":{"env":{\n"GITHUB_TOKEN":"${one}",\n"note":"${two}",\n"K":${JSON.stringify(key)},\n"again":"x ${one} y"}}}}`,
    });
    expect(plan.diff).toContain('+"GITHUB_TOKEN":"${GITHUB_TOKEN}"');
    for (const secret of [one, two, ...key.split('\n').slice(1, -1)]) expect(plan.diff).not.toContain(secret);
  });

  it('shows what a terminal would obey', async () => {
    const { plan } = await fixFiles({
      '.mcp.json': `{"mcpServers":{"\u202e\u001b[2J":{"command":"x","env":{"GITHUB_TOKEN":"${fake.githubToken()}"}}}}`,
    });
    expect(plan.diff).toContain('\\u202e');
    expect(plan.diff).not.toContain('\u001b');
  });
});
