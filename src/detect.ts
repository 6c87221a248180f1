import { contextOf, dialectFor, formatOf, isWorthParsing } from './dialects/find.ts';
import { commentedOut, configurationId, genericId } from './dialects/generic.ts';
import { unknownReader } from './dialects/grammars.ts';
import { mayHoldStatement, sqlPasswords } from './dialects/sql-passwords.ts';
import { readFormat } from './formats/read.ts';
import type { YamlOptions } from './formats/yaml.ts';
import type { HeadTest } from './formats/yaml-lines.ts';
import { judge, judgeToken } from './judge/judge.ts';
import type { Embedded, FormatName, Judgement, MappedText, Mistake, ReadContext, Slot, Unread } from './model.ts';
import { directText } from './text.ts';
import { matchTokens } from './tokens/match.ts';

/** A judged place: a slot of some reader, or a token that was found by its shape alone (`slot` absent). */
export interface Candidate {
  readonly judgement: Judgement;
  readonly slot?: Slot;
}
/** What one file holds, before lines, severities and merging. */
export interface Detection {
  readonly candidates: readonly Candidate[];
  readonly mistakes: readonly Mistake[];
  /** Readers of ours that threw, by name. */
  readonly failures: readonly string[];
  /** Parts of the text that nobody read, with the reason. */
  readonly unread: readonly string[];
}
/** `prefilter: false` reads every file whatever it looks like; tests compare the two. */
export interface DetectOptions {
  readonly prefilter: boolean;
}

