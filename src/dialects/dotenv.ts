import { readDotenv } from '../formats/dotenv.ts';
import type { Dialect, Embedded, MappedText, ReadContext, ReferenceGrammar, Slot } from '../model.ts';
import { stacked } from './grammars.ts';
import { type WalkRules, walk } from './walk.ts';

const grammar: ReferenceGrammar = {
  reader: 'the program that loads this file',
  resolves: [
    '${VAR}',
    '$VAR',
    '${VAR:-default}',
    '${VAR:?message}',
    '$(command)',
    '{{VAR}}',
    '${{ secrets.VAR }}',
    '${{ expression }}',
    '%VAR%',
    '${env:VAR}',
    '${input:id}',
    '$(VAR)',
    '${user_config.key}',
  ],
  documented: true,
};

/** Environment files: every assignment, the commented-out ones included. */
export const dotenv: Dialect = {
  id: 'dotenv',
  title: 'the program that loads this file',
  files: [
    '.env',
    '.env.*',
    '*.env',
    '.env_*',
    '.env-*',
    'env.list',
    '.dev.vars',
    '.dev.vars.*',
    '.flaskenv',
    '*.env.*',
  ],
  format: 'dotenv',
  *read(document, context) {
    const rules = rulesFor(context);
    for (const root of document.roots) yield* asVariables(walk(root, context, rules));
    for (const comment of document.comments)
      yield* commentedOut(comment, { ...context, deployed: 'commented' }, rules, 0);
  },
};

/** Lines that were commented out, also more than once (`## KEY=value`). */
function* commentedOut(
  comment: MappedText,
  context: ReadContext,
  rules: WalkRules,
  depth: number,
): Generator<Slot | Embedded> {
  const { roots, comments } = readDotenv(comment);
  for (const root of roots) yield* asVariables(walk(root, context, rules));
  if (depth < 2) for (const inner of comments) yield* commentedOut(inner, context, rules, depth + 1);
}

function rulesFor(context: ReadContext): WalkRules {
  return {
    dialect: 'dotenv',
    grammar: () => stacked(context.outer, grammar),
    remedy: (_, name) =>
      context.deployed === 'template'
        ? `Leave the value empty in a template: ${name}=`
        : 'Keep this file out of git (.gitignore), or put a reference such as op://vault/item/field here and start through a secret manager.',
    env: [],
  };
}

function* asVariables(items: Iterable<Slot | Embedded>): Generator<Slot | Embedded> {
  for (const item of items) yield item.kind === 'slot' ? { ...item, role: 'env' } : item;
}
