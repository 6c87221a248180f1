import { gzipSync } from 'node:zlib';
import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'fleet-bundle',
  title: 'Fleet Bundle, HelmOp and GitRepo',
  matches: { groups: ['fleet.cattle.io'], kinds: ['*'] },
  // Files of the bundle: as they are, in base64, or compressed as well.
  places: { base64: ['spec.resources[].content'], names: ['**.valuesFrom.**', '**.{helmSecretName,clientSecretName}'] },
  remedy: () => 'Keep the value in a Secret of the cluster and name it under helm.valuesFrom[].secretKeyRef.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'values of a chart',
    'apiVersion: fleet.cattle.io/v1alpha1\nkind: HelmOp\nmetadata:\n  name: gateway\nspec:\n  helm:\n    chart: gateway\n    values:\n      auth:\n        token: ‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'a compressed file',
    'apiVersion: fleet.cattle.io/v1alpha1\nkind: Bundle\nmetadata:\n  name: gateway\nspec:\n  resources:\n    - name: values.yaml\n      encoding: base64+gz\n      content: ‹›\n',
    () => gzipSync(`auth:\n  password: ${fake.opaque(24)}\n`).toString('base64'),
  ),
  silent(
    'a compressed template',
    `apiVersion: fleet.cattle.io/v1alpha1\nkind: Bundle\nmetadata:\n  name: gateway\nspec:\n  resources:\n    - name: templates/secret.yaml\n      encoding: base64+gz\n      content: ${gzipSync('apiVersion: v1\nkind: Secret\nstringData:\n  token: {{ .Values.token }}\n').toString('base64')}\n`,
  ),
  silent(
    'names of Secrets',
    'apiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata:\n  name: gateway\nspec:\n  repo: https://github.com/orchard/gateway\n  clientSecretName: git-credentials\n  helmSecretName: helm-credentials\n',
  ),
];
