import { basename } from 'node:path/posix';

/** A file that is a credential as a whole, by its name and by what it has to hold: many of the name hold none. */
interface CredentialFile {
  readonly name: RegExp;
  /** Over latin1; linear. */
  readonly holds: RegExp;
  /** For people: `This … is committed.` */
  readonly title: string;
}

/** A value that somebody filled in: no variable, no placeholder. */
const value = String.raw`["']?(?![$<{%]|your|xxx|changeme|example|placeholder|redacted|\.\.\.)[^\s"'$<>{}]{8,}`;

const files: readonly CredentialFile[] = [
  {
    name: /kubeconfig|^(?:config|admin\.conf)$|\.conf$/i,
    holds: /^[ \t-]*(?:client-key-data:[ \t]*["']?LS0tLS1[0-9A-Za-z+/=]{100}|token:[ \t]*["']?[0-9A-Za-z_.-]{40})/m,
    title: 'kubeconfig with a key or token',
  },
  {
    name: /^[._]netrc$/i,
    holds: new RegExp(`\\bpassword[ \\t\\r\\n]+${value}`, 'i'),
    title: 'netrc file with a password',
  },
  {
    name: /^\.?pgpass(?:\.conf)?$/i,
    holds: /^[^#:\n]+:[0-9*]+:[^:\n]+:[^:\n]+:(?![$<{])[^\s$<>{}]{4,}/m,
    title: 'password file of PostgreSQL',
  },
  { name: /^\.git-credentials$/, holds: /^https?:\/\/[^:@/\s]+:[^@\s$<>{}]{8,}@/m, title: 'credential store of git' },
  { name: /^\.vault-token$/, holds: /^(?:hvs\.|s\.)[0-9A-Za-z_-]{20}/, title: 'token of Vault' },
  {
    name: /^\.pypirc$/,
    holds: new RegExp(`^[ \\t]*password[ \\t]*[=:][ \\t]*${value}`, 'm'),
    title: 'configuration of PyPI with a password',
  },
  {
    name: /^\.npmrc$/,
    holds: new RegExp(`_(?:authToken|auth|password)[ \\t]*=[ \\t]*${value}`),
    title: 'configuration of npm with a token',
  },
  {
    name: /^(?:\.dockerconfigjson|\.dockercfg|config\.json|docker-?config\.json)$/i,
    holds: /"auths"[\s\S]{0,4000}"(?:auth|identitytoken|password)"[ \t]*:[ \t]*"[0-9A-Za-z+/=._-]{12}/,
    title: 'configuration of Docker with a login',
  },
  {
    name: /\.json$/i,
    holds:
      /"type"[ \t]*:[ \t]*"service_account"[\s\S]{0,8000}"private_key"[ \t]*:[ \t]*"-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----\\+n[0-9A-Za-z+/]{30}/,
    title: 'key of a service account',
  },
  // DER of PKCS #12, the magics of Java's key stores and of KeePass.
  { name: /\.(?:p12|pfx)$/i, holds: /^\x30[\s\S]{1,5}\x02\x01\x03\x30/, title: 'PKCS #12 key store' },
  {
    name: /\.(?:jks|keystore|jceks)$/i,
    holds: /^(?:\xfe\xed\xfe\xed|\xce\xce\xce\xce|\x30[\x80-\x84])/,
    title: 'Java key store',
  },
  { name: /\.kdbx?$/i, holds: /^\x03\xd9\xa2\x9a/, title: 'password database' },
];

/** What a file is, where it is a credential as a whole; `read` gives latin1 and is asked only for names that may be one. */
export function credentialFile(path: string, read: (path: string) => string | undefined): string | undefined {
  const name = basename(path);
  if (!mayBeCredential(path)) return undefined;
  const candidates = files.filter((file) => file.name.test(name));
  const text = candidates.length === 0 ? undefined : read(path)?.slice(0, longest);
  return text === undefined ? undefined : candidates.find(({ holds }) => holds.test(text))?.title;
}

const longest = 200_000;

/** Files of JSON and of configuration are many: only those whose name or folder says what they are. */
function mayBeCredential(path: string): boolean {
  const name = basename(path);
  if (/\.json$/i.test(name)) {
    return /(?:^|\/)\.docker\/config\.json$|docker-?config(?:json)?|service[-_]?account|credential|secret|gcp|google|firebase|[-_]sa\.|key/i.test(
      path,
    );
  }
  if (/^config$/i.test(name)) return /(?:^|\/)\.kube\/config$/.test(path);
  return !/\.conf$/i.test(name) || /^(?:admin|kubelet|scheduler|controller-manager|pgpass)\.conf$/i.test(name);
}
