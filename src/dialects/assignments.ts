import type { Dialect, MappedText, ReadContext, Slot } from '../model.ts';
import { genericId } from './generic.ts';
import { unknownReader } from './grammars.ts';

const assignment =
  /(?:^|[\s,{([;])["']?([A-Za-z_][A-Za-z0-9_.-]{1,60})["']?\]?[ \t]*(?:=>|:=|[=:])[ \t]*(?:"([^"\r\n]{1,2000})"|'([^'\r\n]{1,2000})'|([^\s"'{[(,;]{8,400}))/g;

/** `{{ db_password | default('…') }}`, wherever it stands. */
const jinjaDefault =
  /\{\{-?[ \t]{0,9}([A-Za-z_][A-Za-z0-9_.]{0,100})[ \t]{0,9}\|[ \t]{0,9}(?:default|d)\([ \t]{0,9}(?:"([^"\r\n]{1,400})"|'([^'\r\n]{1,400})')/g;

/** Text without a reader: `name = "value"` and `"name": "value"`, wherever they stand. */
export const assignments: Dialect = {
  id: genericId,
  title: 'the program that reads this file',
  files: [],
  format: 'text',
  *read({ text }, context: ReadContext) {
    for (const pattern of [assignment, jinjaDefault]) {
      for (const match of text.content.matchAll(pattern)) yield slotOf(match, text, context);
    }
  },
};

/** The name stands in the first group, the value in one of the others; the last is the only one without quotes. */
function slotOf(match: RegExpExecArray, text: MappedText, context: ReadContext): Slot {
  const [, name = '', ...values] = match;
  const value = values.find((each) => each !== undefined) ?? '';
  const isQuoted = values[2] === undefined;
  const end = match.index + match[0].length - (isQuoted ? 1 : 0);
  return {
    kind: 'slot',
    role: 'field',
    name,
    keyPath: [...context.keyPath, name],
    text: text.slice(end - value.length, end),
    references: unknownReader,
    deployed: context.deployed,
    dialect: genericId,
    remedy: () => 'Read the value from the environment or from a secret store.',
  };
}
