import { basename } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Facts } from '../model.ts';
import { definePolicy } from './define.ts';

/** What helm-secrets and people with `sops -d` write: `secrets.dec.yaml`, `secrets.yaml.dec`, `prod.decrypted.json`. */
const decryptedName =
  /(?:\.dec(?:rypted)?\.(?:ya?ml|json|env|ini|toml)|\.(?:ya?ml|json|env)\.dec(?:rypted)?)$|^decrypted[._-][^/]*\.(?:ya?ml|json|env|ini|toml|txt)$/i;
/** Signs of SOPS, git-crypt and age in a file that is still encrypted. */
const ciphertext = /ENC\[AES256_GCM,|^\0GITCRYPT\0|^age-encryption\.org\/v1|-----BEGIN AGE ENCRYPTED FILE-----/;

export default definePolicy({
  id: 'decrypted-file-committed',
  severity: 'medium',
  concerns: [
    '**/*.dec.*',
    '**/*.dec',
    '**/*.decrypted*',
    '**/decrypted*',
    '**/*.{gpg,asc,age,enc,sops}',
    '**/*.{enc,encrypted,sops}.*',
  ],
  title: 'The decrypted copy of an encrypted file is committed',
  why: 'It holds in plain text what the file beside it encrypts, and history keeps it.',
  remedy:
    'Run `git rm --cached` on the file, add `*.dec.yaml` and `*.yaml.dec` to .gitignore, and change every credential in it.',
  *check(facts) {
    const { repository } = facts;
    for (const path of repository.list()) {
      const isCopy = decryptedName.test(basename(path));
      const plain = isCopy ? path : plainTwin(path, facts);
      if (plain === undefined || !repository.isTracked(plain)) continue;
      const text = facts.text(plain) ?? '';
      if (text.trim() === '' || ciphertext.test(text)) continue;
      yield {
        path: plain,
        severity: facts.hasLiteral(plain) ? 'high' : 'medium',
        message: isCopy
          ? 'This decrypted copy is committed to the repository.'
          : `This is committed in plain text, beside ${basename(path)}, which holds it encrypted.`,
        related: isCopy ? [] : [{ path, message: 'The encrypted file.' }],
      };
    }
  },
});

/**
 * The plain file that an encrypted one was made from. Beside `values.sops.yaml` a `values.yaml` often holds other values:
 * there it has to hold a secret.
 */
function plainTwin(path: string, facts: Facts): string | undefined {
  const whole = /^(.*[^/])\.(?:gpg|asc|age|enc|sops)$/i.exec(path)?.[1];
  if (whole !== undefined) return isOfSecrets(whole) ? whole : undefined;
  const parts = /^(.*[^/])\.(?:enc|encrypted|sops)(\.(?:ya?ml|json|env|ini|toml))$/i.exec(path);
  if (parts === null) return undefined;
  const plain = `${parts[1]}${parts[2]}`;
  return facts.hasSecretLikeValue(plain) ? plain : undefined;
}

/** A signature of a download (`.asc`) has a plain file beside it as well. */
function isOfSecrets(path: string): boolean {
  return /secret|credential|\.env(?:$|\.)|password|vault|\.(?:key|pem|tfvars|tfstate)$/i.test(basename(path));
}

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'helm/secrets.dec.yaml': 'db:\n  host: db.acme.dev\n' }, { path: 'helm/secrets.dec.yaml' }),
  finds(
    { 'secrets.yaml.dec': 'db: x\n', 'secrets.yaml': 'db: ENC[AES256_GCM,data:b2s=]\n' },
    { path: 'secrets.yaml.dec' },
  ),
  silent({ 'secrets.dec.yaml': 'db: x\n', '.gitignore': '*.dec.yaml\n' }, { untracked: ['secrets.dec.yaml'] }),
  silent({ 'secrets.dec.yaml': 'db: ENC[AES256_GCM,data:b2s=,iv:aXY=,tag:dGFn,type:str]\n' }),
  finds({ 'app/secrets.yaml.age': 'x\n', 'app/secrets.yaml': 'db: x\n' }, { path: 'app/secrets.yaml' }),
  finds(
    { 'prod.enc.yaml': 'password: ENC[AES256_GCM,data:b2s=]\n', 'prod.yaml': 'password: orchard\n' },
    { path: 'prod.yaml' },
  ),
  silent({ 'values.sops.yaml': 'password: ENC[AES256_GCM,data:b2s=]\n', 'values.yaml': 'replicas: 2\n' }),
  silent({ 'tool.tar.gz.asc': '-----BEGIN PGP SIGNATURE-----\n', 'tool.tar.gz': 'x' }),
  silent({ 'dec.yaml': 'a: 1\n', 'codec.yaml': 'a: 1\n', 'src/decode.yaml': 'a: 1\n' }),
];
