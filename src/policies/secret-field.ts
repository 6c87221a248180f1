import { classifyName } from '../judge/names.ts';

/** Charts write the name of a Secret, or of a key in one, under such names as often as a secret. */
const ambiguous = /^secret$|secret[-_]?keys?$|^cred(?:ential)?s?$|credentials?[-_]?secret$/i;
/** Keys and secrets that are no names of something, by the word before. */
const isKey = /(?:api|access|encryption|private|signing|master|license|auth|shared|crypt|session|account)[-_]?keys?$/i;
const isSecret =
  /(?:client|jwt|webhook|shared|signing|cookie|session|app|consumer|hmac|token|encryption|auth|claims)[-_]?secret$/i;

/** Whether a value of a chart is a secret by its name, whatever stands there now. */
export function isSecretField(name: string): boolean {
  if (ambiguous.test(name)) return false;
  if (/keys?$/i.test(name) && !isKey.test(name)) return false;
  if (/secret$/i.test(name) && !isSecret.test(name)) return false;
  const kind = classifyName(name);
  return kind === 'password' || kind === 'token' || kind === 'secret' || kind === 'phrase';
}

/** Whether what stands under this name are names of keys in a Secret: `secretKeys: {adminPasswordKey: …, password: …}`. */
export function holdsKeyNames(name: string): boolean {
  return /secret[-_]?keys$|secret[-_]?key[-_]?(?:ref|names?|map|mapping)$|^keys?[-_]?(?:names?|mapping)$/i.test(name);
}
