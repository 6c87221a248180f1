import { classifyName } from '../judge/names.ts';

/** Names under which charts keep the name of a Secret, or of a key in one, as often as a secret. */
const mayBeReference = /^secret$|secretKeys?$|(?:credentials?|cert\w*)Secret$|^cred(?:ential)?s?$/i;

/** Whether a value of a chart is a secret by its name, whatever stands there now. */
export function isSecretField(name: string): boolean {
  const kind = classifyName(name);
  const isSecret = kind === 'password' || kind === 'token' || kind === 'secret' || kind === 'phrase';
  return isSecret && !mayBeReference.test(name);
}
