import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import type { Dialect } from '../../model.ts';
import { stacked, unknownReader } from '../grammars.ts';
import { valueNames } from '../helm/values.ts';
import { liveContext, readTree } from '../kubernetes/read.ts';

/** Helmfile: values of releases and environments, and logins of repositories. Its templates and `ref+…` are resolved. */
export const helmfile: Dialect = {
  id: 'helmfile',
  title: 'Helmfile',
  files: ['helmfile*.{yaml,yml}', 'helmfile*.yaml.gotmpl', 'helmfile.d/*.{yaml,yml}', 'helmfile.d/*.yaml.gotmpl'],
  format: 'yaml',
  *read(document, context) {
    const live = liveContext(context);
    for (const root of document.roots) {
      yield* readTree(root, live, {
        dialect: 'helmfile',
        grammar: () => stacked(live.outer, unknownReader),
        remedy: () => 'Write a reference such as ref+vault://path#/key, or {{ requiredEnv "NAME" }} in a .gotmpl file.',
        owners: ['releases[]', 'repositories[]', 'environments.*'],
        names: [...valueNames, '**.{secrets,values}[]'],
      });
    }
  },
};

export const examples = (): readonly TextExample[] => [
  finds(
    'a value that is set on a release',
    'releases:\n  - name: gateway\n    chart: orchard/gateway\n    set:\n      - name: postgresql.auth.password\n        value: ‹›\n',
    () => fake.opaque(24),
  ),
  finds(
    'values in the release',
    'releases:\n  - name: gateway\n    values:\n      - values/production.yaml\n      - github:\n          token: ‹›\n',
    fake.githubToken,
  ),
  finds(
    'a value that vals hands on',
    'releases:\n  - name: gateway\n    values:\n      - auth:\n          password: ref+echo://‹›\n',
    () => fake.opaque(24),
  ),
  finds(
    'a fallback of vals',
    'releases:\n  - name: gateway\n    values:\n      - auth:\n          password: ref+vault://secret/gateway?fallback=‹›#/password\n',
    () => fake.opaque(24),
  ),
  silent(
    'references and files',
    'repositories:\n  - name: orchard\n    url: https://charts.orchard.dev\n    password: {{ requiredEnv "CHARTS_PASSWORD" | quote }}\nreleases:\n  - name: gateway\n    secrets:\n      - secrets/production.yaml\n    set:\n      - name: auth.password\n        value: ref+vault://secret/gateway#/password\n      - name: auth.existingSecret\n        value: gateway-credentials\n',
  ),
];
