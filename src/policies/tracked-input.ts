import { dirname, join } from 'node:path/posix';
import { isCiphertext } from '../judge/ciphertext.ts';
import type { Facts, PolicyMatch, ScalarNode } from '../model.ts';
import { directText, utf8 } from '../text.ts';
import { isEnvTemplate } from './env-file-name.ts';
import { privateKeyIn } from './key-file.ts';
import { isSealedEnv } from './safe-env.ts';
import { verdictsOn } from './secret-value.ts';

/** A file that a secret is made of, and where another file names it. */
export interface NamedInput {
  /** The file that names it. */
  readonly by: string;
  /** As it is written there, relative to that file's folder. */
  readonly written: string;
  readonly span: ScalarNode['span'];
  /** What the program makes of it: an object that is for secrets, or one that everybody may read. */
  readonly makes: 'secret' | 'config';
  /** Every line is a variable of its own. */
  readonly isEnv: boolean;
}

/** The match for an input that git tracks in plain text, or undefined where it is safe or not there. */
export function trackedInput(input: NamedInput, tool: string, facts: Facts): PolicyMatch | undefined {
  const { by, written, span, makes } = input;
  if (written === '' || /[${}~\\\0]|^\/|:\/\//.test(written)) return undefined;
  const path = join(dirname(by), utf8(written));
  if (path.startsWith('../') || isEnvTemplate(path) || !facts.repository.isTracked(path)) return undefined;
  const hasLiteral = facts.hasLiteral(path);
  if (!hasLiteral && (makes === 'config' || !isSecretInTheClear(input, path, facts))) return undefined;
  return {
    path: by,
    span,
    severity: hasLiteral ? 'high' : 'medium',
    message: `${tool} makes a ${makes} of ${path}, which is committed in plain text.`,
    related: [{ path, message: 'Committed, and not encrypted.' }],
  };
}

/** Ciphertext as a whole, and a certificate, may be committed. */
const isMeantToBeCommitted = /^sops[:_]|"sops"[ \t]*:|ENC\[AES256_GCM,|-----BEGIN CERTIFICATE/m;

/**
 * Whether a value stands in the clear. Who makes a secret of lines or of one word says that they are one; a whole
 * configuration file may only live in a Secret because the program that reads it asks for that.
 */
function isSecretInTheClear({ isEnv }: NamedInput, path: string, facts: Facts): boolean {
  const content = (facts.text(path) ?? '').trim();
  if (content === '' || content.includes('{{') || isCiphertext(content) || isMeantToBeCommitted.test(content))
    return false;
  if (isEnv) return !isSealedEnv(path, content) && /^[^#=\n]+=[ \t]*[^\s#]/m.test(content);
  if (facts.hasSecretLikeValue(path) || privateKeyIn(content) !== undefined) return true;
  if (content.includes('\n')) return false;
  return verdictsOn(directText(content), 'password').some(({ kind }) => kind === 'literal' || kind === 'weak');
}
