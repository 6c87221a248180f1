import type { Span } from '../model.ts';
import { isSecretKey } from './secret-key.ts';

/** What stands under one key of the first level of a values file. */
export interface ValueSection {
  readonly name: string;
  /** Whether the key holds no map: a value of the whole chart. */
  readonly isScalar: boolean;
  /** The first key that takes a credential as a plain value. */
  readonly secret?: SecretKey;
  /** Whether a key in it takes the name of a Secret, or sources of variables. */
  readonly offersReference: boolean;
}
/** The span is that of the key. */
export interface SecretKey extends Span {
  readonly name: string;
}

const reference =
  /^(?:\w*[eE]xisting(?:Secret|EnvVars|Credentials)\w*|useExisting\w*|\w*[sS]ecretRefs?|\w+SecretName|secretName|\w*[eE]nvFrom\w*|extraEnv\w*|additionalEnv\w*|envSecrets|externalSecrets?|secretKeyRef|valueFrom|credentialsSecret)$/;
const keyLine = /^([ \t]*(?:-[ \t]+)?)(["']?)([A-Za-z_][\w.-]{0,100})\2[ \t]*:(?:[ \t]+([^\r\n]*)|\r?)$/gm;
const switchOrNumber = /^(?:true|false|yes|no|on|off|[0-9][0-9_.]*|\{\}|\[.*|[|>].*|&.*|\*.*|\{.*)$/i;

/** Reads a values file by its lines: only keys count, and only of values that a person would fill in. Linear. */
export function readValueSections(text: string): readonly ValueSection[] {
  if (!/pass|secret|token|key|cred|pwd/i.test(text)) return [];
  const sections: ValueSection[] = [];
  let tlsColumn = -1;
  const lines = [...text.matchAll(keyLine)];
  for (const [index, match] of lines.entries()) {
    const [, lead = '', quote = '', key = '', rest = ''] = match;
    const value = rest.replace(/[ \t]+#.*$|^#.*$/, '').trim();
    const next = lines[index + 1]?.[1]?.length ?? 0;
    const hasBelow = value === '' && next > lead.length;
    if (tlsColumn >= lead.length) tlsColumn = -1;
    if (/tls$/i.test(key) && tlsColumn < 0) tlsColumn = lead.length;
    if (lead === '') sections.push({ name: key, isScalar: !hasBelow, offersReference: false });
    const section = sections.pop();
    if (section === undefined) continue;
    const start = match.index + lead.length + quote.length;
    const isSecret = !hasBelow && !switchOrNumber.test(value) && isSecretKey(key);
    sections.push({
      ...section,
      offersReference: section.offersReference || (tlsColumn < 0 && reference.test(key)),
      ...(isSecret && section.secret === undefined ? { secret: { name: key, start, end: start + key.length } } : {}),
    });
  }
  return sections;
}
