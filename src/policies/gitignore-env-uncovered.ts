import { basename } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { EnvFile, Facts, PolicyMatch } from '../model.ts';
import { definePolicy } from './define.ts';
import { mayBeCommitted } from './may-be-committed.ts';
import { holdsSettingsOnly, isSafeEnv } from './safe-env.ts';

export default definePolicy({
  id: 'gitignore-env-uncovered',
  severity: 'medium',
  concerns: [
    '**/.gitignore',
    '**/.env',
    '**/.env.*',
    '**/*.env',
    '**/.envrc',
    '**/{kmcp,kagent,manifest}.{yaml,yml}',
    '**/{docker-,}compose*.{yaml,yml}',
  ],
  title: 'No ignore rule covers an env file',
  why: 'One `git add .` commits it. Rules outside of the repository protect only the machine that has them.',
  remedy: 'Add `.env`, `.env.*` and `!.env.example` to .gitignore, in this order.',
  *check(facts) {
    if (!mayBeCommitted(facts)) return;
    for (const file of facts.envFiles()) {
      if (file.isTracked || facts.ignoreRules().deciding(file.path) !== undefined) continue;
      if (file.exists && isSafeEnv(file.path, facts.text(file.path) ?? '')) continue;
      yield matchOf(file, facts);
    }
  },
});

function matchOf({ path, exists, namedBy }: EnvFile, facts: Facts): PolicyMatch {
  const remedy = remedyFor(path);
  const rules = facts.text('.gitignore') === undefined ? [] : [{ path: '.gitignore', message: 'The rules so far.' }];
  if (exists || namedBy === undefined) {
    const severity = exists && holdsSettingsOnly(facts.text(path) ?? '') ? 'low' : 'medium';
    return { path, severity, message: 'No rule of this repository ignores this env file.', ...remedy, related: rules };
  }
  return {
    ...namedBy,
    severity: 'low',
    message: `No rule of this repository ignores ${path}, the env file that is named here.`,
    ...remedy,
    related: rules,
  };
}

/** What to add for a name that the usual rules do not cover; those of the policy are for `.env` and its kin. */
function remedyFor(path: string): Pick<PolicyMatch, 'remedy'> {
  const name = basename(path);
  if (name === '.env' || name.startsWith('.env.')) return {};
  return { remedy: `Add \`${name === '.envrc' ? name : `/${path}`}\` to .gitignore, on a line of its own.` };
}

export const examples = (): readonly RepositoryExample[] => [
  finds({ '.env': 'PORT=3000\n', '.gitignore': 'dist/\n' }, { path: '.env' }, { untracked: ['.env'] }),
  finds({ 'app/.env': '', '.gitignore': '/.env\n' }, { path: 'app/.env' }, { untracked: ['app/.env'] }),
  finds(
    {
      'kmcp.yaml': 'name: weather\nsecrets:\n  local:\n    provider: env\n    file: .env.local\n',
      '.gitignore': '.env\n',
    },
    { path: 'kmcp.yaml', line: 5 },
  ),
  finds(
    { 'kmcp.yaml': 'name: weather\nsecrets:\n  staging:\n    provider: kubernetes\n', '.gitignore': '.env\n' },
    { path: 'kmcp.yaml', line: 3 },
  ),
  finds(
    { 'compose.yaml': 'services:\n  api:\n    env_file:\n      - path: ./api.env\n        required: false\n' },
    { path: 'compose.yaml', line: 4 },
  ),
  silent({ '.env': 'PORT=3000\n', '.gitignore': '.env\n' }, { untracked: ['.env'] }),
  silent({ '.env': 'PORT=3000\n' }),
  silent({ 'tools/linter.env': 'LOG_LEVEL=INFO\nIGNORE_ERRORS=false\n' }, { untracked: ['tools/linter.env'] }),
  silent({ '.env.example': '' }, { untracked: ['.env.example'] }),
  silent({ 'compose.yaml': 'services:\n  api:\n    env_file: ${ENV_FILE:-.env}\n' }),
  silent({ 'kmcp.yaml': 'name: weather\nsecrets:\n  local:\n    file: .env.local\n', '.gitignore': '.env*\n' }),
];
