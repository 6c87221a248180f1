import { basename } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Facts, IgnoreRule, PolicyMatch, Span } from '../model.ts';
import { definePolicy } from './define.ts';

/** What rules about credentials name; a mistake elsewhere is not this program's business. */
const aboutSecrets =
  /\.env|secret|credential|\.key\b|\.pem\b|\.p12\b|kubeconfig|tfstate|tfvars|\.dec\b|desktop_config|\.pfx\b|id_rsa/i;

export default definePolicy({
  id: 'gitignore-pattern',
  severity: 'low',
  concerns: ['**/.gitignore'],
  title: 'An ignore rule cannot work',
  why: 'Git takes the line as it stands: a remark behind a pattern becomes a part of it, and nothing below an excluded folder comes back.',
  remedy:
    'Give a remark a line of its own; write `folder/*` in place of `folder/` where something in it is to come back.',
  *check(facts) {
    for (const path of facts.repository.list()) {
      if (basename(path) !== '.gitignore') continue;
      const text = facts.text(path) ?? '';
      for (const line of linesOf(text)) {
        const message =
          remarkIn(line) ?? (aboutSecrets.test(line.pattern) ? whatIsWrong(line, path, facts) : undefined);
        if (message !== undefined) yield matchOf(path, line, message);
      }
    }
  },
});

interface Line {
  readonly span: Span;
  /** As it stands, without the line's end. */
  readonly pattern: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const pattern = text.slice(start, end).replace(/\r$/, '');
    lines.push({ span: { start, end: start + pattern.length }, pattern });
    start = end + 1;
  }
  return lines;
}

function isRule({ pattern }: Line): boolean {
  return pattern.trim() !== '' && !pattern.startsWith('#');
}

/** Whatever it is about: whoever writes a remark behind a pattern does so behind the others as well. */
function remarkIn(line: Line): string | undefined {
  if (!isRule(line) || !/^[^#\\]*[^#\\\s][ \t]+#(?:[ \t]|$)/.test(line.pattern)) return undefined;
  return 'Git knows no remarks behind a pattern: this matches only names that hold the remark as well.';
}

/** Spellings that match no path that git knows, whatever is in the repository. */
const neverMatching: readonly { readonly sign: RegExp; readonly message: string }[] = [
  {
    sign: /^[ \t]/,
    message: 'The blank at the start is a part of the pattern: this matches only names that begin with one.',
  },
  {
    sign: /^!?\.{1,2}\//,
    message: 'Paths in git do not begin with a dot and a slash: write the pattern without them.',
  },
  {
    sign: /^!?["'].*["'][ \t]*$/,
    message: 'Git takes the quotes for a part of the name: write the pattern without them.',
  },
  {
    sign: /[A-Za-z0-9_]\\[A-Za-z0-9_]/,
    message: 'A backslash only escapes the next sign; folders are separated by slashes, on Windows as well.',
  },
];

function whatIsWrong(line: Line, path: string, facts: Facts): string | undefined {
  if (!isRule(line)) return undefined;
  const { pattern } = line;
  const never = neverMatching.find(({ sign }) => sign.test(pattern));
  if (never !== undefined) return never.message;
  return pattern.startsWith('!') ? uselessNegation(pattern.trimEnd(), path, facts) : undefined;
}

/** A negation brings nothing back where a folder above is excluded, or where a later line excludes the file again. */
function uselessNegation(pattern: string, path: string, facts: Facts): string | undefined {
  const body = pattern.slice(1).replace(/^\//, '');
  const folder = path.slice(0, path.length - '.gitignore'.length);
  const excluding = excludedAbove(`${folder}${body}`, facts);
  if (excluding !== undefined) return `It brings nothing back: ${placeOf(excluding)} excludes the whole folder.`;
  if (/[*?[\\]/.test(body) || body.endsWith('/')) return undefined;
  const rule = facts.ignoreRules().deciding(`${folder}${body}`);
  if (rule === undefined || rule.negated) return undefined;
  return `It brings nothing back: ${placeOf(rule)} comes later and excludes it again.`;
}

/** The rule that excludes a folder above the path as a whole; `secrets/*` excludes only what is in it. */
function excludedAbove(path: string, facts: Facts): IgnoreRule | undefined {
  const parts = path
    .slice(0, path.search(/[*?[\\]|$/))
    .split('/')
    .slice(0, -1);
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const rules = facts.ignoreRules();
  for (const folder of folders) {
    const rule = rules.decidingFolder(folder);
    if (rule !== undefined && !rule.negated) return rule;
  }
  return undefined;
}

function placeOf({ pattern, line, path }: IgnoreRule): string {
  return `\`${pattern}\` in line ${line} of ${path}`;
}

function matchOf(path: string, { span }: Line, message: string): PolicyMatch {
  return { path, span, message };
}

export const examples = (): readonly RepositoryExample[] => [
  finds({ '.gitignore': 'dist/\n.env.* # local settings\n' }, { path: '.gitignore', line: 2 }),
  finds({ '.gitignore': '  .env\n' }, { path: '.gitignore', line: 1 }),
  finds({ '.gitignore': 'secrets/\n!secrets/README.md\n' }, { path: '.gitignore', line: 2 }),
  finds({ '.gitignore': '!.env.example\n.env*\n' }, { path: '.gitignore', line: 1 }),
  finds({ '.gitignore': 'secrets\n!secrets/*.example\n' }, { path: '.gitignore', line: 2 }),
  finds({ '.gitignore': 'node_modules/ # packages\n' }, { path: '.gitignore', line: 1 }),
  finds({ '.gitignore': './.env\n' }, { path: '.gitignore', line: 1 }),
  finds({ '.gitignore': '".env"\n' }, { path: '.gitignore', line: 1 }),
  finds({ '.gitignore': 'config\\secrets\n' }, { path: '.gitignore', line: 1 }),
  silent({ '.gitignore': '.env\n!.env.example\n' }),
  silent({ '.gitignore': '.env*\n!.env.example\n' }),
  silent({ '.gitignore': 'secrets/*\n!secrets/README.md\n' }),
  silent({ '.gitignore': '# .env # a remark\n\\#secret\nsecret\\ #x\n*.c#\n*.key\r\n' }),
];
