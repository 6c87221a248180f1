import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://docs.mapbox.com/help/getting-started/access-tokens/';

export default [
  defineToken({
    id: 'mapbox-secret-token',
    provider: 'Mapbox',
    source,
    starts: ['sk.eyJ', 'tk.eyJ'],
    pattern: /[st]k\.eyJ[0-9A-Za-z_-]{40,300}\.[0-9A-Za-z_-]{22}/,
    revoke: 'console.mapbox.com/account/access-tokens → Delete',
  }),
  defineToken({
    id: 'mapbox-public-token',
    provider: 'Mapbox',
    source,
    starts: ['pk.eyJ'],
    pattern: /pk\.eyJ[0-9A-Za-z_-]{40,300}\.[0-9A-Za-z_-]{22}/,
    isPublic: true,
    revoke: 'Not needed: it is public',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.mapboxSecretToken),
  silent('sk.eyJ...'),
  silent(fake.mapboxPublicToken()),
  silent('pk.eyJ...'),
];
