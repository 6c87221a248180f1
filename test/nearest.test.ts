import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../src/nearest.ts';

const words = ['staged', 'format', 'fail-on', 'github-token', 'literal-credential'];

test.each([
  ['stagde', 'staged'],
  ['STAGED', 'staged'],
  ['fial-on', 'fail-on'],
  ['github', 'github-token'],
  ['literal_credentials', 'literal-credential'],
  ['banana', undefined],
  ['x', undefined],
  ['', undefined],
])('%s is near to %s', (word, meant) => {
  expect(nearest(word, words)).toBe(meant);
});

test('says nothing where nothing is near', () => {
  expect(didYouMean('banana', words)).toBe('');
  expect(didYouMean('x'.repeat(1_000_000), words)).toBe('');
});
