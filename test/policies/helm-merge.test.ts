import { describe, expect, it } from 'vitest';
import type { SchemaCheck } from '../../src/model.ts';
import { ChartReader } from '../../src/policies/chart-files.ts';
import { findCharts } from '../../src/policies/charts.ts';
import { validateValues } from '../../src/policies/validate-values.ts';

/** What the schemas say about the chart at the root. */
function check(files: Readonly<Record<string, string>>): SchemaCheck {
  const read = (path: string): string | undefined => files[path];
  const charts = findCharts(Object.keys(files), read);
  const reader = new ChartReader(charts, read);
  const root = charts.find(({ folder }) => folder === '');
  if (root === undefined) throw new Error('no chart at the root');
  return validateValues({ chart: reader.files(root), overlays: reader.overlays(root), isPart: false });
}

function errorsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const result = check(files);
  if (result.kind !== 'errors') return [result.kind];
  return result.errors.map(({ path, keyPath, message }) => `${path} ${keyPath.join('.')} ${message}`);
}

const integer = (key: string): string => JSON.stringify({ properties: { [key]: { type: 'integer' } } });
const dependsOn = (text: string): string => `name: api\ndependencies:\n  - name: db\n${text}`;
const db = { 'charts/db/Chart.yaml': 'name: db\n', 'charts/db/values.yaml': 'port: 5432\n' } as const;

describe('values of subcharts', () => {
  it('are part of what the schema of the parent sees', () => {
    const schema = '{ "properties": { "db": { "required": ["port"], "properties": { "port": { "maximum": 80 } } } } }';
    const files = { ...db, 'Chart.yaml': dependsOn(''), 'values.yaml': '{}\n', 'values.schema.json': schema };
    expect(errorsOf(files)).toEqual(['charts/db/values.yaml port must be <= 80']);
    expect(errorsOf({ ...files, 'values.yaml': 'db:\n  port: 90\n' })).toEqual(['values.yaml db.port must be <= 80']);
    expect(errorsOf({ ...files, 'values.yaml': 'db:\n  port: 80\n' })).toEqual(['ok']);
  });

  it('must fit the schema of the subchart, below its alias too', () => {
    const files = { ...db, 'charts/db/values.schema.json': integer('port') };
    expect(errorsOf({ ...files, 'Chart.yaml': dependsOn(''), 'values.yaml': 'db:\n  port: a\n' })).toEqual([
      'values.yaml db.port must be integer',
    ]);
    const aliased = { ...files, 'Chart.yaml': dependsOn('    alias: main\n') };
    expect(errorsOf({ ...aliased, 'values.yaml': 'db:\n  port: a\n' })).toEqual(['ok']);
    expect(errorsOf({ ...aliased, 'values.yaml': 'main:\n  port: a\n' })).toEqual([
      'values.yaml main.port must be integer',
    ]);
  });

  it('do not count while the subchart is off', () => {
    const files = { ...db, 'charts/db/values.schema.json': integer('port') };
    const off = { ...files, 'values.yaml': 'db:\n  enabled: false\n  port: a\n' };
    expect(errorsOf({ ...off, 'Chart.yaml': dependsOn('    condition: db.enabled\n') })).toEqual(['ok']);
    const tagged = { ...files, 'Chart.yaml': dependsOn('    tags: [store]\n') };
    expect(errorsOf({ ...tagged, 'values.yaml': 'tags: { store: false }\ndb: { port: a }\n' })).toEqual(['ok']);
    const overlay = { 'values.yaml': off['values.yaml'], 'values-prod.yaml': 'db:\n  enabled: true\n' };
    expect(errorsOf({ ...files, ...overlay, 'Chart.yaml': dependsOn('    condition: db.enabled\n') })).toEqual([
      'values-prod.yaml db must be integer',
    ]);
  });

  it('get the globals of the parent, which win', () => {
    const files = { ...db, 'charts/db/values.schema.json': '{ "properties": { "global": { "required": ["zone"] } } }' };
    expect(errorsOf({ ...files, 'Chart.yaml': dependsOn(''), 'values.yaml': 'global: { zone: a }\n' })).toEqual(['ok']);
    expect(errorsOf({ ...files, 'Chart.yaml': dependsOn(''), 'values.yaml': '{}\n' })).toEqual([
      "values.yaml db.global must have required property 'zone'",
    ]);
  });

  it('are deleted by null, and imported by name', () => {
    const files = { ...db, 'charts/db/values.schema.json': '{ "required": ["port"] }', 'Chart.yaml': dependsOn('') };
    expect(errorsOf({ ...files, 'values.yaml': 'db: { port: null }\n' })).toEqual([
      "values.yaml db must have required property 'port'",
    ]);
    const imported = {
      ...db,
      'Chart.yaml': dependsOn('    import-values: [data]\n'),
      'charts/db/values.yaml': 'exports:\n  data:\n    port: a\n',
      'values.schema.json': integer('port'),
    };
    expect(errorsOf({ ...imported, 'values.yaml': '{}\n' })).toEqual(['values.yaml port must be integer']);
    expect(errorsOf({ ...imported, 'values.yaml': 'port: 80\n' })).toEqual(['ok']);
  });

  it('lie beside the chart, where the dependency says so', () => {
    const files = {
      'Chart.yaml': dependsOn('    repository: "file://deploy/db"\n'),
      'values.yaml': 'db: { port: a }\n',
      'deploy/db/Chart.yaml': 'name: db\n',
      'deploy/db/values.schema.json': integer('port'),
    };
    expect(errorsOf(files)).toEqual(['values.yaml db.port must be integer']);
  });

  it('are left alone where the subchart is not here', () => {
    const schema = '{ "properties": { "db": { "required": ["port"] } }, "required": ["db"] }';
    const files = { 'Chart.yaml': dependsOn(''), 'values.yaml': 'db: {}\n', 'values.schema.json': schema };
    expect(errorsOf(files)).toEqual(['ok']);
  });

  it('must be a map', () => {
    const files = { ...db, 'Chart.yaml': dependsOn(''), 'values.schema.json': '{}', 'values.yaml': 'db: a\n' };
    expect(errorsOf(files)).toEqual(['values.yaml db must be a map, because the values of a subchart stand here']);
  });

  it('end where charts name each other', () => {
    const files = {
      'Chart.yaml': dependsOn('    repository: file://db\n'),
      'values.schema.json': '{}',
      'db/Chart.yaml': 'name: db\ndependencies:\n  - name: api\n    repository: file://..\n',
    };
    expect(errorsOf(files)).toEqual(['ok']);
  });
});
