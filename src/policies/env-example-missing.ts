import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';
import { templateIn, usualTemplate } from './env-templates.ts';
import { kmcpProjects } from './kmcp-projects.ts';

export default definePolicy({
  id: 'env-example-missing',
  severity: 'low',
  concerns: ['**/{kmcp,kagent,manifest}.{yaml,yml}', '**/*env*{example,sample,template}*'],
  title: 'A project with env files has no template for them',
  why: 'Whoever starts it has to guess the names, and asks a colleague for the whole file with its values.',
  remedy: 'Commit a .env.example with the names and without values.',
  *check(facts) {
    for (const { path, folder, environments } of kmcpProjects(facts)) {
      const [first] = environments;
      if (first === undefined || templateIn(folder, facts) !== undefined) continue;
      yield {
        path,
        span: first.span,
        message: `This project takes secrets from env files, and ${usualTemplate(folder)} is not there to say which.`,
      };
    }
  },
});

const kmcp = 'name: weather\nsecrets:\n  local:\n    provider: env\n    file: .env.local\n';

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'srv/kmcp.yaml': kmcp }, { path: 'srv/kmcp.yaml', line: 3 }),
  silent({ 'kmcp.yaml': kmcp, '.env.example': 'WEATHER_API_KEY=\n' }),
  silent({ 'kmcp.yaml': kmcp, '.env.sample': '' }),
  silent({ 'kmcp.yaml': 'name: weather\n' }),
];
