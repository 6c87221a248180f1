import type { Dialect } from '../model.ts';
import { compose } from './compose.ts';
import { helmValues } from './helm/values.ts';
import { workflow } from './workflow.ts';

/** Files with a fixed name or shape that go live without being Kubernetes objects; the most specific first. */
export const deployables: readonly Dialect[] = [compose, workflow, helmValues];
