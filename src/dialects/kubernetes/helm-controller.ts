import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'helm-controller',
  title: 'HelmChart of k3s and RKE2',
  matches: { groups: ['helm.cattle.io'], kinds: ['HelmChart', 'HelmChartConfig'] },
  places: {
    embedded: [{ path: 'spec.valuesContent', format: 'yaml', as: 'values.yaml' }],
    names: ['spec.{authSecret,dockerRegistrySecret,repoCAConfigMap,valuesSecrets}.**'],
  },
  remedy: () => 'Keep the value in a Secret of the cluster and name it under spec.valuesSecrets.',
});

const head = 'apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata:\n  name: gateway\nspec:\n  chart: gateway\n';

export const examples = (): readonly TextExample[] => [
  finds('values in a block string', `${head}  valuesContent: |-\n    auth:\n      apiToken: ‹›\n`, () =>
    fake.opaque(40),
  ),
  finds(
    'an object in a file that is called like a chart',
    `${head}  valuesContent: |-\n    auth:\n      apiToken: ‹›\n`,
    () => fake.opaque(40),
    { path: 'k3s/chart.yaml' },
  ),
  finds('a single value', `${head}  set:\n    redis.auth.password: ‹›\n`, () => fake.opaque(24)),
  silent(
    'names of Secrets',
    `${head}  authSecret:\n    name: charts-login\n  valuesSecrets:\n    - name: gateway-values\n      keys: [values.yaml]\n`,
  ),
];
