import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import type { ConfigNode } from '../../model.ts';
import { advice, defineClient } from './define.ts';

/** What `n8n export:credentials --decrypted` writes: a list, or one object a file. `data` is a text where it is encrypted. */
function isDecrypted(node: ConfigNode | undefined): boolean {
  if (node?.kind === 'list') return node.items.some(isDecrypted);
  if (node?.kind !== 'map') return false;
  const keys = new Map(node.entries.map(({ key, value }) => [key, value.kind]));
  return keys.get('type') === 'scalar' && keys.get('name') === 'scalar' && keys.get('data') === 'map';
}

export default defineClient({
  id: 'n8n',
  title: 'n8n',
  source: 'vendor documentation of the export command, read 2026',
  format: 'json',
  files: { project: ['*credential*.json', '*credential*/*.json', '*n8n*.json', '*n8n*/**/*.json'] },
  matches: (document) => document.roots.some(isDecrypted),
  servers: [],
  resolves: { all: ['{{VAR}}'] },
  inherits: 'nothing',
  places: {
    credentials: ['[].data.{value,headerValue}', 'data.{value,headerValue}'],
    names: ['[].{id,name,type}', '{id,name,type}', '**.nodesAccess.**'],
  },
  replace: {
    all: advice(
      'Take the file out of the repository and revoke what is in it; export without --decrypted, and keep N8N_ENCRYPTION_KEY elsewhere.',
    ),
  },
  supply: 'n8n keeps credentials in its own encrypted store.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a decrypted export',
    '[{"id":"1","name":"GitHub account","type":"githubApi","data":{"server":"https://api.github.com","user":"orders","accessToken":"‹›"}}]',
    fake.githubToken,
    { path: 'backup/credentials.json' },
  ),
  finds(
    'a header of any server',
    '[{"id":"2","name":"Orders","type":"httpHeaderAuth","data":{"name":"X-Orders","value":"‹›"}}]',
    fake.opaque,
    { path: 'backup/credentials.json' },
  ),
  finds(
    'one object a file',
    '{"id":"3","name":"Database","type":"postgres","data":{"host":"db-3","password":"‹›"}}',
    fake.password,
    {
      path: 'credentials/3.json',
    },
  ),
  silent('an encrypted export', '[{"id":"1","name":"GitHub account","type":"githubApi","data":"U2FsdGVkX1+orders"}]', {
    path: 'backup/credentials.json',
  }),
];
