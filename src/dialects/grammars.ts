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

/** What is around an embedded text resolves its references first. */
export function stacked(outer: readonly ReferenceGrammar[], own: ReferenceGrammar): ReferenceGrammar {
  if (outer.length === 0) return own;
  return { ...own, resolves: [...new Set([...own.resolves, ...outer.flatMap(({ resolves }) => resolves)])] };
}
