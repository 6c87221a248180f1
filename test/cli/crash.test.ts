import { describe, expect, test } from 'vitest';
import { crashText } from '../../src/cli/crash.ts';

describe('crashText', () => {
  test('leaves the message out, whatever it looks like', () => {
    const error = new TypeError('cannot read hunter-two\n    at hunter-three (x:1:1)');
    expect(crashText(error, false)).toContain('(TypeError)');
    expect(crashText(error, false)).not.toContain('hunter');
    expect(crashText(error, true)).not.toContain('hunter');
  });

  test('shows frames when asked', () => {
    expect(crashText(new Error('x'), false)).not.toMatch(/^ {4}at /m);
    expect(crashText(new Error('x'), true)).toMatch(/^ {4}at .*crash\.test\.ts/m);
  });

  test('bears anything that was thrown', () => {
    expect(crashText('hunter-two', true)).toBe(crashText(undefined, true));
  });
});
