import type { Client, ClientRole, Replacement } from '../dialects/mcp/define.ts';
import { matchesPath } from '../dialects/paths.ts';
import { findReferences } from '../judge/references.ts';
import type { Finding, KeyPath, MapNode, Match, ScalarNode, Span } from '../model.ts';
import { utf8 } from '../text.ts';
import { locate, type Step } from './locate.ts';
import type { OpenFile } from './open-file.ts';
import { partOf } from './replace-values.ts';

/** One finding to fix, and where it stands in its document. Holds the secret; stays in here. */
export interface Place {
  readonly finding: Finding;
  readonly match: Match;
  readonly file: OpenFile;
  /** What is to be replaced: the literal, or the whole reference around it. */
  readonly span: Span;
  /** What the program would read in place of `span`. */
  readonly value: string;
  /** The variable of the reference that the literal is the fallback of. */
  readonly fallbackOf: string | undefined;
  /** The scalar of the file's tree around it; none in comments and in text without a tree. */
  readonly node: ScalarNode | undefined;
  readonly steps: readonly Step[];
  readonly keyPath: KeyPath;
  /** The index of the document that it stands in: files of YAML may hold several. */
  readonly root: number;
  /** What the value is to the client. */
  readonly role: ClientRole;
  /** Whether it is a word of a command line. */
  readonly isArgument: boolean;
  /** The server, service or resource that it belongs to. */
  readonly owner: string | undefined;
}

/** Finds the place of a match in its file. */
export function placeAt(finding: Finding, match: Match, found: Span, file: OpenFile): Place {
  const span = tightened(found, match, file.content);
  const located = file.document === undefined ? undefined : locate(file.document, span);
  const keyPath = located?.steps.map(({ key }) => key) ?? [];
  const isArgument = located !== undefined && isCommandWord(located.steps);
  // Front matter of a page has nodes, too, though the page has no tree.
  const node = located?.node ?? match.slot?.node;
  const widened = widen(span, node, file.content);
  return {
    finding,
    match,
    file,
    ...widened,
    value: node === undefined ? utf8(match.secret) : widened.value,
    node,
    steps: located?.steps ?? [],
    keyPath,
    root: located?.root ?? 0,
    role: roleOf(match, located?.steps ?? [], isArgument, file.client),
    isArgument,
    owner: match.slot?.owner ?? ownerOf(keyPath, located?.steps ?? [], file.client),
  };
}

/** The end of a text whose quotes were dropped may lie behind the quote that follows it. */
function tightened(span: Span, { secret }: Match, content: string): Span {
  return secret !== '' && content.startsWith(secret, span.start)
    ? { start: span.start, end: span.start + secret.length }
    : span;
}

/** How this client wants a literal of this role replaced. */
export function replacementOf(client: Client, role: ClientRole): Replacement | undefined {
  return client.replace[role] ?? client.replace.all;
}

/** A literal inside a reference (a fallback, a token pasted as an id) is replaced with the reference around it. */
function widen(
  span: Span,
  node: ScalarNode | undefined,
  content: string,
): Pick<Place, 'span' | 'value' | 'fallbackOf'> {
  if (node === undefined) return { span, value: utf8(content.slice(span.start, span.end)), fallbackOf: undefined };
  const text = node.text.content;
  const [start, end] = partOf(node, span.start, span.end);
  const value = utf8(text.slice(start, end));
  const around = findReferences(text).find((reference) => reference.start < start && reference.end >= end);
  if (around === undefined || text.startsWith('{{', around.start))
    return {
      span: trimScheme(span, text.slice(start, end), content),
      value: afterScheme(value),
      fallbackOf: undefined,
    };
  return {
    span: { start: node.text.at(around.start), end: node.text.at(around.end) },
    // The variable takes the place of the whole fallback, of which the literal may be a part.
    value: around.fallback === undefined ? value : utf8(text.slice(around.fallback.start, around.fallback.end)),
    fallbackOf: around.fallback === undefined ? undefined : around.name,
  };
}

/** `Basic` stays before what is replaced. */
function trimScheme(span: Span, text: string, content: string): Span {
  const scheme = /^Basic[ \t]+/i.exec(text)?.[0] ?? '';
  return content.startsWith(scheme, span.start) ? { start: span.start + scheme.length, end: span.end } : span;
}

function afterScheme(value: string): string {
  return value.replace(/^Basic[ \t]+/i, '');
}

const argumentKey =
  /^(?:args|arguments|extraargs|runtimearguments|packagearguments|argv|cmdargs|command|cmd|entrypoint)$/i;

function isCommandWord(steps: readonly Step[]): boolean {
  return steps.some(({ key }) => typeof key === 'string' && argumentKey.test(key));
}

/** Flags of a command line have roles of their own in a slot; to the client they are all arguments. */
function roleOf(match: Match, steps: readonly Step[], isArgument: boolean, client: Client | undefined): ClientRole {
  if (isArgument) return 'argument';
  const { slot } = match;
  if (slot !== undefined && (slot.dialect === client?.id || steps.length === 0) && slot.role !== 'data')
    return slot.role;
  for (const { key } of steps.toReversed()) {
    if (typeof key !== 'string') continue;
    if (/^env|environment/i.test(key)) return 'env';
    if (/headers?$/i.test(key)) return 'header';
    if (/^(?:server|http|base|remote)?_?ur[il]$/i.test(key)) return 'url';
  }
  return 'field';
}

/** The key of the server, or the name that an entry of a list has. */
function ownerOf(keyPath: KeyPath, steps: readonly Step[], client: Client | undefined): string | undefined {
  const patterns = (client?.servers ?? []).flatMap((servers) => [`${servers}.*`, `${servers}[]`]);
  const length = keyPath.findIndex((_, index) =>
    patterns.some((path) => matchesPath(keyPath.slice(0, index + 1), path)),
  );
  const key = keyPath[length];
  if (typeof key !== 'number') return key;
  const server = steps[length + 1]?.node;
  return server?.kind === 'map' ? nameIn(server) : undefined;
}

function nameIn(map: MapNode): string | undefined {
  const name = map.entries.find(({ key }) => key === 'name' || key === 'id')?.value;
  return name?.kind === 'scalar' ? utf8(name.text.content) : undefined;
}

/** The way to the nearest map around the value that has this key. */
export function mapWith(place: Place, key: string): KeyPath | undefined {
  const index = place.steps.findLastIndex(
    ({ node }) => node.kind === 'map' && node.entries.some((entry) => entry.key === key),
  );
  return index < 0 ? undefined : place.keyPath.slice(0, index);
}
