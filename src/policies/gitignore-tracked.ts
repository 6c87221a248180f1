import { basename } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Facts } from '../model.ts';
import { groupByRule } from './by-rule.ts';
import { definePolicy } from './define.ts';
import { isEnvFile } from './env-file-name.ts';
import { isKeyFile, privateKeyIn } from './key-file.ts';
import { holdsSettingsOnly, isSafeEnv } from './safe-env.ts';

/** Files that hold credentials by what they are. */
const credentialFile =
  /^(?:claude_desktop_config\.json|\.netrc|_netrc|\.pgpass|\.pypirc|\.git-credentials|\.vault-token|kubeconfig|credentials(?:\.(?:json|csv|ini))?|(?:service[-_]account|serviceaccount|client_secret)[^/]*\.json|secrets?\.(?:ya?ml|json|toml))$|\.(?:kubeconfig|p12|pfx|jks|keystore|tfvars|tfstate)$|\.dec\.ya?ml$/i;

export default definePolicy({
  id: 'gitignore-tracked',
  severity: 'medium',
  concerns: [
    '**/.gitignore',
    '**/.env',
    '**/.env.*',
    '**/*.env',
    '**/.envrc',
    '**/*.{key,pem,p8,pk8,ppk,agekey,p12,pfx,jks,keystore,kubeconfig,tfvars,tfstate}',
    '**/{id_,*_}{rsa,dsa,ecdsa,ed25519}',
    '**/{claude_desktop_config.json,.netrc,_netrc,.pgpass,.pypirc,.git-credentials,.vault-token,kubeconfig}',
    '**/{credentials,credentials.*,service*account*.json,client_secret*.json,secret.*,secrets.*}',
    '**/*.dec.{yaml,yml}',
  ],
  title: 'A credential file is tracked although a rule ignores it',
  why: 'An ignore rule does nothing for a file that git tracks already: every change to it is still committed.',
  remedy: 'Run `git rm --cached` on the file and commit. Change the credentials in it: history keeps them.',
  *check(facts) {
    const { repository } = facts;
    const tracked = repository.list().filter((path) => isCredentialFile(path) && repository.isTracked(path));
    for (const { rule, paths } of groupByRule(
      tracked.filter((path) => isInTheClear(path, facts)),
      facts,
    )) {
      if (rule.negated) continue;
      yield {
        path: rule.path,
        span: rule.span,
        severity: paths.every((path) => isEnvFile(path) && holdsSettingsOnly(facts.text(path) ?? ''))
          ? 'low'
          : 'medium',
        message: 'This rule ignores a credential file that git tracks all the same.',
        related: paths.map((path) => ({ path, message: 'Tracked, so the rule has no effect.' })),
      };
    }
  },
});

function isCredentialFile(path: string): boolean {
  return isEnvFile(path) || isKeyFile(path) || credentialFile.test(basename(path));
}

/** Certificates are public, and ciphertext is meant to be committed. */
function isInTheClear(path: string, facts: Facts): boolean {
  const text = facts.text(path) ?? '';
  if (isKeyFile(path)) return privateKeyIn(text) !== undefined;
  return isEnvFile(path) ? !isSafeEnv(path, text) : !isSopsFile(text) && !isTemplate(path);
}

function isSopsFile(text: string): boolean {
  return /ENC\[AES256_GCM,/.test(text);
}

/** A chart's `templates/secret.yaml` renders a Secret, and holds none. */
function isTemplate(path: string): boolean {
  return /(?:^|\/)templates\//.test(path);
}

export const examples = (): readonly RepositoryExample[] => [
  finds({ '.gitignore': 'node_modules/\n.env\n', '.env': 'PORT=3000\n' }, { path: '.gitignore', line: 2 }),
  finds(
    { '.gitignore': 'claude_desktop_config.json\n', 'config/claude_desktop_config.json': '{}\n' },
    { path: '.gitignore', line: 1 },
  ),
  silent({ '.gitignore': '.env\n', '.env': 'PORT=3000\n' }, { untracked: ['.env'] }),
  silent({ '.gitignore': '.env*\n*.pem\n', '.env.example': '', 'ca.pem': '-----BEGIN CERTIFICATE-----\n' }),
  silent({ '.gitignore': '.env*\n!.env.test\n', '.env.test': 'PORT=3000\n' }),
  silent({ '.gitignore': 'secret*.yaml\n', 'chart/templates/secret.yaml': 'kind: Secret\n' }),
];
