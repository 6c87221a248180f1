import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { readYamlLines } from '../formats/yaml-lines.ts';
import type { Chart, ConfigNode, Facts, KeyPath, PolicyMatch, Span } from '../model.ts';
import { directText } from '../text.ts';
import { dependencyNames, inFolder } from './charts.ts';
import { definePolicy } from './define.ts';
import { isDescribed } from './schema-coverage.ts';
import { readSchemaTree } from './schema-tree.ts';
import { holdsKeyNames, isSecretField } from './secret-field.ts';

/** A schema that describes nothing needs no list of everything. */
const maxMatches = 20;
const maxDepth = 50;

export default definePolicy({
  id: 'values-schema-uncovered',
  severity: 'low',
  concerns: ['**/values.schema.json', '**/values.yaml', '**/Chart.yaml'],
  title: 'A values schema says nothing about a secret',
  why: 'What the schema does not describe can hold anything: a plain secret, or a misspelled name that leaves the secret unset.',
  remedy: 'Describe the field in values.schema.json as a string without a default.',
  *check(facts) {
    for (const chart of facts.charts()) {
      if (chart.schemaFile !== undefined && !chart.isLibrary) yield* uncoveredIn(chart, chart.schemaFile, facts);
    }
  },
});

function uncoveredIn(chart: Chart, schemaFile: string, facts: Facts): readonly PolicyMatch[] {
  const path = inFolder(chart.folder, 'values.yaml');
  const schema = readSchemaTree(schemaFile, facts);
  const text = chart.valuesFiles.includes(path) ? facts.text(path) : undefined;
  if (schema === undefined || text === undefined) return [];
  const dependencies = new Set(dependencyNames(chart, (file) => facts.text(file)));
  const secrets = readYamlLines(directText(text)).roots.flatMap((root) => [...secretsIn(root, [])]);
  return secrets
    .filter(({ keyPath }) => !dependencies.has(String(keyPath[0])) && !isDescribed(schema, keyPath))
    .slice(0, maxMatches)
    .map(({ keyPath, span }) => ({
      path,
      span,
      keyPath,
      message: `The schema of the chart says nothing about ${keyPath.join('.')}.`,
      related: [{ path: schemaFile, message: 'The schema.' }],
    }));
}

interface SecretPlace {
  readonly keyPath: KeyPath;
  readonly span: Span;
}

/** Texts and empty places under the name of a secret; a list holds what the chart passes on, not its own fields. */
function* secretsIn(node: ConfigNode, keyPath: KeyPath): Generator<SecretPlace> {
  if (node.kind !== 'map' || keyPath.length > maxDepth) return;
  for (const { key, keySpan, value } of node.entries) {
    const below = [...keyPath, key];
    if (holdsKeyNames(key)) continue;
    if (value.kind !== 'scalar') yield* secretsIn(value, below);
    else if ((value.type === 'string' || value.type === 'null') && isSecretField(key)) {
      yield { keyPath: below, span: value.text.content === '' ? keySpan : value.text.span };
    }
  }
}

const chart = (schema: unknown, values = 'db:\n  host: db\n  password: ""\n'): Readonly<Record<string, string>> => ({
  'api/Chart.yaml': 'name: api\n',
  'api/values.yaml': values,
  'api/values.schema.json': JSON.stringify(schema),
});
const text = { type: 'string' } as const;

export const examples = (): readonly RepositoryExample[] => [
  finds(chart({ properties: { db: { type: 'object', properties: { host: text } } } }), {
    path: 'api/values.yaml',
    line: 3,
  }),
  finds(chart({ type: 'object' }, 'replicas: 1\nauth:\n  apiKey:\n'), { path: 'api/values.yaml', line: 3 }),
  finds(chart({ properties: { db: { additionalProperties: true } } }), { path: 'api/values.yaml', line: 3 }),
  silent(chart({ properties: { db: { properties: { password: text } } } })),
  silent(chart({ properties: { db: { $ref: '#/$defs/db' } }, $defs: { db: { properties: { password: {} } } } })),
  silent(chart({ properties: { db: { additionalProperties: text } } })),
  silent(chart({ properties: { db: { allOf: [{ patternProperties: { '^pass': text } }] } } })),
  finds(chart({ properties: { host: text }, allOf: [{ $ref: '#' }, { anyOf: [{ $ref: '#' }, { $ref: '#' }] }] }), {
    path: 'api/values.yaml',
    line: 3,
  }),
  silent(chart({ properties: { db: { $ref: 'https://charts.orchard.dev/db.json' } } })),
  silent(chart({ properties: {} }, 'db:\n  existingSecret: db\n  secretKeys:\n    password: db-password\n')),
  silent(chart({ properties: {} }, 'db:\n  passwordKey: password\n  existingSecret: ""\n  secretName: db\n')),
  silent({
    ...chart({ properties: {} }),
    'api/Chart.yaml': 'name: api\ndependencies:\n  - name: postgresql\n    alias: db\n',
  }),
  silent({ ...chart({ properties: {} }), 'api/Chart.yaml': 'name: api\ntype: library\n' }),
];
