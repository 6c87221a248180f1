import { decodeBase64, isText } from '../../formats/base64.ts';
import { classifyName } from '../../judge/names.ts';
import type { Embedded, FormatName, MappedText, Slot } from '../../model.ts';
import { directives } from './directives.ts';

/** The entry of a Secret's `data`: the decoded text is what counts. Values that are no base64 are judged as they stand. */
export function* decodedEntry(slot: Slot): Generator<Slot | Embedded> {
  const text = decodeBase64(slot.text);
  if (text === undefined || !isText(text.content)) {
    yield slot;
    return;
  }
  yield* entry({ ...slot, text: trimmed(text), role: 'data' });
}

/** An entry that may be a file of its own: its key is the file's name. */
export function* entry(slot: Slot): Generator<Slot | Embedded> {
  const format = fileFormat(slot.name, slot.text.content);
  if (format === undefined) {
    yield slot.role === 'field' ? { ...slot, role: 'data' } : slot;
    if (slot.text.content.includes('\n')) yield* directives(slot);
    return;
  }
  yield embedded(slot, format);
}

/** The value of a slot as a file that is named like its key. */
export function embedded(slot: Slot, format: FormatName): Embedded {
  const { text, keyPath, references, deployed, node } = slot;
  const name = typeof keyPath[keyPath.length - 1] === 'string' ? slot.name : '';
  return {
    kind: 'embedded',
    format,
    text,
    keyPath,
    references,
    deployed,
    ...(/\.[A-Za-z0-9_-]+$/.test(name) ? { as: name } : {}),
    ...(node === undefined ? {} : { node }),
  };
}

/** Without the blanks around it. `echo password | base64` leaves a line break behind; the span still covers it. */
function trimmed(text: MappedText): MappedText {
  const { content } = text;
  const start = content.length - content.trimStart().length;
  return text.slice(start, Math.max(start, content.trimEnd().length));
}

/** The name of a value in a Secret decides only where it says something; else the kind does. */
export function secretByKind(slot: Slot): Slot {
  const name = classifyName(slot.name);
  return slot.place === undefined && (name === 'unknown' || name === 'maybe') ? { ...slot, place: 'credential' } : slot;
}

/** Names of files, by their end. */
const byName: readonly (readonly [RegExp, FormatName])[] = [
  [/\.jsonc?$|^\.dockerconfigjson$|^\.dockercfg$/i, 'json'],
  [/\.ya?ml$/i, 'yaml'],
  [/\.toml$/i, 'toml'],
  [/\.(?:sh|bash)$/i, 'shell'],
  [/\.(?:ini|cfg|cnf|properties)$|^\.?(?:my\.cnf|npmrc|netrc|pgpass)$/i, 'ini'],
  [/\.md$/i, 'markdown'],
];

/** The format of a value that is a file of its own, by its key and by what it looks like; undefined for a plain value. */
export function fileFormat(name: string, content: string): FormatName | undefined {
  if (/^[ \t\r\n]*(?!\{\{)[[{][ \t\r\n]*["'{[]/.test(content)) return 'json';
  if (content.startsWith('#!')) return 'shell';
  if (/^-----BEGIN /.test(content)) return undefined;
  const isDotenvName = /(?:^|\.)env$|^\.env(?:[._-]|$)/i.test(name);
  if (isDotenvName && content.includes('=')) return 'dotenv';
  const named = byName.find(([pattern]) => pattern.test(name))?.[1];
  if (named !== undefined) return /[:={[]/.test(content) ? named : undefined;
  if (!content.includes('\n')) return undefined;
  return linesFormat(content);
}

function linesFormat(content: string): FormatName | undefined {
  if (/^(?:export )?[A-Z][A-Z0-9_]*=[^\n]*\n+(?:export )?[A-Z#]/m.test(content)) return 'dotenv';
  if (/^[ \t]*\[[A-Za-z][A-Za-z0-9_. -]*\][ \t\r]*$/m.test(content)) return 'ini';
  return /^(?:- {1,4})?[A-Za-z_][A-Za-z0-9_.-]*:(?: |\r?$)/m.test(content) ? 'yaml' : undefined;
}
