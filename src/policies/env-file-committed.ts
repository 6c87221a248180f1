import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';
import { isEnvFile } from './env-file-name.ts';
import { holdsNothing, holdsSettingsOnly, isSafeEnv } from './safe-env.ts';

export default definePolicy({
  id: 'env-file-committed',
  severity: 'medium',
  concerns: ['**/.env', '**/.env.*', '**/*.env', '**/.envrc'],
  title: 'An env file is committed',
  why: 'Everybody who can read the repository reads it, and history keeps it after it is deleted.',
  remedy:
    'Run `git rm --cached` on the file, ignore it, and commit a template such as .env.example. Change every credential that was in it.',
  *check(facts) {
    for (const { path, isTracked } of facts.envFiles()) {
      if (!isTracked || !isEnvFile(path)) continue;
      const text = facts.text(path) ?? '';
      const hasLiteral = facts.hasLiteral(path);
      if (!hasLiteral && isSafeEnv(path, text)) continue;
      const severity = hasLiteral ? 'high' : holdsSettingsOnly(text) || holdsNothing(text) ? 'low' : 'medium';
      yield { path, severity, message: 'This env file is committed to the repository.' };
    }
  },
});

export const examples = (): readonly RepositoryExample[] => [
  finds({ '.env': 'PORT=3000\n' }, { path: '.env' }),
  finds({ '.gitignore': 'node_modules/\n', 'deploy/.env.production': '' }, { path: 'deploy/.env.production' }),
  finds({ 'prod.env': 'LOG_LEVEL=info\nDB_PASSWORD=\n' }, { path: 'prod.env' }),
  finds({ 'prod.env': '\ufeffDB_PASSWORD=orchard-2024\nLOG_LEVEL=info\n' }, { path: 'prod.env' }),
  finds({ 'prod.env': 'LOG_LEVEL=info\ndeclare -x DB_PASSWORD=orchard-2024\n' }, { path: 'prod.env' }),
  finds({ 'prod.env': 'export LOG_LEVEL=info DB_PASSWORD=orchard-2024\n' }, { path: 'prod.env' }),
  finds({ '.envrc': 'layout node\nexport DB_PASSWORD=orchard-2024\n' }, { path: '.envrc' }),
  silent({ '.env.example': 'PORT=3000\n', '.env.local.sample': '', 'example.env': '', '.env.example.docker': '' }),
  silent({ '.env': 'PORT=3000\n', '.gitignore': '.env\n' }, { untracked: ['.env'] }),
  silent({ '.envrc': 'use flake\nPATH_add bin\nexport TOKEN="$(vault read -field token secret/a)"\n' }),
  silent({ 'monitor.env': 'export LOG_FILE=/var/log/a.log\nexport LICENSE_KEY=REPLACE_LICENSE_KEY_HERE\n' }),
  silent({ 'config/nginx.env': 'HTTP_PORT=80\nSERVER_NAME=orchard.dev\n' }),
  silent({ 'web/.env.production': 'VITE_BASE_URL=/\nVITE_API_URL=https://api.orchard.dev\nPORT=9222\n' }),
  silent({ '.env.op': 'STAGE=prod\nDB_PASSWORD=op://prod/db/password\n' }),
  silent({ '.env.d.ts': 'export {};\n', '.env.vault': 'DOTENV_VAULT_CI="abc"\n' }),
  silent({ '.env.production': 'DOTENV_PUBLIC_KEY_PRODUCTION="02ab"\nAPI_URL="encrypted:BFakeFakeFakeFake"\n' }),
];
