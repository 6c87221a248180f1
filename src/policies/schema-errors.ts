import type { ErrorObject } from 'ajv';
import type { KeyPath } from '../model.ts';

/** Keywords whose error only sums up those of their branches. */
const summaries = new Set(['anyOf', 'oneOf', 'not']);

/**
 * The errors that people should see: of a choice the choice itself, not each branch that did not fit; of a condition
 * what its branch asked for; and one for each place.
 */
export function decidingErrors(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const kept: ErrorObject[] = [];
  for (const error of errors) {
    if (summaries.has(error.keyword)) dropBranches(kept, error);
    if (error.keyword === 'if' && kept.some((other) => isAtOrBelow(other.instancePath, error.instancePath))) continue;
    kept.push(error);
  }
  const places = new Set<string>();
  return kept.filter((error) => {
    const place = `${error.instancePath}\n${extraKey(error)}`;
    if (places.has(place)) return false;
    places.add(place);
    return true;
  });
}

/** Ajv reports the branches right before their choice; one behind a `$ref` has the path of its definition. */
function dropBranches(kept: ErrorObject[], choice: ErrorObject): void {
  const parent = choice.schemaPath.slice(0, choice.schemaPath.lastIndexOf('/') + 1);
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const isBranch = last.schemaPath.startsWith(`${choice.schemaPath}/`) || !last.schemaPath.startsWith(parent);
    if (!isBranch || !isAtOrBelow(last.instancePath, choice.instancePath)) return;
    kept.pop();
  }
}

function isAtOrBelow(path: string, top: string): boolean {
  return path === top || path.startsWith(`${top}/`);
}

function extraKey({ params }: ErrorObject): string {
  const keys: readonly unknown[] = [params.additionalProperty, params.missingProperty, params.unevaluatedProperty];
  return keys.filter((key) => typeof key === 'string').join('\n');
}

/** Tells an error from another one of the same schema. */
export function identityOf(error: ErrorObject): string {
  return `${error.instancePath}\n${error.schemaPath}\n${error.message}`;
}

/** The key that is not there. */
export function missingOf({ params }: ErrorObject): string | undefined {
  const missing: unknown = params.missingProperty;
  return typeof missing === 'string' ? missing : undefined;
}

/** The key path of an error; of a key too many, that key's own. */
export function pathOf(error: ErrorObject | undefined): KeyPath {
  if (error === undefined) return [];
  const parts = error.instancePath.split('/').slice(1).map(decodePointer);
  const extra: unknown = error.params.additionalProperty ?? error.params.unevaluatedProperty;
  return typeof extra === 'string' ? [...parts, extra] : parts;
}

function decodePointer(part: string): string | number {
  if (/^(?:0|[1-9][0-9]*)$/.test(part)) return Number(part);
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What an error says, behind "it"; nothing of the value is in it. */
export function messageOf(error: ErrorObject): string {
  const isExtra = error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties';
  if (error.keyword === 'anyOf' || error.keyword === 'oneOf') return 'must fit one of the allowed forms';
  return isExtra ? 'is not a key that the schema knows' : (error.message ?? 'does not fit');
}
