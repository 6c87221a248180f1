import { allForms } from '../judge/references.ts';
import type { ReferenceGrammar } from '../model.ts';

/** A reader that we do not know: any reference has to be believed. */
export const unknownReader: ReferenceGrammar = {
  reader: 'the program that reads this file',
  resolves: allForms,
  documented: true,
};

/** POSIX shells, make, PowerShell and cmd: whoever runs the line expands its variables. */
export const shellGrammar: ReferenceGrammar = {
  reader: 'the shell',
  resolves: [
    '${VAR}',
    '${VAR:-default}',
    '${VAR:?message}',
    '$VAR',
    '$(command)',
    '$(VAR)',
    '%VAR%',
    '$env:VAR',
    '${{ expression }}',
    '${{ secrets.VAR }}',
    '${input:id}',
    '${env:VAR}',
    '${workspaceFolder}',
    '{{VAR}}',
    '{env:VAR}',
    '{file:path}',
  ],
  documented: true,
};

const joined = new WeakMap<ReferenceGrammar, Map<ReferenceGrammar, ReferenceGrammar>>();

/** What is around an embedded text resolves its references first. */
export function stacked(outer: readonly ReferenceGrammar[], own: ReferenceGrammar): ReferenceGrammar {
  return outer.reduce((inner, around) => (around === inner ? inner : join(inner, around)), own);
}

/** One grammar for each pair: a file asks for the same one at every value. */
function join(own: ReferenceGrammar, around: ReferenceGrammar): ReferenceGrammar {
  const known = joined.get(own)?.get(around);
  if (known !== undefined) return known;
  const both = { ...own, resolves: [...new Set([...own.resolves, ...around.resolves])] };
  joined.set(own, (joined.get(own) ?? new Map()).set(around, both));
  return both;
}
