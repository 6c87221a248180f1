import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { KeyPath } from '../model.ts';
import { definePolicy } from './define.ts';
import { isShapeless } from './schema-shape.ts';
import { propertiesOf, readSchemaTree } from './schema-tree.ts';

/** Values through which a chart takes references to Secrets and ConfigMaps. */
const referenceName = /^(?:extraEnvVarsSecrets?|extraEnvFrom|envFrom)$/;

export default definePolicy({
  id: 'values-schema-loose-reference',
  severity: 'low',
  concerns: ['**/values.schema.json'],
  title: 'A values schema does not check a reference to a Secret',
  why: 'A misspelled reference passes, the container starts without its credentials, and people paste them into values.',
  remedy:
    'Describe the shape that the template uses: a string for the name of one Secret, or a list of objects with exactly one of secretRef and configMapRef, each with a name.',
  *check(facts) {
    for (const { schemaFile } of facts.charts()) {
      const root = schemaFile === undefined ? undefined : readSchemaTree(schemaFile, facts);
      if (root === undefined || schemaFile === undefined) continue;
      for (const { name, keySpan, schema, keyPath } of propertiesOf(root)) {
        if (!referenceName.test(name) || isInCondition(keyPath) || !isShapeless(schema, root)) continue;
        yield { path: schemaFile, span: keySpan, keyPath, message: `The schema does not check the shape of ${name}.` };
      }
    }
  },
});

/** A condition about a property does not say what it is; its own description does. */
function isInCondition(keyPath: KeyPath): boolean {
  return keyPath.some((part) => part === 'if' || part === 'then' || part === 'else' || part === 'not');
}

const chart = { 'Chart.yaml': 'name: api\n' } as const;
const schemaWith = (name: string, schema: unknown): string =>
  JSON.stringify({ properties: { api: { properties: { [name]: schema } } } }, undefined, 2);
const named = { type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1 } } } as const;
const source = {
  type: 'object',
  properties: { prefix: { type: 'string' }, secretRef: named, configMapRef: named },
  oneOf: [{ required: ['secretRef'] }, { required: ['configMapRef'] }],
} as const;

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { ...chart, 'values.schema.json': schemaWith('extraEnvVarsSecret', { type: 'array' }) },
    { path: 'values.schema.json', line: 5 },
  ),
  finds(
    { ...chart, 'values.schema.json': schemaWith('extraEnvFrom', { type: 'array', items: { type: 'object' } }) },
    { path: 'values.schema.json', line: 5 },
  ),
  finds({ ...chart, 'values.schema.json': schemaWith('envFrom', {}) }, { path: 'values.schema.json', line: 5 }),
  silent({ ...chart, 'values.schema.json': schemaWith('extraEnvVarsSecret', { type: 'string' }) }),
  silent({
    ...chart,
    'values.schema.json': schemaWith('extraEnvVarsSecrets', { type: 'array', items: { type: 'string' } }),
  }),
  silent({ ...chart, 'values.schema.json': schemaWith('extraEnvFrom', { type: 'array', items: source }) }),
  silent({ ...chart, 'values.schema.json': schemaWith('extraEnvVars', { type: 'array' }) }),
  silent({
    ...chart,
    'values.schema.json': '{ "not": { "properties": { "envFrom": { "type": "array", "minItems": 1 } } } }',
  }),
];
