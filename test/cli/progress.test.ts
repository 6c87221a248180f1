import { describe, expect, test } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';
import { sink } from './io.ts';

function watched(env = {}, isTTY = true, isQuiet = false) {
  const stderr = sink({ isTTY });
  let time = 0;
  const progress = progressOn({ stderr, env }, isQuiet, () => time);
  return {
    stderr,
    progress,
    at: (milliseconds: number, count: number) => {
      time = milliseconds;
      progress.onFile(count);
    },
  };
}

describe('progress', () => {
  test('waits a second, then counts, then goes away', () => {
    const { stderr, progress, at } = watched();
    at(999, 5);
    expect(stderr.text).toBe('');
    at(1001, 1234);
    expect(stderr.text).toContain('scanning… 1,234 files');
    at(1050, 1300);
    expect(stderr.text).not.toContain('1,300');
    at(1200, 1400);
    progress.end();
    expect(stderr.text.endsWith('1,400 files\r\x1b[K')).toBe(true);
  });

  test('a quick scan writes nothing at all', () => {
    const { stderr, progress, at } = watched();
    at(500, 5);
    progress.end();
    expect(stderr.text).toBe('');
  });

  test.each([
    ['a pipe', {}, false, false],
    ['CI', { CI: 'true' }, true, false],
    ['a dumb terminal', { TERM: 'dumb' }, true, false],
    ['--quiet', {}, true, true],
  ])('is silent for %s', (_, env, isTTY, isQuiet) => {
    const { stderr, progress, at } = watched(env, isTTY, isQuiet);
    at(5000, 5);
    progress.end();
    expect(stderr.text).toBe('');
  });
});
