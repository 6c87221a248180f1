import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';
import { isEnvTemplate } from './env-file-name.ts';
import { kmcpProjects, projectFiles, syncCommands } from './kmcp-projects.ts';

export default definePolicy({
  id: 'kmcp-env-file-template',
  severity: 'low',
  concerns: [projectFiles],
  title: 'A template stands where kmcp reads values',
  why: 'Templates are committed. Whoever fills one in to make the server work has put the values under version control.',
  remedy: 'Name a file that git ignores, such as .env.local, and keep the template without values beside it.',
  *check(facts) {
    const projects = kmcpProjects(facts);
    for (const { path, environments } of projects) {
      for (const { name, file } of environments) {
        if (file === undefined || !isEnvTemplate(file.text)) continue;
        yield {
          path,
          span: file.span,
          keyPath: ['secrets', name, 'file'],
          message: `The environment ${name} takes its values from a template, which is meant to be committed.`,
        };
      }
    }
    if (projects.length === 0) return;
    for (const { path, span, file } of syncCommands(facts)) {
      if (!isEnvTemplate(file)) continue;
      yield { path, span, message: 'This command writes the values of a template, which is meant to be committed.' };
    }
  },
});

const project = (file: string): string =>
  `name: weather\nframework: mcp-go\nsecrets:\n  local:\n    enabled: true\n    provider: env\n    file: ${file}\n`;

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'kmcp.yaml': project('.env.example') }, { path: 'kmcp.yaml', line: 7 }),
  finds({ 'app/manifest.yaml': project('"config/example.env"') }, { path: 'app/manifest.yaml', line: 7 }),
  finds(
    {
      'kmcp.yaml': project('.env.local'),
      'deploy.sh': 'set -e\nkmcp secrets sync staging \\\n  --from-file=.env.example\n',
    },
    { path: 'deploy.sh', line: 2 },
  ),
  silent({ 'kmcp.yaml': project('.env.local'), 'deploy.sh': 'kmcp secrets sync staging --from-file .env.staging\n' }),
  silent({ 'deploy.sh': 'kmcp secrets sync staging --from-file .env.example\n' }),
];
