import { basename } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';

/** What helm-secrets and people with `sops -d` write: `secrets.dec.yaml`, `secrets.yaml.dec`, `prod.decrypted.json`. */
const decryptedName =
  /(?:\.dec(?:rypted)?\.(?:ya?ml|json|env|ini|toml)|\.(?:ya?ml|json|env)\.dec(?:rypted)?)$|^decrypted[._-]/i;
/** Signs of SOPS, git-crypt and age in a file that is still encrypted. */
const ciphertext = /ENC\[AES256_GCM,|^\0GITCRYPT\0|^age-encryption\.org\/v1|-----BEGIN AGE ENCRYPTED FILE-----/;

export default definePolicy({
  id: 'decrypted-file-committed',
  severity: 'medium',
  concerns: ['**/*.dec.*', '**/*.dec', '**/*.decrypted*', '**/decrypted*'],
  title: 'The decrypted copy of an encrypted file is committed',
  why: 'It holds in plain text what the file beside it encrypts, and history keeps it.',
  remedy:
    'Run `git rm --cached` on the file, add `*.dec.yaml` and `*.yaml.dec` to .gitignore, and change every credential in it.',
  *check(facts) {
    const { repository } = facts;
    for (const path of repository.list()) {
      if (!decryptedName.test(basename(path)) || !repository.isTracked(path)) continue;
      const text = facts.text(path) ?? '';
      if (text.trim() === '' || ciphertext.test(text)) continue;
      const severity = facts.hasLiteral(path) ? 'high' : 'medium';
      yield { path, severity, message: 'This decrypted copy is committed to the repository.' };
    }
  },
});

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'helm/secrets.dec.yaml': 'db:\n  host: db.acme.dev\n' }, { path: 'helm/secrets.dec.yaml' }),
  finds(
    { 'secrets.yaml.dec': 'db: x\n', 'secrets.yaml': 'db: ENC[AES256_GCM,data:b2s=]\n' },
    { path: 'secrets.yaml.dec' },
  ),
  silent({ 'secrets.dec.yaml': 'db: x\n', '.gitignore': '*.dec.yaml\n' }, { untracked: ['secrets.dec.yaml'] }),
  silent({ 'secrets.dec.yaml': 'db: ENC[AES256_GCM,data:b2s=,iv:aXY=,tag:dGFn,type:str]\n' }),
  silent({ 'dec.yaml': 'a: 1\n', 'codec.yaml': 'a: 1\n', 'src/decode.yaml': 'a: 1\n' }),
];
