import { expect } from 'vitest';
import { detect } from '../../src/detect.ts';
import { mergeBySpan } from '../../src/findings/merge.ts';
import type { Match } from '../../src/model.ts';
import { latin1 } from '../../src/text.ts';

/** What a scan would report in a text, before lines and fingerprints; no reader of ours may fail. */
export async function detected(path: string, text: string): Promise<readonly Match[]> {
  const detection = await detect(path, latin1(text));
  expect(detection.failures).toEqual([]);
  return mergeBySpan({ path, bytes: Buffer.from(text), origin: 'worktree' }, detection);
}

/** Puts a value where `‹›` stands and expects one literal, exactly there. */
export async function expectFound(path: string, marked: string, value: string): Promise<Match> {
  const at = Buffer.byteLength(marked.slice(0, marked.indexOf('‹›')));
  const found = await detected(
    path,
    marked.replace('‹›', () => value),
  );
  const spans = found.map(({ ruleId, severity, span }) => ({ ruleId, severity, span }));
  expect(spans).toEqual([
    {
      ruleId: expect.any(String),
      severity: expect.stringMatching(/high|critical/),
      span: { start: at, end: at + value.length },
    },
  ]);
  const [match] = found;
  if (match === undefined) throw new Error('nothing was found');
  return match;
}

/** Expects nothing at all. */
export async function expectSilent(path: string, text: string): Promise<void> {
  const found = await detected(path, text);
  expect(found.map(({ ruleId, reason, span }) => ({ ruleId, reason, span }))).toEqual([]);
}
