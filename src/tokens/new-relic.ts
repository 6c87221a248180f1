import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/';

export default [
  defineToken({
    id: 'new-relic-user-key',
    provider: 'New Relic',
    source,
    starts: ['NRAK-', 'NRAA-', 'NRRA-'],
    pattern: /NR(?:AK|AA|RA)-(?:[0-9A-Z]{27}|[0-9a-f]{42})/,
    revoke: 'one.newrelic.com → API keys → Delete',
  }),
  defineToken({
    id: 'new-relic-insert-key',
    provider: 'New Relic',
    source,
    starts: ['NRII-', 'NRIQ-'],
    pattern: /NRI[IQ]-[0-9A-Za-z_-]{32}/,
    revoke: 'one.newrelic.com → API keys → Delete',
  }),
  defineToken({
    id: 'new-relic-license-key',
    provider: 'New Relic',
    source,
    starts: [],
    inside: { text: 'NRAL', least: 36, most: 36 },
    pattern: /[0-9A-Za-z]{36}NRAL/,
    revoke: 'one.newrelic.com → API keys → Delete',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.newRelicUserKey),
  silent('NRAK-your-key-here'),
  finds(fake.newRelicInsertKey),
  silent('NRII-your-key-here'),
  finds(fake.newRelicLicenseKey),
  silent('your_NRALhere'),
];
