import { decodeBase64, isText } from '../formats/base64.ts';
import { decodePercent } from '../formats/percent.ts';
import type { Embedded, MappedText, ReadContext, Slot } from '../model.ts';
import { readWords } from './commands/read.ts';
import { unknownReader } from './grammars.ts';

/** A redirect in a redirect is rare; deeper ones are made by hand. */
const maxRedirects = 3;
/** Query parameters that hold a server entry: as base64 in Cursor and LM Studio, percent-encoded in VS Code and Kiro. */
const entry = /[?&;](?:config|mcp|server|inputs|install)=([^&#\s"'<>]{8,})/gi;
/** `vscode:mcp/install?{…}`: the whole query is the entry. */
const wholeQuery = /^[a-z][a-z0-9+.-]{1,20}:[^?\s]{0,200}\?(?=%7B|\{)/i;
const redirect = /[?&;](?:url|uri|to|redirect)=([^&#\s"'<>]{8,})/i;
const gooseExtension = /^goose:\/\/extension\?/i;

/** One-click install links of editors carry a whole server entry: what is in them is read like a file of servers. */
export function* readInstallLink(link: MappedText, context: ReadContext, depth = 0): Generator<Slot | Embedded> {
  const { content } = link;
  const whole = wholeQuery.exec(content);
  if (whole !== null) yield* readEntry(decodePercent(link.slice(whole[0].length)), context);
  for (const match of content.matchAll(entry)) {
    const end = match.index + match[0].length;
    yield* readEntry(decodePercent(link.slice(end - (match[1] ?? '').length, end)), context);
  }
  if (gooseExtension.test(content)) yield* readGoose(link, context);
  const target = redirect.exec(content);
  if (target?.[1] === undefined || depth >= maxRedirects) return;
  const end = target.index + target[0].length;
  yield* readInstallLink(decodePercent(link.slice(end - target[1].length, end)), context, depth + 1);
}

/** JSON as it stands, or base64 of JSON, which some pages encode twice. */
function* readEntry(text: MappedText, context: ReadContext): Generator<Embedded> {
  const decoded = /^[ \t]*[[{]/.test(text.content) ? text : decodeBase64(text);
  if (decoded === undefined || !isText(decoded.content)) return;
  const json = /^%7B/i.test(decoded.content) ? decodePercent(decoded) : decoded;
  if (!/^[ \t\r\n]*[[{]/.test(json.content)) return;
  yield {
    kind: 'embedded',
    format: 'json',
    text: json,
    keyPath: context.keyPath,
    references: unknownReader,
    deployed: 'test',
    as: 'mcp.json',
  };
}

/** Goose spells the entry out: `cmd`, `arg` and `header` (`Name=value`); `env` holds names and what they mean. */
function* readGoose(link: MappedText, context: ReadContext): Generator<Slot | Embedded> {
  const words: { readonly text: MappedText; readonly keyPath: ReadContext['keyPath'] }[] = [];
  for (const match of link.content.matchAll(/[?&;](cmd|arg|header)=([^&#\s"'<>]+)/g)) {
    const end = match.index + match[0].length;
    const text = decodePercent(link.slice(end - (match[2] ?? '').length, end));
    const header = /^([A-Za-z0-9_-]+)[=:][ +]*/.exec(text.content);
    if (match[1] !== 'header') words.push({ text, keyPath: context.keyPath });
    else if (header !== null) yield headerSlot(text.slice(header[0].length), header[1] ?? '', context);
  }
  yield* readWords(words, {
    dialect: 'markdown',
    owner: undefined,
    deployed: 'test',
    grammar: () => unknownReader,
    remedy: () => 'Write a placeholder such as <your-token> here, or leave it out: Goose asks for it.',
  });
}

function headerSlot(text: MappedText, name: string, context: ReadContext): Slot {
  return {
    kind: 'slot',
    role: 'header',
    name,
    keyPath: context.keyPath,
    text,
    references: unknownReader,
    deployed: 'test',
    dialect: 'markdown',
    remedy: () => 'Leave the header out of the link: who installs the server adds it.',
  };
}
