import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { workerOptions } from '../src/policies/schema-check.ts';

let bundle: string | undefined;

/** Starts the schema worker from the sources as they are now; Node 20 runs no TypeScript, so it is bundled first. */
export function startBundledWorker(): Worker {
  bundle ??= buildSync({
    entryPoints: ['src/policies/schema-worker.ts'],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
  }).outputFiles[0]?.text;
  return new Worker(bundle ?? '', { ...workerOptions, execArgv: [], eval: true });
}
