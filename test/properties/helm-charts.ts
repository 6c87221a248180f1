import type { Random } from './random.ts';

/** A chart with its files by path, and values files to lay over its own. */
export interface PlottedChart {
  readonly files: Readonly<Record<string, string>>;
  readonly overlay: string;
}

/** Scalars that readers of YAML disagree about, and plain ones. */
const scalars = [
  ...[
    'api',
    '""',
    'yes',
    'off',
    'n',
    '010',
    '08',
    '0x1f',
    '1_000',
    '1e3',
    '2025-06-18',
    '1:30',
    '~',
    'null',
    '3',
    '-1',
  ],
  ...[
    '1.0',
    '0.5',
    '"yes"',
    "'8'",
    'true',
    '[]',
    '{}',
    '[1, a]',
    '[a, a]',
    'a b',
    'http://api.example.com:80/x',
    '10.0.0.1',
  ],
  ...['.5', '+3', '0o17', '0b11', 'Null', 'TRUE', 'y', '! "3"', '!!str 3', '12345678901234567890', '1.', '""'],
];
const keys = ['name', 'port', 'host', 'debug', 'tags', 'size'];
const drafts = [
  ...['http://json-schema.org/draft-04/schema#', 'http://json-schema.org/draft-06/schema#', ''],
  ...[
    'https://json-schema.org/draft-07/schema#',
    'http://json-schema.org/draft-07/schema',
    'http://json-schema.org/schema#',
  ],
  ...['https://json-schema.org/draft/2019-09/schema', 'https://json-schema.org/draft/2020-12/schema'],
];
const types = ['string', 'integer', 'number', 'boolean', 'null', 'array', 'object'];
const patterns = ['^[a-z]+$', '^\\d+$', '(?i)^API$', '^[[:alpha:]]*$', '\\Aa', '^.{0,3}$', '^a\\-b|\\_'];
/** Helm's library refuses a schema with one of these. */
const badPatterns = ['^(?!x)', '^.{1,2000}$', '\\u0041', '(a)\\1'];
const formats = ['ipv4', 'hostname', 'email', 'uri', 'uri-reference', 'date', 'date-time', 'regex', 'made-up'];

/** A chart whose values, schema and subcharts are made up. */
export function helmChart(random: Random): PlottedChart {
  const files: Record<string, string> = {};
  const subcharts = random.chance(0.5) ? random.some(['db', 'cache', 'queue'], 1 + random.below(2)) : [];
  const declared = subcharts.map((name, index) => dependency(random, name, index));
  files['Chart.yaml'] = `apiVersion: v2\nname: api\nversion: 1.0.0\n${listed(declared.map(({ text }) => text))}`;
  const names = declared.map(({ key }) => key);
  const own = { random, names, depth: 0 };
  files['values.yaml'] = valuesOf(own);
  if (random.chance(0.9)) files['values.schema.json'] = schemaText(random, names);
  for (const name of subcharts) {
    files[`charts/${name}/Chart.yaml`] = `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`;
    files[`charts/${name}/values.yaml`] = valuesOf({ random, names: ['exports'], depth: 1 });
    if (random.chance(0.6)) files[`charts/${name}/values.schema.json`] = schemaText(random, []);
  }
  return { files, overlay: valuesOf(own) };
}

