import { gzipSync } from 'node:zlib';
import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import type { Dialect } from '../../model.ts';
import { stacked, unknownReader } from '../grammars.ts';
import { liveContext, readTree } from '../kubernetes/read.ts';
import { valueNames } from './values.ts';

/** A release as Helm keeps it in the cluster: the values that it was installed with, and the manifests that came out. */
export const helmRelease: Dialect = {
  id: 'helm-release',
  title: 'Helm',
  files: [],
  format: 'json',
  matches: ({ roots }) =>
    roots.some((root) => {
      const keys = root.kind === 'map' ? root.entries.map(({ key }) => key) : [];
      return keys.includes('chart') && keys.includes('manifest') && keys.includes('name');
    }),
  *read(document, context) {
    const live = liveContext(context);
    for (const root of document.roots) {
      yield* readTree(root, live, {
        dialect: 'helm-release',
        grammar: () => stacked(live.outer, unknownReader),
        remedy: () =>
          'Take the release out of the repository, and change what it holds: it has every value that the chart was installed with.',
        names: valueNames,
        skip: ['info.**', 'chart.{templates,files,lock,metadata,schema}.**', 'chart.schema'],
      });
    }
  },
};

const secret = (release: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: sh.helm.release.v1.gateway.v1\ntype: helm.sh/release.v1\ndata:\n  release: ${release}\n`;
const packed = (config: object): string => {
  const chart = { metadata: { name: 'gateway', version: '1.2.0' }, templates: [], values: { auth: { password: '' } } };
  const release = { name: 'gateway', info: { status: 'deployed' }, chart, config, manifest: '---\n', version: 1 };
  const bytes = gzipSync(JSON.stringify(release)).toString('base64');
  return Buffer.from(bytes).toString('base64');
};

export const examples = (): readonly TextExample[] => [
  finds('a value that a release was installed with', secret('‹›'), () =>
    packed({ auth: { password: fake.opaque(24) } }),
  ),
  finds(
    'a manifest of a release',
    '{"name":"gateway","chart":{"metadata":{"name":"gateway"}},"config":{},"manifest":"---\\napiVersion: v1\\nkind: Secret\\nmetadata:\\n  name: gateway\\nstringData:\\n  token: ‹›\\n"}',
    () => fake.opaque(40),
    { path: 'release.json' },
  ),
  silent('a release without a credential', secret(packed({ auth: { existingSecret: 'gateway-credentials' } }))),
];
