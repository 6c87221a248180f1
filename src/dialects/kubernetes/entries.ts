import { decodeBase64, isText } from '../../formats/base64.ts';
import { type Unpacked, unpack } from '../../formats/gzip.ts';
import { isCiphertext } from '../../judge/ciphertext.ts';
import { classifyName } from '../../judge/names.ts';
import type { Embedded, FormatName, MappedText, Slot, Unread } from '../../model.ts';
import { directives } from './directives.ts';

/** The entry of a Secret's `data`: the decoded text is what counts. Values that are no base64 are read as they stand. */
export function* decodedEntry(slot: Slot): Generator<Slot | Embedded | Unread> {
  const text = decodeBase64(slot.text);
  const packed = text === undefined ? undefined : unpack(text);
  if (packed !== undefined) yield* unpackedEntry(slot, packed);
  else if (text === undefined) yield* entry(slot);
  else if (!isText(text.content)) yield slot;
  else yield* entry({ ...slot, text: trimmed(text), role: 'data' });
}

/** What Helm and Fleet compress. Nothing in it has a place of its own, so there is nothing in it to fix. */
function* unpackedEntry({ node: _, ...slot }: Slot, packed: Unpacked): Generator<Slot | Embedded | Unread> {
  if (packed.kind === 'too-large') yield { kind: 'unread', detail: 'A compressed value that grows too large' };
  else if (isText(packed.text.content)) yield* entry({ ...slot, text: packed.text, role: 'data' });
}

/** An entry that may be a file of its own: its key is the file's name. */
export function* entry(slot: Slot): Generator<Slot | Embedded | Unread> {
  const { content } = slot.text;
  const packed = content.startsWith('H4sI') ? unpack(slot.text) : undefined;
  if (packed !== undefined) {
    yield* unpackedEntry(slot, packed);
    return;
  }
  const format = isCiphertext(content) ? undefined : fileFormat(slot.name, content);
  if (format === undefined) {
    yield slot.role === 'field' ? { ...slot, role: 'data' } : slot;
    if (content.includes('\n')) yield* directives(slot);
    return;
  }
  yield embedded(slot, format);
}

/** The value of a slot as a file that is named like its key. */
export function embedded(slot: Slot, format: FormatName): Embedded {
  const { text, keyPath, references, deployed, node, owner, remedy } = slot;
  const name = typeof keyPath[keyPath.length - 1] === 'string' ? slot.name : '';
  return {
    kind: 'embedded',
    format,
    text,
    keyPath,
    references,
    deployed,
    remedy: (_role, _name, variable) => remedy(variable),
    ...(owner === undefined ? {} : { owner }),
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
  [/\.xml$/i, 'xml'],
  [/\.(?:sh|bash)$/i, 'shell'],
  [/\.(?:ini|cfg|cnf|properties)$|^\.?(?:my\.cnf|npmrc|netrc|pgpass)$/i, 'ini'],
  [/\.md$/i, 'markdown'],
];

/** The format of a value that is a file of its own, by its key and by what it looks like; undefined for a plain value. */
export function fileFormat(name: string, content: string): FormatName | undefined {
  if (/^[ \t\r\n]*(?!\{\{)[[{][ \t\r\n]*["'{[]/.test(content)) return 'json';
  if (content.startsWith('#!')) return 'shell';
  if (/^-----BEGIN /.test(content)) return undefined;
  if (/^[ \t\r\n]*<(?:\?xml|[A-Za-z][A-Za-z0-9_.-]{0,60}[ >\r\n])/.test(content) && content.includes('</'))
    return 'xml';
  const isDotenvName = /(?:^|\.)env$|^\.env(?:[._-]|$)/i.test(name);
  if (isDotenvName && content.includes('=')) return 'dotenv';
  const named = byName.find(([pattern]) => pattern.test(name))?.[1];
  if (named !== undefined) return /[:={[]/.test(content) ? named : undefined;
  if (!content.includes('\n')) return undefined;
  return linesFormat(content);
}

/** Lines that begin with a command that scripts are made of; nothing of YAML or INI stands so far left. */
const scriptLine =
  /^(?:set -[a-z]|export [A-Z_]+=|(?:sudo |exec )?(?:curl|wget|kubectl|helm|docker|git|aws|psql|echo) |if \[|for [a-z]+ in )/m;

/** Nothing but properties and comments: `password = …`. */
const properties = /^(?:[ \t]*(?:[#;][^\n]*|[A-Za-z_][A-Za-z0-9_.-]{0,100}[ \t]*=[^\n]*)?(?:\n|$))+$/;

function linesFormat(content: string): FormatName | undefined {
  if (scriptLine.test(content)) return 'shell';
  if (/^(?:export )?[A-Z][A-Z0-9_]*=[^\n]*\n+(?:export )?[A-Z#]/m.test(content)) return 'dotenv';
  if (/^[ \t]*\[[A-Za-z][A-Za-z0-9_. -]*\][ \t\r]*$/m.test(content)) return 'ini';
  if (properties.test(content)) return 'ini';
  return /^(?:- {1,4})?[A-Za-z_][A-Za-z0-9_.-]*:(?: |\r?$)/m.test(content) ? 'yaml' : undefined;
}
