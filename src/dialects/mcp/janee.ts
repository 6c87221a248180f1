import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'janee',
  title: 'Janee',
  source: 'its own source (config store and its migration), read 2026',
  format: 'yaml',
  files: {
    project: ['.janee/config.yaml', '.janee/credentials.json'],
    home: ['~/.janee/config.yaml', '~/.janee/credentials.json'],
  },
  servers: ['services'],
  resolves: {},
  documented: false,
  inherits: 'nothing: Janee adds the credential to the request itself',
  places: {
    credentials: [
      'masterKey',
      'services.*.auth.{key,apiKey,apiSecret,passphrase,privateKey,credentials,consumerSecret,secretAccessKey,token}',
    ],
    names: [
      'services.*.auth.{type,scopes,appId,installationId}',
      'services.*.ownership.**',
      'capabilities.*.{service,ttl}',
      'capabilities.*.env.*',
    ],
  },
  replace: {
    all: advice(
      'Take the folder out of the repository (git rm --cached) and revoke what was in it: it holds the encrypted credentials and the key that opens them.',
    ),
  },
  supply: 'Add the service again with "janee add": the file stays in the home folder.',
});

export const examples = (): readonly TextExample[] => [
  finds('the key that opens the rest', '{"masterKey":"‹›","secrets":{}}', fake.opaque, {
    path: '.janee/credentials.json',
  }),
  finds(
    'a bearer token',
    'services:\n  orders:\n    baseUrl: https://api.acme.dev\n    auth:\n      type: bearer\n      key: ‹›\n',
    fake.opaque,
  ),
  finds(
    'a header',
    'services:\n  orders:\n    auth:\n      type: headers\n      headers:\n        X-API-Key: ‹›\n',
    fake.opaque,
  ),
  silent(
    'an encrypted example',
    'services:\n  orders:\n    baseUrl: https://api.acme.dev\n    auth:\n      type: bearer\n      key: "encrypted:..."\ncapabilities:\n  orders:\n    service: orders\n    ttl: 1h\n',
  ),
];
