import type { Span } from '../model.ts';

/** A COPY or ADD of files of the build context. */
export interface ContextCopy {
  /** As written, without the destination; relative to the context. */
  readonly sources: readonly string[];
  readonly span: Span;
  /** Whether what it copies stays in the image, and not only in a stage that artefacts are taken from. */
  readonly isInImage: boolean;
}

interface Stage {
  readonly name: string;
  /** The stage or image that it begins with. */
  readonly base: string;
  workFolder: string;
  readonly copies: { readonly sources: readonly string[]; readonly span: Span }[];
  readonly fromStages: { readonly stage: string; readonly sources: readonly string[] }[];
}

/** The copies of a Dockerfile (latin1) from its build context, those of the last stage first. */
export function contextCopies(text: string): readonly ContextCopy[] {
  const stages = stagesOf(text);
  const inImage = stagesInImage(stages);
  return [...stages]
    .reverse()
    .flatMap((stage) => stage.copies.map((copy) => ({ ...copy, isInImage: inImage.has(stage) })))
    .sort((one, other) => Number(other.isInImage) - Number(one.isInImage));
}

function stagesOf(text: string): readonly Stage[] {
  const stages: Stage[] = [];
  for (const { content, span } of instructions(text)) {
    const [, word = '', rest = ''] = /^[ \t]*([A-Za-z]+)[ \t]+(.*)$/s.exec(content) ?? [];
    const current = stages.at(-1);
    if (/^from$/i.test(word)) stages.push(stageOf(rest, stages));
    else if (current === undefined) continue;
    else if (/^workdir$/i.test(word)) current.workFolder = rest.trim().replace(/^["']|["']$/g, '');
    else if (/^(?:copy|add)$/i.test(word)) addCopy(current, rest, span);
  }
  return stages;
}

function stageOf(rest: string, before: readonly Stage[]): Stage {
  const words = rest
    .trim()
    .split(/[ \t]+/)
    .filter((one) => !one.startsWith('--'));
  const base = words[0] ?? '';
  const name = /^as$/i.test(words[1] ?? '') ? (words[2] ?? '') : '';
  const workFolder = stageNamed(base, before)?.workFolder ?? '';
  return { name, base, workFolder, copies: [], fromStages: [] };
}

function addCopy(stage: Stage, rest: string, span: Span): void {
  const flags = /^(?:[ \t]*--[a-z-]+(?:=\S*)?)*/i.exec(rest)?.[0] ?? '';
  const sources = wordsOf(rest.slice(flags.length)).slice(0, -1);
  const from = /--from=(\S+)/i.exec(flags)?.[1];
  if (from !== undefined) stage.fromStages.push({ stage: from, sources });
  else stage.copies.push({ sources: sources.filter((one) => !/^<<|:\/\/|\$/.test(one)), span });
}

/** The words of a copy: a list in JSON, or words between blanks. */
function wordsOf(text: string): readonly string[] {
  const list = /^[ \t]*\[(.*)\][ \t]*$/s.exec(text)?.[1];
  if (list !== undefined) return [...list.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '');
  return text.split(/[ \t\r\n]+/).filter((word) => word !== '' && word !== '\\');
}

/** Instructions with their lines joined; `span` is that of the first line. */
function* instructions(text: string): Generator<{ readonly content: string; readonly span: Span }> {
  let offset = 0;
  let open: { content: string; span: Span } | undefined;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '');
    const start = offset;
    offset += raw.length + 1;
    if (/^[ \t]*#/.test(line)) continue;
    const isOpen = /[\\`][ \t]*$/.test(line);
    const content = isOpen ? line.replace(/[\\`][ \t]*$/, ' ') : line;
    open =
      open === undefined ? { content, span: { start, end: start + line.trimEnd().length } } : joined(open, content);
    if (isOpen) continue;
    yield open;
    open = undefined;
  }
  if (open !== undefined) yield open;
}

function joined(open: { content: string; span: Span }, content: string): { content: string; span: Span } {
  // Nobody's copy is longer; a file of continued lines only must not take quadratic time.
  return open.content.length > longestInstruction ? open : { ...open, content: open.content + content };
}

const longestInstruction = 20_000;

/** The last stage, those that it begins with, and those whose whole working folder it takes over. */
function stagesInImage(stages: readonly Stage[]): ReadonlySet<Stage> {
  const found = new Set<Stage>();
  const open = stages.slice(-1);
  for (let stage = open.pop(); stage !== undefined; stage = open.pop()) {
    if (found.has(stage)) continue;
    found.add(stage);
    const base = stageNamed(stage.base, stages);
    if (base !== undefined) open.push(base);
    for (const { stage: name, sources } of stage.fromStages) {
      const other = stageNamed(name, stages) ?? stages[Number(name)];
      if (other !== undefined && sources.some((source) => isWhole(source, other.workFolder))) open.push(other);
    }
  }
  return found;
}

function isWhole(source: string, workFolder: string): boolean {
  const folder = source.replace(/\/\.?$/, '');
  return folder === '' || folder === '.' || (workFolder !== '' && folder === workFolder.replace(/\/$/, ''));
}

function stageNamed(name: string, stages: readonly Stage[]): Stage | undefined {
  return name === '' ? undefined : stages.find((stage) => stage.name.toLowerCase() === name.toLowerCase());
}
