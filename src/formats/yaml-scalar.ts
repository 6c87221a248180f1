import type { MappedText, ScalarNode } from '../model.ts';
import { trimBlanks } from './nodes.ts';
import { Scalar } from './scalar.ts';

/** A scalar of a YAML text, with the tag that only YAML has. */
export class YamlScalar extends Scalar {
  tag?: string;
}

/** A trailing comment, without its marker and the blanks around it. */
export interface TrailingComment {
  readonly marker: number;
  readonly end: number;
}

const yamlNumber =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const yamlWord = /^(?:true|True|TRUE|false|False|FALSE|null|Null|NULL|~)$/;

/** What an unquoted scalar is by YAML's core schema. */
export function coreType(content: string): ScalarNode['type'] {
  const code = content.charCodeAt(0);
  if (content.length === 0) return 'null';
  const isWordStart =
    code === 0x7e || ((code | 0x20) === 0x74 && content.length === 4) || isWordLike(code, content.length);
  if (isWordStart) {
    if (!yamlWord.test(content)) return 'string';
    return code === 0x7e || (code | 0x20) === 0x6e ? 'null' : 'boolean';
  }
  const isNumberStart = (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2d || code === 0x2b;
  return isNumberStart && yamlNumber.test(content) ? 'number' : 'string';
}

/** Starts with f or n and is as long as `false` or `null`. */
function isWordLike(code: number, length: number): boolean {
  return ((code | 0x20) === 0x66 && length === 5) || ((code | 0x20) === 0x6e && length === 4);
}

/** The type of a scalar as its style and tag say. */
export function scalarType(style: ScalarNode['style'], content: string, tag?: string): ScalarNode['type'] {
  if (style !== 'plain') return 'string';
  if (tag !== undefined && content !== '' && !/^!!(?:int|float|bool|null)$/.test(tag)) return 'string';
  return coreType(content);
}

/** How a value is spelled in the place of a plain scalar between lines. */
export function encodePlain(value: string): string {
  return isPlainSafe(value) ? value : encodeDouble(value);
}

/** How a value is spelled in the place of a plain scalar between brackets. */
export function encodeFlowPlain(value: string): string {
  return isPlainSafe(value) && !/[,[\]{}]/.test(value) ? value : encodeDouble(value);
}

/** How a value is spelled between single quotes; what cannot stand there is spelled between double quotes. */
export function encodeSingle(value: string): string {
  return /[\0-\x1f\x7f]/.test(value) ? encodeDouble(value) : `'${value.replaceAll("'", "''")}'`;
}

/** How a value is spelled between double quotes. */
export function encodeDouble(value: string): string {
  return `"${value.replace(/["\\\0-\x1f\x7f]/g, escaped)}"`;
}

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  return escapes[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Readers of YAML 1.1 (Helm, PyYAML) take these words for booleans, and base-60 and underscored digits for numbers. */
const oldWord = /^(?:y|n|yes|no|on|off)$/i;
const oldNumber = /^[-+]?[0-9][0-9_:.]*$/;

function isPlainSafe(value: string): boolean {
  if (value === '' || /^[ \t]|[ \t:]$|[\0-\x1f\x7f]|: | #/.test(value)) return false;
  if (/^[[\]{},#&*!|>'"%@`]/.test(value) || /^[-?:](?![^ ,[\]{}])/.test(value) || /^(?:---|\.\.\.)/.test(value))
    return false;
  return coreType(value) === 'string' && !oldWord.test(value) && !oldNumber.test(value);
}

/** A scalar without content, where a value is missing or is an alias. */
export function emptyScalar(text: MappedText, start: number, end: number, tag: string | undefined): YamlScalar {
  const place = { style: 'plain', before: start, start, end: start, after: end } as const;
  return finishScalar(text, new YamlScalar(text, place, scalarType('plain', '', tag), encodePlain), tag, undefined);
}

/** Sets the tag and the comment that a scalar has. */
export function finishScalar(
  text: MappedText,
  scalar: YamlScalar,
  tag: string | undefined,
  comment: TrailingComment | undefined,
): YamlScalar {
  if (tag !== undefined) scalar.tag = tag;
  if (comment) scalar.comment = trimBlanks(text.content.slice(comment.marker + 1, comment.end));
  return scalar;
}
