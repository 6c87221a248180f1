import type { Judgement, MappedText, Slot, Verdict } from '../model.ts';
import { classifyName, type NameClass } from './names.ts';

/** What is judged: a slot's text, or a part of it under a name of its own. */
export interface Subject {
  readonly text: MappedText;
  /** latin1, trimmed. */
  readonly value: string;
  readonly name: string;
  readonly class: NameClass;
  readonly slot: Slot;
  /** Words around it that a weak password would repeat: the server, the user and host of its URL. */
  readonly near: string;
  /** Judges a part on its own, under a name and place of its own; offsets count in `value`. */
  readonly part: (start: number, end: number, as?: PartName) => readonly Judgement[];
}
/** Under which name a part is judged; absent, it keeps that of the whole. */
export interface PartName {
  readonly name: string;
  readonly place: Slot['place'];
}
/** A question's answer: a verdict on the whole, or judgements on its parts. */
export type Answer = Verdict | readonly Judgement[] | undefined;
/** A question has a name, which is the reason that people see; the first that answers decides. */
export type Question = (subject: Subject) => Answer;

/** The structure may know more than the name. */
export function classOf(name: string, slot: Slot): NameClass {
  if (slot.place === 'reference') return 'other';
  const named = classifyName(name);
  if (slot.role === 'header' && named === 'maybe' && /authorization$/i.test(name)) return 'token';
  return slot.place === 'credential' && !isCredentialClass(named) && named !== 'public' ? 'token' : named;
}

/** Whether a name of this class holds a credential. */
export function isCredentialClass(name: NameClass): boolean {
  return name === 'password' || name === 'token' || name === 'secret' || name === 'phrase';
}

/** Whether only the shape of a value counts under a name of this class. */
export function isOfNoCredential(name: NameClass): boolean {
  return name === 'other' || name === 'unknown' || name === 'connection';
}