function dependency(random: Random, name: string, index: number): { readonly key: string; readonly text: string } {
  const alias = random.chance(0.3) ? `alias${index}` : undefined;
  const lines = [
    `name: ${name}`,
    'version: 1.0.0',
    'repository: https://charts.example.com',
    ...(alias === undefined ? [] : [`alias: ${alias}`]),
    ...(random.chance(0.4)
      ? [`condition: ${random.pick([`${alias ?? name}.debug`, 'debug', 'missing.enabled,debug'])}`]
      : []),
    ...(random.chance(0.3) ? ['tags: [debug, size]'] : []),
    ...(random.chance(0.3) ? [`import-values: ${random.pick(['[debug]', '[{child: exports, parent: host}]'])}`] : []),
  ];
  return { key: alias ?? name, text: lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}\n`).join('') };
}

function listed(dependencies: readonly string[]): string {
  return dependencies.length === 0 ? '' : `dependencies:\n${dependencies.join('')}`;
}

interface Making {
  readonly random: Random;
  readonly names: readonly string[];
  readonly depth: number;
}

function valuesOf({ random, names, depth }: Making): string {
  const own = random.some([...keys, 'global', ...names, ...names], random.below(7));
  const lines = [...new Set(own)].map((key) => {
    const isMap = key === 'global' || names.includes(key) || random.chance(0.25);
    return `${key}: ${isMap && !random.chance(0.05) ? mapOf(random, depth) : random.pick(scalars)}\n`;
  });
  return lines.length === 0 ? '{}\n' : lines.join('');
}

function mapOf(random: Random, depth: number): string {
  const members = random.some(keys, random.below(4)).map((key) => {
    const isDeep = depth < 2 && random.chance(0.3);
    return `${key}: ${isDeep ? mapOf(random, depth + 1) : random.pick(scalars.filter((text) => text !== '1.'))}`;
  });
  return `{${members.join(', ')}}`;
}

function schemaText(random: Random, names: readonly string[]): string {
  const $schema = random.pick(drafts);
  const rest = schemaOf(random, names, 0);
  return JSON.stringify({
    ...($schema === '' ? {} : { $schema }),
    ...(typeof rest === 'object' ? rest : {}),
    definitions: { port: { type: 'integer' }, name: { type: ['string', 'null'] } },
  });
}

function schemaOf(random: Random, names: readonly string[], depth: number): object | boolean {
  if (depth > 0 && random.chance(0.05)) return random.chance(0.7);
  const schema: Record<string, unknown> = {};
  const count = depth === 0 ? 1 + random.below(2) : 1;
  for (let made = 0; made < count; made++) Object.assign(schema, keyword(random, names, depth));
  if (depth === 0 || random.chance(0.3)) schema.properties = propertiesOf(random, names, depth);
  return schema;
}

function propertiesOf(random: Random, names: readonly string[], depth: number): object {
  const own = random.some([...keys, 'global', ...names], depth > 2 ? 1 : 1 + random.below(3));
  return Object.fromEntries(own.map((key) => [key, schemaOf(random, [], depth + 1)]));
}

function keyword(random: Random, names: readonly string[], depth: number): object {
  const inner = (): object | boolean => (depth > 2 ? {} : schemaOf(random, [], depth + 1));
  const key = (): string => random.pick([...keys, ...names]);
  const makers: readonly (() => object)[] = [
    () => ({ type: random.pick(types) }),
    () => ({ type: random.some(types, 2) }),
    () => ({ type: 'string', pattern: random.pick(random.chance(0.05) ? badPatterns : patterns) }),
    () => ({ type: 'string', format: random.pick(formats) }),
    () => ({ format: random.pick(formats) }),
    () => ({ minLength: 1 + random.below(3) }),
    () => ({ maxLength: random.below(4) }),
    () => ({ minimum: random.below(10), maximum: 2000 }),
    () => ({ exclusiveMinimum: random.chance(0.1) ? true : 3, minimum: 3 }),
    () => ({ multipleOf: random.pick([2, 0.5]) }),
    () => ({ enum: random.some(['api', '', 3, true, null, 'yes', 8, 1000], 4) }),
    () => ({ const: random.pick(['api', '', 3, true, null]) }),
    () => (random.chance(0.5) ? { required: [key()] } : { dependencies: { [key()]: [key()] } }),
    () => ({ additionalProperties: random.pick([false, true, { type: 'string' }]) }),
    () => ({ patternProperties: { [random.pick(patterns)]: inner() } }),
    () => ({ propertyNames: { maxLength: 4 } }),
    () => ({ minProperties: 1, maxProperties: 4 }),
    () => ({
      items: random.chance(0.1) ? [{ type: 'string' }] : random.pick([inner(), { type: 'integer' }]),
      uniqueItems: true,
    }),
    () => ({ contains: { const: 'a' } }),
    () => ({ minItems: 1 }),
    () => ({ anyOf: [inner(), inner()] }),
    () => ({ oneOf: [inner(), inner()] }),
    () => ({ allOf: [inner(), inner()] }),
    () => ({ not: inner() }),
    () => Object.fromEntries(['if', 'then', 'else'].map((part) => [part, inner()])),
    () => ({ $ref: `#/definitions/${random.chance(0.05) ? 'none' : random.pick(['port', 'name'])}`, minLength: 9 }),
    () => ({ dependentRequired: { [key()]: [key()] }, unevaluatedProperties: random.chance(0.8) }),
    () => ({ nullable: true, type: 'string', default: 3, deprecated: true, 'x-made-up': [1] }),
  ];
  return random.pick(makers)();
}
