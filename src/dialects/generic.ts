import type { ConfigDocument, Dialect, Embedded, FormatName, ReadContext, Slot } from '../model.ts';
import { stacked, unknownReader } from './grammars.ts';
import { variableName } from './variable-name.ts';
import { type WalkRules, walk } from './walk.ts';

/** Id of the reader of last resort; its weak defaults are not reported, since nothing says that the file is configuration. */
export const genericId = 'generic';
/** Id of the reader of configuration files inside of what is deployed. */
export const configurationId = 'configuration';

/** Configuration whose reader nobody knows: names and values alone decide. */
export function genericDialect(format: FormatName): Dialect {
  return {
    id: genericId,
    title: 'the program that reads this file',
    files: [],
    format,
    read: readGeneric,
  };
}

/** package.json and its likes. */
const scripts = ['scripts.*'];

function* readGeneric(document: ConfigDocument, context: ReadContext): Generator<Slot | Embedded> {
  const rules: WalkRules = {
    dialect: genericId,
    grammar: () => stacked(context.outer, unknownReader),
    remedy: (role, name, owner, variable = variableName(role, name, owner)) =>
      `Move the value to the environment variable ${variable} or to a secret store, and refer to it here.`,
    commands: scripts,
  };
  for (const root of document.roots) yield* walk(root, context, rules);
}

/** Comments that hold configuration, to be read as what surrounds them. */
export function* commentedOut(document: ConfigDocument, context: ReadContext): Generator<Embedded> {
  for (const text of document.comments) {
    if (text.content.length > 200_000 || !/[:=]/.test(text.content)) continue;
    yield {
      kind: 'embedded',
      format: document.format,
      text,
      keyPath: [...context.keyPath, '(comment)'],
      references: unknownReader,
      deployed: 'commented',
    };
  }
}
