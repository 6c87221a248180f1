import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample } from '../examples/text.ts';
import type { Dialect, Slot } from '../model.ts';
import { shellGrammar, stacked } from './grammars.ts';
import { variableName } from './variable-name.ts';
import { walk } from './walk.ts';

/** GitHub Actions workflows and composite actions, GitLab and other pipelines: environments and scripts. */
export const workflow: Dialect = {
  id: 'workflow',
  title: 'GitHub Actions',
  files: [
    '.github/workflows/*.{yaml,yml}',
    '.gitea/workflows/*.{yaml,yml}',
    '.forgejo/workflows/*.{yaml,yml}',
    'action.{yaml,yml}',
    '.gitlab-ci.yml',
    '.gitlab-ci/*.yml',
    '.circleci/config.yml',
    'azure-pipelines*.yml',
    'bitbucket-pipelines.yml',
    '.drone.yml',
    '.woodpecker.yml',
    '.woodpecker/*.yml',
    'cloudbuild.yaml',
    '.travis.yml',
  ],
  format: 'yaml',
  *read(document, context) {
    for (const root of document.roots) {
      const found = walk(
        root,
        { ...context, deployed: 'test' },
        {
          dialect: 'workflow',
          grammar: () => stacked(context.outer, shellGrammar),
          remedy: (role, name, owner, variable = variableName(role, name, owner)) =>
            `Store the value as a repository secret and write \${{ secrets.${variable} }}.`,
          env: ['**.{variables,environment}'],
          commands: ['**.{run,script,before_script,after_script,command}', '**.{script,before_script,after_script}[]'],
          names: [
            'permissions.**',
            'jobs.*.{permissions,needs,outputs}.**',
            'jobs.*.secrets',
            'on.**.secrets.**',
            '**.{uses,if,id}',
            '**.{description,required}',
          ],
          owners: ['jobs.*'],
        },
      );
      for (const item of found) {
        yield item;
        if (item.kind === 'slot') yield* fallbacks(item);
      }
    }
  },
};

/** `${{ secrets.TOKEN || '…' }}`: the text is what runs wherever the secret is not set, as in forks. */
function* fallbacks(slot: Slot): Generator<Slot> {
  const { content } = slot.text;
  if (!content.includes('${{')) return;
  for (const match of content.matchAll(/\|\|[ \t]{0,20}'([^'\r\n]{1,400})'/g)) {
    const end = match.index + match[0].length - 1;
    yield { ...slot, text: slot.text.slice(end - (match[1] ?? '').length, end) };
  }
}

const job = (lines: string): string => `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n${lines}`;

export const examples = (): readonly TextExample[] => [
  finds('a variable of the workflow', `env:\n  GITHUB_PAT: ‹›\n${job('    steps: []\n')}`, fake.githubToken),
  finds(
    'a variable of a step',
    job('    steps:\n      - run: make deploy\n        env:\n          API_KEY: ‹›\n'),
    () => fake.opaque(40),
  ),
  finds(
    'an input of an action',
    job('    steps:\n      - uses: orchard/deploy@v1\n        with:\n          api-token: ‹›\n'),
    () => fake.opaque(40),
  ),
  finds(
    'a command',
    job('    steps:\n      - run: |\n          kubectl create secret generic gateway --from-literal=token=‹›\n'),
    () => fake.opaque(40),
  ),
  finds('a fallback in an expression', job("    env:\n      API_KEY: ${{ secrets.API_KEY || '‹›' }}\n"), () =>
    fake.opaque(40),
  ),
  finds(
    'a password of a service',
    job('    services:\n      db:\n        image: postgres:16\n        env:\n          POSTGRES_PASSWORD: ‹›\n'),
    () => fake.opaque(20),
  ),
  silent(
    'secrets and switches',
    job(
      '    permissions:\n      contents: read\n      id-token: write\n    env:\n      API_KEY: ${{ secrets.API_KEY }}\n      MAX_TOKENS: 4096\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          token: ${{ github.token }}\n          persist-credentials: false\n      - run: |\n          curl -H "Authorization: Bearer ${{ secrets.API_KEY }}" https://api.orchard.dev\n          echo "$API_KEY" | docker login ghcr.io -u orchard --password-stdin\n',
    ),
  ),
];
