import { basename } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Facts } from '../model.ts';
import { definePolicy } from './define.ts';

/** A key that opens other files, by the file it lies in. */
interface KeyKind {
  readonly name: RegExp;
  readonly holds: RegExp;
  readonly opens: string;
}

const kinds: readonly KeyKind[] = [
  {
    name: /^(?:keys?|age|sops|sops-age|agekey|identity)(?:[._-][^/]*)?\.(?:txt|key|agekey|age)$|\.agekey$/i,
    holds: /AGE-SECRET-KEY-1[A-Z0-9]{20}/,
    opens: 'what SOPS or age encrypted for it',
  },
  {
    name: /^\.env\.keys$/i,
    holds: /^DOTENV_PRIVATE_KEY[A-Z0-9_]*[ \t]*=[ \t]*["']?[0-9a-f]{32}/m,
    opens: 'the encrypted env files beside it',
  },
  {
    name: /\.(?:ya?ml|json)$/i,
    holds:
      /sealedsecrets\.bitnami\.com\/sealed-secrets-key[\s\S]{0,2000}tls\.key|tls\.key[\s\S]{0,20000}sealedsecrets\.bitnami\.com\/sealed-secrets-key/,
    opens: 'every SealedSecret of the cluster',
  },
  {
    name: /^(?:vault[_-]?(?:init|keys?|unseal)[^/]*|cluster-keys)\.(?:json|ya?ml|txt)$/i,
    holds: /unseal_keys|Unseal Key 1|keys_base64/,
    opens: 'the Vault',
  },
  {
    name: /^\.?(?:ansible[_-])?vault[_-]?pass(?:word|wd)?(?:[_-]file)?(?:\.txt)?$/i,
    holds: /^(?!#!|\$ANSIBLE_VAULT)[^\s{}<>$]{6,200}\s*$/,
    opens: 'the files of Ansible Vault',
  },
  { name: /^git-?crypt(?:[._-][^/]*)?\.key$/i, holds: /^\0GITCRYPTKEY/, opens: 'the files of git-crypt' },
];

export default definePolicy({
  id: 'decryption-key-committed',
  severity: 'high',
  concerns: [
    '**/*.{txt,key,agekey,age}',
    '**/.env.keys',
    '**/*{vault,sealed,cluster-keys}*',
    '**/{credentials.json,config.yaml}',
  ],
  title: 'The key to encrypted files is committed',
  why: 'Whoever can read the repository can decrypt everything that was encrypted for this key, in every commit of the past.',
  remedy:
    'Make a new key, encrypt the files again, change the values that they hold, run `git rm --cached` on the key, and ignore it.',
  *check(facts) {
    const { repository } = facts;
    for (const path of repository.list()) {
      if (!repository.isTracked(path)) continue;
      const opens = openedBy(path, facts);
      if (opens !== undefined) yield { path, message: `This file is committed, and the key in it opens ${opens}.` };
    }
  },
});

function openedBy(path: string, facts: Facts): string | undefined {
  const name = basename(path);
  const candidates = kinds.filter((kind) => kind.name.test(name) && mayBeSealingKey(kind, path));
  if (candidates.length > 0) {
    const text = facts.text(path) ?? '';
    const found = candidates.find(({ holds }) => holds.test(text.slice(0, 100_000)));
    if (found !== undefined) return found.opens;
  }
  return isJaneeStore(path, facts) ? 'the services that Janee keeps encrypted in the same folder' : undefined;
}

/** Manifests are many; a dump of a sealing key says so in its name or that of its folder. */
function mayBeSealingKey({ name }: KeyKind, path: string): boolean {
  return name !== kinds[2]?.name || /seal|master|backup|keys?\b/i.test(path);
}

/** Janee keeps its master key beside the ciphertext; each half alone is useless. */
function isJaneeStore(path: string, facts: Facts): boolean {
  if (!/(?:^|\/)\.?janee\/(?:credentials\.json|config\.ya?ml)$/.test(path)) return false;
  const text = facts.text(path) ?? '';
  return /masterKey["']?[ \t]*:[ \t]*["']?[A-Za-z0-9+/=_-]{16}/.test(text) && /encrypted/i.test(text);
}

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { 'age/keys.txt': `# public key: age1x\nAGE-SECRET-KEY-${'1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'}\n` },
    { path: 'age/keys.txt' },
  ),
  finds({ '.env.keys': `DOTENV_PRIVATE_KEY_PRODUCTION="${'0a1b'.repeat(16)}"\n` }, { path: '.env.keys' }),
  finds(
    {
      'backup/sealed-secrets-key.yaml':
        'apiVersion: v1\nkind: Secret\nmetadata:\n  labels:\n    sealedsecrets.bitnami.com/sealed-secrets-key: active\ndata:\n  tls.key: LS0t\n',
    },
    { path: 'backup/sealed-secrets-key.yaml' },
  ),
  finds({ 'vault-init.json': '{"unseal_keys_b64": ["…"], "root_token": "…"}' }, { path: 'vault-init.json' }),
  finds({ '.vault_pass': 'correct-horse-battery\n' }, { path: '.vault_pass' }),
  silent({ '.vault_pass': '#!/bin/sh\npass show ansible\n' }),
  silent({ 'keys.txt': 'alpha\nbeta\n', 'age/keys.txt': '# public key: age1x\n' }),
  silent({ '.env.keys': `DOTENV_PRIVATE_KEY="${'0a1b'.repeat(16)}"\n` }, { untracked: ['.env.keys'] }),
];
