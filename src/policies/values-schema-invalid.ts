import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Facts, PolicyMatch, SchemaCheck, Span } from '../model.ts';
import { definePolicy } from './define.ts';
import { placeOf, readSchemaTree } from './schema-tree.ts';

export default definePolicy({
  id: 'values-schema-invalid',
  severity: 'medium',
  concerns: ['**/values.schema.json', '**/Chart.yaml'],
  title: 'A values schema is invalid',
  why: 'Helm refuses to install a chart with a schema that it cannot read, and until then the schema protects nothing.',
  remedy: 'Correct the schema. Helm reads drafts 4, 6, 7, 2019-09 and 2020-12.',
  async check(facts) {
    const matches: PolicyMatch[] = [];
    for (const chart of facts.charts()) {
      const check = await facts.checkSchema(chart);
      if (check?.kind !== 'invalid' || chart.schemaFile === undefined) continue;
      const span = spanOf(check, chart.schemaFile, facts);
      matches.push({
        path: chart.schemaFile,
        keyPath: check.keyPath,
        message: `This schema is invalid. ${check.message}`,
        ...(span === undefined ? {} : { span }),
      });
    }
    return matches;
  },
});

function spanOf(check: Extract<SchemaCheck, { kind: 'invalid' }>, path: string, facts: Facts): Span | undefined {
  if (check.offset !== undefined) {
    const end = Math.min(check.offset + 1, facts.text(path)?.length ?? 0);
    return { start: Math.min(check.offset, end), end };
  }
  const root = readSchemaTree(path, facts);
  return root === undefined ? undefined : placeOf(root, check.keyPath);
}

const chart = { 'Chart.yaml': 'name: api\n', 'values.yaml': 'port: 80\n' } as const;

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { ...chart, 'values.schema.json': '{\n  "properties": { "port": { "type": "integr" } }\n}\n' },
    { path: 'values.schema.json', line: 2 },
  ),
  finds({ ...chart, 'values.schema.json': '{\n  "type": "object",\n}\n' }, { path: 'values.schema.json', line: 3 }),
  finds(
    { ...chart, 'values.schema.json': '{\n  "properties": {\n    "port": { "$ref": "#/definitions/port" }\n  }\n}\n' },
    { path: 'values.schema.json', line: 3 },
  ),
  finds(
    { ...chart, 'values.schema.json': '{ "$schema": "https://schemas.example.com/mine" }\n' },
    { path: 'values.schema.json', line: 1 },
  ),
  silent({ ...chart, 'values.schema.json': '{ "$schema": "https://json-schema.org/draft-07/schema#" }\n' }),
  silent({ ...chart, 'values.schema.json': '{ "$schema": "http://json-schema.org/schema#", "type": "object" }\n' }),
  silent({ 'values.schema.json': '{ "type": "nothing" }\n' }),
];
