import { utf8 } from '../text.ts';

/** What must be left of a token behind its shown beginning, in characters. */
const HIDDEN_AT_LEAST = 8;

/**
 * What may be shown of a secret: a vendor's documented beginning and the length for a token (`ghp_… (40 characters)`),
 * the class of its length for anything else (`… (8 to 15 characters)`); never a character of the value itself.
 * `secret` is latin1; `starts` are those of the token's rule.
 */
export function redact(secret: string, starts: readonly string[]): string {
  const length = [...utf8(secret)].length;
  const start = shownStart(secret, starts);
  return start === '' ? `… (${lengthClass(length)})` : `${start}… (${length} characters)`;
}

/** The longest documented beginning; none that is a piece of the value (digits), or nearly all of it. */
function shownStart(secret: string, starts: readonly string[]): string {
  let best = '';
  for (const start of starts) {
    const fits = secret.startsWith(start) && secret.length - start.length >= HIDDEN_AT_LEAST;
    if (fits && start.length > best.length && /[A-Za-z-][A-Za-z_-]/.test(start)) best = start;
  }
  return best;
}

/** The exact length of a password helps whoever guesses it. */
function lengthClass(length: number): string {
  if (length < 8) return 'under 8 characters';
  if (length < 16) return '8 to 15 characters';
  if (length < 32) return '16 to 31 characters';
  if (length < 64) return '32 to 63 characters';
  return '64 or more characters';
}
