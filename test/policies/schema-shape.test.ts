import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/formats/json.ts';
import { isShapeless } from '../../src/policies/schema-shape.ts';
import { directText } from '../../src/text.ts';

function shapeless(schema: unknown, definitions: object = {}): boolean {
  const [root] = readJson(directText(JSON.stringify({ definitions, schema }))).roots;
  if (root?.kind !== 'map') throw new Error('no map');
  const node = root.entries.find(({ key }) => key === 'schema')?.value;
  if (node === undefined) throw new Error('no schema');
  return isShapeless(node, root);
}

const described = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };

describe('a schema of references', () => {
  it.each([
    true,
    {},
    { description: 'more' },
    { type: 'array' },
    { type: 'array', items: {} },
    { type: 'array', items: true },
    { type: 'array', items: { type: 'object' } },
    { type: ['array', 'null'] },
    { type: 'object', additionalProperties: true },
    { anyOf: [{ type: 'string' }, { type: 'array' }] },
    { allOf: [{ type: 'array' }, {}] },
  ])('checks nothing: %j', (schema) => {
    expect(shapeless(schema)).toBe(true);
  });

  it.each([
    false,
    { type: 'string' },
    { type: ['string', 'null'] },
    { type: 'array', items: { type: 'string' } },
    { type: 'array', items: described },
    { items: described },
    { type: 'array', maxItems: 0 },
    { type: 'array', items: { oneOf: [described, { type: 'string' }] } },
    { anyOf: [{ type: 'string' }, { type: 'array', items: described }] },
    { allOf: [{ type: 'array' }, { type: 'array', items: described }] },
    { $ref: 'https://example.com/envFrom.json' },
    described,
  ])('describes a shape: %j', (schema) => {
    expect(shapeless(schema)).toBe(false);
  });

  it('is followed through references of its own, endless ones included', () => {
    expect(shapeless({ type: 'array', items: { $ref: '#/definitions/source' } }, { source: { type: 'object' } })).toBe(
      true,
    );
    expect(shapeless({ type: 'array', items: { $ref: '#/definitions/source' } }, { source: described })).toBe(false);
    expect(shapeless({ $ref: '#/definitions/a' }, { a: { $ref: '#/definitions/a' } })).toBe(false);
  });
});
