import { describe, expect, it } from 'vitest';
import type { SchemaCheck } from '../../src/model.ts';
import { validateValues } from '../../src/policies/validate-values.ts';
import { fixFiles } from './fixing.ts';

const chart = { 'Chart.yaml': 'name: api\n', 'values.yaml': 'replicas: 1\n' } as const;
const text = { type: 'string' } as const;
const holder = { properties: { existingSecret: text, password: text, credentials: { properties: { token: text } } } };
const schema = (rest: object = {}, indent?: number): string =>
  JSON.stringify({ ...rest, properties: { db: holder } }, undefined, indent);

async function fixed(before: string): Promise<string> {
  const { plan, files, left } = await fixFiles({ ...chart, 'values.schema.json': before }, { review: true });
  expect(plan.outcomes.map(({ state }) => state)).toEqual(['fix', 'fix']);
  expect(left.filter(({ ruleId }) => ruleId.startsWith('values-schema'))).toEqual([]);
  return files['values.schema.json'] ?? '';
}

function check(text: string, values: string): SchemaCheck['kind'] {
  return validateValues({
    chart: {
      folder: '',
      chart: 'name: api\n',
      schema: { path: 'values.schema.json', text },
      defaults: { path: 'values.yaml', text: values },
      subcharts: [],
    },
    overlays: [],
    isPart: false,
  }).kind;
}

describe('a condition in a schema', () => {
  it.each(['', 'http://json-schema.org/draft-04/schema#', 'http://json-schema.org/draft-07/schema#'])(
    'refuses a secret beside the name of one, and nothing else (%s)',
    async ($schema) => {
      const after = await fixed(schema($schema === '' ? {} : { $schema }, 2));
      expect(check(after, 'db: { existingSecret: api, password: "" }\n')).toBe('ok');
      expect(check(after, 'db: { existingSecret: "", password: hunter2 }\n')).toBe('ok');
      expect(check(after, 'db: { password: hunter2 }\n')).toBe('ok');
      expect(check(after, 'db: { existingSecret: api, password: hunter2 }\n')).toBe('errors');
      expect(check(after, 'db: { existingSecret: api, credentials: { token: hunter2 } }\n')).toBe('errors');
    },
  );

  it('is laid out as the rest: indented with line ends of Windows, or on one line', async () => {
    const before = schema({}, 4).replaceAll('\n', '\r\n');
    const after = await fixed(before);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after).toBe(JSON.stringify(JSON.parse(after), undefined, 4).replaceAll('\n', '\r\n'));
    expect(await fixed(schema())).not.toContain('\n');
  });

  it('holds one part for each reference', async () => {
    const properties = { tokenSecretRef: text, token: text, clientSecretRef: text, clientSecret: text };
    const after = await fixed(JSON.stringify({ properties }));
    expect(JSON.parse(after).allOf).toHaveLength(2);
    expect(check(after, 'tokenSecretRef: api\nclientSecret: hunter2\n')).toBe('ok');
    expect(check(after, 'clientSecretRef: api\nclientSecret: hunter2\n')).toBe('errors');
  });
});
