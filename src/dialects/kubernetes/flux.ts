import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'flux',
  title: 'Flux',
  matches: { groups: ['*.toolkit.fluxcd.io'], kinds: ['*'] },
  places: {
    names: [
      'spec.{valuesFrom,chartRef,sourceRef,dependsOn,decryption,targetNamespace,chart}.**',
      'spec.postBuild.substituteFrom.**',
      'spec.{path,interval}',
    ],
  },
  remedy: () =>
    'Keep the value in a Secret of the cluster and name it under valuesFrom (HelmRelease) or postBuild.substituteFrom (Kustomization).',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'values of a release',
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: gateway\nspec:\n  interval: 10m\n  chartRef: {kind: OCIRepository, name: gateway}\n  values:\n    auth:\n      clientSecret: ‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'a substitution',
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: apps\nspec:\n  path: ./apps\n  postBuild:\n    substitute:\n      cluster_env: production\n      grafana_token: ‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'a patch',
    'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: apps\nspec:\n  patches:\n    - patch: |\n        - op: add\n          path: /spec/values/auth/token\n          value: ‹›\n',
    () => fake.opaque(40),
  ),
  silent(
    'references',
    'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: gateway\nspec:\n  valuesFrom:\n    - kind: Secret\n      name: gateway-values\n      valuesKey: password\n      targetPath: auth.password\n  values:\n    auth:\n      existingSecret: gateway-credentials\n---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: apps\nspec:\n  decryption:\n    provider: sops\n    secretRef:\n      name: sops-age\n  postBuild:\n    substituteFrom:\n      - kind: Secret\n        name: cluster-secrets\n',
  ),
];
