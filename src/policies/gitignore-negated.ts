import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { groupByRule } from './by-rule.ts';
import { definePolicy } from './define.ts';
import { isSafeEnv, isTelling } from './safe-env.ts';

export default definePolicy({
  id: 'gitignore-negated',
  severity: 'medium',
  concerns: ['**/.gitignore', '**/.env', '**/.env.*', '**/*.env', '**/.envrc'],
  title: 'A negation lets an env file back in',
  why: 'Git takes the last rule that matches, and a negation re-includes the file.',
  remedy: 'Remove the negation, or narrow it to the template, such as `!.env.example`.',
  *check(facts) {
    const files = facts.envFiles().filter(({ path }) => !isSafeEnv(path, facts.text(path) ?? ''));
    const telling = new Set(files.filter((file) => isTelling(file, facts)).map(({ path }) => path));
    const decided = groupByRule(
      files.map(({ path }) => path),
      facts,
    );
    for (const { rule, paths } of decided) {
      if (!rule.negated) continue;
      yield {
        path: rule.path,
        span: rule.span,
        severity: paths.some((path) => telling.has(path)) ? 'medium' : 'low',
        message: 'This rule lets an env file back in that should stay ignored.',
        related: paths.map((path) => ({ path, message: 'Not ignored because of the negation.' })),
      };
    }
  },
});

export const examples = (): readonly RepositoryExample[] => [
  finds({ '.gitignore': '.env*\n!.env.production\n', '.env.production': '' }, { path: '.gitignore', line: 2 }),
  finds(
    { '.gitignore': '.env\n', 'app/.gitignore': '!.env\n', 'app/.env': '' },
    { path: 'app/.gitignore', line: 1 },
    { untracked: ['app/.env'] },
  ),
  silent({ '.gitignore': '.env*\n!.env.example\n', '.env.example': '' }),
  silent({ '.gitignore': '!.env\n.env\n', '.env': '' }, { untracked: ['.env'] }),
  silent({ '.gitignore': 'secrets/\n!secrets/.env\n', 'secrets/.env': '' }, { untracked: ['secrets/.env'] }),
  silent({ '.gitignore': '.env*\n!.env.production\n' }),
];
