import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import type { Dialect } from '../../model.ts';
import { stacked, unknownReader } from '../grammars.ts';
import { valueNames } from '../helm/values.ts';
import { liveContext, readTree } from '../kubernetes/read.ts';

/** Rancher Fleet: values of a bundle and of each target. */
export const fleet: Dialect = {
  id: 'fleet',
  title: 'Fleet',
  files: ['fleet.{yaml,yml}'],
  format: 'yaml',
  *read(document, context) {
    const live = liveContext(context);
    for (const root of document.roots) {
      yield* readTree(root, live, {
        dialect: 'fleet',
        grammar: () => stacked(live.outer, unknownReader),
        remedy: () => 'Keep the value in a Secret of the cluster and name it under helm.valuesFrom[].secretKeyRef.',
        owners: ['targetCustomizations[]'],
        names: [...valueNames, '**.{helmSecretName,clientSecretName,valuesFiles}', '**.valuesFiles[]'],
      });
    }
  },
};

export const examples = (): readonly TextExample[] => [
  finds(
    'a value of a target',
    'defaultNamespace: mcp\nhelm:\n  chart: gateway\ntargetCustomizations:\n  - name: production\n    helm:\n      values:\n        auth:\n          token: ‹›\n',
    () => fake.opaque(40),
  ),
  silent(
    'values from a Secret',
    'helm:\n  chart: gateway\n  valuesFrom:\n    - secretKeyRef:\n        name: gateway-values\n        key: values.yaml\n',
  ),
];
