import type { Wanted } from './proposal.ts';
import { identifier } from './wanted-variable.ts';

/**
 * A name for each variable, the same for the same value. Two servers that want one name for different values get
 * `<SERVER>_<NAME>`, and a name that stands for something else in the env file gets a number. Undefined where the
 * program insists on a name that is taken.
 */
export function nameVariables(
  wanted: readonly Wanted[],
  known: ReadonlyMap<string, string>,
): readonly (string | undefined)[] {
  const values = new Map<string, Set<string>>();
  for (const { name, value } of wanted) values.set(name, (values.get(name) ?? new Set()).add(value));
  const given = new Map(known);
  const names = new Map<Wanted, string | undefined>();
  const inOrder = [...wanted.filter(({ isFixed }) => isFixed), ...wanted.filter(({ isFixed }) => !isFixed)];
  for (const one of inOrder) {
    const isShared = (values.get(one.name)?.size ?? 0) > 1;
    const name = candidates(one, isShared).find((candidate) => {
      const value = given.get(candidate);
      return !one.taken.has(candidate) && (value === undefined || value === one.value);
    });
    if (name !== undefined) given.set(name, one.value);
    names.set(one, name);
  }
  return wanted.map((one) => names.get(one));
}

const mostSuffixes = 1000;

function candidates({ name, isFixed, owner }: Wanted, isShared: boolean): readonly string[] {
  if (isFixed) return [name];
  const first = isShared ? ownName(name, owner) : name;
  const numbered = Array.from({ length: mostSuffixes }, (_, index) => `${first}_${index + 2}`);
  return [first, ...numbered];
}

function ownName(name: string, owner: string | undefined): string {
  const server = owner === undefined ? '' : identifier(owner).replace(/^_+|_+$/g, '');
  return server === '' || name.startsWith(`${server}_`) ? name : identifier(`${server}_${name}`);
}
