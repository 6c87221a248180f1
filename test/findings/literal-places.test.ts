import { expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { literalPlaces } from '../../src/findings/literal-places.ts';
import type { Match } from '../../src/model.ts';

const match = (path: string, secret: string, severity: Match['severity'] = 'high'): Match => ({
  ruleId: 'literal-credential',
  severity,
  confidence: 'high',
  file: { path, bytes: new Uint8Array(), origin: 'worktree' },
  span: { start: 0, end: secret.length },
  secret,
  message: '',
  reason: '',
});

it('tells equal values by hashes that differ from scan to scan and hold nothing of the value', () => {
  const value = fake.opaque(40);
  const matches = [match('a', value), match('b', value), match('c', fake.opaque(40, undefined, 2))];
  const places = literalPlaces(matches);
  expect(places.map(({ path }) => path)).toEqual(['a', 'b', 'c']);
  expect(places[0]?.hash).toBe(places[1]?.hash);
  expect(places[0]?.hash).not.toBe(places[2]?.hash);
  expect(literalPlaces(matches)[0]?.hash).not.toBe(places[0]?.hash);
  expect(JSON.stringify(places)).not.toContain(value);
});

it('leaves weak defaults out', () => {
  expect(literalPlaces([match('a', 'changeme', 'medium'), match('b', 'changeme', 'low')])).toEqual([]);
});
