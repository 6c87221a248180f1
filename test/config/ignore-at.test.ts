import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type IgnoreAtRequest, ignoreAt } from '../../src/config/ignore-at.ts';
import { defaultOptions, type Options } from '../../src/config/options.ts';
import { readConfig } from '../../src/config/read.ts';
import { resolveOptions } from '../../src/config/resolve.ts';
import { createFindings } from '../../src/findings/create.ts';
import { suppress } from '../../src/findings/suppress.ts';
import type { Finding, Report, Source } from '../../src/model.ts';
import { matchOf } from '../findings/planted.ts';

const password = ['corr', 'ect-', 'horse'].join('');

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ignore-at-')));
  mkdirSync(join(folder, '.git'));
  writeFileSync(join(folder, '.git/HEAD'), 'ref: refs/heads/main\n');
  mkdirSync(join(folder, 'app'));
  writeFileSync(join(folder, 'app/.env'), `# first\nA=${password}\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A scan that knows one file and one password. */
const tools = {
  open: async () => {
    const bytes = readFileSync(join(folder, 'app/.env'));
    const repository = {
      origin: 'worktree' as const,
      isGit: true,
      list: () => ['app/.env'],
      read: (path: string) => (path === 'app/.env' ? bytes : undefined),
      isTracked: () => true,
      ignored: () => [],
    };
    const files = () => [{ path: 'app/.env', bytes, origin: 'worktree' as const }];
    return { repository, files, root: folder, top: folder };
  },
  load: async ({ cwd }: { readonly cwd: string }): Promise<Options> => resolveOptions(await readConfig({ cwd })),
  scan: async (source: Source, options: Options): Promise<Report> => {
    const findings: Finding[] = [];
    for (const file of source.files()) {
      if ('reason' in file) continue;
      findings.push(...createFindings([matchOf(file, password, { keyPath: ['A'] })], file));
    }
    const read = source.repository.read;
    const result = suppress(findings, options, read, '2030-01-01');
    return { version: '0', ...result, skipped: [], stats: { files: 1, bytes: 1 } };
  },
};

const request = (path: string, line: number, more: Partial<IgnoreAtRequest> = {}): IgnoreAtRequest => ({
  cwd: folder,
  place: { path, line },
  reason: 'the demo server',
  ...more,
});

describe('ignoreAt', () => {
  it('makes a config at the top, after which the finding is suppressed', async () => {
    expect(await ignoreAt(request('app/.env', 2), tools)).toEqual({ configPath: 'mcp-secret-scan.yaml', entries: 1 });
    const text = readFileSync(join(folder, 'mcp-secret-scan.yaml'), 'utf8');
    expect(text).not.toContain(password);
    const options = await tools.load({ cwd: folder });
    expect(options.ignore).toMatchObject([{ path: 'app/.env', keyPath: 'A', reason: 'the demo server' }]);
    const report = await tools.scan(await tools.open(), options);
    expect([report.findings.length, report.suppressed.length, report.notes.length]).toEqual([0, 1, 0]);
  });

  it('takes paths relative to the current folder, or to the top', async () => {
    const cwd = join(folder, 'app');
    expect((await ignoreAt(request('.env', 2, { cwd }), tools)).entries).toBe(1);
    rmSync(join(folder, 'mcp-secret-scan.yaml'));
    expect((await ignoreAt(request('app/.env', 2, { cwd }), tools)).entries).toBe(1);
  });

  it('writes into the config that is there', async () => {
    writeFileSync(join(folder, 'mcp-secret-scan.json'), '{"fail-on": "low"}');
    const result = await ignoreAt(request('app/.env', 2, { expires: '2031-01-01' }), tools);
    expect(result.configPath).toBe('mcp-secret-scan.json');
    const options = await tools.load({ cwd: folder });
    expect(options).toMatchObject({ failOn: 'low', ignore: [{ expires: '2031-01-01' }] });
  });

  it('refuses a reason that quotes the value', async () => {
    const reason = `the demo password is ${password}`;
    await expect(ignoreAt(request('app/.env', 2, { reason }), tools)).rejects.toThrow(/^The reason holds a value/);
    expect(await readConfig({ cwd: folder })).toBeUndefined();
  });

  it('writes nothing where nothing is found', async () => {
    expect((await ignoreAt(request('app/.env', 1), tools)).entries).toBe(0);
    expect((await ignoreAt(request('app/.env', 2, { rule: 'github-token' }), tools)).entries).toBe(0);
    expect(await readConfig({ cwd: folder })).toBeUndefined();
    expect(defaultOptions.ignore).toEqual([]);
  });

  it('writes through no link, and leaves nothing beside the config', async () => {
    writeFileSync(join(folder, 'elsewhere.yaml'), 'exclude: []\n');
    symlinkSync('elsewhere.yaml', join(folder, 'mcp-secret-scan.yaml'));
    await expect(ignoreAt(request('app/.env', 2), tools)).rejects.toThrow('is a symbolic link');
    expect(readFileSync(join(folder, 'elsewhere.yaml'), 'utf8')).toBe('exclude: []\n');
    rmSync(join(folder, 'mcp-secret-scan.yaml'));
    await ignoreAt(request('app/.env', 2), tools);
    expect(readdirSync(folder).sort()).toEqual(['.git', 'app', 'elsewhere.yaml', 'mcp-secret-scan.yaml']);
  });
});
