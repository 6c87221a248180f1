import type { ReferenceForm, ReferenceGrammar } from '../model.ts';

/** A reference inside a text; offsets count in that text. */
export interface Reference {
  readonly form: ReferenceForm;
  readonly start: number;
  readonly end: number;
  /** The variable, input or path that it names. */
  readonly name: string;
  /** Where the fallback text stands, when it has one. */
  readonly fallback?: { readonly start: number; readonly end: number };
}

/** Every form: for readers that we do not know, where any reference has to be believed. */
export const allForms: readonly ReferenceForm[] = [
  '${VAR}',
  '${VAR:-default}',
  '${VAR:default}',
  '${VAR:?message}',
  '$VAR',
  '%VAR%',
  '${env:VAR}',
  '${env:VAR:-default}',
  '${localEnv:VAR}',
  '${containerEnv:VAR}',
  '${input:id}',
  '${file:path}',
  '{env:VAR}',
  '{file:path}',
  '${{ secrets.VAR }}',
  '${{ expression }}',
  '${env://VAR}',
  '$env:VAR',
  '${cmd: command}',
  '$(command)',
  '$(VAR)',
  'os.environ/VAR',
  '{{VAR}}',
  '{VAR}',
  '${user_config.key}',
  '${workspaceFolder}',
  '!user_secret VAR',
];

const variable = '[A-Za-z_][A-Za-z0-9_]*';

