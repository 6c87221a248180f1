import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect.ts';
import * as fake from '../../src/examples/fake.ts';
import { createFindings } from '../../src/findings/create.ts';
import { mergeBySpan } from '../../src/findings/merge.ts';
import { reveal } from '../../src/findings/reveal.ts';
import type { Match, SourceFile } from '../../src/model.ts';
import { fileOf, matchOf, outputOf } from './planted.ts';

const token = fake.githubToken(7);
const password = `Tr1cky-${fake.groqKey(3).slice(4, 14)}`;

function only(matches: readonly Match[], file: SourceFile, context = {}) {
  const [finding, ...more] = createFindings(matches, file, context);
  if (finding === undefined || more.length > 0) throw new Error('expected one finding');
  return finding;
}

describe('createFindings', () => {
  it('gives positions in characters, key path, redaction and a masked line', () => {
    const file = fileOf(`{\r\n\t"é😀": "${token}", "next": 1\r\n}`);
    const match = matchOf(file, token, { ruleId: 'github-token', keyPath: ['mcpServers', 'my server', 'args', 3] });
    const finding = only([match], file, { startsOf: () => ['ghp_', 'gho_'] });
    expect(finding.start).toEqual({ line: 2, column: 9 });
    expect(finding.end).toEqual({ line: 2, column: 9 + token.length });
    expect(finding.keyPath).toBe('mcpServers."my server".args[3]');
    expect(finding.redacted).toBe(`ghp_… (${token.length} characters)`);
    expect(finding.excerpt).toBe(` "é😀": "ghp_… (${token.length} characters)", "next": 1`);
    expect(finding.fixes).toEqual([]);
  });

  it('shows no character of a value that is no vendor token', () => {
    const file = fileOf(`{"password": "${password}"}`);
    expect(only([matchOf(file, password)], file).redacted).toBe('… (16 to 31 characters)');
  });

  it('shows no other part of a value that a reference breaks', async () => {
    const [first, second] = [fake.opaque(14), fake.opaque(12, undefined, 2)];
    const file = fileOf(`API_KEY=${first}{{x}}${second}\n`, '.env');
    const matches = mergeBySpan(file, await detect(file.path, Buffer.from(file.bytes).toString('latin1')));
    const output = outputOf(createFindings(matches, file));
    expect(output).toContain('{{x}}');
    for (const part of [first, second]) expect(output).not.toContain(part);
  });

  it.each(['&', '|', ';', '<', '>', '('])(
    'shows nothing of what stands behind an unquoted %s of a command line',
    async (sign) => {
      const [first, second] = [fake.opaque(14), fake.opaque(12, undefined, 2)];
      for (const flag of ['curl -u app:', 'docker login -p ', 'export API_KEY=', 'mysql -p']) {
        const file = fileOf(`${flag}${first}${sign}${second} more\n`, 'deploy.sh');
        const matches = mergeBySpan(file, await detect(file.path, Buffer.from(file.bytes).toString('latin1')));
        const output = outputOf(createFindings(matches, file));
        expect(output).toContain(' more');
        for (const part of [first, second]) expect(output).not.toContain(part);
      }
    },
  );

  it('shows nothing of a value with a blank in it', async () => {
    const [first, second] = [fake.opaque(24), fake.opaque(12, undefined, 2)];
    for (const [path, text] of [
      ['.env', `API_TOKEN=${first} ${second}\n`],
      ['config.yaml', `apiToken: ${first}\t${second}\n`],
    ] as const) {
      const file = fileOf(text, path);
      const matches = mergeBySpan(file, await detect(file.path, Buffer.from(file.bytes).toString('latin1')));
      expect(matches).toHaveLength(1);
      const output = outputOf(createFindings(matches, file));
      for (const part of [first, second]) expect(output).not.toContain(part);
    }
  });

  it.each([
    ['deploy.sh', (a: string, b: string) => `echo "${a} $DB_PASSWORD ${b}" ${a}\n`],
    ['deploy.sh', (a: string, b: string) => `echo "${a} \${DB_PASSWORD:-${b}}" ${a}\n`],
    ['deploy.sh', (a: string, b: string) => `echo \${DB_PASSWORD:-${a}} \${PORT:-8080}${b}\n`],
  ])('shows nothing of what is printed beside a variable (%s)', async (path, line) => {
    const [first, second] = [fake.opaque(24), fake.opaque(12, undefined, 2)];
    const file = fileOf(line(first, second), path);
    const findings = createFindings(
      mergeBySpan(file, await detect(file.path, Buffer.from(file.bytes).toString('latin1'))),
      file,
    );
    expect(findings.length).toBeGreaterThan(0);
    expect(outputOf(findings)).toContain('DB_PASSWORD');
    for (const part of [first, second]) expect(outputOf(findings)).not.toContain(part);
  });

  it('shows a variable as it is written, and its neighbours as none', async () => {
    for (const [line, shown] of [
      ['echo "${DB_PASSWORD}"', 'echo "${DB_PASSWORD}"'],
      ['echo "a ${DB_PASSWORD} b" c', 'echo "***${DB_PASSWORD}***" ***'],
      ['echo "${DB_PASSWORD:-none}"', 'echo "${DB_PASSWORD***}"'],
    ] as const) {
      const file = fileOf(`${line}\n`, 'deploy.sh');
      const matches = mergeBySpan(file, await detect(file.path, Buffer.from(file.bytes).toString('latin1')));
      expect(only(matches, file).excerpt).toBe(shown);
    }
  });

  it('shows nothing of what a match hides', () => {
    const file = fileOf(`first: ${password}\n`, 'a.yaml');
    const { span } = matchOf(file, password);
    const fact = { ...matchOf(file, 'first'), secret: '', hides: span === undefined ? [] : [span] };
    expect(only([fact], file).excerpt).toBe('first: ***');
  });

  it('has neither place nor value where the match has none', () => {
    const file = fileOf('', '.gitignore');
    const { span, ...fact } = { ...matchOf(fileOf('x'), 'x'), secret: '', keyPath: [], file };
    const finding = only([fact], file);
    expect(span).toBeDefined();
    expect(Object.keys(finding)).not.toEqual(expect.arrayContaining(['start']));
    expect([finding.excerpt, finding.redacted, finding.keyPath]).toEqual([undefined, undefined, undefined]);
  });

  it('shows the line of a finding without a value as it is', () => {
    const file = fileOf('.env\n!.env.production\n', '.gitignore');
    const match = { ...matchOf(file, '!.env.production'), secret: '' };
    expect(only([match], file).excerpt).toBe('!.env.production');
  });

  it('sorts by place and rule', () => {
    const file = fileOf(`a=${password}\nb=${token}\n`, '.env');
    const findings = createFindings(
      [matchOf(file, token), matchOf(file, password, { ruleId: 'z' }), matchOf(file, password, { ruleId: 'a' })],
      file,
    );
    expect(findings.map(({ ruleId, start }) => `${start?.line} ${ruleId}`)).toEqual([
      '1 a',
      '1 z',
      '2 literal-credential',
    ]);
  });

  it('takes the rule’s own remedy where the match brings none, and keeps its lines', () => {
    const file = fileOf(`a=${password}`, '.env');
    expect(only([matchOf(file, password)], file, { remedyOf: () => 'Revoke it.' }).remedy).toBe('Revoke it.');
    const written = matchOf(file, password, { remedy: 'env:\n  A: ${A}\u001b[0m' });
    expect(only([written], file).remedy).toBe('env:\n  A: ${A}\\x1b[0m');
  });
});

