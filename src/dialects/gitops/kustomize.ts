import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../../examples/text.ts';
import type { Dialect } from '../../model.ts';
import { stacked, unknownReader } from '../grammars.ts';
import { valueNames } from '../helm/values.ts';
import { objectHead } from '../kubernetes/objects.ts';
import { liveContext, readTree } from '../kubernetes/read.ts';

/** Kustomize: literals of generators, patches in place, values of charts. */
export const kustomize: Dialect = {
  id: 'kustomize',
  title: 'Kustomize',
  files: ['kustomization.{yaml,yml}', 'kustomization'],
  format: 'yaml',
  // Flux has a Kustomization of its own, and people call its file the same.
  matches: (document) =>
    document.roots.every((root) => {
      const head = objectHead(root);
      return head === undefined || head.group === 'kustomize.config.k8s.io';
    }),
  *read(document, context) {
    const live = liveContext(context);
    for (const root of document.roots) {
      yield* readTree(root, live, {
        dialect: 'kustomize',
        grammar: () => stacked(live.outer, unknownReader),
        remedy: () =>
          'Let the generator read a file that git ignores (envs or files), or create the Secret with an operator.',
        owners: ['{secretGenerator,configMapGenerator}[]'],
        names: [
          ...valueNames,
          '{secretGenerator,configMapGenerator}[].{files,envs}[]',
          '{secretGenerator,configMapGenerator}[].{env,name,type}',
          '{images,resources,components,bases,crds,generators,transformers}.**',
        ],
      });
    }
  },
};

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal of a generator',
    'secretGenerator:\n  - name: gateway\n    literals:\n      - LOG_LEVEL=info\n      - api-key=‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'a JSON patch in place',
    'patches:\n  - target:\n      kind: Secret\n    patch: |-\n      - op: replace\n        path: /stringData/password\n        value: ‹›\n',
    () => fake.opaque(24),
  ),
  finds(
    'a merge patch in place',
    'patches:\n  - patch: |-\n      apiVersion: apps/v1\n      kind: Deployment\n      metadata:\n        name: gateway\n      spec:\n        template:\n          spec:\n            containers:\n              - name: gateway\n                env:\n                  - name: GITHUB_TOKEN\n                    value: ‹›\n',
    fake.githubToken,
  ),
  finds(
    'values of a chart',
    'helmCharts:\n  - name: gateway\n    valuesInline:\n      auth:\n        apiToken: ‹›\n',
    () => fake.opaque(40),
  ),
  weak(
    'a default of a generator',
    'secretGenerator:\n  - name: db\n    literals:\n      - POSTGRES_USER=postgres\n      - POSTGRES_PASSWORD=‹postgres›\n',
  ),
  silent(
    'files of a generator',
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - secret.yaml\nsecretGenerator:\n  - name: gateway\n    envs:\n      - .env.production\n    files:\n      - password=secrets/db-password\n      - tls.key=certs/tls.key\n',
  ),
];
