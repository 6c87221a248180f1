import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository, temporaryFolder } from '../git-repository.ts';
import { runProgram } from './program.ts';

/** A copy of the product, as after an installation. */
function installed() {
  const folder = temporaryFolder();
  cpSync(join(inject('shipped'), 'dist'), join(folder, 'dist'), {
    recursive: true,
    filter: (path) => !path.includes('.cache'),
  });
  const { folder: cwd } = makeRepository({ '.env': `GITHUB_TOKEN=${fake.githubToken()}\n`, 'a.yaml': 'a: 1\n' });
  return {
    cache: join(folder, 'dist/.cache'),
    run: (env: Readonly<Record<string, string>> = {}) =>
      runProgram(process.execPath, [join(folder, 'dist/cli.js'), '--format', 'json'], { cwd, env }),
  };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => join(folder, name));
}

describe('code that was compiled before', () => {
  it('gives the same report', () => {
    const { cache, run } = installed();
    const first = run();
    expect(first.code).toBe(1);
    expect(filesIn(cache).length).toBeGreaterThan(3);
    for (let round = 2; round < 10; round++) expect(run()).toEqual(first);
  });

  it('is compiled again where its files are damaged', () => {
    const { cache, run } = installed();
    const first = run();
    const damages: readonly ((bytes: Buffer) => Uint8Array)[] = [
      (bytes) => bytes.subarray(0, bytes.length >> 1),
      (bytes) => bytes.subarray(0, 1000),
      () => new Uint8Array(),
      (bytes) => new Uint8Array(bytes.length),
      (bytes) => bytes.map((byte, index) => (index % 5000 === 4999 ? byte ^ 1 : byte)),
      (bytes) => bytes.subarray(1),
    ];
    for (const damage of damages) {
      for (const file of filesIn(cache)) writeFileSync(file, damage(readFileSync(file)));
      expect(run()).toEqual(first);
      expect(run()).toEqual(first);
    }
  });

  it('is not kept in CI, nor where Node is told not to', () => {
    const { cache, run } = installed();
    expect(run({ CI: 'true' }).code).toBe(1);
    expect(run({ NODE_DISABLE_COMPILE_CACHE: '1' }).code).toBe(1);
    expect(existsSync(cache)).toBe(false);
  });

  it('is not missed where it cannot be written', () => {
    const { cache, run } = installed();
    writeFileSync(cache, 'a file in its place');
    expect(run()).toMatchObject({ code: 1, stderr: '' });
  });
});
