import { describe, expect, it, vi } from 'vitest';
import { readInputs } from '../../src/action/inputs.ts';
import { UsageError } from '../../src/errors.ts';

const given = (inputs: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(inputs)) vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
};

describe('readInputs', () => {
  it('leaves to the config what is not given', () => {
    expect(readInputs()).toEqual({ paths: [], configPath: undefined, flags: {}, annotations: true, summary: true });
  });

  it('reads lists by comma and line', () => {
    given({
      paths: 'charts\n  .mcp.json\n',
      only: 'github-token, npm-token\njwt',
      'fail-on': 'Low',
      annotations: 'False',
    });
    expect(readInputs()).toEqual({
      paths: ['charts', '.mcp.json'],
      configPath: undefined,
      flags: { failOn: 'low', only: ['github-token', 'npm-token', 'jwt'] },
      annotations: false,
      summary: true,
    });
  });

  it.each([
    ['fail-on', 'severe', '"fail-on"'],
    ['summary', 'yes please', '"summary"'],
  ])('names %s where its value is wrong', (name, value, named) => {
    given({ [name]: value });
    expect(() => readInputs()).toThrow(UsageError);
    expect(() => readInputs()).toThrow(named);
  });
});
