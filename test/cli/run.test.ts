import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { version } from '../../src/version.ts';
import { input, testIo } from './io.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcp-secret-scan-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Made up at run time: no file may hold a value that looks like a secret. */
const password = ['kT9v', 'Qz2m', 'Xw7r', 'Lp4d'].join('');

async function runWith(argv: readonly string[], stdin = '', env = {}) {
  const { io, stdout, stderr } = testIo({ cwd: folder, stdin: input(stdin), env });
  const code = await run(argv, io);
  return { code, out: stdout.text, err: stderr.text };
}

describe('help and version', () => {
  test('the version goes to standard output', async () => {
    expect(await runWith(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect((await runWith(['-V'])).out).toBe(`${version}\n`);
  });

  test('help begins with examples, names the exit codes and ends well', async () => {
    const { code, out } = await runWith(['--help']);
    expect(code).toBe(0);
    expect(out.indexOf('Examples')).toBeLessThan(out.indexOf('Usage'));
    for (const exitCode of [0, 1, 2, 3]) expect(out).toMatch(new RegExp(`^  ${exitCode}  \\w`, 'm'));
    expect(out).toContain('Read more');
  });

  test.each([[], ['rules'], ['explain'], ['ignore']])('help of %s fits 80 columns', async (...command) => {
    const { code, out } = await runWith([...command, '--help']);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('what was typed wrong', () => {
  test.each([
    [['--stagd'], 'There is no option --stagd. Did you mean --staged?'],
    [['-staged'], 'There is no option -staged. Did you mean --staged?'],
    [['--formt=json'], 'There is no option --formt. Did you mean --format?'],
    [['--color'], 'Did you mean --no-color?'],
    [['--staged=yes'], '--staged takes no value.'],
    [['--format'], '--format needs a value'],
    [['--output', '--quiet'], '--output needs a value'],
    [['--format', 'jsn'], 'not jsn. Did you mean json?'],
    [['--fail-on', 'hihg'], 'Did you mean high?'],
    [['--max-file-size', 'huge'], 'such as 512kB or 10MB, not huge'],
    [['--only', 'weak-defalt'], 'There is no rule weak-defalt. Did you mean weak-default?'],
    [['explian', 'weak-default'], 'Did you mean explain?'],
    [['explain'], 'mcp-secret-scan rules lists them'],
    [['explain', 'weak-defalt'], 'Did you mean weak-default?'],
    [['rules', 'src'], './rules for a folder'],
    [['rules', '--staged'], 'rules does not take --staged.'],
    [['--reason', 'because'], '--reason belongs to the command ignore.'],
    [['ignore', '.env:2'], 'Say why the finding may stay'],
    [['ignore', '.env', '--reason', 'demo'], 'such as .env:12'],
    [['ignore', '.env:2', '--reason', 'demo', '--expires', '2030-02-31'], 'a date such as 2030-12-31'],
    [['ignore', '.env:2', '--reason', 'demo', '--expires', '2020-01-31'], '2020-01-31 has passed'],
    [['ignore', '.env:2', '--reason', 'used', 'by'], 'put --reason in quotes'],
    [['-', '--staged'], '--staged reads from git'],
    [['-', '.env'], 'Leave out the paths'],
    [['--stdin-filename', '.env'], 'Add - as the path'],
    [['--output', 'no/such/folder/report.json'], 'there is no folder no/such/folder'],
    [['--output', '.'], 'is a folder'],
    [['no/such/path.json'], 'no/such/path.json'],
  ])('%j ends with 2 and says what to type', async (argv, message) => {
    const { code, out, err } = await runWith(argv);
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('text of the command line cannot reach the terminal', async () => {
    const { err } = await runWith(['--\x1b[2Jx']);
    expect(err).not.toContain('\x1b');
  });
});

describe('rules and explain', () => {
  test('rules lists every id with its severity', async () => {
    const { code, out } = await runWith(['rules']);
    expect(code).toBe(0);
    expect(out).toMatch(/^literal-credential +high /m);
    expect(out).toMatch(/^weak-default +(?:medium|low) /m);
  });

  test('rules as data', async () => {
    const { out } = await runWith(['rules', '--format', 'json']);
    const ids = JSON.parse(out).map((rule: { id: string }) => rule.id);
    expect(ids).toContain('literal-credential');
  });

  test('explain tells what a client reads and resolves', async () => {
    const { code, out } = await runWith(['explain', 'cursor']);
    expect(code).toBe(0);
    expect(out).toContain('.cursor/mcp.json');
    expect(out).toContain('${env:VAR}');
  });
  test('explain says why, what to do and how to ignore', async () => {
    const { code, out } = await runWith(['explain', 'literal-credential']);
    expect(code).toBe(0);
    expect(out).toContain('Why it matters');
    expect(out).toContain('What to do');
    expect(out).toContain('ignore <path>:<line> --rule literal-credential');
    expect(out).not.toContain('\x1b');
  });
});

describe('a scan of standard input', () => {
  const env = `PORT=8080\nDB_PASSWORD=${password}\n`;

  test('finds, ends with 1 and never shows the value', async () => {
    const { code, out, err } = await runWith(['-', '--stdin-filename', '.env'], env);
    expect(out).toContain('.env:2:13');
    expect(out + err).not.toContain(password);
    expect(code).toBe(1);
  });

  test('a clean one is one line', async () => {
    const result = await runWith(['-', '--stdin-filename', '.env'], 'PORT=8080\n');
    expect(result).toEqual({ code: 0, out: 'no credentials found in 1 file\n', err: '' });
  });

  test('quiet and clean prints nothing', async () => {
    expect(await runWith(['-', '--quiet', '--stdin-filename', '.env'], 'PORT=8080\n')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  test('--fail-on decides about the exit code', async () => {
    expect((await runWith(['-', '--stdin-filename', '.env', '--fail-on', 'never'], env)).code).toBe(0);
    expect((await runWith(['-', '--stdin-filename', '.env', '--fail-on=low'], env)).code).toBe(1);
  });

  test('colours follow FORCE_COLOR, NO_COLOR and --no-color', async () => {
    const argv = ['-', '--stdin-filename', '.env'];
    expect((await runWith(argv, env)).out).not.toContain('\x1b');
    expect((await runWith(argv, env, { FORCE_COLOR: '1', NO_COLOR: '1' })).out).toContain('\x1b[');
    expect((await runWith([...argv, '--no-color'], env, { FORCE_COLOR: '1' })).out).not.toContain('\x1b');
  });

  test('as data', async () => {
    const { out, code } = await runWith(['-', '--stdin-filename', '.env', '--format', 'json'], env);
    expect(JSON.parse(out).findings).toHaveLength(1);
    expect(out).not.toContain(password);
    expect(code).toBe(1);
  });

  test('as annotations', async () => {
    const { out } = await runWith(['-', '--stdin-filename', '.env', '--format', 'github'], env);
    expect(out).toMatch(/^::error file=\.env,line=2,/);
    expect(out).not.toContain(password);
  });

  test('into a file, whole, with a word on standard error', async () => {
    const argv = ['-', '--stdin-filename', '.env', '--format', 'json', '-o', 'report.json'];
    const { out, err, code } = await runWith(argv, env);
    expect(out).toBe('');
    expect(err).toContain('written to report.json');
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).findings).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['report.json']);
    expect(code).toBe(1);
  });

  test('into a file without colours, whatever the environment says', async () => {
    const argv = ['-', '--stdin-filename', '.env', '-o', 'report.txt', '--quiet'];
    expect((await runWith(argv, env, { FORCE_COLOR: '1' })).err).toBe('');
    expect(readFileSync(join(folder, 'report.txt'), 'utf8')).not.toContain('\x1b');
  });

  test('a wrong option leaves no file', async () => {
    await runWith(['-', '-o', 'never.json', '--format', 'xml'], env);
    expect(existsSync(join(folder, 'never.json'))).toBe(false);
  });
});
