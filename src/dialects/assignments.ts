import type { Dialect, ReadContext, Slot } from '../model.ts';
import { genericId } from './generic.ts';
import { unknownReader } from './grammars.ts';

const assignment =
  /(?:^|[\s,{([;])["']?([A-Za-z_][A-Za-z0-9_.-]{1,60})["']?\]?[ \t]*(?:=>|:=|[=:])[ \t]*(?:"([^"\r\n]{1,2000})"|'([^'\r\n]{1,2000})'|([^\s"'{[(,;]{8,400}))/g;

/** Text without a reader: `name = "value"` and `"name": "value"`, wherever they stand. */
export const assignments: Dialect = {
  id: genericId,
  title: 'the program that reads this file',
  files: [],
  format: 'text',
  *read(document, context: ReadContext) {
    for (const match of document.text.content.matchAll(assignment)) {
      const value = match[2] ?? match[3] ?? match[4] ?? '';
      const isQuoted = match[4] === undefined;
      const end = match.index + match[0].length - (isQuoted ? 1 : 0);
      yield {
        kind: 'slot',
        role: 'field',
        name: match[1] ?? '',
        keyPath: [...context.keyPath, match[1] ?? ''],
        text: document.text.slice(end - value.length, end),
        references: unknownReader,
        deployed: context.deployed,
        dialect: genericId,
        remedy: () => 'Read the value from the environment or from a secret store.',
      } satisfies Slot;
    }
  },
};
