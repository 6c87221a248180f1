import { basename } from 'node:path/posix';
import { githubToken } from '../examples/fake.ts';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';

export default definePolicy({
  id: 'desktop-config-committed',
  severity: 'high',
  concerns: ['**/claude_desktop_config.json'],
  title: 'A Claude Desktop configuration with a credential is committed',
  why: 'Claude Desktop resolves no references, so its configuration holds credentials as they are.',
  remedy: 'Run `git rm --cached` on the file, ignore it, and commit an example without values. Change the credential.',
  *check(facts) {
    for (const path of facts.repository.list()) {
      if (basename(path) !== 'claude_desktop_config.json' || !facts.repository.isTracked(path)) continue;
      if (facts.hasLiteral(path)) yield { path, message: 'This configuration is committed, with a credential in it.' };
    }
  },
});

const config = (token: string): string =>
  JSON.stringify({ mcpServers: { github: { command: 'mcp', env: { GITHUB_TOKEN: token } } } }, undefined, 2);

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'claude_desktop_config.json': config(githubToken()) }, { path: 'claude_desktop_config.json' }),
  silent({ 'claude_desktop_config.json': config('') }),
  silent(
    { 'claude_desktop_config.json': config(githubToken()), '.gitignore': 'claude_desktop_config.json\n' },
    { untracked: ['claude_desktop_config.json'] },
  ),
];
