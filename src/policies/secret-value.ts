import { judge } from '../judge/judge.ts';
import type { MappedText, Verdict } from '../model.ts';

/** The judge's verdicts on a value that stands under a name in a chart: Helm resolves nothing there. */
export function verdictsOn(text: MappedText, name: string): readonly Verdict[] {
  if (text.content.trim() === '') return [];
  const judgements = judge({
    kind: 'slot',
    role: 'field',
    name,
    keyPath: [],
    text,
    references: { reader: 'Helm', resolves: [], documented: true },
    deployed: 'yes',
    dialect: 'values-schema',
    remedy: () => '',
  });
  return judgements.map(({ verdict }) => verdict);
}
