import { envTemplate } from './env-template.ts';
import { ignoreBlock } from './ignore-block.ts';
import { schemaCondition } from './schema-condition.ts';
import { schemaDefault } from './schema-default.ts';
import { schemaReference } from './schema-reference.ts';
import type { Strategy } from './strategy.ts';

/** Every way to fix a finding that has no value of its own; each rule stands in one of them. */
export const strategies: readonly Strategy[] = [
  envTemplate,
  ignoreBlock,
  schemaDefault,
  schemaCondition,
  schemaReference,
];
