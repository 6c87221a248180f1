import type { Judgement, MappedText, TokenRule } from '../model.ts';
import { matchTokens } from '../tokens/match.ts';
import { wordShare } from './entropy.ts';
import { placeholderReason } from './placeholders.ts';
import { type Answer, isCredentialClass, type Subject } from './subject.ts';

/** No provider's token is shorter. */
export const shortestToken = 16;

/** Tokens count inside any other text, references included: `${input:sbp_…}` holds a pasted token. */
export function holdsVendorToken(subject: Subject): Answer {
  if (subject.value.length < shortestToken) return undefined;
  const found = matchTokens(subject.value).filter(
    ({ rule }) => rule.needsName !== true || isCredentialClass(subject.class),
  );
  if (found.length === 0) return undefined;
  return found.map(({ rule, start, end }) => tokenJudgement(rule, subject.text.slice(start, end), subject.name));
}

/** A token that its shape gave away is a literal, unless it is public by design or words behind a prefix. */
export function tokenJudgement(rule: TokenRule, text: MappedText, name: string): Judgement {
  if (rule.isPublic === true) return { verdict: { kind: 'public' }, reason: 'isPublicHalf', text };
  const isKey = rule.id === 'private-key';
  const accepted = rule.accept?.(text.content) ?? 'unknown';
  if (!isKey && accepted !== 'valid' && isPlaceholderToken(text.content, name)) {
    return { verdict: { kind: 'placeholder' }, reason: 'isPlaceholder', text };
  }
  const confidence = accepted === 'valid' ? 'high' : accepted === 'invalid' ? 'low' : 'medium';
  const what = isKey ? 'private-key' : 'vendor-token';
  return { verdict: { kind: 'literal', what, confidence, token: rule }, reason: 'holdsVendorToken', text };
}

/** A vendor's prefix before words, a counter or a mask: `ghp_your_token_here`, `sk_live_0123456789…`. */
function isPlaceholderToken(token: string, name: string): boolean {
  if (placeholderReason(token, name) !== undefined) return true;
  const body = token.replace(/^[A-Za-z]{2,14}(?:[-_][A-Za-z0-9]{2,6}){0,2}[-_]/, '');
  return body.length >= 12 && wordShare(body) > 0.75 && !/[0-9].*[0-9].*[0-9]/.test(body);
}
