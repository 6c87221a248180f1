import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const action = parse(read('action.yml'));
const sources = ['inputs', 'outputs'].map((name) => read(`src/action/${name}.ts`)).join('\n');

describe('action.yml', () => {
  it('runs the bundle on a runtime that GitHub has', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.cjs' });
  });

  it('declares exactly the inputs that are read', () => {
    const inputs = [...sources.matchAll(/(?:getInput|getMultilineInput|readIds|readBoolean)\('([a-z-]+)'/g)].map(
      ([, name]) => name,
    );
    expect(Object.keys(action.inputs).sort()).toEqual([...new Set(inputs)].sort());
  });

  it('declares exactly the outputs that are set', () => {
    const outputs = [...sources.matchAll(/setOutput\('([a-z-]+)'/g)].map(([, name]) => name);
    expect(Object.keys(action.outputs).sort()).toEqual([...outputs, 'critical', 'high', 'medium', 'low'].sort());
  });
});

describe('.pre-commit-hooks.yaml', () => {
  it('starts one process that reads the index itself', () => {
    const [hook, ...others] = parse(read('.pre-commit-hooks.yaml'));
    expect(others).toEqual([]);
    expect(hook).toMatchObject({
      id: 'mcp-secret-scan',
      language: 'node',
      entry: 'mcp-secret-scan --staged',
      pass_filenames: false,
      always_run: true,
    });
  });

  it('needs no script of npm to be installed', () => {
    const { scripts, dependencies, bin } = JSON.parse(read('package.json'));
    for (const name of ['build', 'prepare', 'prepack', 'preinstall', 'install', 'postinstall'])
      expect(scripts).not.toHaveProperty(name);
    expect(dependencies).toBeUndefined();
    expect(bin).toEqual({ 'mcp-secret-scan': 'dist/cli.js' });
  });
});
