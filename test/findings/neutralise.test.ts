import { describe, expect, it } from 'vitest';
import { neutralise } from '../../src/findings/neutralise.ts';

describe('neutralise', () => {
  it('leaves what people write', () => {
    expect(neutralise('plain "text" ключ 😀 é \\n')).toBe('plain "text" ключ 😀 é \\n');
  });

  it('makes visible what terminals obey and people do not see', () => {
    expect(neutralise('a\u001b[31mb\u009b\u007f\n\r\t\0')).toBe('a\\x1b[31mb\\x9b\\x7f\\n\\r\\t\\x00');
    expect(neutralise('\u202e\u2066\u200b\ufeff\u2028\u061c')).toBe('\\u202e\\u2066\\u200b\\ufeff\\u2028\\u061c');
    expect(neutralise('\u{e0041}')).toBe('\\u{e0041}');
    expect(neutralise('\ud800x')).toBe('\\ud800x');
  });
});