/** What stands between `${` and `}`, most specific first. `fallback` takes the rest of the text. */
const braced: readonly { readonly form: ReferenceForm; readonly pattern: RegExp }[] = [
  { form: '${env://VAR}', pattern: new RegExp(`^env://(${variable})(?::-)?`) },
  { form: '${env:VAR:-default}', pattern: new RegExp(`^[ ]*env:[ ]*(${variable}):-`) },
  { form: '${env:VAR}', pattern: /^[ ]*(?:env|ENV):[ ]*([A-Za-z0-9_.-]+)[ ]*$/ },
  { form: '${localEnv:VAR}', pattern: /^localEnv:([A-Za-z0-9_]+)/ },
  { form: '${containerEnv:VAR}', pattern: /^containerEnv:([A-Za-z0-9_]+)/ },
  { form: '${input:id}', pattern: /^(?:input|prompt|promptString):([^}]*)$/ },
  { form: '${file:path}', pattern: /^file:([^}]*)$/ },
  { form: '${cmd: command}', pattern: /^cmd:([^}]*)$/ },
  { form: '${user_config.key}', pattern: /^user_config\.([A-Za-z0-9_.-]+)$/ },
  {
    form: '${workspaceFolder}',
    pattern:
      /^(workspaceFolder|workspaceFolderBasename|userHome|workspaceRoot|pathSeparator|extensionPath|workspacePath|__dirname|HOME|PWD|DESKTOP|DOCUMENTS|DOWNLOADS|CLAUDE_PLUGIN_ROOT|CLAUDE_PROJECT_DIR|config:[A-Za-z0-9_.-]+|command:[A-Za-z0-9_.-]+|\/)$/,
  },
  { form: '${VAR:?message}', pattern: new RegExp(`^(${variable}):?\\?`) },
  // A name with hyphens (`${chart-admin-password}` of Jenkins), and no default `admin-password` of `chart`.
  { form: '${VAR}', pattern: /^([a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){2,8})$/ },
  { form: '${VAR:-default}', pattern: new RegExp(`^(${variable})(?::?[-=])`) },
  { form: '${VAR:default}', pattern: new RegExp(`^(${variable}):`) },
  { form: '${VAR}', pattern: /^[ ]*([A-Za-z_.!#-][A-Za-z0-9_.[\]-]*)[ ]*$/ },
  { form: '${{ expression }}', pattern: /^([\s\S]*)$/ },
];
const withFallback: ReadonlySet<ReferenceForm> = new Set([
  '${env://VAR}',
  '${env:VAR:-default}',
  '${VAR:-default}',
  '${VAR:default}',
]);

/** How far a closing bracket may stand, and how far once so many were not found: a text may hold nothing but openings. */
const longest = 4000;
const mostMisses = 100;
const longestWhenTired = 200;

/** Finds every reference form in a text, left to right, without overlaps; nested ones belong to the outer. Linear. */
export function findReferences(text: string): readonly Reference[] {
  const found: Reference[] = [];
  const anchor = /[$%{!]|os\.environ\//g;
  let misses = 0;
  for (let at = anchor.exec(text); at !== null; at = anchor.exec(text)) {
    const reference = referenceAt(text, at.index, misses < mostMisses ? longest : longestWhenTired);
    if (reference === undefined) {
      if (/^\$[({]/.test(text.slice(at.index, at.index + 2))) misses++;
      continue;
    }
    found.push(reference);
    anchor.lastIndex = Math.max(reference.end, at.index + 1);
  }
  return found;
}

/** `%DB_PASSWORD_2%`, `%AppData%`: one in mixed case with digits in it is a piece of a password. */
const windowsVariable = /%([A-Z_][A-Z0-9_]{2,}|[A-Za-z_]{3,}|[a-z_][a-z0-9_]{2,})%/y;

function referenceAt(text: string, start: number, reach: number): Reference | undefined {
  const two = text.slice(start, start + 2);
  if (text.startsWith('${{', start)) return doubleBraced(text, start, 3, true);
  if (two === '${') return bracedAt(text, start, reach);
  if (two === '$(') return commandAt(text, start, reach);
  if (two === '{{') return doubleBraced(text, start, 2, false);
  if (text[start] === '$') return dollarAt(text, start);
  if (text[start] === '%') return sticky(text, start, windowsVariable, '%VAR%');
  if (text[start] === '{') return singleBraced(text, start);
  if (text[start] === '!')
    return start === 0 ? sticky(text, start, /!(?:user|developer)_secret ([^\n]+)/y, '!user_secret VAR') : undefined;
  return sticky(text, start, /os\.environ\/([A-Za-z0-9_]+)/y, 'os.environ/VAR');
}

function sticky(text: string, start: number, pattern: RegExp, form: ReferenceForm): Reference | undefined {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match === null ? undefined : { form, start, end: start + match[0].length, name: match[1] ?? '' };
}

function bracedAt(text: string, start: number, reach: number): Reference | undefined {
  const end = closing(text, start + 2, '{', '}', reach);
  if (end === undefined) return undefined;
  const inner = text.slice(start + 2, end);
  for (const { form, pattern } of braced) {
    const match = pattern.exec(inner);
    if (match === null) continue;
    const whole = { form, start, end: end + 1, name: (match[1] ?? '').trim() };
    if (!withFallback.has(form) || match[0].length >= inner.length) return whole;
    return { ...whole, fallback: { start: start + 2 + match[0].length, end } };
  }
  return undefined;
}

function commandAt(text: string, start: number, reach: number): Reference | undefined {
  const end = closing(text, start + 2, '(', ')', reach);
  if (end === undefined) return undefined;
  const inner = text.slice(start + 2, end);
  const form: ReferenceForm = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(inner) ? '$(VAR)' : '$(command)';
  return { form, start, end: end + 1, name: inner };
}

function doubleBraced(text: string, start: number, open: number, isExpression: boolean): Reference | undefined {
  // A look at all that follows would cost the square of a text of nothing but openings.
  const length = text.slice(start, start + 2000).indexOf('}}', open);
  if (length < 0) return undefined;
  const end = start + length;
  const inner = text.slice(start + open, end).trim();
  const form: ReferenceForm = !isExpression
    ? '{{VAR}}'
    : /^(?:secrets|inputs)\.[A-Za-z0-9_]+$/.test(inner)
      ? '${{ secrets.VAR }}'
      : '${{ expression }}';
  const whole = { form, start, end: end + 2, name: inner.replace(/^(?:secrets|inputs)\./, '') };
  const fallback = isExpression ? undefined : jinjaDefault(text.slice(start, end), start);
  return fallback === undefined ? whole : { ...whole, fallback };
}

/** `{{ password | default('…') }}` of Ansible and other templates of Jinja. */
function jinjaDefault(action: string, start: number): Reference['fallback'] {
  const match = /\|[ \t]*(?:default|d)\([ \t]*(["'])([^"'\n]{1,400})\1/.exec(action);
  if (match === null) return undefined;
  const from = start + match.index + match[0].length - 1 - (match[2] ?? '').length;
  return { start: from, end: from + (match[2] ?? '').length };
}

const keyOfSecret = /^\$[a-z]{2,30}(?:[-.:_][A-Za-z]{2,30}[0-9]{0,2}){1,8}$/;

/** `$VAR` counts where it stands alone or is upper-case: a password may well hold a dollar sign. */
function dollarAt(text: string, start: number): Reference | undefined {
  const power = sticky(text, start, /\$env:([A-Za-z_][A-Za-z0-9_]*)/y, '$env:VAR');
  if (power !== undefined) return power;
  const plain = sticky(text, start, /\$([A-Za-z_][A-Za-z0-9_]*)/y, '$VAR');
  // What a script or function was called with.
  if (plain === undefined)
    return /^\$[0-9@*]$/.test(text) ? { form: '$VAR', start, end: 2, name: text.slice(1) } : plain;
  // Argo CD: `$dex.github.clientSecret` is a key of its Secret, `$github-app:token` one of another.
  if (start === 0 && keyOfSecret.test(text)) return { form: '$VAR', start, end: text.length, name: text.slice(1) };
  const isWhole = start === 0 && plain.end === text.length;
  // Make and Compose hand one of two signs on: `$$PASS` is a variable of the shell.
  if (start > 0 && text[start - 1] === '$') return /^\$\$[A-Z][A-Z0-9_]*$/.test(text) ? plain : undefined;
  const isUpper = /^[A-Z][A-Z0-9_]{2,}$/.test(plain.name) && !/[A-Za-z0-9]/.test(text[start - 1] ?? ' ');
  return isWhole || isUpper ? plain : undefined;
}

function singleBraced(text: string, start: number): Reference | undefined {
  return (
    sticky(text, start, /\{env:([A-Za-z_][A-Za-z0-9_]*)\}/y, '{env:VAR}') ??
    sticky(text, start, /\{file:([^}\n]{1,300})\}/y, '{file:path}') ??
    sticky(text, start, /\{([A-Za-z_][A-Za-z0-9_.-]{0,80})\}/y, '{VAR}')
  );
}

/** Index of the bracket that closes the one before `from`, nested ones counted; undefined when it never closes. */
function closing(text: string, from: number, open: string, close: string, reach: number): number | undefined {
  let depth = 1;
  for (let index = from; index < text.length && index < from + reach; index++) {
    if (text[index] === open) depth++;
    else if (text[index] === close && --depth === 0) return index;
  }
  return undefined;
}

/** Schemes and spellings that point into a secret store; no reader takes them for a value. */
const storeReferences =
  /^(?:op|vault|bw|bws|doppler|awssm|awsps|gcpsm|azkv|akv|keyring|keychain|infisical|secrets?(?:\+[a-z-]+)?|ref\+[a-z0-9]+|secretref(?:\+[a-z0-9]+)?|arn:aws:(?:secretsmanager|ssm)|projects|berglas|akeyless|conjur|lastpass|passbolt|1password|janee|env|file|secretRef):(?:\/\/)?[^ ]/i;
const echoed = /^ref\+echo:\/\/|^secrets\+literal:\/\//;

/** Whether the whole value points into a secret store (`op://…`, `vault://…`, `ref+awssecrets://…`, `vault:path#key`). */
export function isStoreReference(value: string): boolean {
  if (echoed.test(value)) return false;
  if (/^projects\/[^/ ]+\/secrets\//.test(value)) return true;
  // Paths of Vault's key-value store, and the handles of mcp-agent's cloud.
  if (/^(?:secret|kv)(?:-v2)?\/(?:data\/)?[A-Za-z0-9_./-]+#[A-Za-z0-9_-]+$/.test(value)) return true;
  // Grafana reads files and variables itself.
  if (/^\$__(?:file|env|vault)\{[^{}]+\}$/.test(value)) return true;
  if (/^mcpac_sc_[0-9a-f-]{36}$/.test(value)) return true;
  if (
    /^(?:env|file|projects|secrets?):(?!\/\/)/i.test(value) &&
    !/^(?:env|secret):[A-Za-z_][A-Za-z0-9_.-]*$/i.test(value)
  )
    return false;
  if (/^<path:[^>]+>$/.test(value) || /^\(\([^)]+\)\)$/.test(value) || /^\{\{resolve:/.test(value)) return true;
  return storeReferences.test(value);
}

/** Whether the grammar, or one around it, resolves the form. `${VAR:-default}` covers nothing but itself. */
export function resolves(grammar: ReferenceGrammar, form: ReferenceForm): boolean {
  return grammar.resolves.includes(form);
}
