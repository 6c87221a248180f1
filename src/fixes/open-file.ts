import { detect } from '../detect.ts';
import { contextOf, dialectFor, formatOf } from '../dialects/find.ts';
import type { Client } from '../dialects/mcp/define.ts';
import { mergeBySpan } from '../findings/merge.ts';
import { utf16Encoding } from '../findings/source-text.ts';
import { readFormat } from '../formats/read.ts';
import type { ConfigDocument, Deployed, FormatName, Match, SourceFile } from '../model.ts';
import { directText, latin1OfBytes } from '../text.ts';
import { type Layout, layoutOf } from './change.ts';

/** A file that is to be fixed, read again with everything that is known about it. Holds secrets; stays in here. */
export interface OpenFile {
  readonly path: string;
  /** Seen from the repository's top: readers are picked by it. */
  readonly place: string;
  readonly bytes: Uint8Array;
  /** The file is still to be made. */
  readonly isNew: boolean;
  readonly content: string;
  readonly format: FormatName | undefined;
  readonly document: ConfigDocument | undefined;
  /** Id of the reader that owns it; undefined for text that has none. */
  readonly dialect: string | undefined;
  /** The MCP client that owns it. */
  readonly client: Client | undefined;
  readonly deployed: Deployed;
  readonly matches: readonly Match[];
  readonly layout: Layout;
}

/**
 * Reads a file's text as the scan did; one that is still to be made is empty. Undefined for UTF-16, which is not fixed.
 */
export async function openFile(
  path: string,
  place: string,
  present: Uint8Array | undefined,
): Promise<OpenFile | undefined> {
  const bytes = present ?? new Uint8Array();
  if (utf16Encoding(bytes) !== undefined) return undefined;
  const content = latin1OfBytes(bytes);
  const format = formatOf(place, content);
  const document = format === undefined ? undefined : await read(format, content);
  const file: SourceFile = { path, bytes, origin: 'worktree' };
  return {
    path,
    place,
    bytes,
    isNew: present === undefined,
    content,
    format,
    document: document === undefined || document.roots.length === 0 ? undefined : document,
    dialect: document === undefined ? undefined : (await dialectFor(document, contextOf(place))).id,
    client: await clientOf(place, document),
    deployed: contextOf(place).deployed,
    matches: mergeBySpan(file, await detect(place, content)),
    layout: layoutOf(content),
  };
}

async function read(format: FormatName, content: string): Promise<ConfigDocument> {
  const start = content.startsWith('\xef\xbb\xbf') ? 3 : 0;
  return readFormat(format, directText(content.slice(start), start));
}

async function clientOf(place: string, document: ConfigDocument | undefined): Promise<Client | undefined> {
  if (document === undefined || document.roots.length === 0) return undefined;
  return (await import('../dialects/mcp/read.ts')).clientAt(place, document);
}

/** What was found at an offset of the file; indexed, since files may hold thousands of findings. */
export function matchesFrom(file: OpenFile, start: number | undefined): readonly Match[] {
  let index = matchIndex.get(file);
  if (index === undefined) {
    index = new Map<number, Match[]>();
    for (const match of file.matches) {
      if (match.span === undefined) continue;
      const known = index.get(match.span.start);
      if (known === undefined) index.set(match.span.start, [match]);
      else known.push(match);
    }
    matchIndex.set(file, index);
  }
  return start === undefined ? [] : (index.get(start) ?? []);
}

const matchIndex = new WeakMap<OpenFile, Map<number, Match[]>>();
