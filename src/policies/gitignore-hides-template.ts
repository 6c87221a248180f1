import { dirname, join } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Facts } from '../model.ts';
import { groupByRule } from './by-rule.ts';
import { definePolicy } from './define.ts';
import { isEnvTemplate } from './env-file-name.ts';

export default definePolicy({
  id: 'gitignore-hides-template',
  severity: 'low',
  concerns: ['**/.gitignore', '**/*env*'],
  title: 'An ignore rule hides a template of an env file',
  why: 'The template says which variables are needed. Hidden, it is never committed, and people copy real env files instead.',
  remedy: 'Add `!.env.example` behind the rule.',
  *check(facts) {
    const { repository } = facts;
    const hidden = repository
      .ignored()
      .filter((path) => isEnvTemplate(path) && !repository.isTracked(path) && !isInHiddenFolder(path, facts));
    for (const { rule, paths } of groupByRule(hidden, facts)) {
      if (rule.negated) continue;
      yield {
        path: rule.path,
        span: rule.span,
        message: 'This rule also hides a template of an env file.',
        related: paths.map((path) => ({ path, message: 'Not committed because of the rule.' })),
      };
    }
  },
});

/** Where any other file would be ignored as well, the rule is not about env files: `node_modules/`, `dist/`. */
function isInHiddenFolder(path: string, facts: Facts): boolean {
  return facts.ignoreRules().isIgnored(join(dirname(path), 'main.go'));
}

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { '.gitignore': '.env*\n', '.env.example': 'PORT=\n' },
    { path: '.gitignore', line: 1 },
    { untracked: ['.env.example'] },
  ),
  silent({ '.gitignore': '.env*\n', '.env.example': 'PORT=\n' }),
  silent({ '.gitignore': '.env*\n!.env.example\n', '.env.example': '' }, { untracked: ['.env.example'] }),
  silent(
    { '.gitignore': 'node_modules/\n', 'node_modules/dotenv/.env.example': '' },
    { untracked: ['node_modules/dotenv/.env.example'] },
  ),
];
