import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';
import { openSecretsIn } from './open-secrets.ts';
import { readSchemaTree } from './schema-tree.ts';

export default definePolicy({
  id: 'values-schema-plaintext-open',
  severity: 'low',
  concerns: ['**/values.schema.json'],
  title: 'A values schema takes a plain secret where a reference would do',
  why: 'The chart can read the secret from a Secret that exists, and its schema still lets everybody write it into values, or both at once.',
  remedy:
    'Say that the field is empty ("maxLength": 0), always or if the reference is set; "mcp-secret-scan fix --review" writes the condition.',
  *check(facts) {
    for (const { schemaFile } of facts.charts()) {
      const root = schemaFile === undefined ? undefined : readSchemaTree(schemaFile, facts);
      if (root === undefined || schemaFile === undefined) continue;
      for (const { keySpan, keyPath, name, reference } of openSecretsIn(root)) {
        const message = `The schema takes any text for ${name}, although ${reference} can name a Secret instead.`;
        yield { path: schemaFile, span: keySpan, keyPath, message };
      }
    }
  },
});

const text = { type: 'string' } as const;
const chart = (password: unknown, rest: object = {}): Readonly<Record<string, string>> => ({
  'api/Chart.yaml': 'name: api\n',
  'api/values.schema.json': JSON.stringify(
    { properties: { db: { properties: { existingSecret: text, password }, ...rest } } },
    undefined,
    1,
  ),
});
const condition = (then: object): object =>
  Object.fromEntries([
    ['if', { properties: { existingSecret: { minLength: 1 } }, required: ['existingSecret'] }],
    ['then', then],
  ]);

export const examples = (): readonly RepositoryExample[] => [
  finds(chart(text), { path: 'api/values.schema.json', line: 8 }),
  finds(chart({ type: ['string', 'null'], minLength: 8 }), { path: 'api/values.schema.json', line: 8 }),
  finds(
    {
      'api/Chart.yaml': 'name: api\n',
      'api/values.schema.json': JSON.stringify(
        { properties: { existingSecret: text, credentials: { properties: { rootPassword: text } } } },
        undefined,
        1,
      ),
    },
    { path: 'api/values.schema.json', line: 8 },
  ),
  silent({
    'api/Chart.yaml': 'name: api\n',
    'api/values.schema.json': JSON.stringify({
      properties: { existingSecret: text, secretKeys: { properties: { rootPassword: text } } },
    }),
  }),
  silent(chart({ type: 'string', maxLength: 0 })),
  silent(chart({ const: '' })),
  silent(chart({ enum: ['', null] })),
  silent(chart({ type: 'string', pattern: '^$' })),
  silent(chart({ type: 'object' })),
  silent(chart(false)),
  silent(chart(text, condition({ properties: { password: { maxLength: 0 } } }))),
  silent(chart(text, { oneOf: [{ required: ['password'] }, { required: ['existingSecret'] }] })),
  silent({
    'api/Chart.yaml': 'name: api\n',
    'api/values.schema.json': JSON.stringify({ properties: { password: text, passwordKey: text, host: text } }),
  }),
];
