import { expect, test } from 'vitest';
import { wantsColour } from '../../src/cli/colour.ts';
import { sink } from './io.ts';

test.each([
  ['a terminal', true, {}, false, true],
  ['a pipe', false, {}, false, false],
  ['a dumb terminal', true, { TERM: 'dumb' }, false, false],
  ['NO_COLOR', true, { NO_COLOR: '1' }, false, false],
  ['an empty NO_COLOR', true, { NO_COLOR: '' }, false, true],
  ['FORCE_COLOR', false, { FORCE_COLOR: '1' }, false, true],
  ['FORCE_COLOR over NO_COLOR', false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ['FORCE_COLOR=0', true, { FORCE_COLOR: '0' }, false, false],
  ['--no-color over FORCE_COLOR', true, { FORCE_COLOR: '1' }, true, false],
])('%s', (_, isTTY, env, isRefused, wanted) => {
  expect(wantsColour(sink({ isTTY }), env, isRefused)).toBe(wanted);
});
