import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';
import { serverProjects, templateEntries, templateIn } from './env-templates.ts';
import { requiredVariables } from './required-variables.ts';

export default definePolicy({
  id: 'env-example-incomplete',
  severity: 'low',
  concerns: ['**/*env*{example,sample,template}*'],
  title: 'A template lacks variables that the server requires',
  why: 'Whoever fills it in gets a server that does not start, or asks a colleague for the whole file with its values.',
  remedy: 'Add the names to the template, without values.',
  *check(facts) {
    for (const project of serverProjects(facts)) {
      const path = templateIn(project.folder, facts);
      if (path === undefined) continue;
      const known = new Set(templateEntries(facts.text(path) ?? '').map(({ name }) => name));
      const missing = requiredVariables(project, facts).filter(({ name }) => !known.has(name));
      if (missing.length === 0) continue;
      const names = missing.map(({ name }) => name);
      const more = names.length > 5 ? ` and ${names.length - 5} more` : '';
      yield {
        path,
        message: `The server requires ${names.slice(0, 5).join(', ')}${more}; the template does not name ${names.length === 1 ? 'it' : 'them'}.`,
        related: missing
          .slice(0, 5)
          .map((variable) => ({ path: variable.path, message: `Requires ${variable.name}.` })),
      };
    }
  },
});

const server = { 'package.json': '{"dependencies": {"@modelcontextprotocol/sdk": "1.0.0"}}' };

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { ...server, '.env.example': 'PORT=3000\n', 'src/main.ts': 'const key = process.env.WEATHER_API_KEY;\n' },
    { path: '.env.example' },
  ),
  finds(
    {
      'kmcp.yaml': 'name: a\nsecrets:\n  local:\n    provider: env\n',
      '.env.example': '',
      'src/server.py': 'region = os.environ["REGION"]\n',
    },
    { path: '.env.example' },
  ),
  silent({ ...server, '.env.example': '# WEATHER_API_KEY=\n', 'src/main.ts': 'process.env.WEATHER_API_KEY\n' }),
  silent({ ...server, '.env.example': '', 'src/main.ts': 'process.env.WEATHER_API_KEY ?? "none"; process.env.PORT\n' }),
  silent({ ...server, '.env.example': '', 'test/main.ts': 'process.env.WEATHER_API_KEY\n' }),
  silent({ '.env.example': '', 'src/main.ts': 'process.env.WEATHER_API_KEY\n' }),
];
