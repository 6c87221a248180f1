import type { Judgement, MappedText, Role, Slot, TokenRule } from '../model.ts';
import { mayHoldToken } from '../tokens/may-hold.ts';
import type { NameClass } from './names.ts';
import { holdsReference, holdsUrl, isAuthenticationHeader, isCookie, isHandedOn, isLoginWithSlash } from './parts.ts';
import { classOf, isOfNoCredential, type PartName, type Question, type Subject } from './subject.ts';
import { holdsVendorToken, shortestToken, tokenJudgement } from './vendor-token.ts';
import {
  isEmpty,
  isEncrypted,
  isInSecretStore,
  isNameOfVariable,
  isOrdinaryData,
  isOrdinaryText,
  isPasswordUnderItsName,
  isPlaceholder,
  isPublicByNature,
  isPublicHalf,
  isRandomUnderCredentialName,
  isSeedPhrase,
  isUnderOtherName,
} from './whole.ts';

/** Keyed by name, so that a minified bundle still gives the reasons that people read. */
const questions: readonly (readonly [string, Question])[] = Object.entries({
  isEmpty,
  isEncrypted,
  holdsVendorToken,
  isHandedOn,
  isInSecretStore,
  isPublicByNature,
  isAuthenticationHeader,
  isCookie,
  isLoginWithSlash,
  holdsUrl,
  holdsReference,
  isUnderOtherName,
  isPlaceholder,
  isNameOfVariable,
  isPublicHalf,
  isOrdinaryData,
  isSeedPhrase,
  isPasswordUnderItsName,
  isRandomUnderCredentialName,
  isOrdinaryText,
});
const maxDepth = 4;

/** No sign in it means anything to a question. */
const plainWord = /^[A-Za-z0-9_/][A-Za-z0-9_./-]{0,99}$/;

/**
 * Whether a value is a plain word under a name of no credential: nine values of ten in a chart. Asking all the questions
 * would give the same answer, and so would a reader that does not make a slot of it.
 */
export function isPlainUnderOtherName(content: string, role: Role, name: NameClass): boolean {
  return role !== 'header' && isOfNoCredential(name) && plainWord.test(content) && !isTokenOrReference(content);
}

function isTokenOrReference(content: string): boolean {
  return content.length >= shortestToken && (mayHoldToken(content) || content.includes('os.environ/'));
}

/** Decides what stands at a slot. One judgement for each part that was judged on its own; never empty. */
export function judge(slot: Slot): readonly Judgement[] {
  if (isPlainUnderOtherName(slot.text.content, slot.role, classOf(slot.name, slot)))
    return [{ verdict: { kind: 'ordinary' }, reason: 'isUnderOtherName', text: slot.text }];
  return ask(subjectOf(slot.text, slot.name, slot, slot.owner ?? '', 0));
}

/** Judges a token that was found by its shape outside of any slot. */
export function judgeToken(rule: TokenRule, text: MappedText): Judgement {
  return tokenJudgement(rule, text, '');
}

function ask(subject: Subject): readonly Judgement[] {
  for (const [reason, question] of questions) {
    const answer = question(subject);
    if (answer === undefined) continue;
    if ('kind' in answer) return [{ verdict: answer, reason, text: subject.text }];
    return answer;
  }
  return [];
}

function subjectOf(text: MappedText, name: string, slot: Slot, near: string, depth: number): Subject {
  const start = text.content.length - text.content.trimStart().length;
  const trimmed = text.slice(start, Math.max(start, text.content.trimEnd().length));
  const subject: Subject = {
    text: trimmed,
    value: trimmed.content,
    name,
    class: classOf(name, slot),
    slot,
    near,
    part: (from, to, as) => (depth >= maxDepth ? [] : ask(partOf(subject, from, to, as, depth + 1))),
  };
  return subject;
}

function partOf(whole: Subject, start: number, end: number, as: PartName | undefined, depth: number): Subject {
  const { name, place } = as ?? { name: whole.name, place: whole.slot.place };
  const { place: _, ...rest } = whole.slot;
  const slot: Slot = place === undefined ? rest : { ...rest, place };
  const isUrlPart = name === 'password' && whole.value.includes('@');
  const near = isUrlPart ? `${whole.near} ${whole.value.slice(0, start)} ${whole.value.slice(end)}` : whole.near;
  return subjectOf(whole.text.slice(start, end), name, slot, near, depth);
}
