import { describe, expect, it } from 'vitest';
import { formatKeyPath } from '../../src/findings/key-path.ts';

const asItIs = (key: string): string => key;

describe('formatKeyPath', () => {
  it('joins keys with dots and puts list items in brackets', () => {
    expect(formatKeyPath(['mcpServers', 'git-hub', 'args', 3, 'x'], asItIs)).toBe('mcpServers.git-hub.args[3].x');
    expect(formatKeyPath([0, 'name'], asItIs)).toBe('[0].name');
  });

  it('quotes keys that would read as something else', () => {
    expect(formatKeyPath(['a.b', 'c d', '', 'e"f', '[0]', 'größe'], asItIs)).toBe('"a.b"."c d".""."e\\"f"."[0]".größe');
  });

  it('cuts keys that nobody can read', () => {
    expect(formatKeyPath(['x'.repeat(5000)], asItIs).length).toBeLessThan(200);
  });
});
