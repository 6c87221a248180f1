import { MASK, type Mask, maskOf } from '../findings/mask.ts';
import { neutralise } from '../findings/neutralise.ts';
import type { Match } from '../model.ts';
import { utf8 } from '../text.ts';
import { type Splice, sortSplices } from './change.ts';

/** One file before and after; `before` is undefined for a new file. All text is latin1. */
export interface Difference {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
  readonly splices: readonly Splice[];
  readonly matchesBefore: readonly Match[];
  readonly matchesAfter: readonly Match[];
}
/** Lines that change, by their numbers (0-based, half-open) on both sides. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly newFrom: number;
  readonly newTo: number;
}

const around = 3;

/** A unified diff in which no secret of the file can be read, on either side. */
export function maskedDiff(difference: Difference): string {
  const { path, before = '', after, matchesBefore, matchesAfter } = difference;
  const unplaced = matchesBefore.map(({ span: _span, hides: _hides, ...match }) => match);
  const oldLines = maskedLines(before, maskOf(matchesBefore, before));
  const newLines = maskedLines(after, maskOf([...matchesAfter, ...unplaced], after));
  const blocks = blocksOf(difference.splices, before, after);
  if (blocks.length === 0) return '';
  const name = neutralise(path);
  const head = [`--- ${difference.before === undefined ? '/dev/null' : `a/${name}`}`, `+++ b/${name}`];
  return [...head, ...grouped(blocks).flatMap((group) => hunk(group, oldLines, newLines)), ''].join('\n');
}

/** Lines as they may be shown. */
function maskedLines(content: string, mask: Mask): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < content.length; ) {
    const found = content.indexOf('\n', start);
    const next = found < 0 ? content.length : found + 1;
    lines.push(maskedLine(content, start, found < 0 ? next : found, mask));
    start = next;
  }
  return lines;
}

function maskedLine(content: string, start: number, end: number, mask: Mask): string {
  let text = '';
  let at = start;
  for (const range of mask.ranges(start, end)) {
    text += content.slice(at, Math.max(at, Math.min(range.start, end))) + MASK;
    at = Math.max(at, range.end);
  }
  const shown = utf8(text + content.slice(at, Math.max(at, end))).replace(/\r$/, '');
  return shown.split('\t').map(neutralise).join('\t');
}

/** The lines that each edit touches; edits of neighbouring lines are one block. */
function blocksOf(splices: readonly Splice[], before: string, after: string): readonly Block[] {
  const blocks: Block[] = [];
  let shift = 0;
  const linesBefore = lineCounter(before);
  const linesAfter = lineCounter(after);
  for (const { start, end, text } of sortSplices(splices)) {
    const from = linesBefore(start);
    const isAtLineStart = start === 0 || before[start - 1] === '\n';
    const isWholeLines =
      isAtLineStart &&
      (end === start ? text.endsWith('\n') : before[end - 1] === '\n') &&
      (text === '' || text.endsWith('\n'));
    const to = isWholeLines ? linesBefore(end) : linesBefore(end) + 1;
    const newStart = start + shift;
    const newEnd = newStart + text.length;
    shift += text.length - (end - start);
    const newTo = isWholeLines ? linesAfter(newEnd) : linesAfter(newEnd) + 1;
    const newFrom = linesAfter(newStart);
    const last = blocks.at(-1);
    if (last !== undefined && from <= last.to) {
      blocks[blocks.length - 1] = { ...last, to: Math.max(last.to, to), newTo: Math.max(last.newTo, newTo) };
    } else blocks.push({ from, to, newFrom, newTo });
  }
  return blocks;
}

/** Answers how many line breaks stand before an offset; offsets must not fall. */
function lineCounter(content: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      count = 0;
    }
    for (let found = content.indexOf('\n', at); found >= 0 && found < offset; found = content.indexOf('\n', at)) {
      count++;
      at = found + 1;
    }
    return count;
  };
}

/** Blocks whose context would touch are one hunk. */
function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && block.from - last.to <= around * 2) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function hunk(blocks: readonly Block[], oldLines: readonly string[], newLines: readonly string[]): readonly string[] {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return [];
  const start = Math.max(0, first.from - around);
  const stop = Math.min(oldLines.length, last.to + around);
  const lines: string[] = [];
  let at = start;
  for (const { from, to, newFrom, newTo } of blocks.map((block) => trimmed(block, oldLines, newLines))) {
    for (const line of oldLines.slice(at, from)) lines.push(` ${line}`);
    for (const line of oldLines.slice(from, to)) lines.push(`-${line}`);
    for (const line of newLines.slice(newFrom, newTo)) lines.push(`+${line}`);
    at = to;
  }
  for (const line of oldLines.slice(at, stop)) lines.push(` ${line}`);
  const newStart = first.newFrom - (first.from - start);
  const oldCount = lines.filter((line) => !line.startsWith('+')).length;
  const newCount = lines.filter((line) => !line.startsWith('-')).length;
  return [`@@ -${side(start, oldCount)} +${side(newStart, newCount)} @@`, ...lines];
}

/** Without the lines at both ends that stay the same: what is added to the end of a line begins with a line break. */
function trimmed(block: Block, oldLines: readonly string[], newLines: readonly string[]): Block {
  let { from, to, newFrom, newTo } = block;
  while (from < to && newFrom < newTo && oldLines[from] === newLines[newFrom]) {
    from++;
    newFrom++;
  }
  while (from < to && newFrom < newTo && oldLines[to - 1] === newLines[newTo - 1]) {
    to--;
    newTo--;
  }
  return { from, to, newFrom, newTo };
}

function side(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}
