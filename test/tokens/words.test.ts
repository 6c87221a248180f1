import { expect, test } from 'vitest';
import { indexWords, occurrences } from '../../src/tokens/words.ts';

const index = indexWords([
  { text: 'ghp_', isBehindBoundary: true, value: 'worded' },
  { text: ':AA', isBehindBoundary: false, value: 'inside' },
  { text: 'Q~', isBehindBoundary: false, value: 'two' },
]);
const placesIn = (text: string) => occurrences(text, index).map(({ at, value }) => `${at} ${value}`);

test('every word, in order', () => {
  expect(placesIn('ghp_ x:AA aQ~b ghp_')).toEqual(['0 worded', '6 inside', '11 two', '15 worded']);
});

test('a word of two at the end of the text', () => {
  expect(placesIn('aQ~')).toEqual(['1 two']);
  expect(placesIn('Q~')).toEqual(['0 two']);
});

test('texts too short for any word', () => {
  expect(placesIn('')).toEqual([]);
  expect(placesIn('Q')).toEqual([]);
});

test.each(['aghp_', '7ghp_', 'Zghp_', '%4ghp_', String.raw`\u002ghp_`, String.raw`\xghp_`])(
  'no word behind a letter or digit: %s',
  (text) => {
    expect(placesIn(text)).toEqual([]);
  },
);

test.each([' ', '_', '=', '\xe9', '%3D', String.raw`\n`, String.raw`\u0022`, String.raw`\x27`])(
  'a word behind a boundary: %s',
  (before) => {
    expect(placesIn(`${before}ghp_`)).toEqual([`${before.length} worded`]);
  },
);
