import { describe, expect, test } from 'vitest';
import { defuse, escapeData, escapeProperty } from '../../src/reporters/workflow-command.ts';
import { commandsIn } from './sample.ts';

describe('workflow commands', () => {
  test('escape as the toolkit does', () => {
    expect(escapeData('100%\r\nnext: a, b')).toBe('100%25%0D%0Anext: a, b');
    expect(escapeProperty('100%\na:b,c')).toBe('100%25%0Aa%3Ab%2Cc');
  });

  test.each([
    '::error::x',
    '  \t::error::x',
    '\u00a0\u3000::error::x',
    'first\n::error::x',
    'first\r::error::x',
    '\x1b[1m::error::x',
    'text ##[error]x',
    '###[error]x',
  ])('are defused in %j', (text) => {
    expect(commandsIn(defuse(text))).toEqual([]);
  });

  test('ordinary text stays as it is', () => {
    const text = 'std::vector in a::b\n  # heading [link] ## x\n';
    expect(defuse(text)).toBe(text);
  });

  test('takes linear time', () => {
    const text = `${' '.repeat(200_000)}\n${'\r'.repeat(200_000)}${'\x1b[1m'.repeat(50_000)}`;
    const start = performance.now();
    defuse(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
