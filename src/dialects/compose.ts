import type { Dialect } from '../model.ts';
import { stacked } from './grammars.ts';
import { select } from './paths.ts';
import { variableName } from './variable-name.ts';
import { walk } from './walk.ts';

/** Docker and Podman Compose: environments as maps or lists, commands, build arguments. */
export const compose: Dialect = {
  id: 'compose',
  title: 'Compose',
  files: [
    'compose.{yaml,yml}',
    'compose[._-]*.{yaml,yml}',
    'compose*.{yaml,yml}',
    'docker-compose*.{yaml,yml}',
    'podman-compose*.{yaml,yml}',
    '*.compose.{yaml,yml}',
    '*-compose*.{yaml,yml}',
  ],
  format: 'yaml',
  matches: (document) => document.roots.some((root) => [...select(root, 'services.*')].length > 0),
  *read(document, context) {
    const live = context.deployed === 'local' ? { ...context, deployed: 'yes' as const } : context;
    for (const root of document.roots) {
      yield* walk(root, live, {
        dialect: 'compose',
        grammar: () =>
          stacked(context.outer, {
            reader: 'Compose',
            resolves: ['${VAR}', '$VAR', '${VAR:-default}', '${VAR:?message}', '{{VAR}}', '$(command)'],
            documented: true,
          }),
        remedy: (role, name, owner) =>
          `Write \${${variableName(role, name, owner)}:?} and keep the value in a git-ignored .env file, or use "secrets:".`,
        owners: ['services.*'],
        names: [
          'services.*.secrets.**',
          'secrets.*.{file,environment,name}',
          'services.*.env_file.**',
          'services.*.{container_name,image,hostname}',
          'services.*.volumes.**',
        ],
        env: ['services.*.build.args', 'services.*.environment', 'services.*.labels'],
        commands: ['services.*.{command,entrypoint}', 'services.*.healthcheck.test'],
      });
    }
  },
};
