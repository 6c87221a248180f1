import { basename } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Facts, PolicyMatch, Span } from '../model.ts';
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
        if (!aboutSecrets.test(line.pattern)) continue;
        const message = whatIsWrong(line, path, facts);
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

function whatIsWrong({ pattern }: Line, path: string, facts: Facts): string | undefined {
  if (pattern.trim() === '' || pattern.startsWith('#')) return undefined;
  const remark = /^([^#\\]*?[^#\\\s])[ \t]+#/.exec(pattern);
  if (remark !== null)
    return 'Git knows no remarks behind a pattern: this matches only names that hold the remark as well.';
  if (/^[ \t]/.test(pattern))
    return 'The blank at the start is a part of the pattern: this matches only names that begin with one.';
  return pattern.startsWith('!') ? uselessNegation(pattern.trimEnd(), path, facts) : undefined;
}

/** A negation brings nothing back where the folder is excluded, or where a later line excludes the file again. */
function uselessNegation(pattern: string, path: string, facts: Facts): string | undefined {
  const body = pattern.slice(1);
  if (/[*?[\\]/.test(body) || body.endsWith('/')) return undefined;
  const folder = path.slice(0, path.length - '.gitignore'.length);
  const target = `${folder}${body.replace(/^\//, '')}`;
  const rule = facts.ignoreRules().deciding(target);
  if (rule === undefined || rule.negated) return undefined;
  return rule.pattern.endsWith('/')
    ? `It brings nothing back: \`${rule.pattern}\` in line ${rule.line} of ${rule.path} excludes the whole folder.`
    : `It brings nothing back: \`${rule.pattern}\` in line ${rule.line} of ${rule.path} comes later and excludes it again.`;
}

function matchOf(path: string, { span }: Line, message: string): PolicyMatch {
  return { path, span, message };
}

export const examples = (): readonly RepositoryExample[] => [
  finds({ '.gitignore': 'dist/\n.env.* # local settings\n' }, { path: '.gitignore', line: 2 }),
  finds({ '.gitignore': '  .env\n' }, { path: '.gitignore', line: 1 }),
  finds({ '.gitignore': 'secrets/\n!secrets/README.md\n' }, { path: '.gitignore', line: 2 }),
  finds({ '.gitignore': '!.env.example\n.env*\n' }, { path: '.gitignore', line: 1 }),
  silent({ '.gitignore': '.env*\n!.env.example\n' }),
  silent({ '.gitignore': 'secrets/*\n!secrets/README.md\n' }),
  silent({ '.gitignore': '# .env # a remark\n\\#secret\nsecret\\ #x\nfoo # bar\n*.key\r\n' }),
];