describe('no field holds the value', () => {
  const kinds: Readonly<Record<string, { text: string; path?: string; spelled?: string; secret?: string }>> = {
    'a plain value': { text: `{"env": {"API_TOKEN": "${password}"}}` },
    'a URL': { text: `url: https://user:${password}@host.example/db?x=1`, path: 'a.yaml' },
    'twice on a line': { text: `A=${password} B=${password}`, path: '.env' },
    'behind multi-byte characters': { text: `# ключ 😀\nпароль: "${password}"`, path: 'a.yaml' },
    'CRLF and tabs': { text: `A=1\r\n\tB=${password}\r\nC=2\r\n`, path: '.env' },
    'JSON escapes': {
      text: `{"p": "\\u0054${password.slice(1)}", "q": "${password}"}`,
      spelled: `\\u0054${password.slice(1)}`,
    },
    'a slash that JSON escapes': {
      text: `{"p": "${password}\\/x", "q": "${password}/x"}`,
      spelled: `${password}\\/x`,
      secret: `${password}/x`,
    },
    'percent-encoding elsewhere on the line': {
      text: `A=${password}+/ # ${encodeURIComponent(`${password}+/`)}`,
      secret: `${password}+/`,
      path: '.env',
    },
    'base64 elsewhere on the line': {
      text: `A=${password} # ${Buffer.from(`user:${password}`).toString('base64')}`,
      path: '.env',
    },
    'a value of many lines': {
      text: `key: |\n  ${'Zq8'.repeat(20)}\n  ${'Yw7'.repeat(20)}\n`,
      secret: `${'Zq8'.repeat(20)}\n  ${'Yw7'.repeat(20)}`,
      path: 'a.yaml',
    },
    'a line of megabytes': {
      text: `{"a": "${'x '.repeat(300_000)}", "p": "${password}", "b": "${'y '.repeat(300_000)}"}`,
    },
    'a value that is not ASCII': { text: `{"p": "ключ-${password}"}`, secret: `ключ-${password}` },
  };
  for (const [title, kind] of Object.entries(kinds)) {
    it(title, () => {
      const file = fileOf(kind.text, kind.path);
      const secret = kind.secret ?? password;
      const match = matchOf(file, secret, kind.spelled === undefined ? {} : { spelled: kind.spelled });
      const output = outputOf(createFindings([match], file));
      for (const form of [secret, password, password.slice(1), kind.spelled ?? secret, encodeURIComponent(secret)]) {
        for (const line of form.split('\n')) if (line.length > 3) expect(output).not.toContain(line.trim());
      }
      const core = Buffer.from(`user:${password}`).toString('base64').slice(8, -4);
      expect(output).not.toContain(core);
    });
  }

  it('in the key path, the input id, the message, the remedy and related places', () => {
    const file = fileOf(`{"inputs": [{"id": "${password}"}], "env": {"${password}": "${password}"}}`);
    const match = matchOf(file, password, {
      keyPath: ['env', password, `x.${password}`],
      message: `\${input:${password}} is written out.`,
      remedy: `Write \${input:${password}}.`,
      related: [{ path: 'a', message: `also ${password}` }],
    });
    const finding = only([match], file);
    expect(outputOf(finding)).not.toContain(password);
    expect(finding.keyPath).toBe('env.***."x.***"');
    expect(finding.message).toBe('${input:***} is written out.');
  });

  it('of any other match in the file', () => {
    const file = fileOf(`A=${token} B=${password}`, '.env');
    const first = matchOf(file, token, { message: `not ${password}` });
    for (const finding of createFindings([first, matchOf(file, password)], file)) {
      expect(outputOf(finding)).not.toContain(password);
      expect(outputOf(finding)).not.toContain(token);
    }
  });

  it('of a match that is not reported', () => {
    const file = fileOf(`A=${token} B=${password}`, '.env');
    const finding = only([matchOf(file, password)], file, { others: [matchOf(file, token)] });
    expect(outputOf(finding)).not.toContain(token);
  });

  it('where the value is decoded from base64 in the middle of a text', () => {
    for (const before of ['u:', 'us:', 'use:']) {
      const encoded = Buffer.from(`${before}${password}:end`).toString('base64');
      const file = fileOf(`auth: ${encoded}`, 'a.yaml');
      const from = Math.floor((before.length * 4) / 3);
      const to = Math.floor(((before.length + password.length) * 4) / 3);
      const match = matchOf(file, password, { spelled: encoded.slice(from, to) });
      const excerpt = only([match], file).excerpt ?? '';
      const left = excerpt.replace(/^auth: /, '').replace(/… \(.*$/, '');
      expect(Buffer.from(left, 'base64').toString()).not.toContain(password.slice(0, 2));
    }
  });

  it('of one to three characters, at its place', () => {
    for (const short of ['~', '~!', '~!@']) {
      const file = fileOf(`PASSWORD=${short} # end`, '.env');
      const finding = only([matchOf(file, short)], file);
      expect(finding.excerpt).toBe('PASSWORD=… (under 8 characters) # end');
      expect(outputOf(finding)).not.toContain(short);
    }
  });

  it('in a file of UTF-16', () => {
    const text = `A=${password}\n`;
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const file: SourceFile = { path: '.env', bytes, origin: 'worktree' };
    const match = { ...matchOf(fileOf(text), password), file };
    const finding = only([match], file);
    expect(finding.excerpt).toBe('A=… (16 to 31 characters)');
    expect(finding.start).toEqual({ line: 1, column: 3 });
    expect(reveal(finding, bytes).value).toBe(password);
  });

  it('with thousands of matches on one line, in time', () => {
    const tokens = Array.from({ length: 3000 }, (_, index) => fake.githubToken(index + 1));
    const text = tokens.join(' ');
    const file = fileOf(text, 'a.txt');
    let start = 0;
    const matches = tokens.map((secret): Match => {
      const match = { ...matchOf(fileOf(secret), secret), file, span: { start, end: start + secret.length } };
      start += secret.length + 1;
      return match;
    });
    const started = performance.now();
    const output = outputOf(createFindings(matches, file));
    expect(performance.now() - started).toBeLessThan(5000);
    expect(tokens.some((secret) => output.includes(secret))).toBe(false);
  });
});

describe('weak defaults', () => {
  it('do not garble key paths and messages that share their word', () => {
    const file = fileOf(
      'services:\n  postgres:\n    environment:\n      POSTGRES_PASSWORD: postgres\n',
      'compose.yaml',
    );
    const match = matchOf(file, 'postgres', {
      ruleId: 'weak-default',
      nth: 1,
      keyPath: ['services', 'postgres', 'environment', 'POSTGRES_PASSWORD'],
      message: 'Weak password of postgres.',
    });
    const finding = only([match], file);
    expect(finding.keyPath).toBe('services.postgres.environment.POSTGRES_PASSWORD');
    expect(finding.message).toBe('Weak password of postgres.');
    expect(finding.excerpt).toBe('      POSTGRES_PASSWORD: … (8 to 15 characters)');
  });

  it('are masked wherever else a text repeats them', () => {
    const file = fileOf('PASSWORD=changeme1', '.env');
    const match = matchOf(file, 'changeme1', { ruleId: 'weak-default', message: 'Not changeme1, please.' });
    expect(only([match], file).message).toBe('Not ***, please.');
  });
});

describe('fingerprints', () => {
  const fingerprintOf = (value: string, context = {}) => {
    const file = fileOf(`A=${value}`, '.env');
    return only([matchOf(file, value)], file, context).fingerprint;
  };

  it('say nothing of the value', () => {
    expect(fingerprintOf(password)).toBe(fingerprintOf(token));
    expect(fingerprintOf(password)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('are relative to the repository’s top', () => {
    expect(fingerprintOf(password, { prefix: 'packages/a/' })).not.toBe(fingerprintOf(password));
  });

  it('differ for two findings with the same rule, path and key path', () => {
    const file = fileOf(`A=${password} B=${token}`, '.env');
    const both = createFindings([matchOf(file, password), matchOf(file, token)], file);
    expect(new Set(both.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe('untrusted text', () => {
  it('is neutralised in every field', () => {
    const file = fileOf(`\u001b[2J\u202eA=${password}\u0085`, '.env');
    const match = matchOf(file, password, { keyPath: ['a\u001b[31m', '\u2066b'], message: 'x\u0007\ny' });
    const output = outputOf(createFindings([match], file));
    expect(output).not.toMatch(/\\u001b|\u202e|\u2066|\u0085|\\u0007|\\n"/);
    const finding = only([match], file);
    expect(finding.keyPath).toBe('"a\\x1b[31m"."\\u2066b"');
    expect(finding.excerpt).toBe('\\x1b[2J\\u202eA=… (16 to 31 characters)\\x85');
  });
});
