import { basename } from 'node:path/posix';
import { isCiphertext } from '../judge/ciphertext.ts';
import { looksRandom } from '../judge/entropy.ts';
import { classifyName } from '../judge/names.ts';
import { isStoreReference } from '../judge/references.ts';
import type { EnvFile, Facts } from '../model.ts';
import { directText } from '../text.ts';
import { verdictsOn } from './secret-value.ts';

/** Beginnings of files that an encryptor wrote as a whole: git-crypt, age, PGP, Ansible Vault. */
const encryptedFile =
  /^(?:\0GITCRYPT\0|age-encryption\.org\/v1|-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----|\$ANSIBLE_VAULT;)/;

/** Names that dotenvx, dotenv-vault and SOPS add beside ciphertext; none of their values is a secret. */
const besideCiphertext = /^(?:DOTENV_PUBLIC_KEY|DOTENV_VAULT_|sops_)/;

/** One variable or command of the shell, and nothing beside it. */
const shellReference = /^\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\}|\([^()]*\))$/;

interface Pair {
  readonly name: string;
  readonly value: string;
}

/** Names that a build tool puts into the page that it makes: their files are meant to be committed. */
const frontEndName = /^(?:NEXT_PUBLIC|VITE|EXPO_PUBLIC|REACT_APP|NUXT_PUBLIC|PUBLIC)_/;

/**
 * Whether an env file (latin1) may be seen by everybody: its secrets are sealed, or it is none of the files that people
 * keep to themselves and holds nothing but settings, and words to replace.
 */
export function isSafeEnv(path: string, text: string): boolean {
  return (
    isSealedEnv(path, text) ||
    (!isPersonal(path, text) && holdsOnly(text, (pair) => isSetting(pair) || isToReplace(pair)))
  );
}

/** `.env` and its kin get credentials sooner or later, unless a build tool puts what they hold into a page. */
function isPersonal(path: string, text: string): boolean {
  return basename(path).startsWith('.env') && !pairsOf(text).some(({ name }) => frontEndName.test(name));
}

/**
 * Whether all values of an env file (latin1) are encrypted, or its secrets are references into a store, as for `op run`.
 * An .envrc is code that is committed on purpose; only values that look like secrets count.
 */
export function isSealedEnv(path: string, text: string): boolean {
  if (encryptedFile.test(text)) return true;
  const values = pairsOf(text).filter(({ value }) => value !== '');
  const isEncrypted = values.some(isFromEncryptor);
  const others = values.filter((pair) => !isCiphertext(pair.value) && !besideCiphertext.test(pair.name));
  const plain = others.filter(({ value }) => !isReference(value));
  if (plain.length === 0 && (isEncrypted || others.length > 0)) return true;
  const isCode = basename(path) === '.envrc' && text.trim() !== '';
  if (!isCode && !others.some(({ value }) => isStoreReference(value))) return false;
  return !plain.some(looksSecret);
}

/**
 * Whether no name in an env file (latin1) could hold a credential, and no value is one. A file without a single name may
 * get any.
 */
export function holdsSettingsOnly(text: string): boolean {
  return holdsOnly(text, isSetting);
}

/** Whether an env file exists, and holds more than settings. */
export function isTelling({ path, exists }: EnvFile, facts: Facts): boolean {
  return exists && !holdsSettingsOnly(facts.text(path) ?? '');
}

/** Whether no line of an env file (latin1) sets a variable: it is empty, or comments only. */
export function holdsNothing(text: string): boolean {
  return !/^[ \t]*[^#\s]/m.test(withoutMark(text));
}

function holdsOnly(text: string, test: (pair: Pair) => boolean): boolean {
  const pairs = pairsOf(text);
  return pairs.length > 0 && pairs.every(test) && !withoutMark(text).split('\n').some(setsOtherwise);
}

/** `declare -x NAME=…`, `setenv NAME …`: what is no pair and sets a variable all the same. */
function setsOtherwise(line: string): boolean {
  return pairOf(line) === undefined && /^[ \t]*(?:setenv\b|[^#]*=)/.test(line);
}

function isSetting(pair: Pair): boolean {
  const isSingle = !/[ \t][A-Za-z_]\w*=/.test(pair.value);
  return isSettingName(pair.name) && isSingle && !looksSecret(pair) && !isRandom(pair.value);
}

function isRandom(value: string): boolean {
  return value.length >= 16 && /^[\x21-\x7e]+$/.test(value) && !value.includes('://') && looksRandom(value);
}

/** Without a byte-order mark (latin1). */
function withoutMark(text: string): string {
  return text.replace(/^\xef\xbb\xbf/, '');
}

function isToReplace({ name, value }: Pair): boolean {
  const verdicts = verdictsOn(directText(value), name);
  return verdicts.length > 0 && verdicts.every(({ kind }) => kind === 'placeholder');
}

function isSettingName(name: string): boolean {
  const kind = classifyName(name);
  return kind === 'unknown' || kind === 'other' || kind === 'public' || kind === 'connection';
}

function pairsOf(text: string): readonly Pair[] {
  return withoutMark(text)
    .split('\n')
    .flatMap((line) => pairOf(line) ?? []);
}

function pairOf(line: string): Pair | undefined {
  const pair = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=[ \t]*(.*)$/.exec(line.trimEnd());
  return pair === null ? undefined : { name: pair[1] ?? '', value: unquoted(pair[2] ?? '') };
}

function unquoted(written: string): string {
  const quoted = /^(["'`])(.*)\1/.exec(written);
  return quoted?.[2] ?? written;
}

function isFromEncryptor({ name, value }: Pair): boolean {
  return isCiphertext(value) || name.startsWith('DOTENV_VAULT_');
}

function isReference(value: string): boolean {
  return isStoreReference(value) || shellReference.test(value);
}

function looksSecret({ name, value }: Pair): boolean {
  return verdictsOn(directText(value), name).some(({ kind }) => kind === 'literal' || kind === 'weak');
}
