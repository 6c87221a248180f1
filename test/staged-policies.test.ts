import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../src/config/options.ts';
import { githubToken, pemPrivateKey } from '../src/examples/fake.ts';
import type { Source } from '../src/model.ts';
import { scan } from '../src/scan.ts';
import { stagedSource } from '../src/sources/staged.ts';
import { makeRepository, type TestRepository, temporaryFolder } from './git-repository.ts';
import { writeExecutable } from './shells/executable.ts';

const { maxBytes } = defaultOptions;

function staged({ folder, environment }: TestRepository, path = environment.PATH ?? ''): Source {
  return stagedSource({ maxBytes, around: { cwd: folder, environment: { ...environment, PATH: path } } });
}

/** The commands of git that a scan starts, by a `git` on PATH that writes them down. */
async function gitCommands(repository: TestRepository): Promise<readonly string[]> {
  const folder = temporaryFolder();
  const path = repository.environment.PATH ?? '';
  const log = join(folder, 'log');
  const words = 'for word in "$@"; do case $word in diff|cat-file|ls-*|rev-parse) echo $word >> ';
  writeExecutable(
    join(folder, 'git'),
    `#!/bin/sh\n${words}'${log}'; break;; esac; done\nPATH='${path}' exec git "$@"\n`,
  );
  await scan(staged(repository, `${folder}:${path}`), defaultOptions);
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}

describe.skipIf(process.platform === 'win32')('the processes of a staged scan', () => {
  const start = { 'README.md': 'Weather\n', 'src/main.ts': 'export {};\n', '.gitignore': 'node_modules/\n' };

  it('are two for source code and configuration', async () => {
    const repository = makeRepository(start);
    repository.write('src/main.ts', 'export const a = 1;\n');
    repository.write('.mcp.json', '{"mcpServers":{"api":{"command":"npx","env":{"TOKEN":"${TOKEN}"}}}}\n');
    repository.git('add', '--all');
    expect(await gitCommands(repository)).toEqual(['diff', 'cat-file']);
  });

  it('are two for a commit with env files and a finding', async () => {
    const repository = makeRepository(start);
    repository.write('deploy/stage/.env', `GITHUB_TOKEN=${githubToken()}\n`);
    repository.write('.env.local', 'PORT=1\n');
    repository.git('add', '--all', '--force');
    expect(await gitCommands(repository)).toEqual(['diff', 'cat-file']);
  });

  it('are two for the first commit', async () => {
    const repository = makeRepository();
    repository.write('.env', 'PORT=1\n');
    repository.write('src/main.ts', 'export {};\n');
    repository.git('add', '--all');
    expect(await gitCommands(repository)).toEqual(['diff', 'cat-file']);
  });

  it('are three for a key', async () => {
    const repository = makeRepository(start);
    repository.write('tls/server.key', pemPrivateKey());
    repository.git('add', '--all');
    expect(await gitCommands(repository)).toEqual(['diff', 'cat-file', 'cat-file']);
  });

  it('is one where nothing is staged', async () => {
    expect(await gitCommands(makeRepository(start))).toEqual(['diff']);
  });

  it('list the whole repository where rules for other files change', async () => {
    const repository = makeRepository({ ...start, '.env': 'PORT=1\n' });
    repository.write('.gitignore', '.env\n');
    repository.git('add', '--all');
    expect(await gitCommands(repository)).toContain('ls-tree');
  });
});

describe('checks of changed files alone', () => {
  const cases: Readonly<Record<string, (repository: TestRepository) => void>> = {
    'an env file': ({ write }) => write('web/.env', 'PORT=1\n'),
    'an env file with a credential': ({ write }) => write('web/.env', `GITHUB_TOKEN=${githubToken()}\n`),
    'an env file that changed': ({ write }) => write('.env', 'PORT=2\n'),
    'an env file that became a folder': ({ write, remove }) => {
      remove('.env');
      write('.env/local', 'PORT=1\n');
    },
    'an env file that a rule ignores': ({ write }) => write('ignored/.env', 'PORT=1\n'),
    'an env file that a negation lets back in': ({ write }) => write('open/.env.kept', 'PORT=1\n'),
    'another file that the same negation let in': ({ write }) => write('open/.env.second', 'PORT=1\n'),
    'an env file that leaves the index and stays on disk': ({ git }) => git('rm', '--quiet', '--cached', '.env'),
    'a template that leaves the index and is ignored': ({ git }) =>
      git('rm', '--quiet', '--cached', 'ignored/.env.example'),
    'a source file that is deleted': ({ remove }) => remove('src/main.ts'),
    'a key': ({ write }) => write('tls/server.key', pemPrivateKey()),
    'a key in an ignored folder': ({ write }) => write('ignored/server.key', pemPrivateKey()),
    'a desktop configuration': ({ write }) =>
      write('claude_desktop_config.json', `{"mcpServers":{"a":{"env":{"GITHUB_TOKEN":"${githubToken()}"}}}}`),
    'a rule': ({ write }) => write('.gitignore', '.env\n'),
    'a compose file that names an env file': ({ write }) =>
      write('compose.yaml', 'services:\n  web:\n    env_file: web.env\n'),
    'an encrypted env file': ({ write }) => write('.env.vault', 'DOTENV_VAULT_CI="abc"\n'),
    'an empty .gitignore': ({ write }) => write('web/.gitignore', ''),
    'a name with a line break': ({ write }) => write('a\nb/.env', 'PORT=1\n'),
    'a name with a blank': ({ write }) => write('my app/.env', 'PORT=1\n'),
  };

  it.each(Object.entries(cases))('find what a look at everything finds: %s', async (_, change) => {
    const repository = makeRepository({
      '.env': 'PORT=1\n',
      '.gitignore': 'node_modules/\n',
      'src/main.ts': 'export {};\n',
      'my app/.gitignore': '.env\n',
    });
    repository.write('ignored/.gitignore', '*\n');
    repository.write('ignored/.env.example', 'PORT=\n');
    repository.write('open/.gitignore', '.env*\n!.env.kept\n!.env.s*\n');
    repository.write('open/.env.sample', 'PORT=\n');
    repository.write('open/.env.staging', 'PORT=1\n');
    repository.git('add', '--force', '--all');
    repository.git('commit', '--quiet', '-m', 'More');
    change(repository);
    repository.git(
      'add',
      '--force',
      ...(repository.tryGit(['diff', '--cached', '--quiet']).status === 0 ? ['--all'] : []),
    );
    const source = staged(repository);
    const { near: _near, ...wide } = source;
    const report = await scan(source, defaultOptions);
    expect(report).toEqual(await scan(wide, defaultOptions));
    expect(report.skipped).toEqual([]);
  });
});
