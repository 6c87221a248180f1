import { formatOfPath } from '../formats/names.ts';
import type { ConfigDocument, Dialect, FormatName, ReadContext } from '../model.ts';
import { deployedOf } from './deployed.ts';
import { endsLike, originalPaths } from './file-globs.ts';

/** The format to read a file in; copies (`.mcp.json.bak`, `values.yaml.orig`) are read as what they were copied from. */
export function formatOf(path: string, text: string): FormatName | undefined {
  for (const candidate of originalPaths(path)) {
    const format = formatOfPath(candidate);
    if (format === 'ini' && isObject(text)) return objectFormat(text);
    if (format !== undefined) return format;
  }
  if (isObject(text)) return objectFormat(text);
  if (/^#!.{0,60}\b(?:sh|bash|zsh|dash)\b/.test(text)) return 'shell';
  // Templates of files that have no reader: `settings.py.j2`, `app.conf.tftpl`.
  if (/\.(?:j2|jinja2?|tftpl|ctmpl)$/i.test(path)) return 'text';
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /mcp/i.test(name) && !/\.[a-z]{2,4}$/i.test(name) && /^[\s\xef\xbb\xbf]*[{[]/.test(text) ? 'json' : undefined;
}

/** `admin.conf`, `kubeconfig`: objects of Kubernetes stand in files of any name. */
function isObject(text: string): boolean {
  return /^(?:[ \t\r\n]|---|#[^\n]*\n){0,200}(?:\{[ \t\r\n]*)?"?(?:apiVersion|kind)"?:/.test(text.slice(0, 4000));
}

function objectFormat(text: string): FormatName {
  return text.trimStart().startsWith('{') ? 'json' : 'yaml';
}

/** Every word that makes a name one of a credential, as far as it holds no other of them, and programs that take one. */
const worthwhile =
  /key|token|secret|pass(?:w|phrase|code|\b)|pwd|\b(?:db_?)?pw\b|_pw\b|psk\b|contrasena|motdepasse|auth|cred|dsn|cookie|session|bearer|mcp|:\/\/[^\s"'/]{0,200}@|[?&]\w+=|apiVersion|mnemonic|seed|(?:\b|_)(?:pat|iv)\b|jwt|hmac|otp\b|license|salt\b|pepper|api|senha|\blogin\b|mysql|mariadb|redis-cli|curl|nuget|\bldap[a-z]{3,6}\b|alias set|add_user|ssm_parameter|\bencrypt[ \t]{0,9}=/i;

/** A quick look at whether a text could hold anything worth parsing for. Policies and tokens do not depend on it. */
export function isWorthParsing(text: string): boolean {
  return worthwhile.test(text);
}

/** The owner of a document: by path, then by structure, then the reader of last resort. */
export async function dialectFor(document: ConfigDocument, context: ReadContext): Promise<Dialect> {
  switch (document.format) {
    case 'dotenv':
      return (await import('./dotenv.ts')).dotenv;
    case 'shell':
      return (await import('./shell.ts')).shell;
    case 'markdown':
      return (await import('./markdown.ts')).markdown;
    case 'dockerfile':
      return (await import('./dockerfile.ts')).dockerfile;
    case 'hcl':
      return (await import('./terraform.ts')).terraform;
    case 'text':
      return textual(context);
    case 'json':
    case 'yaml':
    case 'toml':
    case 'xml':
    case 'ini':
      return structured(document, context);
  }
}

/** Programs that build and deploy; any other text has no reader. */
async function textual(context: ReadContext): Promise<Dialect> {
  const { buildScript } = await import('./build-script.ts');
  const isScript = context.outer.length === 0 && isNamedFor(buildScript, context);
  return isScript ? buildScript : (await import('./assignments.ts')).assignments;
}

function isNamedFor({ files }: Dialect, { path }: ReadContext): boolean {
  return files.some((glob) => endsLike(path, glob));
}

/** Asked for thousands of times in a chart repository, and loaded when they are first needed. */
let clients: typeof import('./mcp/read.ts') | undefined;
let manifests: typeof import('./manifests.ts') | undefined;

async function structured(document: ConfigDocument, context: ReadContext): Promise<Dialect> {
  clients ??= await import('./mcp/read.ts');
  const { clientAt, clientDialect, genericMcp } = clients;
  const client = await clientAt(context.path, document);
  if (client !== undefined) return clientDialect(client);
  if (/\.tfstate(?:\.backup)?$/i.test(context.path)) return (await import('./terraform-state.ts')).terraformState;
  if (document.format === 'yaml' || document.format === 'json') {
    manifests ??= await import('./manifests.ts');
    const dialect = manifests.yamlDialect(document, context);
    if (dialect !== undefined) return dialect;
  }
  if (document.format === 'ini') {
    const { systemd } = await import('./systemd.ts');
    const { pgpass } = await import('./pgpass.ts');
    const { ansibleInventory } = await import('./ansible-inventory.ts');
    const owner = [systemd, pgpass, ansibleInventory].find(
      (dialect) => isNamedFor(dialect, context) && (dialect.matches?.(document, context) ?? true),
    );
    if (owner !== undefined) return owner;
  }
  // A file inside of what is deployed is none of a platform: `app.yaml` is what a ConfigMap calls it.
  const isInside = context.outer.length > 0 && context.deployed === 'yes';
  const { platform } = await import('./platform.ts');
  if (!isInside && isNamedFor(platform, context)) return platform;
  if (genericMcp.matches?.(document, context) === true) return genericMcp;
  if (isInside) return (await import('./configuration.ts')).deployedConfiguration(document.format);
  return (await import('./generic.ts')).genericDialect(document.format);
}

/** What a reader is told of a file. */
export function contextOf(path: string): ReadContext {
  return { path, deployed: deployedOf(path), outer: [], keyPath: [] };
}
