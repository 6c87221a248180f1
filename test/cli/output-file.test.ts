import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { outputFile } from '../../src/cli/output-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-secret-scan-output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const posix = process.platform === 'win32' ? test.skip : test;

describe('outputFile', () => {
  test('writes the file and leaves nothing beside it', () => {
    outputFile(folder, 'report.json').write('{}\n');
    expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe('{}\n');
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  test('touches nothing before it writes', () => {
    outputFile(folder, 'report.json');
    expect(existsSync(join(folder, 'report.json'))).toBe(false);
  });

  posix('keeps the mode of what it replaces', () => {
    writeFileSync(join(folder, 'report.json'), 'old');
    chmodSync(join(folder, 'report.json'), 0o600);
    outputFile(folder, 'report.json').write('new');
    expect(statSync(join(folder, 'report.json')).mode & 0o777).toBe(0o600);
  });

  posix('writes through a link and leaves it one', () => {
    writeFileSync(join(folder, 'real.json'), 'old');
    symlinkSync('real.json', join(folder, 'link.json'));
    outputFile(folder, 'link.json').write('new');
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe('new');
  });

  posix('does not replace a device', () => {
    outputFile(folder, '/dev/null').write('x');
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('refuses a missing folder and a folder', () => {
    expect(() => outputFile(folder, 'reports/a.json')).toThrow('there is no folder reports. Make it first.');
    expect(() => outputFile(folder, '.')).toThrow('is a folder');
  });

  test('a failed write is an error that names the file', () => {
    const file = outputFile(folder, 'report.json');
    rmSync(folder, { recursive: true });
    expect(() => file.write('x')).toThrow('The report could not be written to report.json (ENOENT).');
  });
});
