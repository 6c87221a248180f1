import type { Dialect } from '../model.ts';
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
      yield* walk(
        root,
        { ...context, deployed: 'test' },
        {
          dialect: 'workflow',
          grammar: () => stacked(context.outer, shellGrammar),
          remedy: (role, name, owner) =>
            `Store the value as a repository secret and write \${{ secrets.${variableName(role, name, owner)} }}.`,
          env: ['**.{variables,environment}'],
          commands: ['**.{run,script,before_script,after_script,command}', '**.{script,before_script,after_script}[]'],
          names: ['permissions.**', 'jobs.*.permissions.**', 'jobs.*.secrets', 'on.**.secrets.**', '**.uses'],
        },
      );
    }
  },
};
