import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'argo-application',
  title: 'Argo CD Application and ApplicationSet',
  matches: { groups: ['argoproj.io'], kinds: ['Application', 'ApplicationSet', 'AppProject'] },
  places: {
    embedded: [
      { path: '**.helm.values', format: 'yaml', as: 'values.yaml' },
      { path: '**.elementsYaml', format: 'yaml' },
      { path: 'spec.templatePatch', format: 'yaml' },
    ],
    names: ['**.{valueFiles,ignoreDifferences,syncPolicy,destination}.**', '**.{targetRevision,chart,path,project}'],
  },
  remedy: () =>
    'Keep the value in a Secret of the target cluster and let the chart refer to it (existingSecret), or use a placeholder that your plugin fills in, such as <path:…#key>.',
});

const application = (helm: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: gateway\n  namespace: argocd\nspec:\n  project: default\n  source:\n    repoURL: https://charts.orchard.dev\n    chart: gateway\n    targetRevision: 1.2.0\n    helm:\n${helm}  destination:\n    server: https://kubernetes.default.svc\n`;

export const examples = (): readonly TextExample[] => [
  finds('values in a block string', application('      values: |\n        auth:\n          jwtSecret: ‹›\n'), () =>
    fake.opaque(48),
  ),
  finds('values as a map', application('      valuesObject:\n        gateway:\n          apiKey: ‹›\n'), () =>
    fake.opaque(40),
  ),
  finds(
    'a parameter',
    application(
      '      parameters:\n        - name: postgresql.auth.username\n          value: app\n        - name: postgresql.auth.password\n          value: ‹›\n',
    ),
    () => fake.opaque(24),
  ),
  finds(
    'an element of a list generator',
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata:\n  name: gateway\nspec:\n  generators:\n    - list:\n        elements:\n          - env: production\n            apiToken: ‹›\n  template:\n    spec:\n      source:\n        helm:\n          parameters:\n            - name: auth.token\n              value: "{{ apiToken }}"\n',
    () => fake.opaque(40),
  ),
  weak(
    'a default in values',
    application('      values: |\n        postgresql:\n          auth:\n            password: ‹changeme›\n'),
  ),
  silent(
    'references',
    application(
      '      valueFiles:\n        - values-production.yaml\n      parameters:\n        - name: auth.existingSecret\n          value: gateway-credentials\n        - name: auth.existingSecretPasswordKey\n          value: password\n        - name: auth.password\n          value: <path:secret/data/gateway#password>\n',
    ),
  ),
];
