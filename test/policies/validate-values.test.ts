import { describe, expect, it } from 'vitest';
import type { SchemaCheck } from '../../src/model.ts';
import { validateValues } from '../../src/policies/validate-values.ts';

interface Parts {
  readonly values?: string;
  readonly overlay?: string;
  readonly dependencies?: readonly string[];
}

function check(schema: unknown, { values = '', overlay, dependencies = [] }: Parts = {}): SchemaCheck {
  return validateValues({
    chart: {
      folder: '',
      chart: `name: api\ndependencies: ${JSON.stringify(dependencies.map((name) => ({ name })))}\n`,
      schema: { path: 'values.schema.json', text: typeof schema === 'string' ? schema : JSON.stringify(schema) },
      defaults: { path: 'values.yaml', text: values },
      subcharts: [],
    },
    overlays: overlay === undefined ? [] : [{ path: 'values-prod.yaml', text: overlay }],
    isPart: false,
  });
}

function errorsOf(result: SchemaCheck): readonly string[] {
  if (result.kind !== 'errors') return [result.kind];
  return result.errors.map(({ path, keyPath, message }) => `${path} ${keyPath.join('.')}: ${message}`);
}

const port = (type: string, rest: object = {}) => ({ properties: { port: { type } }, ...rest });

describe('drafts', () => {
  const accepted = [
    'http://json-schema.org/draft-04/schema#',
    'https://json-schema.org/draft-04/schema',
    'http://json-schema.org/draft-06/schema#',
    'https://json-schema.org/draft-07/schema#',
    'http://json-schema.org/draft-07/schema',
    'https://json-schema.org/draft/2019-09/schema',
    'https://json-schema.org/draft/2020-12/schema#',
    'http://json-schema.org/schema#',
  ];
  it.each(accepted)('reads %s', ($schema) => {
    expect(check(port('integer', { $schema }), { values: 'port: 80\n' }).kind).toBe('ok');
    expect(errorsOf(check(port('integer', { $schema }), { values: 'port: http\n' }))).toEqual([
      'values.yaml port: must be integer',
    ]);
  });

  it.each(['https://example.com/schema', 'http://json-schema.org/draft-03/schema#', 7])('refuses %s', ($schema) => {
    expect(check({ $schema })).toMatchObject({ kind: 'invalid', keyPath: ['$schema'] });
  });

  it('takes the newest draft without a name: lists of items are no tuples there', () => {
    const schema = { properties: { ports: { items: [{ type: 'integer' }] } } };
    expect(check(schema)).toMatchObject({ kind: 'invalid', keyPath: ['properties', 'ports', 'items'] });
    expect(check({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' }).kind).toBe('ok');
  });
});

describe('what Ajv refuses and Helm does not', () => {
  it('reads keywords of OpenAPI, an old id, and unknown formats', () => {
    const schema = {
      id: 'https://example.com/values',
      properties: { port: { nullable: true }, id: { type: 'string', format: 'hostname-ish' } },
    };
    expect(check(schema, { values: 'port: 80\nid: api\n' }).kind).toBe('ok');
  });

  it('accepts everything behind a reference to another host', () => {
    const schema = { properties: { port: { $ref: 'https://example.com/port.json#/definitions/port' } } };
    expect(check(schema, { values: 'port: [1]\n' }).kind).toBe('ok');
  });

  it('follows a reference to a schema with its own id', () => {
    const schema = {
      $id: 'https://example.com/values.json',
      properties: { port: { $ref: 'port.json' } },
      $defs: { port: { $id: 'port.json', type: 'integer' } },
    };
    expect(errorsOf(check(schema, { values: 'port: http\n' }))).toEqual(['values.yaml port: must be integer']);
  });

  it('runs patterns that need no Unicode mode, and lets pass what only Go knows', () => {
    const schema = { properties: { host: { pattern: '^[a-z\\_]+$' }, zone: { pattern: '(?i)^[A-Z]+$' } } };
    expect(errorsOf(check(schema, { values: 'host: API\nzone: eu\n' }))).toEqual([
      'values.yaml host: must match pattern "^[a-z\\_]+$"',
    ]);
  });

  it('ignores keywords beside a reference up to draft 7', () => {
    const schema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      definitions: { any: {} },
      properties: { port: { $ref: '#/definitions/any', type: 'integer' } },
    };
    expect(check(schema, { values: 'port: http\n' }).kind).toBe('ok');
  });
});

describe('an invalid schema', () => {
  it('says where the JSON ends to be JSON, in bytes', () => {
    expect(check('{"a": "ä",}')).toMatchObject({ kind: 'invalid', offset: 11 });
  });

  it.each(['[]', '"text"', 'null', '1'])('is %s', (schema) => {
    expect(check(schema).kind).toBe('invalid');
  });

  it('shows a reference that leads nowhere', () => {
    const schema = { properties: { port: { $ref: '#/definitions/port' } } };
    expect(check(schema)).toMatchObject({ kind: 'invalid', keyPath: ['properties', 'port', '$ref'] });
  });

  it('nests deeper than anybody writes', () => {
    const schema = `${'{"not":'.repeat(5000)}{}${'}'.repeat(5000)}`;
    expect(['invalid', 'failed']).toContain(check(schema).kind);
  });
});

describe('values as Helm reads them', () => {
  const types = (name: string) => ({ properties: { x: { type: name } } });
  it.each([
    ['yes', 'boolean'],
    ['off', 'boolean'],
    ['2025-06-18', 'string'],
    ['1:30', 'string'],
    ['010', 'integer'],
    ['~', 'null'],
    ['"yes"', 'string'],
  ])('%s is a %s', (text, type) => {
    expect(errorsOf(check(types(type), { values: `x: ${text}\n` }))).toEqual(['ok']);
  });

  it('reads an octal number', () => {
    expect(check({ properties: { x: { const: 8 } } }, { values: 'x: 010\n' }).kind).toBe('ok');
  });

  it('lays an overlay over the defaults: maps merge, lists are replaced, null deletes', () => {
    const schema = {
      properties: {
        image: { required: ['name', 'tag'] },
        ports: { maxItems: 1 },
        debug: false,
      },
    };
    const values = 'image:\n  name: api\n  tag: "1"\nports: [1]\ndebug: true\n';
    const overlay = 'image:\n  tag: "2"\nports: [2]\ndebug: null\n';
    expect(errorsOf(check(schema, { values, overlay }))).toEqual(['values.yaml debug: boolean schema is false']);
  });

  it('reports a fault of the defaults once, not for each overlay', () => {
    expect(errorsOf(check(port('integer'), { values: 'port: a\n', overlay: 'name: b\n' }))).toEqual([
      'values.yaml port: must be integer',
    ]);
  });

  it('places the error at the value, in bytes', () => {
    const values = 'name: "ä"\nport: "80"\n';
    const result = check(port('integer'), { values });
    expect(result).toMatchObject({ kind: 'errors', errors: [{ span: { start: 17, end: 21 } }] });
    expect(Buffer.from(values).subarray(17, 21).toString()).toBe('"80"');
  });

  it('leaves out templates, encrypted files and what does not parse', () => {
    const schema = port('integer');
    for (const values of [
      'port: {{ .Values.port }}\n',
      '{{- if x }}\nport: a\n{{- end }}\n',
      'port: [\n',
      'port: a\nsops:\n  mac: ENC[x]\n',
      '- port\n',
    ]) {
      expect(check(schema, { values }).kind).toBe('ok');
    }
    expect(errorsOf(check(schema, { values: 'name: "{{ .Release.Name }}"\nport: a\n' }))).toHaveLength(1);
  });

  it('does not judge below a dependency', () => {
    const schema = { required: ['redis'], properties: { postgresql: { required: ['host'], ...port('integer') } } };
    const values = 'postgresql:\n  port: a\n';
    expect(check(schema, { values, dependencies: ['postgresql', 'redis'] }).kind).toBe('ok');
    expect(errorsOf(check(schema, { values }))).toHaveLength(3);
  });

  it('knows no key but those that stand in the file', () => {
    const schema = { properties: { constructor: { type: 'integer' } }, additionalProperties: false };
    expect(check(schema, { values: '{}\n' }).kind).toBe('ok');
    expect(errorsOf(check(schema, { values: '__proto__: 1\n' }))).toEqual([
      'values.yaml __proto__: is not a key that the schema knows',
    ]);
  });

  it('survives aliases that grow without end', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const before = `*a${level}`;
      return `a${level + 1}: &a${level + 1} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
    });
    const result = check(port('integer'), { values: `a0: &a0 [x]\n${levels.join('\n')}\n` });
    expect(['failed', 'ok']).toContain(result.kind);
  });
});

describe('which errors are shown', () => {
  it('shows a choice once, not each of its branches', () => {
    const schema = {
      properties: { port: { anyOf: [{ type: 'integer' }, { $ref: '#/$defs/name' }] } },
      $defs: { name: { type: 'null' } },
    };
    expect(errorsOf(check(schema, { values: 'port: a\n' }))).toEqual([
      'values.yaml port: must fit one of the allowed forms',
    ]);
  });

  it('shows what a condition asked for', () => {
    const schema = '{ "if": { "required": ["tls"] }, "then": { "required": ["cert"] } }';
    expect(errorsOf(check(schema, { values: 'tls: true\n' }))).toEqual([
      "values.yaml : must have required property 'cert'",
    ]);
  });

  it('never quotes a value', () => {
    const schema = { properties: { password: { const: '' }, mode: { enum: ['a'] }, user: { pattern: '^a$' } } };
    const result = JSON.stringify(check(schema, { values: 'password: hunter2\nmode: hunter2\nuser: hunter2\n' }));
    expect(result).toContain('errors');
    expect(result).not.toContain('hunter2');
  });
});

describe('one schema after the other', () => {
  it('takes the same name for different schemas', () => {
    const named = (type: string) => ({
      $id: 'https://example.com/values.json',
      properties: { port: { $ref: 'port.json' } },
      $defs: { port: { $id: 'port.json', type } },
    });
    expect(check(named('integer'), { values: 'port: a\n' }).kind).toBe('errors');
    expect(check(named('string'), { values: 'port: a\n' }).kind).toBe('ok');
    expect(check(named('nothing'), { values: 'port: a\n' }).kind).toBe('invalid');
    expect(check(named('integer'), { values: 'port: 80\n' }).kind).toBe('ok');
  });

  it('takes true and false', () => {
    expect(check('true', { values: 'port: 80\n' }).kind).toBe('ok');
    expect(check('false', { values: 'port: 80\n' }).kind).toBe('errors');
  });
});

describe('what waits to be set', () => {
  const unset = (schema: object, values: string): readonly boolean[] => {
    const result = check(schema, { values });
    return result.kind === 'errors' ? result.errors.map(({ isUnset }) => isUnset) : [];
  };
  it('is missing or empty', () => {
    expect(unset({ required: ['token'] }, '{}\n')).toEqual([true]);
    expect(unset({ properties: { token: { minLength: 1 } } }, 'token: ""\n')).toEqual([true]);
    expect(unset({ properties: { hosts: { minItems: 1 } } }, 'hosts: []\n')).toEqual([true]);
  });

  it('is not of the wrong kind: null is a value that Helm refuses', () => {
    expect(unset(port('integer'), 'port: a\n')).toEqual([false]);
    expect(unset(port('integer'), 'port:\n')).toEqual([false]);
  });
});
