import { type Mask, maskOf } from '../findings/mask.ts';
import { neutralise } from '../findings/neutralise.ts';
import type { Finding } from '../model.ts';
import type { Made, Work } from './attempts.ts';
import type { Candidate } from './candidates.ts';
import type { OpenFile } from './open-file.ts';
import type { SecretKey } from './proposal.ts';
import type { TreeFix } from './strategy.ts';

/** What becomes of one finding. No text of it holds a secret. */
export interface FixOutcome {
  readonly finding: Finding;
  /** `review`: there is a fix that has to be asked for. `by-hand`: there is none. */
  readonly state: 'fix' | 'review' | 'by-hand';
  /** What is written, or what a person can do. */
  readonly text: string;
  readonly variable?: string;
  /** How the variable reaches the program that reads the file. */
  readonly supply?: string;
  /** The key of a Secret that the fixed manifest refers to. */
  readonly secret?: SecretKey;
}

/** A finding with a value, and the variable that it goes into. */
export interface Named extends Candidate {
  /** Whether it is to be made now. */
  readonly isActive: boolean;
  readonly variable?: string;
  readonly work: Work;
}

/** A fix of a finding without a value. */
export interface Planned {
  readonly treeFix: TreeFix;
  readonly isActive: boolean;
  readonly work: Work;
}

/** The variable's name in texts: the one that was given, else the one that was wanted. */
export function nameFor({ proposal, variable }: Candidate & { readonly variable?: string }): string {
  return variable ?? (proposal.kind === 'proposal' ? proposal.wanted?.name : undefined) ?? '';
}

/** A fix whose variable has no name cannot be made, unless nothing would name it. */
export function hasName({ proposal, variable }: Pick<Named, 'proposal' | 'variable'>): boolean {
  return proposal.kind === 'proposal' && (variable !== undefined || !proposal.wanted || proposal.wanted.isOptional);
}

/** What became of a finding with a value. */
export function outcomeOf(one: Named, { isMade }: Made, { review }: { readonly review: boolean }): FixOutcome {
  const { finding, file, proposal, variable } = one;
  const say = sayFor(file);
  if (proposal.kind === 'advice') {
    const offer = proposal.secrets === undefined || review ? '' : ' --review writes an ExternalSecret to start from.';
    return { finding, state: 'by-hand', text: say(`${proposal.text}${offer}`) };
  }
  const title = say(proposal.title(nameFor(one)));
  if (!one.isActive) {
    return { finding, state: 'review', text: [title, say(proposal.caution ?? '')].filter(Boolean).join('. ') };
  }
  if (isMade(one.work)) {
    return {
      finding,
      state: 'fix',
      text: title,
      ...(variable === undefined || proposal.isNameless === true ? {} : { variable }),
      ...(proposal.supply === undefined ? {} : { supply: say(proposal.supply) }),
      ...(proposal.secret === undefined ? {} : { secret: proposal.secret(nameFor(one)) }),
    };
  }
  const why = hasName(one)
    ? 'It could not be rewritten without changing something else.'
    : 'Two credentials want one variable, and this program passes a variable on under its own name only.';
  return { finding, state: 'by-hand', text: `${why} ${finding.remedy}` };
}

/** What became of findings without a value. */
export function outcomesOf({ treeFix, isActive, work }: Planned, { isMade }: Made): readonly FixOutcome[] {
  const { findings, fix, next } = treeFix;
  const text = neutralise(fix.title);
  return findings.map((finding): FixOutcome => {
    if (!isActive) return { finding, state: 'review', text };
    if (isMade(work))
      return { finding, state: 'fix', text, ...(next === undefined ? {} : { supply: neutralise(next) }) };
    const why = 'It could not be written without changing something else.';
    return { finding, state: 'by-hand', text: `${why} ${finding.remedy}` };
  });
}

/** Texts hold names of a hostile file. */
export function sayFor(file: OpenFile | undefined): (text: string) => string {
  if (file === undefined) return neutralise;
  // Once for each file: the mask knows all of its secrets in all spellings.
  const mask = masks.get(file) ?? maskOf(file.matches, file.content);
  masks.set(file, mask);
  return (text) => mask.text(text).split(/\r?\n/).map(neutralise).join('\n');
}

const masks = new WeakMap<OpenFile, Mask>();
