/** Spellings of encrypted values: safe to commit as they stand. */
const encrypted: readonly RegExp[] = [
  /^ENC\[[A-Z0-9_]+,data:/,
  /^ENC\(.+\)$/,
  /^encrypted:[A-Za-z0-9+/=:_-]{8,}/,
  /^\{cipher\}/,
  /^\$ANSIBLE_VAULT;/,
  /^-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----/,
  /^secure: ?v1:/,
  /^v1:[A-Za-z0-9+/=]{16}:[A-Za-z0-9+/=]{8,}$/,
  /^vault:v[0-9]+:[A-Za-z0-9+/=]{8,}/,
  // Sealed Secrets: the length of the session key (512), then the key.
  /^Ag[A-D][A-Za-z0-9+/]{120,}={0,2}$/,
  /^gpg:/,
];

/** Whether the value is ciphertext of a known encryptor (SOPS, dotenvx, Ansible Vault, Sealed Secrets, age, PGP …). */
export function isCiphertext(value: string): boolean {
  return encrypted.some((pattern) => pattern.test(value));
}
