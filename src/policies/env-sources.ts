import type { ChartTemplate } from '../model.ts';
import { linesOf } from './chart-templates.ts';
import { keyOf, sectionBelow, type TemplateLine, textBehindKey } from './template-lines.ts';

/** The environment of one container in a template. */
export interface ContainerEnv {
  readonly env: readonly TemplateLine[];
  readonly envFrom: readonly TemplateLine[];
  /** Column of the two keys. */
  readonly column: number;
}

/** A source of `envFrom`, or more than one, that whoever installs the chart brings along. */
export interface ExtraSource {
  readonly line: TemplateLine;
  /** The value that it comes from: `.Values.extraEnvFrom`. */
  readonly value: string;
}

const found = new WeakMap<ChartTemplate, readonly ContainerEnv[]>();

/** Containers whose `envFrom` the template writes, in order: found once for the policies that ask. */
export function containersOf(template: ChartTemplate): readonly ContainerEnv[] {
  if (!template.text.includes('envFrom:')) return [];
  const known = found.get(template) ?? containersIn(linesOf(template));
  found.set(template, known);
  return known;
}

function containersIn(lines: readonly TemplateLine[]): readonly ContainerEnv[] {
  return lines.flatMap((line, index) => {
    const key = line.text.includes('envFrom') ? keyOf(line) : undefined;
    if (key?.key !== 'envFrom') return [];
    const env = besideOf(lines, index, key.column);
    return [{ env, envFrom: sectionBelow(lines, index), column: key.column }];
  });
}

/** How far apart the two keys of one container may stand, in lines. */
const farthest = 600;

/** The `env` of the same container: no line between the two stands further out, and no other container begins. */
function besideOf(lines: readonly TemplateLine[], at: number, column: number): readonly TemplateLine[] {
  const env = envIn(lines, at, -1, column) ?? envIn(lines, at, 1, column);
  return env === undefined ? [] : sectionBelow(lines, env);
}

/** The line of the key `env` in the column, above (-1) or below (1) a line. */
function envIn(lines: readonly TemplateLine[], at: number, step: 1 | -1, column: number): number | undefined {
  for (let index = at + step; Math.abs(index - at) < farthest; index += step) {
    const line = lines[index];
    if (line === undefined) return undefined;
    const isOut = !line.isAction && line.indent < column;
    if (isOut && step > 0) return undefined;
    const key = line.text.includes('env') ? keyOf(line) : undefined;
    if (key?.key === 'env' && key.column === column) return index;
    // The first line of the item stands further out and may hold the key itself: `- env:`.
    if (isOut) return undefined;
  }
  return undefined;
}

/** Sources in a section that come from values, in order. */
export function extraSources({ envFrom, column }: ContainerEnv): readonly ExtraSource[] {
  return envFrom.flatMap((line, index) => {
    const value = line.isAction ? injected(line, column) : ofItem(envFrom, index);
    return value === undefined ? [] : [{ line, value }];
  });
}

/** Sources that the chart itself writes: its own Secrets and ConfigMaps. */
export function ownSources({ envFrom }: ContainerEnv): readonly TemplateLine[] {
  return envFrom.filter((line, index) => {
    if (!isSourceItem(line) || loopOver(line) !== undefined) return false;
    return !/\.Values\./.test(nameOfItem(envFrom, index));
  });
}

/** The value whose text an action writes here: `{{- toYaml .Values.extraEnvFrom | nindent 12 }}`. */
export function injected(line: TemplateLine, column: number): string | undefined {
  if (!/\b(?:toYaml|tpl|include|template)\b/.test(line.text)) return undefined;
  const value = /\.Values\.[\w.]{1,200}/.exec(line.text)?.[0] ?? subjectOf(line);
  const indent = /\bn?indent[ \t]+([0-9]{1,3})/.exec(line.text)?.[1];
  const isInside = indent !== undefined && Number(indent) > column;
  if (!isInside && !(indent === undefined || Number(indent) === column)) return undefined;
  return value !== undefined && (isInside || /env|secret|configmap/i.test(value)) ? value : undefined;
}

/** Whether the line brings variables that whoever installs the chart chose: whole lists, or items of a loop over values. */
export function bringsVariables(line: TemplateLine, column: number): boolean {
  if (line.isAction) return injected(line, column) !== undefined;
  return line.blocks.some(({ keyword, subject }) => keyword === 'range' && /\.Values\.[\w.]{0,200}env/i.test(subject));
}

/** The value of the nearest `with` or `range` around a line. */
function subjectOf({ blocks }: TemplateLine): string | undefined {
  const block = blocks.findLast(({ keyword }) => keyword === 'with' || keyword === 'range');
  return /\.Values\.[\w.]{1,200}/.exec(block?.subject ?? '')?.[0];
}

function loopOver({ blocks }: TemplateLine): string | undefined {
  const block = blocks.findLast(({ keyword, subject }) => keyword === 'range' && /env|secret|configmap/i.test(subject));
  return block === undefined ? undefined : (/\.Values\.[\w.]{1,200}/.exec(block.subject)?.[0] ?? block.subject);
}

function isSourceItem({ text }: TemplateLine): boolean {
  return /^-[ \t]+(?:secretRef|configMapRef|prefix)[ \t]*:/.test(text);
}

const extraName = /extra|additional/i;

/** The value that names the source of an item, where it is one of those meant for further sources. */
function ofItem(section: readonly TemplateLine[], index: number): string | undefined {
  const line = section[index];
  if (line === undefined || !isSourceItem(line)) return undefined;
  const loop = loopOver(line);
  if (loop !== undefined) return loop;
  const named = /\.Values\.[\w.]{1,200}/.exec(nameOfItem(section, index))?.[0];
  return named !== undefined && extraName.test(named) ? named : undefined;
}

function nameOfItem(section: readonly TemplateLine[], index: number): string {
  const first = section[index];
  if (first === undefined) return '';
  const inline = /\bname[ \t]*:[ \t]*(.*)$/.exec(first.text)?.[1];
  if (inline !== undefined) return inline;
  for (const line of section.slice(index + 1, index + 8)) {
    if (line.text.startsWith('-')) return '';
    if (keyOf(line)?.key === 'name') return textBehindKey(line);
  }
  return '';
}
