import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { detected } from './detected.ts';

async function foundIn(path: string, text: string): Promise<readonly string[]> {
  return (await detected(path, text)).map(({ secret }) => secret);
}

describe('a map that spells a command', () => {
  it('may hold its arguments twice', async () => {
    const [first, second] = [fake.opaque(24), fake.opaque(32)];
    const text = `{"mcpServers": {"acme": {"command": "acme", "args": ["--token", "${first}"], "args": ["--token", "${second}"]}}}`;
    expect(await foundIn('.mcp.json', text)).toEqual([first, second]);
  });

  it('may hold another command', async () => {
    const value = fake.opaque();
    const text = `{"command": "acme", "args": ["serve"], "postCreateCommand": "acme login --token ${value}"}`;
    expect(await foundIn('devcontainer.json', text)).toEqual([value]);
  });
});

describe('a value that is nested deep', () => {
  it.each([20, 101, 190, 300])('is read below %i maps', async (depth) => {
    const value = fake.opaque();
    const text = `${'{"a":'.repeat(depth)}{"password": "${value}"}${'}'.repeat(depth)}`;
    expect(await foundIn('acme.json', text)).toEqual([value]);
  });
});

describe('a map of nothing but values', () => {
  it('is asked once for the name that they go by', async () => {
    const count = 20_000;
    const text = `{"token": {${Array.from({ length: count }, (_, at) => `"value": "${at}"`).join(', ')}}}`;
    const began = performance.now();
    await detected('acme.json', text);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});
