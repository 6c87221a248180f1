import { classifyName } from '../judge/names.ts';
import { isCredentialClass } from '../judge/subject.ts';

/** Where in a Secret or a file something lies, or which Secret holds it: `certKey`, `privateKeyKey`, `regionKey`, `certsSecret`. */
const naming =
  /(?:cert|certificate|store|crt|ca|key|region|topology|remove)keys?$|(?:certs?|tls|ca|pull|config)secret$/i;

/** Whether a key of a chart's values takes a credential itself, and not the name of one or a switch about it. */
export function isSecretKey(name: string): boolean {
  return !naming.test(name) && !/^automount/i.test(name) && isCredentialClass(classifyName(name));
}
