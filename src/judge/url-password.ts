import type { Judgement, Slot } from '../model.ts';
import { utf8 } from '../text.ts';
import { looksRandom, wordShare } from './entropy.ts';
import { placeholderReason } from './placeholders.ts';
import type { Subject } from './subject.ts';
import { isWeak } from './weak.ts';

/** Hosts that RFC 2606 and RFC 6761 keep for documentation: nothing answers there. */
const documentationHost = /(?:^|\.)(?:example(?:\.(?:com|org|net|edu))?|invalid|test)$/i;
/** The machine itself, and a service of the same network. */
const nearHost = /^(?:[a-z0-9_-]+|.*\.localhost|127\..*|0\.0\.0\.0)$/i;

/**
 * Judges the password of a URL, `start` to `end` of the subject's value. Its escapes are undone before it is asked what
 * it says, and what a person typed is weighed with the host that it is for.
 */
export function judgeUrlPassword(subject: Subject, start: number, end: number): readonly Judgement[] {
  const text = subject.text.slice(start, end);
  const password = withoutEscapes(text.content);
  const said = password === text.content ? undefined : saidBy(password, subject.near);
  if (said !== undefined) return [{ verdict: { kind: said }, reason: 'holdsUrl', text }];
  const host = hostBehind(subject.value.slice(end));
  return subject
    .part(start, end, { name: 'password', place: 'credential' })
    .map((judgement) => weighed(judgement, password, host, subject.slot));
}

function weighed(judgement: Judgement, password: string, host: string, slot: Slot): Judgement {
  const { verdict } = judgement;
  if (verdict.kind !== 'literal' || verdict.token !== undefined) return judgement;
  const isTyped = !looksRandom(password) && wordShare(password) > 0.5;
  if (isTyped && documentationHost.test(host)) return { ...judgement, verdict: { kind: 'placeholder' } };
  if (isTyped && isShown(slot) && nearHost.test(host)) return { ...judgement, verdict: { kind: 'weak' } };
  return { ...judgement, verdict: { ...verdict, what: 'connection-string' } };
}

function saidBy(password: string, near: string): 'placeholder' | 'weak' | undefined {
  if (placeholderReason(password, 'password') !== undefined) return 'placeholder';
  return isWeak(password, 'password', near) ? 'weak' : undefined;
}

/** Tests, templates and pages do not go live. */
function isShown({ deployed }: Slot): boolean {
  return deployed === 'test' || deployed === 'template' || deployed === 'commented';
}

/** The host behind `@`, without its port. */
function hostBehind(rest: string): string {
  return /^@([A-Za-z0-9_.-]{1,255})/.exec(rest)?.[1] ?? '';
}

/** `p%40ss` as the program reads it; what is no escape stays as it stands. */
function withoutEscapes(text: string): string {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return text;
  return utf8(
    text.replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
  );
}
