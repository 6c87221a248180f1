import { parentPort } from 'node:worker_threads';
import type { SchemaRequest } from './schema-check.ts';
import { validateValues } from './validate-values.ts';

// The worker's own entry; `schema-check.ts` starts it and ends it.
parentPort?.on('message', (request: SchemaRequest) => parentPort?.postMessage(validateValues(request)));
