import { isCiphertext } from '../judge/ciphertext.ts';

/** Beginnings of files that an encryptor wrote as a whole: git-crypt, age, PGP, Ansible Vault. */
const encryptedFile =
  /^(?:\0GITCRYPT\0|age-encryption\.org\/v1|-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----|\$ANSIBLE_VAULT;)/;

/** Names that dotenvx, dotenv-vault and SOPS add beside ciphertext; none of their values is a secret. */
const besideCiphertext = /^(?:DOTENV_PUBLIC_KEY|DOTENV_VAULT_|sops_)/;

/** Whether no value of an env file (latin1) stands in the clear, and at least one is encrypted. */
export function isEncryptedEnv(text: string): boolean {
  if (encryptedFile.test(text)) return true;
  let encrypted = 0;
  for (const line of text.split('\n')) {
    const pair = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*(.*)$/.exec(line.trimEnd());
    if (pair === null) continue;
    const [, name = '', written = ''] = pair;
    const value = unquoted(written);
    if (value === '') continue;
    if (isCiphertext(value)) encrypted++;
    else if (!besideCiphertext.test(name)) return false;
    else if (name.startsWith('DOTENV_VAULT_')) encrypted++;
  }
  return encrypted > 0;
}

function unquoted(written: string): string {
  const quoted = /^(["'`])(.*)\1/.exec(written);
  return quoted?.[2] ?? written;
}
