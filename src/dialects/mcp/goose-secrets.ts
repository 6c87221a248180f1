import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

/** What Goose would keep in the keyring, in clear text where there is none. */
export default defineClient({
  id: 'goose-secrets',
  title: 'Goose (stored credentials)',
  source: 'vendor documentation and the client’s own source, read 2026-08',
  format: 'yaml',
  files: {
    project: ['.goose/secrets.yaml'],
    home: ['~/.config/goose/secrets.yaml', '%APPDATA%/Block/goose/config/secrets.yaml'],
  },
  servers: [],
  resolves: {},
  inherits: 'nothing: no server is started from it',
  places: { credentials: ['*'] },
  replace: {
    all: advice(
      'Take the file out of the repository, revoke the value, and let Goose use the keyring or the environment.',
    ),
  },
  supply: 'Goose reads a variable of the environment before this file.',
});

export const examples = (): readonly TextExample[] => [
  finds('the key of a provider', 'OPENAI_API_KEY: ‹›\n', fake.openaiProjectKey),
  finds('a value whose name says nothing', 'ACME: "‹›"\n', fake.opaque),
  silent('nothing stored', '{}\n'),
  unresolved('a reference', 'ACME_API_KEY: ‹${ACME_API_KEY}›\n'),
];
