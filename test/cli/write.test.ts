import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../src/cli/write.ts';

const SIZE = 3_000_000;
let folder = '';
let program = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-secret-scan-write-'));
  program = join(folder, 'program.mjs');
  const contents = `import { write } from './write.ts';
    await write(process.stdout, 'x'.repeat(${SIZE}));
    await write(process.stdout, 'the end');
    process.exitCode = 1;`;
  const resolveDir = resolve('src/cli');
  await build({ stdin: { contents, resolveDir }, bundle: true, platform: 'node', format: 'esm', outfile: program });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a real process', () => {
  test('hands a report that is larger than a pipe over whole, and keeps its exit code', async () => {
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for await (const chunk of child.stdout) {
      text += chunk;
      // A slow reader, for the first piece.
      if (text.length < 70_000) await new Promise((done) => setTimeout(done, 100));
    }
    const code = child.exitCode ?? (await new Promise((done) => child.once('exit', done)));
    expect(text.length).toBe(SIZE + 'the end'.length);
    expect(text.endsWith('the end')).toBe(true);
    expect(code).toBe(1);
  });

  test('is quiet when its reader goes away, and keeps its exit code', async () => {
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.once('close', done));
    expect(errors).toBe('');
    expect(code).toBe(1);
  });
});

describe('write', () => {
  test('reports an error that is no closed pipe', async () => {
    const full = new Writable({ write: (_, __, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })) });
    await expect(write(full, 'x')).rejects.toThrow('The output could not be written.');
  });

  test('goes on quietly after a closed pipe', async () => {
    const gone = new Writable({ write: (_, __, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })) });
    await write(gone, 'x');
    await write(gone, 'y');
  });
});
