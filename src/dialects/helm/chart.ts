import { connectionString } from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import type { Dialect } from '../../model.ts';
import { stacked, unknownReader } from '../grammars.ts';
import { walk } from '../walk.ts';

/** Chart.yaml: repositories of dependencies may carry a login. */
export const helmChart: Dialect = {
  id: 'helm-chart',
  title: 'Helm',
  files: ['Chart.{yaml,yml}', 'requirements.{yaml,yml}'],
  format: 'yaml',
  *read(document, context) {
    for (const root of document.roots) {
      yield* walk(root, context, {
        dialect: 'helm-chart',
        grammar: () => stacked(context.outer, unknownReader),
        remedy: () => 'Take the login out of the address and log in with "helm registry login" or "helm repo add".',
        owners: ['dependencies[]'],
      });
    }
  },
};

export const examples = (): readonly TextExample[] => [
  finds(
    'a login in the address of a repository',
    'apiVersion: v2\nname: gateway\ndependencies:\n  - name: postgresql\n    repository: https://deploy:‹›@charts.orchard.dev\n',
    () => /:([^:@]+)@/.exec(connectionString('https'))?.[1] ?? '',
    { path: 'charts/gateway/Chart.yaml' },
  ),
  silent(
    'a repository without a login',
    'apiVersion: v2\nname: gateway\ndependencies:\n  - name: redis\n    repository: oci://registry-1.docker.io/bitnamicharts\n',
    { path: 'charts/gateway/Chart.yaml' },
  ),
];
