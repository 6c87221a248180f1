import { encodeTomlString } from '../formats/toml-string.ts';
import { encodeFlowPlain, encodePlain } from '../formats/yaml-scalar.ts';
import type { ListNode, MapNode } from '../model.ts';
import { latin1 } from '../text.ts';
import type { Layout, Member, NewValue } from './change.ts';
import type { FlowStyle } from './flow-edit.ts';

/** Formats whose containers can be edited. */
export type Format = 'json' | 'yaml' | 'toml';
/** What members are spelled for. */
export interface Style {
  readonly format: Format;
  readonly layout: Layout;
}

/** Members as they stand in this container. */
export function spellAll(
  members: readonly Member[],
  container: MapNode | ListNode,
  indent: string,
  isOneLine: boolean,
  { format, layout }: Style,
): readonly string[] {
  const colon = container.kind === 'map' ? separatorOf(container, format, layout.content) : '';
  return members.map((member) => spell(member, indent, true, colon, { format, layout }, isOneLine));
}

/** `{"A": "x"}` or `["x"]` on one line. */
export function flowContainer(all: readonly Member[], style: Style): string {
  const { format, layout } = style;
  const isList = all[0]?.key === undefined;
  const colon = format === 'toml' ? ' = ' : format === 'json' && !/"[ \t]*:[ \t]/.test(layout.content) ? ':' : ': ';
  const members = all.map((member) => spell(member, '', true, colon, style)).join(', ');
  if (isList) return `[${members}]`;
  return format === 'toml' ? `{ ${members} }` : `{${members}}`;
}

/** A map or list over several lines; a list of plain texts stays on one. */
export function openContainer(all: readonly Member[], indent: string, style: Style): string {
  const isList = all[0]?.key === undefined;
  if (isList && all.every(({ value }) => typeof value === 'string')) return flowContainer(all, style);
  const { lineEnd, unit } = style.layout;
  const inner = indent + unit;
  const members = all.map((member) => inner + spell(member, inner, true, ': ', style, false));
  const [open, close] = isList ? '[]' : '{}';
  return `${open}${lineEnd}${members.join(`,${lineEnd}`)}${lineEnd}${indent}${close}`;
}

/** `key: value`, or the value alone; `isInFlow` between brackets. */
export function spell(
  { key, value }: Member,
  indent: string,
  isInFlow: boolean,
  colon: string,
  style: Style,
  isOneLine = true,
): string {
  const text = spellValue(value, indent, isInFlow, style, isOneLine);
  return key === undefined ? text : `${spellKey(key, style.format)}${colon}${text}`;
}

function spellValue(value: NewValue, indent: string, isInFlow: boolean, style: Style, isOneLine: boolean): string {
  const { format, layout } = style;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    if (format === 'json') return latin1(JSON.stringify(value));
    if (format === 'toml') return latin1(encodeTomlString(value));
    return latin1(isInFlow ? encodeFlowPlain(value) : encodePlain(value));
  }
  const inner = indent + layout.unit;
  const colon = format === 'toml' ? ' = ' : ': ';
  const pairs = Object.entries(value).map(([key, one]) =>
    spell({ key, value: one }, inner, true, colon, style, isOneLine),
  );
  if (isOneLine) return format === 'yaml' ? `{${pairs.join(', ')}}` : `{ ${pairs.join(', ')} }`;
  const lineEnd = layout.lineEnd + inner;
  return `{${lineEnd}${pairs.join(`,${lineEnd}`)}${layout.lineEnd}${indent}}`;
}

/** A member over lines of YAML; what stands below another line is indented more. */
export function blockLines({ key, value }: Member, style: Style): readonly string[] {
  if (typeof value !== 'object')
    return [spell({ ...(key === undefined ? {} : { key }), value }, '', false, ': ', style)];
  const inner = Object.entries(value).flatMap(([name, one]) => blockLines({ key: name, value: one }, style));
  if (key === undefined) return inner;
  const unit = /^ +$/.test(style.layout.unit) ? style.layout.unit : '  ';
  return [`${spellKey(key, style.format)}:`, ...inner.map((line) => unit + line)];
}

/** A key with the quotes that it needs. */
export function spellKey(key: string, format: Format): string {
  if (format === 'json') return latin1(JSON.stringify(key));
  if (format === 'toml') return /^[A-Za-z0-9_-]+$/.test(key) ? key : latin1(encodeTomlString(key));
  return latin1(encodePlain(key));
}

/** What stands between key and value in this map. */
export function separatorOf(map: MapNode, format: Format, content: string): string {
  const usual = format === 'toml' ? ' = ' : ': ';
  const entry = map.entries.at(-1);
  if (entry === undefined) return usual;
  const between = content.slice(entry.keySpan.end, entry.value.span.start).replace(/^["']/, '');
  return /^[ \t]*[:=][ \t]*$/.test(between) ? between : usual;
}

/** How the format writes between brackets. */
export function flowStyle(format: Format): FlowStyle {
  return { comment: format === 'json' ? '//' : '#', oneLine: format === 'toml' };
}
