import * as fake from '../examples/fake.ts';
import { finds, lowered, silent, type TokenExample } from '../examples/token.ts';
import { checkCrc32Hex } from './checksums.ts';
import { defineToken } from './define.ts';
import { checkObject } from './encodings.ts';

const source = 'https://grafana.com/docs/grafana/latest/administration/service-accounts/';

export default [
  defineToken({
    id: 'grafana-service-account-token',
    provider: 'Grafana',
    source,
    starts: ['glsa_'],
    pattern: /glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}/,
    accept: checkCrc32Hex,
    revoke: 'Grafana → Administration → Service accounts → Delete token',
  }),
  defineToken({
    id: 'grafana-cloud-token',
    provider: 'Grafana',
    source,
    starts: ['glc_eyJ'],
    pattern: /glc_eyJ[0-9A-Za-z+/]{60,500}={0,2}/,
    accept: checkObject('glc_', ['o', 'k']),
    revoke: 'grafana.com → Access policies → Delete token',
  }),
  defineToken({
    id: 'grafana-api-key',
    provider: 'Grafana',
    source,
    starts: ['eyJrIjoi'],
    pattern: /eyJrIjoi[0-9A-Za-z+/]{60,500}={0,2}/,
    accept: checkObject('', ['k', 'n', 'id']),
    revoke: 'Grafana → Administration → Service accounts → Delete token',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.grafanaServiceAccountToken),
  lowered(() => fake.spoiled(fake.grafanaServiceAccountToken())),
  silent('glsa_your_key_here'),
  finds(fake.grafanaCloudToken),
  silent('glc_eyJ...'),
  finds(fake.grafanaApiKey),
  silent('eyJrIjoi...'),
];
