import type { Dialect, FormatName } from '../model.ts';
import { configurationId } from './generic.ts';
import { stacked, unknownReader } from './grammars.ts';
import { readTree } from './kubernetes/read.ts';

/** A configuration file that is deployed: in an entry of a ConfigMap, in a value, on a node. Whoever reads it is not known. */
export function deployedConfiguration(format: FormatName): Dialect {
  return {
    id: configurationId,
    title: 'the program that reads this file',
    files: [],
    format,
    *read(document, context) {
      const grammar = stacked(context.outer, unknownReader);
      for (const root of document.roots) {
        yield* readTree(root, context, {
          dialect: configurationId,
          grammar: () => grammar,
          remedy: () => 'Keep the value in a Secret that is not committed, and let the program read it from there.',
        });
      }
    },
  };
}
