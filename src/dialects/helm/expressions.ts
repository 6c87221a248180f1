import { classifyName } from '../../judge/names.ts';
import type { MappedText, ReadContext, Slot } from '../../model.ts';
import { stacked, unknownReader } from '../grammars.ts';

/** A literal inside an action of a Go template that reaches the output: a default, or the start of a pipe. */
const literal =
  /\b(?:default|coalesce|b64enc|quote|ternary)[ \t]+(?:\([^()"]{0,200}\)[ \t]+|\.[A-Za-z0-9_.]{1,200}[ \t]+)?["`]([^"`\r\n]{1,400})["`]|^-?[ \t]*["`]([^"`\r\n]{1,400})["`](?=[ \t]*(?:\||-?$))/g;
/** The same in Jinja: `or '…'`, `else '…'`, and `'…'` at the start of a pipe. The judge knows `default('…')`. */
const jinjaLiteral =
  /\b(?:or|else)[ \t]+(?:'([^'\r\n]{1,400})'|"([^"\r\n]{1,400})")|^-?[ \t]*'([^'\r\n]{1,400})'(?=[ \t]*(?:\||if\b|-?$))/g;
/** What every match of the patterns above and below begins with: most actions only name a value. */
const mayHoldLiteral =
  /\b(?:default|coalesce|b64enc|quote|ternary|or|else)[ \t]+["'`(.]|^-?[ \t]*["'`]|\bprintf[ \t]+"[a-z]/;
const longestAction = 2000;
/** A login that is written out; `%s` in its place is filled in. */
const url = /\bprintf[ \t]+"([a-z][a-z0-9+.-]{1,30}:\/\/[^":@\s]{0,200}:[^%"@\s][^"@\s]{0,300}@[^"]{0,400})"/g;

/** Whether the text is one action and nothing else: what it holds is code, and only its literals reach the output. */
export function isExpression(content: string): boolean {
  const start = content.startsWith('{{');
  return start && content.indexOf('}}') === content.length - 2;
}

/** Whether the text is one action that only names values, so that nothing of it is a literal. */
export function isBareExpression(content: string): boolean {
  return isExpression(content) && !mayHoldLiteral.test(content.slice(2, -2)) && !jinjaDefault.test(content);
}

/** `| default(…)`, which the judge takes apart. */
export const jinjaDefault = /\|[ \t]*(?:default|d)\(/;

/** Slots of the literals in template actions: `{{ .Values.password | default "…" | b64enc }}`. The rest of it stays silent. */
export function* expressionLiterals(slot: Slot): Generator<Slot> {
  const { content } = slot.text;
  for (let open = content.indexOf('{{'); open >= 0; open = content.indexOf('{{', open + 2)) {
    const close = content.indexOf('}}', open);
    if (close < 0) return;
    if (close - open <= longestAction) yield* literalsIn(slot, open + 2, content.slice(open + 2, close));
    open = close;
  }
}

function* literalsIn(slot: Slot, offset: number, body: string): Generator<Slot> {
  if (!mayHoldLiteral.test(body)) return;
  for (const match of [...body.matchAll(literal), ...body.matchAll(jinjaLiteral), ...body.matchAll(url)]) {
    const value = match[1] ?? match[2] ?? match[3] ?? '';
    const start = offset + match.index + match[0].lastIndexOf(value);
    yield { ...slot, name: nameIn(slot.name, body), text: slot.text.slice(start, start + value.length) };
  }
}

/** `$password := "…"` of Go templates, `set password = '…'` of Jinja. */
const assignment =
  /^-?[ \t]*(?:set[ \t]+|\$)([A-Za-z_]\w{0,100})[ \t]*:?=[ \t]*(?:(["'`])([^"'`\r\n]{1,400})\2[ \t]*-?$)?/;
/** What asks, repeats or calls, and writes no value. */
const control =
  /^-?[ \t]*(?:if|else|elif|range|for|with|end\w*|include|template|define|block|fail|required|macro|import|from|extends)\b/;

/** Slots of the literals in actions that stand on lines of their own: in helpers of a chart, above a manifest. */
export function* actionLiterals(actions: readonly MappedText[], context: ReadContext): Generator<Slot> {
  for (const text of actions) {
    for (const match of text.content.matchAll(/\{([{%])([^{}]{0,2000})[}%]\}/g)) {
      const body = match[2] ?? '';
      const start = match.index + 2;
      if (control.test(body)) continue;
      const [, name = '', , value] = assignment.exec(body) ?? [];
      const slot = slotOf(text, name, context);
      if (value === undefined) yield* literalsIn(slot, start, body);
      else {
        const from = start + body.lastIndexOf(value);
        yield { ...slot, text: text.slice(from, from + value.length) };
      }
    }
  }
}

function slotOf(text: MappedText, name: string, { keyPath, deployed, outer }: ReadContext): Slot {
  return {
    kind: 'slot',
    role: 'field',
    name,
    keyPath: [...keyPath, ...(name === '' ? [] : [`$${name}`])],
    text,
    references: stacked(outer, unknownReader),
    deployed,
    dialect: 'helm-values',
    remedy: () =>
      'Take the value out of the template: read it from an existing Secret, or make one at random where there is none (randAlphaNum).',
  };
}

/** The key says what the value is, or else the path of the value that the default stands in for. */
function nameIn(name: string, body: string): string {
  const own = classifyName(name);
  if (own !== 'unknown' && own !== 'connection') return name;
  const path = /\.Values\.([A-Za-z0-9_.]{1,200})|^-?[ \t]*([a-z][A-Za-z0-9_.]{0,200})[ \t]*(?:\||or\b)/
    .exec(body)
    ?.slice(1)
    .find((found) => found !== undefined);
  return path === undefined ? name : (path.split('.').pop() ?? name);
}