/** Deeper than people nest texts in texts: a manifest in values in an Application in a heredoc in Markdown is four. */
const embeddedDepth = 8;
/** How much longer than they stand there the compressed texts of a file may be, all together: reading takes its time. */
const leastRoom = 4 * 1024 * 1024;
const roomPerByte = 3;
/** What follows `://` when a user and a password stand there. Bounded: a line may hold nothing but such URLs. */
const userinfo = /[^\s"'`<>@/:]{0,200}:[^\s"'`<>]{1,300}@[^\s"'`<>]{0,400}/y;

/** Finds and judges everything in one text (latin1). Reads structure where the path has a reader, shapes everywhere. */
export async function detect(
  path: string,
  content: string,
  { prefilter }: DetectOptions = { prefilter: true },
): Promise<Detection> {
  const start = content.startsWith('\xef\xbb\xbf') ? 3 : 0;
  const text = directText(content.slice(start), start);
  const candidates: Candidate[] = [];
  const mistakes: Mistake[] = [];
  const failures: string[] = [];
  const unread = new Set<string>();
  for (const { rule, start: from, end } of matchTokens(text.content)) {
    if (rule.needsName !== true) candidates.push({ judgement: judgeToken(rule, text.slice(from, end)) });
  }
  const format = formatOf(path, text.content);
  if ((format !== undefined || path.endsWith('.sql')) && mayHoldStatement(text.content))
    // In a page a guessable password is an example.
    for (const found of judged(sqlPasswords(text, format === 'markdown' ? 'commented' : contextOf(path).deployed)))
      candidates.push(found);
  // Not spread into `push`: a call takes so many arguments and no more.
  if (text.content.includes('://')) for (const found of judged(urlsInText(text, path))) candidates.push(found);
  const isSkipped = prefilter && format !== 'dotenv' && !isWorthParsing(path) && !isWorthParsing(text.content);
  if (format === undefined || isSkipped) return { candidates, mistakes, failures, unread: [] };
  const places: Place[] = [];
  try {
    const holdsNothing = prefilter && format === 'yaml' ? await headTest(text.content) : undefined;
    const room = { left: leastRoom + roomPerByte * content.length };
    const context: ReadContext = prefilter ? contextOf(path) : { ...contextOf(path), readsAll: true };
    await readPlaces({ format, text, context, depth: 0, room, options: { holdsNothing } }, places);
  } catch (error) {
    failures.push(`${format} reader: ${error instanceof Error ? error.name : 'error'}`);
  }
  for (const item of places) {
    if (item.kind === 'mistake') mistakes.push(item);
    else if (item.kind === 'unread') unread.add(item.detail);
    else for (const found of judged([item])) candidates.push(found);
  }
  return { candidates, mistakes, failures, unread: [...unread] };
}

/** Which documents of a file of manifests are of kinds that hold no values: definitions, rights, network policies. */
async function headTest(content: string): Promise<HeadTest | undefined> {
  if (!/^kind:/m.test(content)) return undefined;
  return (await import('./dialects/manifests.ts')).holdsNothing;
}

function* judged(slots: Iterable<Slot>): Generator<Candidate> {
  for (const slot of slots) for (const judgement of judge(slot)) yield { judgement, slot };
}

/** `scheme://user:password@host` in any text. */
function* urlsInText(text: MappedText, path: string): Generator<Slot> {
  const { content } = text;
  for (let at = content.indexOf('://'); at >= 0; at = content.indexOf('://', at + 3)) {
    userinfo.lastIndex = at + 3;
    const match = userinfo.exec(content);
    const scheme = /[a-z][a-z0-9+.-]{1,30}$/i.exec(content.slice(Math.max(0, at - 32), at));
    if (match === null || scheme === null) continue;
    yield {
      kind: 'slot',
      role: 'field',
      name: 'url',
      keyPath: [],
      text: text.slice(at - scheme[0].length, at + 3 + match[0].length),
      references: unknownReader,
      deployed: contextOf(path).deployed,
      dialect: 'generic',
      remedy: () => 'Read the connection string from the environment or from a secret store.',
    };
  }
}

type Place = Slot | Mistake | Unread;
/** A text, and where it stands. */
interface Reading {
  readonly format: FormatName;
  readonly text: MappedText;
  readonly context: ReadContext;
  readonly depth: number;
  /** What may still be unpacked in this file. */
  readonly room: { left: number };
  readonly options?: YamlOptions;
}

/** Reads a text with its dialect, and the texts inside it, to a fixed depth. Fills `found`: values are many, and waiting for each takes longer than reading it. */
async function readPlaces({ format, text, context, depth, room, options }: Reading, found: Place[]): Promise<void> {
  const document = await readFormat(format, text, options);
  for (const { isUnread, message } of document.problems) if (isUnread) found.push({ kind: 'unread', detail: message });
  const dialect = await dialectFor(document, context);
  for (const item of dialect.read(document, context)) {
    if (item.kind !== 'embedded') found.push(item);
    // `$(command)` that is the whole of a command line is that line again.
    else if (item.format !== 'shell' || format !== 'shell' || item.text.content.length < text.content.length)
      await readEmbedded(item, { context, depth, room }, found);
  }
  if (document.actions !== undefined) {
    const { actionLiterals } = await import('./dialects/helm/expressions.ts');
    for (const slot of actionLiterals(document.actions, context)) found.push(slot);
  }
  if (context.deployed === 'commented' || format === 'dotenv') return;
  for (const comment of commentedOut(document, context)) {
    if (!isWorthParsing(comment.text.content)) continue;
    await readEmbedded(comment, { context, depth, room, dialect: dialect.id }, found);
  }
}

interface Around {
  readonly context: ReadContext;
  readonly depth: number;
  readonly room: { left: number };
  /** The reader whose comment it is. */
  readonly dialect?: string;
}

/** The grammar around an embedded text is resolved before the inner reader sees it. */
async function readEmbedded(item: Embedded, { context, depth, room, dialect }: Around, found: Place[]): Promise<void> {
  if (depth >= embeddedDepth) {
    const detail = `Texts in texts, deeper than ${embeddedDepth} levels`;
    if (isWorthParsing(item.text.content)) found.push({ kind: 'unread', detail });
    return;
  }
  const { content, span } = item.text;
  const growth = content.length - (span.end - span.start);
  if (growth > 0 && !isWorthParsing(content)) return;
  room.left -= Math.max(0, growth);
  if (room.left < 0) {
    found.push({ kind: 'unread', detail: 'Compressed values that grow too large' });
    return;
  }
  const outer = [...context.outer, item.references];
  const path =
    item.as ?? (item.format === 'shell' || dialect !== undefined ? context.path : `${context.path}#embedded`);
  const inner: ReadContext = {
    ...context,
    path,
    deployed: item.deployed,
    outer,
    keyPath: item.keyPath,
    ...(item.hidesOutput && { hidesOutput: true }),
  };
  const own: Place[] = [];
  const options = { isComment: dialect !== undefined };
  await readPlaces({ format: item.format, text: item.text, context: inner, depth: depth + 1, room, options }, own);
  for (const place of own) {
    if (place.kind !== 'slot') found.push(place);
    else
      found.push({
        ...place,
        ...(item.node === undefined || place.node !== undefined ? {} : { node: item.node }),
        ...(place.dialect === genericId || place.dialect === configurationId ? around(item, place) : {}),
      });
  }
}

/** Whose text it is knows better what to write than the reader of last resort. */
function around({ owner, remedy }: Embedded, { role, name }: Slot): Partial<Slot> {
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(remedy === undefined ? {} : { remedy: (variable?: string) => remedy(role, name, variable) }),
  };
}
