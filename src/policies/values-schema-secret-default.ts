import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { ConfigNode, KeyPath, ScalarNode } from '../model.ts';
import { definePolicy } from './define.ts';
import { child, propertiesOf, readSchemaTree } from './schema-tree.ts';
import { holdsKeyNames } from './secret-field.ts';
import { verdictsOn } from './secret-value.ts';

export default definePolicy({
  id: 'values-schema-secret-default',
  severity: 'medium',
  concerns: ['**/values.schema.json'],
  title: 'A values schema holds a secret',
  why: 'Documentation and editors show the default of a schema, and everybody who installs the chart knows it.',
  remedy: 'Remove the value. Let users name a Secret of their own instead.',
  *check(facts) {
    for (const { schemaFile } of facts.charts()) {
      const root = schemaFile === undefined ? undefined : readSchemaTree(schemaFile, facts);
      if (root === undefined || schemaFile === undefined) continue;
      for (const { name, schema, keyPath } of propertiesOf(root)) {
        for (const value of valuesOf(schema, keyPath)) {
          if (!isSecret(value, name)) continue;
          yield {
            path: schemaFile,
            span: value.node.text.span,
            hides: [value.node.text.span],
            keyPath: value.keyPath,
            message: 'The schema gives a working value for a field that holds a secret.',
          };
        }
      }
    }
  },
});

interface SchemaValue {
  readonly node: ScalarNode;
  readonly keyPath: KeyPath;
}

/** Texts that a schema gives for a property: its default and constant, what it may be, and examples. */
function valuesOf(schema: ConfigNode, keyPath: KeyPath): readonly SchemaValue[] {
  return ['default', 'const', 'enum', 'examples'].flatMap((keyword) => {
    const node = child(schema, keyword);
    if (node?.kind === 'list') return node.items.flatMap((item, index) => asText(item, [...keyPath, keyword, index]));
    return node === undefined ? [] : asText(node, [...keyPath, keyword]);
  });
}

function asText(node: ConfigNode, keyPath: KeyPath): readonly SchemaValue[] {
  return node.kind === 'scalar' && node.type === 'string' ? [{ node, keyPath }] : [];
}

/** The judge's own verdict; examples and choices are guesses unless they are literal. */
function isSecret({ node, keyPath }: SchemaValue, name: string): boolean {
  const isValue = keyPath.at(-1) === 'default' || keyPath.at(-1) === 'const';
  const isDefault = isValue && !keyPath.some((part) => typeof part === 'string' && holdsKeyNames(part));
  return verdictsOn(node.text, name).some(({ kind }) => kind === 'literal' || (isDefault && kind === 'weak'));
}

const chart = { 'Chart.yaml': 'name: api\n', 'values.yaml': 'replicas: 1\n' } as const;
const schemaWith = (name: string, schema: string): string => `{\n  "properties": {\n    "${name}": ${schema}\n  }\n}\n`;

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { ...chart, 'values.schema.json': schemaWith('adminPassword', '{ "type": "string", "default": "hunter2" }') },
    { path: 'values.schema.json', line: 3 },
  ),
  silent({ ...chart, 'values.schema.json': schemaWith('adminPassword', '{ "type": "string", "default": "" }') }),
  silent({ ...chart, 'values.schema.json': schemaWith('adminPassword', '{ "type": "string", "default": null }') }),
  silent({ ...chart, 'values.schema.json': schemaWith('secretName', '{ "type": "string", "default": "api-auth" }') }),
  silent({
    ...chart,
    'values.schema.json': schemaWith('secretKeys', '{ "properties": { "password": { "default": "admin-password" } } }'),
  }),
  silent({
    ...chart,
    'values.schema.json': schemaWith('logLevel', '{ "enum": ["info", "debug"], "default": "info" }'),
  }),
];
