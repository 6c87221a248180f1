import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { PolicyMatch } from '../model.ts';
import { definePolicy } from './define.ts';
import { kmcpProjects, projectFiles, syncCommands, syncedFiles } from './kmcp-projects.ts';
import { isSealedEnv } from './safe-env.ts';

/** A line as `kmcp secrets sync` reads it: trimmed, split at the first `=`. */
const assignment = /^([ \t]*(?:export[ \t]+)?)([A-Za-z_][A-Za-z0-9_.-]{0,100})[ \t]*=[ \t]*(.*?)[ \t\r]*$/;

export default definePolicy({
  id: 'kmcp-env-syntax',
  severity: 'medium',
  concerns: [projectFiles],
  title: 'A line that kmcp stores otherwise than it reads',
  why: 'The command kmcp secrets sync splits each line at the first = and keeps the rest: quotes and comments become part of the value, and export part of the name. The server in the cluster then gets another credential than the one on this machine.',
  remedy: 'Write NAME=value, without quotes, comment and export; put comments on lines of their own.',
  *check(facts) {
    const projects = kmcpProjects(facts);
    if (projects.length === 0) return;
    const commands = syncCommands(facts);
    const paths = new Set(projects.flatMap((project) => syncedFiles(project, commands, facts)));
    for (const path of paths) {
      const text = facts.text(path) ?? '';
      if (!isSealedEnv(path, text)) yield* matchesIn(path, text);
    }
  },
});

function* matchesIn(path: string, text: string): Generator<PolicyMatch> {
  let start = text.startsWith('\xef\xbb\xbf') ? 3 : 0;
  for (const line of text.slice(start).split('\n')) {
    const found = assignment.exec(line);
    const what = found === null ? undefined : misread(found[1] ?? '', found[3] ?? '');
    if (found !== null && what !== undefined) {
      const valueStart = start + line.length - line.slice(line.indexOf('=') + 1).trimStart().length;
      const end = start + line.trimEnd().length;
      yield {
        path,
        span: valueStart < end ? { start: valueStart, end } : { start, end },
        keyPath: [found[2] ?? ''],
        message: `kmcp secrets sync ${what} of ${found[2]}.`,
      };
    }
    start += line.length + 1;
  }
}

/** What happens to a line that other readers of env files read otherwise. */
function misread(prefix: string, value: string): string | undefined {
  if (prefix.trim() !== '') return 'takes export as a part of the name';
  const quote = value.charAt(0);
  if ((quote === '"' || quote === "'") && value.length > 1) {
    return value.indexOf(quote, 1) < 0 ? 'keeps only the first line of the value' : 'keeps the quotes in the value';
  }
  return /[ \t]#/.test(value) ? 'keeps the comment in the value' : undefined;
}

const project =
  'name: weather\nframework: mcp-go\nsecrets:\n  staging:\n    enabled: true\n    provider: kubernetes\n    secretName: weather-secrets-staging\n';

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'kmcp.yaml': project, '.env.staging': 'PORT=80\nLOG_LEVEL="info"\n' }, { path: '.env.staging', line: 2 }),
  finds({ 'kmcp.yaml': project, '.env.staging': '\ufeffexport PORT=80\r\n' }, { path: '.env.staging', line: 1 }),
  finds(
    { 'kmcp.yaml': project, '.env.staging': 'PORT=80 # of the gateway\n', '.gitignore': '.env*\n' },
    { path: '.env.staging', line: 1 },
    { untracked: ['.env.staging'] },
  ),
  finds(
    {
      'app/kmcp.yaml': project,
      'app/Makefile': 'secrets:\n\tkmcp secrets sync staging --from-file cluster.env\n',
      'app/cluster.env': "REGION='eu'\n",
    },
    { path: 'app/cluster.env', line: 1 },
  ),
  finds(
    { 'kmcp.yaml': project, 'README.md': '```\nkmcp secrets sync staging\n```\n', '.env': "REGION='eu'\n" },
    { path: '.env', line: 1 },
  ),
  silent({ 'kmcp.yaml': project, '.env.staging': '# "quoted"\nPORT=80\nURL=https://a.orchard.dev/#x\nEMPTY=\n' }),
  silent({ 'kmcp.yaml': project, '.env': 'LOG_LEVEL="info"\n', '.env.local': 'LOG_LEVEL="info"\n' }),
  silent({ '.env.staging': 'LOG_LEVEL="info"\n' }),
];
