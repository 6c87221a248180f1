import { basename } from 'node:path/posix';

const keyName =
  /\.(?:key|pem|p8|pk8|ppk|agekey)$|^(?:id_(?:rsa|dsa|ecdsa|ed25519|ecdsa_sk|ed25519_sk))$|_(?:rsa|dsa|ecdsa|ed25519)$/i;
const beginning = /-----BEGIN [0-9A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-|AGE-SECRET-KEY-1/;
/** Below this, what stands behind the header is a sample or a remark. */
const keyBody = /[0-9A-Za-z+/]{30}/;
/** A passphrase is needed for these; OpenSSH's own format says so inside its base64, where `none` is no cipher. */
const lockedHeader = /ENCRYPTED|^Encryption: (?!none)/m;

/** What a key file holds: a private key that works as it is, or one behind a passphrase. */
export type PrivateKey = 'open' | 'locked';

/** `*.key`, `*.pem`, `id_rsa` and their kin, by name alone. */
export function isKeyFile(path: string): boolean {
  return keyName.test(basename(path));
}

/** The private key in a text (latin1), or undefined where there is none: certificates and public halves. */
export function privateKeyIn(text: string): PrivateKey | undefined {
  const found = beginning.exec(text);
  if (found === null) return undefined;
  const rest = text.slice(found.index, found.index + 20_000);
  if (!keyBody.test(rest.slice(16))) return undefined;
  return lockedHeader.test(rest) || isLockedOpenSsh(rest) ? 'locked' : 'open';
}

/** The container names its cipher behind the magic and a length: `openssh-key-v1\0`, four bytes, `aes256-ctr`. */
function isLockedOpenSsh(text: string): boolean {
  const body = /OPENSSH PRIVATE KEY-----[\r\n]+([0-9A-Za-z+/]{32})/.exec(text)?.[1];
  if (body === undefined) return false;
  const decoded = Buffer.from(body, 'base64').toString('latin1');
  return decoded.startsWith('openssh-key-v1\0') && !decoded.slice(19).startsWith('none');
}
