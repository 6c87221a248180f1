import { describe, expect, it } from 'vitest';
import { redact } from '../../src/findings/redact.ts';

describe('redact', () => {
  const body = 'q7Rt'.repeat(9);

  it('shows the longest documented beginning and the length', () => {
    expect(redact(`sk-proj-${body}`, ['sk-', 'sk-proj-'])).toBe('sk-proj-… (44 characters)');
  });

  it('shows no beginning that is a piece of the value', () => {
    expect(redact(`12345${body}`, ['1', '12345'])).toBe('… (32 to 63 characters)');
    expect(redact('abcd1234', ['abcd'])).toBe('… (8 to 15 characters)');
  });

  it('shows no beginning of another rule', () => {
    expect(redact(body, ['ghp_'])).toBe('… (32 to 63 characters)');
  });

  it('says the class of the length only, in characters', () => {
    expect(redact('é😀', [])).toBe('… (under 8 characters)');
    expect(redact('x'.repeat(64), [])).toBe('… (64 or more characters)');
  });
});
