/**
 * Git's own glob language (wildmatch.c), byte by byte. A pattern becomes a list of steps that run as a set of
 * states, so that no pattern takes more than pattern length times path length.
 */
type Step =
  | { readonly kind: 'byte'; readonly code: number }
  /** One byte; `/` only where stars may cross it as well. */
  | { readonly kind: 'one'; readonly accepts: (code: number) => boolean }
  /** Any bytes, also none. */
  | { readonly kind: 'star'; readonly crossesSlash: boolean }
  /** `**` + `/` may stand for nothing at all: go on here or behind the slash. */
  | { readonly kind: 'fork' }
  | { readonly kind: 'never' };

interface Parsed {
  readonly step: Step;
  readonly next: number;
}

const never: Step = { kind: 'never' };
const slash = 0x2f;

/** Tells whether a text (latin1) matches a pattern as a whole. */
export type Glob = (text: string) => boolean;

/** Compiles a pattern (latin1). With `isPath`, `*`, `?` and sets do not match `/`. */
export function compileGlob(pattern: string, isPath: boolean): Glob {
  const steps = parseSteps(pattern, isPath);
  return (text) => run(steps, text);
}

function parseSteps(pattern: string, isPath: boolean): readonly Step[] {
  const steps: Step[] = [];
  let index = 0;
  while (index < pattern.length) {
    const sign = pattern[index];
    if (sign === '*') {
      const end = endOfStars(pattern, index);
      steps.push(...starSteps(pattern, index, end, isPath));
      index = end;
      continue;
    }
    const { step, next } = parseOne(pattern, index, isPath);
    steps.push(step);
    if (step.kind === 'never') break;
    index = next;
  }
  return steps;
}

function endOfStars(pattern: string, start: number): number {
  let end = start;
  while (pattern[end] === '*') end++;
  return end;
}

/** `**` crosses slashes only between slashes or the ends of the pattern; elsewhere it is one star. */
function starSteps(pattern: string, start: number, end: number, isPath: boolean): readonly Step[] {
  if (!isPath) return [{ kind: 'star', crossesSlash: true }];
  const isBound = start === 0 || pattern[start - 1] === '/';
  const isEnd = end === pattern.length || pattern[end] === '/' || pattern.startsWith('\\/', end);
  if (end - start < 2 || !isBound || !isEnd) return [{ kind: 'star', crossesSlash: false }];
  const star: Step = { kind: 'star', crossesSlash: true };
  return pattern[end] === '/' ? [{ kind: 'fork' }, star] : [star];
}

function parseOne(pattern: string, index: number, isPath: boolean): Parsed {
  const sign = pattern[index];
  if (sign === '?') return { step: { kind: 'one', accepts: (code) => !isPath || code !== slash }, next: index + 1 };
  if (sign === '[') return parseSet(pattern, index + 1, isPath);
  const at = sign === '\\' ? index + 1 : index;
  if (at >= pattern.length) return { step: never, next: at };
  return { step: { kind: 'byte', code: pattern.charCodeAt(at) }, next: at + 1 };
}

const classes: Readonly<Record<string, RegExp>> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[\x00-\x1f\x7f]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[\t-\r ]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};

interface SetItem {
  readonly accepts: (code: number) => boolean;
  /** Index of the last character that belongs to the item. */
  readonly last: number;
  /** The character that a range may start from; 0 where none may. */
  readonly from: number;
}

/** A set such as `[!a-z]`; one that does not end, or that names an unknown class, never matches. */
function parseSet(pattern: string, start: number, isPath: boolean): Parsed {
  const isNegated = pattern[start] === '!' || pattern[start] === '^';
  const tests: ((code: number) => boolean)[] = [];
  let index = isNegated ? start + 1 : start;
  let previous = 0;
  do {
    const item = parseItem(pattern, index, previous);
    if (item === undefined) return { step: never, next: pattern.length };
    tests.push(item.accepts);
    previous = item.from;
    index = item.last + 1;
  } while (pattern[index] !== ']');
  const accepts = (code: number): boolean =>
    tests.some((test) => test(code)) !== isNegated && (!isPath || code !== slash);
  return { step: { kind: 'one', accepts }, next: index + 1 };
}

function parseItem(pattern: string, index: number, previous: number): SetItem | undefined {
  const sign = pattern[index];
  if (sign === undefined) return undefined;
  if (sign === '\\') return literalItem(pattern, index + 1);
  const after = pattern[index + 1];
  if (sign === '-' && previous !== 0 && after !== undefined && after !== ']') {
    const last = after === '\\' ? index + 2 : index + 1;
    if (last >= pattern.length) return undefined;
    const to = pattern.charCodeAt(last);
    return { accepts: (code) => code >= previous && code <= to, last, from: 0 };
  }
  if (sign === '[' && after === ':') return classItem(pattern, index);
  return literalItem(pattern, index);
}

function literalItem(pattern: string, index: number): SetItem | undefined {
  if (index >= pattern.length) return undefined;
  const wanted = pattern.charCodeAt(index);
  return { accepts: (code) => code === wanted, last: index, from: wanted };
}

/** `[:digit:]`; without its `:]` the bracket stands for itself. */
function classItem(pattern: string, index: number): SetItem | undefined {
  const end = pattern.indexOf(']', index + 2);
  if (end < 0) return undefined;
  if (end - index < 3 || pattern[end - 1] !== ':') return literalItem(pattern, index);
  const test = classes[pattern.slice(index + 2, end - 1)];
  if (test === undefined) return undefined;
  return { accepts: (code) => test.test(String.fromCharCode(code)), last: end, from: 0 };
}

function run(steps: readonly Step[], text: string): boolean {
  let states = new Set<number>();
  enter(steps, 0, states);
  for (let index = 0; index < text.length && states.size > 0; index++) {
    const code = text.charCodeAt(index);
    const next = new Set<number>();
    for (const state of states) {
      const step = steps[state];
      if (step === undefined) continue;
      if (step.kind === 'star' && (step.crossesSlash || code !== slash)) enter(steps, state, next);
      else if (step.kind === 'byte' && step.code === code) enter(steps, state + 1, next);
      else if (step.kind === 'one' && step.accepts(code)) enter(steps, state + 1, next);
    }
    states = next;
  }
  return states.has(steps.length);
}

/** Adds a state and those that it reaches without reading a byte. */
function enter(steps: readonly Step[], state: number, states: Set<number>): void {
  let at = state;
  while (!states.has(at)) {
    states.add(at);
    const step = steps[at];
    if (step?.kind !== 'star' && step?.kind !== 'fork') return;
    if (step.kind === 'fork') enter(steps, at + 3, states);
    at++;
  }
}
