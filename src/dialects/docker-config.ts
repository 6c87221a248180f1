import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample } from '../examples/text.ts';
import type { Dialect } from '../model.ts';
import { stacked, unknownReader } from './grammars.ts';
import { walk } from './walk.ts';

/** Registry logins as Docker, Podman and image pull secrets keep them. */
export const dockerConfig: Dialect = {
  id: 'docker-config',
  title: 'Docker',
  files: ['.docker/config.json', '.dockerconfigjson', '.dockercfg', 'docker-config.json', 'containers/auth.json'],
  format: 'json',
  *read(document, context) {
    for (const root of document.roots) {
      yield* walk(root, context, {
        dialect: 'docker-config',
        grammar: () => stacked(context.outer, unknownReader),
        remedy: () =>
          'Log in with a credential helper, or create the pull secret in the cluster without committing it.',
        credentials: ['auths.*.{auth,password,identitytoken,registrytoken}', '*.{auth,password,identitytoken}'],
        owners: ['auths.*'],
      });
    }
  },
};

export const examples = (): readonly TextExample[] => [
  finds('a login', '{"auths":{"registry.orchard.dev":{"auth":"‹›"}}}', fake.basicAuth),
  silent('a helper', '{"auths":{"registry.orchard.dev":{}},"credsStore":"osxkeychain"}'),
];
