import { Worker } from 'node:worker_threads';
import type { SchemaCheck } from '../model.ts';
import type { ChartFiles, TextFile } from './chart-files.ts';

/** What the worker is asked: one chart, and the values files that its schemas must accept. */
export interface SchemaRequest {
  readonly chart: ChartFiles;
  /** Each is laid over the chart's own values alone. */
  readonly overlays: readonly TextFile[];
  /** Another chart holds this one: only the schema itself is judged, the values with that chart's. */
  readonly isPart: boolean;
}

/** Starts the worker; tests start one that is bundled from the sources. */
export type StartWorker = () => Worker;

export interface SchemaLimits {
  /** Milliseconds for one chart, and for all of them together. */
  readonly each: number;
  readonly total: number;
}
const usualLimits: SchemaLimits = { each: 5000, total: 20_000 };

/**
 * Checks schemas one after the other in a worker, because validators compile a schema to code and run its patterns:
 * a hostile one costs its deadline and no more. Each has its share of the time that is left; those that take longer are
 * tried again when all others are done, as long as there is much more time for them. The worker is gone when this returns.
 */
export async function checkSchemas(
  requests: readonly SchemaRequest[],
  start: StartWorker = startSchemaWorker,
  limits: SchemaLimits = usualLimits,
): Promise<readonly SchemaCheck[]> {
  const tries: Tries = {
    limits,
    deadline: performance.now() + limits.total,
    workers: new Workers(start),
    checks: new Map(),
    given: new Map(),
  };
  let due = requests;
  while (due.length > 0) {
    const tried = await tryEach(due, tries);
    due = tried.filter((request) => tries.checks.get(request)?.kind === 'timed-out');
  }
  await tries.workers.end();
  return requests.map((request) => tries.checks.get(request) ?? { kind: 'timed-out' });
}

interface Tries {
  readonly limits: SchemaLimits;
  readonly deadline: number;
  readonly workers: Workers;
  readonly checks: Map<SchemaRequest, SchemaCheck>;
  /** Milliseconds that each had at its last try. */
  readonly given: Map<SchemaRequest, number>;
}

/** Tries those that there is time for; a second try with less than twice the time would change nothing. */
async function tryEach(due: readonly SchemaRequest[], tries: Tries): Promise<readonly SchemaRequest[]> {
  const tried: SchemaRequest[] = [];
  for (const [index, request] of due.entries()) {
    const share = (tries.deadline - performance.now()) / (due.length - index);
    const milliseconds = Math.min(tries.limits.each, share);
    if (milliseconds <= 0 || milliseconds < 2 * (tries.given.get(request) ?? 0)) continue;
    const check = await ask(tries.workers.current(), request, milliseconds);
    tried.push(request);
    tries.checks.set(request, check);
    tries.given.set(request, milliseconds);
    if (check.kind === 'timed-out' || check.kind === 'failed') await tries.workers.end();
  }
  return tried;
}

/** One worker at a time. */
class Workers {
  readonly #start: StartWorker;
  #worker: Worker | undefined;

  constructor(start: StartWorker) {
    this.#start = start;
  }

  current(): Worker {
    this.#worker ??= startGuarded(this.#start);
    return this.#worker;
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** What a dying worker still throws must not end the process: an error that nobody listens for would. */
function startGuarded(start: StartWorker): Worker {
  const worker = start();
  worker.on('error', () => {});
  return worker;
}

function ask(worker: Worker, request: SchemaRequest, milliseconds: number): Promise<SchemaCheck> {
  return new Promise((resolve) => {
    const finish = (check: SchemaCheck): void => {
      clearTimeout(timer);
      worker.off('message', finish);
      worker.off('exit', onExit);
      worker.off('error', onError);
      resolve(check);
    };
    const timer = setTimeout(() => finish({ kind: 'timed-out' }), milliseconds);
    const onExit = (): void => finish({ kind: 'failed', message: 'The schema worker ended early.' });
    const onError = (error: unknown): void => finish({ kind: 'failed', message: reasonOf(error) });
    worker.on('message', finish);
    worker.on('exit', onExit);
    worker.on('error', onError);
    worker.postMessage(request);
  });
}

/** An error's message may quote what was read; its code does not. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an error';
  return `The schema worker failed: ${code}.`;
}

/** Options under which the worker runs: no environment, no flags of this process, and little memory. */
export const workerOptions = {
  env: {},
  execArgv: [],
  resourceLimits: { maxOldGenerationSizeMb: 256, stackSizeMb: 4 },
} as const;

function startSchemaWorker(): Worker {
  return new Worker(workerUrl(import.meta.url), { ...workerOptions, execArgv: [...workerOptions.execArgv] });
}

/**
 * Where the built worker lies, seen from a bundle (`dist/cli.js`, `dist/action.cjs`), from a chunk beside it, or from
 * the sources, which Node 20 cannot run: there the last build serves.
 */
export function workerUrl(from: string): URL {
  if (from.endsWith('.ts')) return new URL('../../dist/chunks/schema-worker.js', from);
  return new URL(/\/chunks\/[^/]*$/.test(from) ? './schema-worker.js' : './chunks/schema-worker.js', from);
}
