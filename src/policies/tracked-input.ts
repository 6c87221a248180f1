import { dirname, join } from 'node:path/posix';
import { isCiphertext } from '../judge/ciphertext.ts';
import type { Facts, PolicyMatch, ScalarNode } from '../model.ts';
import { directText, utf8 } from '../text.ts';
import { isEncryptedEnv } from './env-ciphertext.ts';
import { isEnvTemplate } from './env-file-name.ts';
import { verdictsOn } from './secret-value.ts';

/** A file that a secret is made of, and where another file names it. */
export interface NamedInput {
  /** The file that names it. */
  readonly by: string;
  /** As it is written there, relative to that file's folder. */
  readonly written: string;
  readonly span: ScalarNode['span'];
}

/** The match for an input that git tracks in plain text, or undefined where it is safe or not there. */
export function trackedInput({ by, written, span }: NamedInput, tool: string, facts: Facts): PolicyMatch | undefined {
  if (written === '' || /[${}~\\\0]|^\/|:\/\//.test(written)) return undefined;
  const path = join(dirname(by), utf8(written));
  if (path.startsWith('../') || isEnvTemplate(path) || !facts.repository.isTracked(path)) return undefined;
  const text = facts.text(path);
  if (text === undefined || !isPlain(text)) return undefined;
  return {
    path: by,
    span,
    severity: facts.hasLiteral(path) ? 'high' : 'medium',
    message: `${tool} makes a secret of ${path}, which is committed in plain text.`,
    related: [{ path, message: 'Committed, and not encrypted.' }],
  };
}

/** Whether a value stands in the clear: not in ciphertext, certificates, placeholders and templates. */
function isPlain(text: string): boolean {
  const content = text.trim();
  if (content === '' || content.includes('{{') || isCiphertext(content) || isEncryptedEnv(content)) return false;
  if (/^sops[:_]|"sops"[ \t]*:|ENC\[AES256_GCM,|-----BEGIN CERTIFICATE/m.test(content)) return false;
  if (content.includes('\n')) return true;
  const value = /^[A-Za-z_][A-Za-z0-9_]*=(.*)$/.exec(content)?.[1] ?? content;
  return verdictsOn(directText(value), 'password').some(({ kind }) => kind === 'literal' || kind === 'weak');
}
