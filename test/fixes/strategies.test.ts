import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { strategies } from '../../src/fixes/strategies.ts';
import { offsetsIn } from '../../src/fixes/tree.ts';
import { rules } from '../../src/rules.ts';
import { fixFiles } from './fixing.ts';

const schema = (value: string): string =>
  `{\r\n  "properties": {\r\n    "größe": {}, "adminPassword": { "type": "string", "default": "${value}" }\r\n  }\r\n}\r\n`;
const chart = { 'Chart.yaml': 'name: api\n', 'values.yaml': 'replicas: 1\n' } as const;

describe('strategies', () => {
  it('each rule is known and stands in one of them', async () => {
    const ids = strategies.flatMap(({ rules: own }) => own);
    const known = new Set((await rules()).map(({ id }) => id));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('are asked for where somebody should look, and change nothing else', async () => {
    const files = { ...chart, 'values.schema.json': schema('changeme') };
    const asked = await fixFiles(files);
    expect(asked.plan.outcomes).toMatchObject([{ state: 'review', finding: { path: 'values.schema.json' } }]);
    expect(asked.files).toEqual({});
    const made = await fixFiles(files, { review: true });
    expect(made.plan.outcomes).toMatchObject([{ state: 'fix' }]);
    expect(made.files['values.schema.json']).toBe(schema(''));
    expect(made.left.filter(({ ruleId }) => ruleId === 'values-schema-secret-default')).toEqual([]);
  });

  it('are not asked about what has a value of its own', async () => {
    const text = schema(fake.githubToken()).replace('default', 'const');
    const { plan } = await fixFiles({ ...chart, 'values.schema.json': text }, { review: true });
    expect(plan.outcomes).toMatchObject([{ state: 'by-hand', finding: { ruleId: 'github-token' } }]);
  });
});

describe('offsetsIn', () => {
  it('finds bytes by characters, behind a byte-order mark and line ends of Windows', () => {
    const offsetAt = offsetsIn(Buffer.from('\ufeffa\r\nü😀b').toString('latin1'));
    expect(offsetAt({ line: 1, column: 1 })).toBe(3);
    expect(offsetAt({ line: 2, column: 3 })).toBe(6 + 2 + 4);
    expect(offsetAt({ line: 3, column: 1 })).toBeUndefined();
  });
});
