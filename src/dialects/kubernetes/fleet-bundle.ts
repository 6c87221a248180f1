import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'fleet-bundle',
  title: 'Fleet Bundle, HelmOp and GitRepo',
  matches: { groups: ['fleet.cattle.io'], kinds: ['*'] },
  places: { names: ['**.valuesFrom.**', '**.{helmSecretName,clientSecretName}'] },
  remedy: () => 'Keep the value in a Secret of the cluster and name it under helm.valuesFrom[].secretKeyRef.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'values of a chart',
    'apiVersion: fleet.cattle.io/v1alpha1\nkind: HelmOp\nmetadata:\n  name: gateway\nspec:\n  helm:\n    chart: gateway\n    values:\n      auth:\n        token: ‹›\n',
    () => fake.opaque(40),
  ),
  silent(
    'names of Secrets',
    'apiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata:\n  name: gateway\nspec:\n  repo: https://github.com/orchard/gateway\n  clientSecretName: git-credentials\n  helmSecretName: helm-credentials\n',
  ),
];
