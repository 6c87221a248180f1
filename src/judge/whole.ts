import { isVariable, worksAsItIs } from './chosen.ts';
import { isCiphertext } from './ciphertext.ts';
import { looksRandom, wordShare } from './entropy.ts';
import { isPath, isPlainData, isUuid } from './ordinary.ts';
import { placeholderReason } from './placeholders.ts';
import { isPublicData } from './public.ts';
import { isStoreReference } from './references.ts';
import { type Answer, isOfNoCredential, type Subject } from './subject.ts';
import { isWeak } from './weak.ts';

export function isEmpty({ value }: Subject): Answer {
  return value === '' || /^(?:""|''|-|\|)$/.test(value) ? { kind: 'empty' } : undefined;
}

export function isEncrypted({ value }: Subject): Answer {
  return isCiphertext(value) ? { kind: 'encrypted' } : undefined;
}

export function isInSecretStore({ value }: Subject): Answer {
  return isStoreReference(value) ? { kind: 'reference' } : undefined;
}

export function isPublicByNature({ value }: Subject): Answer {
  return isPublicData(value) ? { kind: 'public' } : undefined;
}

/** `AUTOREPLACE_SMTP_PASSWORD`: what a tool looks for. `CHANGE_THIS_PASSWORD` is what a person should, and works until then. */
const filledIn = /^(?!CHANGE|REPLACE)[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+_(?:PASSWORD|TOKEN|SECRET|KEY)$/;

export function isPlaceholder(subject: Subject): Answer {
  const { value, name, class: kind, slot } = subject;
  const reason = placeholderReason(value, name);
  if (reason === undefined) return undefined;
  if (filledIn.test(value)) return { kind: 'placeholder' };
  // A password that repeats its name is what products ship with: it works.
  if (kind === 'password' && reason === 'repeats its name') return undefined;
  // `changeme` in a developer's compose file; longer texts in tests say whose stub they are.
  const goesLive = slot.deployed === 'yes' || (slot.deployed === 'test' && value.length <= 12);
  const isLive = goesLive && kind === 'password' && /^[A-Za-z0-9!@#_.-]{4,40}$/.test(value);
  if (
    isLive &&
    reason !== 'is in brackets' &&
    (/change|replace|default|secret|pass|admin|^example[-_]?[0-9]{0,4}$/i.test(value) ||
      reason === 'is a counter or a repetition')
  )
    return { kind: 'weak' };
  return worksAsItIs(subject) && isWordThatWorks(subject, reason) ? { kind: 'weak' } : { kind: 'placeholder' };
}

/** What makes a placeholder of a word that runs all the same; what is shortened, masked or in brackets does not. */
const workingReasons: ReadonlySet<string> = new Set([
  'says that it is a placeholder',
  'repeats its name',
  'says what it stands for',
  'is a counter or a repetition',
]);

/** `change-me-in-production`, `secret-key`, `0123456789abcdef`: the program takes it, and everybody knows it. */
function isWordThatWorks({ value, name, class: kind, slot }: Subject, reason: string): boolean {
  if (!workingReasons.has(reason)) return false;
  if (
    !/^[A-Za-z0-9!@#_.-]{4,80}$/.test(value) ||
    /here|insert|paste|enter|dummy|fake|example|xxx|todo|tbd/i.test(value)
  )
    return false;
  // `your-secret-key-change-this-in-production` runs until somebody does.
  if (/your/i.test(value) && !/chang/i.test(value)) return false;
  if (kind === 'token' && reason !== 'says that it is a placeholder')
    return (
      slot.role === 'data' || (isVariable(name) && /SECRET|MASTER|ENCRYPTION|SIGNING|ADMIN|INTERNAL|VAULT/.test(name))
    );
  if (reason === 'says that it is a placeholder') return /chang|replace|secret|default|insecure/i.test(value);
  // `!Env [GATEWAY_CLIENT_SECRET, ""]`: the name of a variable.
  return !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value);
}

/** Under a name that holds no credential only shapes count, and those were asked for before. */
export function isUnderOtherName({ class: name }: Subject): Answer {
  return isOfNoCredential(name) ? { kind: 'ordinary' } : undefined;
}

/** `"GITHUB_TOKEN": "GITHUB_PAT"`: old clients took the name of a variable here. */
export function isNameOfVariable({ value }: Subject): Answer {
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) && wordShare(value) > 0.5 ? { kind: 'placeholder' } : undefined;
}

export function isPublicHalf({ class: name }: Subject): Answer {
  return name === 'public' ? { kind: 'public' } : undefined;
}

export function isOrdinaryData(subject: Subject): Answer {
  const { value, class: name } = subject;
  if (isPath(value)) return { kind: 'ordinary' };
  if (isPlainData(value))
    return name === 'password' && /^[0-9]+$/.test(value) && value.length >= 4 ? { kind: 'weak' } : { kind: 'ordinary' };
  if (isUuid(value) && name === 'maybe') return { kind: 'ordinary' };
  return /^[[{]/.test(value) && /["']?[A-Za-z_]+["']?[ ]*:/.test(value) ? { kind: 'ordinary' } : undefined;
}

export function isSeedPhrase({ value, class: name }: Subject): Answer {
  const words = value.split(/[ ,]+/);
  if (name !== 'phrase') return undefined;
  return words.length >= 12 && words.every((word) => /^[a-z]{3,8}$/.test(word))
    ? { kind: 'literal', what: 'opaque', confidence: 'high' }
    : undefined;
}

/** Gmail shows its application passwords as four groups of four letters. */
const groupedPassword = /^[a-z]{4} [a-z]{4} [a-z]{4} [a-z]{4}$/;

export function isPasswordUnderItsName({ value, name, class: kind, near }: Subject): Answer {
  if (kind !== 'password') return undefined;
  if (groupedPassword.test(value)) return { kind: 'literal', what: 'password', confidence: 'high' };
  if (/[ \t]/.test(value) && (value.split(/[ \t]+/).length > 3 || wordShare(value) > 0.7)) return { kind: 'ordinary' };
  const words = wordsInBase64(value) ?? value;
  if (value.length < 4 || isWeak(value, name, near) || isWeak(words, name, near)) return { kind: 'weak' };
  return { kind: 'literal', what: 'password', confidence: looksRandom(value) ? 'high' : 'medium' };
}

export function isRandomUnderCredentialName(subject: Subject): Answer {
  const { value, name, class: kind, near } = subject;
  if (/[ \t\r\n]/.test(value))
    return kind !== 'maybe' && isSpacedOut(value)
      ? { kind: 'literal', what: 'opaque', confidence: 'low' }
      : { kind: 'ordinary' };
  const words = wordsInBase64(value);
  if (words !== undefined) return isPlaceholderOrWeak(words, subject);
  const random = looksRandom(value) || isUuid(value);
  if (kind === 'secret' && isPathInStore(value)) return { kind: 'ordinary' };
  if (kind === 'maybe' && isPathOfWords(value)) return { kind: 'ordinary' };
  // `0p3n-w3bu!`: words that somebody spelled with numbers.
  if (random && value.length < 24 && isWeak(value, name, near)) return { kind: kind === 'maybe' ? 'ordinary' : 'weak' };
  if (kind === 'maybe')
    return random && value.length >= 20 ? { kind: 'literal', what: 'opaque', confidence: 'low' } : { kind: 'ordinary' };
  if (random) return { kind: 'literal', what: 'opaque', confidence: value.length >= 16 ? 'high' : 'medium' };
  if (
    kind === 'token' &&
    ((value.length >= 10 && isTyped(value)) || isOfEveryKind(value)) &&
    !isWeak(value, name, near)
  )
    return { kind: 'literal', what: 'opaque', confidence: 'low' };
  if (kind === 'token')
    return worksAsItIs(subject) && isWeak(value, name, near) ? { kind: 'weak' } : { kind: 'placeholder' };
  if (isWeak(value, name, near) || !(isTyped(value) || isTypedWithCare(value)) || value.length < 8)
    return { kind: 'weak' };
  return { kind: 'literal', what: 'password', confidence: 'medium' };
}

/** `<token> <token>`, `<token> old`: a blank came along when it was pasted. Sentences have more words, and none of a generator. */
function isSpacedOut(value: string): boolean {
  const words = value.length > 400 || /[\r\n]/.test(value) ? [] : value.split(/[ \t]+/);
  const random = words.filter((word) => word.length >= 16 && /^[A-Za-z0-9_.+/=-]+$/.test(word) && looksRandom(word));
  return words.length <= 3 && random.length > 0 && !/[(){}<>$]|::|=>/.test(value);
}

/** Text that somebody encoded; bytes by a generator are never all printable. */
function wordsInBase64(value: string): string | undefined {
  if (!/^[A-Za-z0-9+/]{6,}={0,2}$/.test(value)) return undefined;
  const decoded = Buffer.from(value, 'base64').toString('latin1');
  // In a short value the padding, and letters alone, have to say that it was encoded.
  if (value.length < 16) return value.endsWith('=') && /^[A-Za-z]{4,}[0-9]{0,4}$/.test(decoded) ? decoded : undefined;
  return /^[\x20-\x7e]{12,}$/.test(decoded) ? decoded : undefined;
}

/** What is encoded counts: `openssl rand` encodes bytes, people encode words. */
function isPlaceholderOrWeak(words: string, { name, near, class: kind }: Subject): Answer {
  // The first part of a JSON Web Token, without what it is about.
  if (/^\{"(?:alg|typ|kid)"/.test(words) && !/"(?:k|d|kty)"/.test(words)) return { kind: 'placeholder' };
  // An address and a key in JSON, as agents take them.
  if (/^\{"/.test(words) && (words.match(/[A-Za-z0-9_-]{16,}/g) ?? []).some(looksRandom))
    return { kind: 'literal', what: 'opaque', confidence: 'medium' };
  if (placeholderReason(words, name) !== undefined) return { kind: kind === 'maybe' ? 'ordinary' : 'weak' };
  if (isWeak(words, name, near) || wordShare(words) > 0.7) return { kind: kind === 'maybe' ? 'ordinary' : 'weak' };
  return { kind: 'literal', what: 'opaque', confidence: kind === 'maybe' ? 'low' : 'high' };
}

/** `traffic/team1/gateway:extauth:team1/orders`: the key of an entry in some table. */
function isPathOfWords(value: string): boolean {
  return /^[a-z0-9]+(?:[/.:_=-][a-z0-9]+){3,}$/.test(value) && wordShare(value) > 0.4;
}

/** `vault_secret: keycloak/admin` says where the secret lies. */
function isPathInStore(value: string): boolean {
  return /^[a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)+$/.test(value) && wordShare(value) > 0.6;
}

/** Letters, digits and signs mixed so that no word explains most of it. */
function isTyped(value: string): boolean {
  return wordShare(value) < 0.55 && /[0-9]/.test(value) && /[A-Za-z]/.test(value);
}

/** Letters, digits and a sign that no separator is: nobody names a thing so. */
function isTypedWithCare(value: string): boolean {
  return /[0-9]/.test(value) && /[A-Za-z]/.test(value) && /[^0-9A-Za-z_. :/-]/.test(value);
}

/** Small and capital letters, digits and a sign, as rules for passwords ask for; a name of anything has no such sign. */
function isOfEveryKind(value: string): boolean {
  return value.length >= 12 && /^(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[!?#$^*~])[\x21-\x7e]+$/.test(value);
}

export function isOrdinaryText(): Answer {
  return { kind: 'ordinary' };
}
