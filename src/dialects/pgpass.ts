import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample } from '../examples/text.ts';
import type { Dialect } from '../model.ts';
import { shellGrammar, stacked } from './grammars.ts';

/** `host:port:database:user:password`; a backslash stands before a colon that belongs to a value. */
const line = /^(?!#)(?:(?:[^:\\\r\n]|\\.){1,255}:){4}((?:[^\\\r\n]|\\.){1,400}?)[ \t]*\r?$/gm;

/** The password file of PostgreSQL's clients. */
export const pgpass: Dialect = {
  id: 'pgpass',
  title: 'PostgreSQL',
  files: ['.pgpass', 'pgpass', 'pgpass.conf'],
  format: 'ini',
  *read(document, context) {
    for (const match of document.text.content.matchAll(line)) {
      const value = match[1] ?? '';
      const start = match.index + match[0].trimEnd().length - value.length;
      yield {
        kind: 'slot',
        role: 'field',
        name: 'password',
        place: 'credential',
        keyPath: context.keyPath,
        text: document.text.slice(start, start + value.length),
        references: stacked(context.outer, shellGrammar),
        deployed: context.deployed,
        dialect: 'pgpass',
        remedy: () => 'Keep the file in the home folder of the machine, with mode 0600, and out of the repository.',
      };
    }
  },
};

export const examples = (): readonly TextExample[] => [
  finds('the last field', '# primary\ndb.acme.dev:5432:orders:app:‹›\n', fake.opaque),
  finds('any host', '*:*:*:app:‹›\n', fake.password),
  silent('a reference and a comment', 'localhost:5432:orders:app:${DB_PASSWORD}\n#db:5432:*:app:secret\n'),
];
