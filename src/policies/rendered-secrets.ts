import { classifyName } from '../judge/names.ts';
import { isCredentialClass } from '../judge/subject.ts';
import type { ChartTemplate, Span } from '../model.ts';
import { linesOf } from './chart-templates.ts';
import { isSecretKey } from './secret-key.ts';
import { keyOf, type TemplateLine, textBehindKey } from './template-lines.ts';

/** Where a template writes a secret value in plain text. */
export interface RenderedSecret extends Span {
  readonly where: 'env' | 'command' | 'configmap';
  /** The value as the template names it: `.Values.auth.password`. */
  readonly value: string;
  /** Name of the variable, where it is one. */
  readonly variable?: string;
}

const worthwhile = /pass|pwd|secret|token|key|cred|pat\b/i;
const place = /\b(?:value|args|command|data)[ \t]*:/;
const control = /^-?[ \t]*(?:if|else|with|range|end|define|block|template|\/\*|\$\w+[ \t]*:?=)/;
/** What an action makes of a value that it does not print. */
const unprinted =
  /\b(?:sha256sum|sha1sum|len|empty|ternary|eq|ne|not|hasKey|fail|kindIs|htpasswd|bcrypt|derivePassword)\b/;
/** Longer actions are programs, and no place where a value is printed. */
const longestAction = 1000;
const pathOrVariable = /\$?[A-Za-z_]{0,40}(?:\.[A-Za-z_]\w{0,100})+|\$[A-Za-z_]\w{0,100}/g;
const commandKeys: ReadonlySet<string> = new Set(['args', 'command', 'cmd', 'extraArgs', 'entrypoint']);

const found = new WeakMap<ChartTemplate, readonly RenderedSecret[]>();

/** Secret values that a template writes outside of Secrets: found once for the policies that ask. */
export function renderedSecrets(template: ChartTemplate): readonly RenderedSecret[] {
  const known = found.get(template);
  if (known !== undefined) return known;
  const { text } = template;
  const isWorth = text.includes('{{') && place.test(text) && worthwhile.test(text);
  const secrets = isWorth ? find(linesOf(template), text) : [];
  found.set(template, secrets);
  return secrets;
}

/** A key that the line stands below. */
interface Above {
  readonly key: string;
  readonly column: number;
}

function find(lines: readonly TemplateLine[], text: string): readonly RenderedSecret[] {
  const secrets: RenderedSecret[] = [];
  const variables = variablesOf(lines);
  const keys = new Map<string, boolean>();
  let above: Above[] = [];
  let kind = '';
  let name: { readonly text: string; readonly column: number } | undefined;
  for (const line of lines) {
    if (line.text === '---' || /\{\{-?[ \t]*define\b/.test(line.text)) {
      above = [];
      kind = '';
    }
    if (line.isAction) continue;
    const key = keyOf(line);
    const column = key?.column ?? line.indent;
    // Keys are pushed from the outside in, so what is no longer above stands at the end.
    while ((above.at(-1)?.column ?? -1) >= column) above.pop();
    if (key?.key === 'kind' && column <= 2) kind = textBehindKey(line);
    if (key?.key === 'name') name = { text: textBehindKey(line), column };
    if (key !== undefined) above.push(key);
    if (kind === 'Secret' || !line.text.includes('{{')) continue;
    const variable = key?.key === 'value' && name?.column === column ? name.text.replace(/["']/g, '') : undefined;
    if (variable !== undefined && /^\w+$/.test(variable) && classifyName(variable) === 'other') continue;
    const where = whereOf(above, kind, variable);
    const secret = where === undefined ? undefined : secretIn(line, variable, variables);
    if (where !== undefined && secret !== undefined && !isKeyInSecret(secret.value, text, keys)) {
      secrets.push({ where, ...secret, ...(variable === undefined || where !== 'env' ? {} : { variable }) });
    }
  }
  return secrets;
}

/** Beside `.Values.ca.secretName`, `.Values.ca.secretKey` is the name of an entry. */
function isKeyInSecret(value: string, text: string, known: Map<string, boolean>): boolean {
  if (!value.endsWith('.secretKey')) return false;
  const answer = known.get(value) ?? text.includes(value.replace(/Key$/, 'Name'));
  known.set(value, answer);
  return answer;
}

function whereOf(
  above: readonly Above[],
  kind: string,
  variable: string | undefined,
): RenderedSecret['where'] | undefined {
  if (kind === 'ConfigMap') {
    return above.some(({ key, column }) => column <= 2 && (key === 'data' || key === 'binaryData'))
      ? 'configmap'
      : undefined;
  }
  if (above.some(({ key }) => commandKeys.has(key))) return 'command';
  return variable === undefined ? undefined : 'env';
}

interface Printed extends Span {
  readonly value: string;
}

/** The first action of a line that prints a secret value. */
function secretIn(
  { text, start }: TemplateLine,
  variable: string | undefined,
  variables: ReadonlyMap<string, string>,
): Printed | undefined {
  for (let open = text.indexOf('{{'); open >= 0; open = text.indexOf('{{', open + 2)) {
    const close = text.indexOf('}}', open);
    if (close < 0) return undefined;
    const isId = /[-_]id["']?[ \t]*[=:][ \t]*["']?$/i.test(text.slice(Math.max(0, open - 20), open));
    const value = isId ? undefined : secretValue(text.slice(open + 2, close), variable, variables);
    if (value !== undefined) return { value, start: start + open, end: start + close + 2 };
    open = close;
  }
  return undefined;
}

function secretValue(
  action: string,
  variable: string | undefined,
  variables: ReadonlyMap<string, string>,
): string | undefined {
  if (action.length > longestAction || control.test(action) || unprinted.test(action)) return undefined;
  const isSecretVariable = variable !== undefined && isCredentialClass(classifyName(variable));
  for (const [path] of action.replace(/"[^"]*"/g, '""').matchAll(pathOrVariable)) {
    const value = variables.get(path) ?? path;
    if (isSecretPath(value)) return value;
    if (isSecretVariable && value.includes('.Values.') && mayBeSecret(lastOf(value))) return value;
  }
  return undefined;
}

function isSecretPath(path: string): boolean {
  if (!path.includes('.')) return false;
  const last = lastOf(path);
  return isSecretKey(last) || /^(?:secrets|secretEnv|secretEnvVars|envSecrets)$/.test(last);
}

/** Under a variable that holds a credential a value does not have to say so itself: `.Values.github.pat`, `.Values.openai.key`. */
function mayBeSecret(last: string): boolean {
  const kind = classifyName(last);
  return kind === 'unknown' || kind === 'maybe';
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** What variables of the template stand for: `$password := .Values.auth.password`, `range $name, $value := .Values.secrets`. */
function variablesOf(lines: readonly TemplateLine[]): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  for (const { text } of lines) {
    if (!text.includes(':=')) continue;
    const match = /(\$\w+)[ \t]*:=([^}]{0,400})/.exec(text);
    const path = /\$?\.Values\.[\w.]{1,200}/.exec(match?.[2] ?? '')?.[0];
    if (match?.[1] !== undefined && path !== undefined && !/\binclude\b|\blookup\b/.test(match[2] ?? ''))
      variables.set(match[1], path);
  }
  return variables;
}
