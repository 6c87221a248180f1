import { describe, expect, it } from 'vitest';
import { createFacts } from '../../src/policies/facts.ts';
import { checkSchemas, type SchemaRequest, workerUrl } from '../../src/policies/schema-check.ts';
import { memoryRepository } from '../memory-repository.ts';
import { startBundledWorker } from '../schema-worker.ts';

const request = (schema: unknown, text: string): SchemaRequest => ({
  chart: {
    folder: '',
    chart: 'name: api\n',
    schema: { path: 'values.schema.json', text: JSON.stringify(schema) },
    defaults: { path: 'values.yaml', text },
    subcharts: [],
  },
  overlays: [],
  isPart: false,
});
const integer = { properties: { port: { type: 'integer' } } };
/** Doubles its work with every letter. */
const hostile = { properties: { port: { pattern: '^(a+)+$' } } };
const forever = `port: ${'a'.repeat(40)}!\n`;

describe('the worker', () => {
  it('answers in order', async () => {
    const draft4 = { ...integer, $schema: 'http://json-schema.org/draft-04/schema#' };
    const checks = await checkSchemas(
      [request(integer, 'port: 80\n'), request(draft4, 'port: a\n'), request({ type: 'none' }, '')],
      startBundledWorker,
    );
    expect(checks.map(({ kind }) => kind)).toEqual(['ok', 'errors', 'invalid']);
  });

  it('is one for many schemas, and leaves no listeners behind', async () => {
    const worker = startBundledWorker();
    const requests = Array.from({ length: 12 }, () => request(integer, 'port: 80\n'));
    const checks = await checkSchemas(requests, () => worker);
    expect(new Set(checks.map(({ kind }) => kind))).toEqual(new Set(['ok']));
    expect(worker.listenerCount('message')).toBe(0);
  });

  it('is ended at its deadline, and the next schema is checked all the same', async () => {
    const start = performance.now();
    const checks = await checkSchemas([request(hostile, forever), request(integer, 'port: 80\n')], startBundledWorker, {
      each: 1500,
      total: 10_000,
    });
    expect(checks.map(({ kind }) => kind)).toEqual(['timed-out', 'ok']);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('gives each its share: many hostile ones do not silence those behind them', { timeout: 20_000 }, async () => {
    const many = Array.from({ length: 6 }, () => request(hostile, forever));
    const limits = { each: 4000, total: 8000 };
    const checks = await checkSchemas([...many, request(integer, 'port: a\n')], startBundledWorker, limits);
    expect(checks.map(({ kind }) => kind)).toEqual([...many.map(() => 'timed-out'), 'errors']);
  });

  it('starts nothing once the time for all is over', async () => {
    const never = (): never => {
      throw new Error('started');
    };
    expect(await checkSchemas([request(integer, '')], never, { each: 10, total: 0 })).toEqual([{ kind: 'timed-out' }]);
  });

  it('lies beside every bundle', () => {
    expect(workerUrl('file:///app/dist/cli.js').pathname).toBe('/app/dist/chunks/schema-worker.js');
    expect(workerUrl('file:///app/dist/action.cjs').pathname).toBe('/app/dist/chunks/schema-worker.js');
    expect(workerUrl('file:///app/dist/chunks/facts-ABC.js').pathname).toBe('/app/dist/chunks/schema-worker.js');
    expect(workerUrl('file:///app/src/policies/schema-check.ts').pathname).toBe('/app/dist/chunks/schema-worker.js');
  });
});

describe('facts', () => {
  it('tell which schema took too long', { timeout: 20_000 }, async () => {
    const repository = memoryRepository({
      'api/Chart.yaml': 'name: api\n',
      'api/values.yaml': forever,
      'api/values.schema.json': JSON.stringify(hostile),
    });
    const facts = createFacts(
      repository,
      { hasLiteral: () => false, hasSecretLikeValue: () => false, readsEveryFile: false, literals: () => [] },
      startBundledWorker,
    );
    const [chart] = facts.charts();
    expect(chart && (await facts.checkSchema(chart))).toEqual({ kind: 'timed-out' });
    expect(facts.skipped()).toMatchObject([{ path: 'api/values.schema.json', reason: 'timed-out', incomplete: true }]);
  });

  it('tell which schema lies on another host in part', async () => {
    const repository = memoryRepository({
      'api/Chart.yaml': 'name: api\n',
      'api/values.schema.json': '{ "properties": { "db": { "$ref": "https://example.com/db.json" } } }',
    });
    const verdicts = {
      hasLiteral: () => false,
      hasSecretLikeValue: () => false,
      readsEveryFile: false,
      literals: () => [],
    };
    const facts = createFacts(repository, verdicts, startBundledWorker);
    const [chart] = facts.charts();
    expect(chart && (await facts.checkSchema(chart))).toEqual({ kind: 'ok', refersElsewhere: true });
    expect(facts.skipped()).toMatchObject([{ path: 'api/values.schema.json', incomplete: false }]);
  });
});
