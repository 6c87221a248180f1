import { describe, expect, it } from 'vitest';
import { fixFiles } from './fixing.ts';

const chart = { 'Chart.yaml': 'name: api\n', 'values.yaml': 'extraEnvFrom: []\n' } as const;
const schema = (property: object, name = 'extraEnvFrom'): string =>
  JSON.stringify({ properties: { [name]: property } }, undefined, 2);

describe('the shape of a reference', () => {
  it('is that of envFrom, one source an item', async () => {
    const files = { ...chart, 'values.schema.json': schema({ type: 'array', default: [] }) };
    const { plan, files: written, left } = await fixFiles(files, { review: true });
    expect(plan.outcomes).toMatchObject([{ state: 'fix' }]);
    expect(left).toEqual([]);
    const after = written['values.schema.json'] ?? '';
    expect(after).toBe(JSON.stringify(JSON.parse(after), undefined, 2));
    expect(JSON.parse(after).properties.extraEnvFrom).toMatchObject({ type: 'array', items: { oneOf: [{}, {}] } });
  });

  it.each([
    [{ type: 'array' }, 'extraEnvVarsSecret'],
    [{ type: 'array', items: {} }, 'extraEnvFrom'],
    [{}, 'envFrom'],
  ])('is not guessed: %j as %s', async (property, name) => {
    const files = { ...chart, 'values.schema.json': schema(property, name) };
    const { plan } = await fixFiles(files, { review: true });
    expect(plan.outcomes.filter(({ state }) => state === 'fix')).toEqual([]);
  });
});
