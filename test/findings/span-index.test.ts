import { describe, expect, it } from 'vitest';
import { holderOf, spanIndex } from '../../src/findings/span-index.ts';
import type { Span } from '../../src/model.ts';

/** Numbers that are the same in each run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function spansFrom(seed: number, count: number): readonly Span[] {
  const next = numbersFrom(seed);
  return Array.from({ length: count }, () => {
    const start = next(2000);
    return { start, end: start + next(next(4) === 0 ? 300 : 20) };
  });
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

describe('spanIndex', () => {
  it('finds what a look at each span finds', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const index = spanIndex();
      const kept: Span[] = [];
      for (const span of spansFrom(seed, 200)) {
        const first = kept.findIndex((other) => overlaps(other, span));
        expect(index.find(span)).toBe(first < 0 ? undefined : first);
        if (first >= 0) continue;
        index.add(span, kept.length);
        kept.push(span);
      }
    }
  });
});

describe('holderOf', () => {
  it('finds what a look at each span finds', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const spans = spansFrom(seed, 60);
      const isHeld = holderOf(spans);
      for (const inner of spansFrom(seed + 100, 200)) {
        expect(isHeld(inner)).toBe(spans.some(({ start, end }) => start <= inner.start && end >= inner.end));
      }
    }
  });

  it('holds nothing without spans', () => {
    expect(holderOf([])({ start: 0, end: 0 })).toBe(false);
  });
});
