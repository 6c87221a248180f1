import { basename } from 'node:path/posix';
import type { Edit, Finding, Repository } from '../model.ts';
import { isEnvFile } from '../policies/env-file-name.ts';
import { createIgnoreRules } from '../policies/ignore-rules.ts';
import { namedEnvFiles } from '../policies/named-env-files.ts';
import { latin1, utf8 } from '../text.ts';
import { layoutOf } from './change.ts';
import { defineStrategy, type FixTree } from './strategy.ts';

const file = '.gitignore';
const begin = '# begin: added by mcp-secret-scan';
const end = '# end: added by mcp-secret-scan';

/** Rules that belong together; git takes the last one that matches, so their order counts. */
const envRules = ['.env', '.env.*', '!.env.example', '!.env.sample', '!.env.template', '!.env.*.example'] as const;

/**
 * A block of ignore rules behind those that are there; its lines are ours, and are added to the next time. Only rules that
 * ignore the file, and nothing that git tracks and that is no env file.
 */
export const ignoreBlock = defineStrategy({
  rules: ['gitignore-env-uncovered'],
  *propose(findings, tree) {
    const text = tree.text(file) ?? '';
    let content = text;
    const settled: Finding[] = [];
    for (const finding of findings) {
      const path = envFileOf(finding, tree);
      const more = path === undefined ? undefined : withRulesFor(path, content, tree);
      if (more === undefined) continue;
      content = more;
      settled.push(finding);
    }
    if (settled.length === 0) return;
    yield {
      findings: settled,
      fix: { title: `add ${addedRules(text, content)} to ${file}`, safety: 'safe', edits: [editOf(text, content)] },
    };
  },
});

/** The env file that a finding is about: its own path, or the one that is named at its place. */
function envFileOf(finding: Finding, tree: FixTree): string | undefined {
  if (isEnvFile(finding.path)) return finding.path;
  const span = tree.spanOf(finding);
  const named = namedEnvFiles(finding.path, tree.text(finding.path) ?? '');
  return named.find((one) => one.span.start === span?.start)?.path ?? (span === undefined ? finding.path : undefined);
}

/** The file's text with rules that ignore the path; undefined where rules nearer to it would undo them. */
function withRulesFor(path: string, content: string, tree: FixTree): string | undefined {
  const isIgnored = (text: string): boolean => rulesWith(text, tree).isIgnored(path);
  if (isIgnored(content)) return content;
  for (const rules of [rulesFor(path), [exactly(path)]]) {
    const text = withRules(content, rules);
    if (isIgnored(text) && !hitsOthers(content, text, tree)) return text;
  }
  return undefined;
}

function rulesFor(path: string): readonly string[] {
  const name = basename(path);
  if (name === '.env' || name.startsWith('.env.')) return envRules;
  return name === '.envrc' ? ['.envrc'] : [exactly(path)];
}

/** A rule for one path, with what has a meaning escaped. */
function exactly(path: string): string {
  return `/${path}`.replace(/[\\*?[ ]/g, '\\$&');
}

/** Whether git would ignore something else that it tracks: a new file like it would be missed by everybody. */
function hitsOthers(before: string, after: string, tree: FixTree): boolean {
  const { repository } = tree;
  const [old, now] = [rulesWith(before, tree), rulesWith(after, tree)];
  return trackedIn(repository).some((path) => !isEnvFile(path) && now.isIgnored(path) && !old.isIgnored(path));
}

function trackedIn(repository: Repository): readonly string[] {
  return repository.list().filter((path) => /env/i.test(basename(path)) && repository.isTracked(path));
}

function rulesWith(text: string, tree: FixTree) {
  return createIgnoreRules((path) => (path === file ? text : tree.text(path)));
}

/** The rules at the end of our block, which is made at the end of the file. Rules that our block has stay where they are. */
function withRules(content: string, rules: readonly string[]): string {
  const { lineEnd } = layoutOf(content);
  const close = content.lastIndexOf(`${end}`);
  const open = close < 0 ? -1 : content.lastIndexOf(begin, close);
  const own = open < 0 ? [] : content.slice(open, close).split(/\r?\n/);
  const lines = rules.map(latin1).filter((rule) => !own.includes(rule));
  if (open >= 0) return content.slice(0, close) + lines.map((line) => line + lineEnd).join('') + content.slice(close);
  const start = content === '' || content.endsWith('\n') ? '' : lineEnd;
  const gap = content === '' ? '' : lineEnd;
  return `${content}${start}${gap}${[begin, ...lines, end].map((line) => line + lineEnd).join('')}`;
}

/** What was put in is one stretch: everything before and behind it is as it was. */
function editOf(before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const kept = before.length - start;
  return { path: file, span: { start, end: start }, text: utf8(after.slice(start, after.length - kept)) };
}

function addedRules(before: string, after: string): string {
  const old = new Set(before.split(/\r?\n/));
  const lines = after.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#') && !old.has(line));
  const shown = lines.slice(0, 3).map((line) => utf8(line));
  return lines.length > 3 ? `${shown.join(', ')} and ${lines.length - 3} more` : shown.join(', ');
}
