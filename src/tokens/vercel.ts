import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://vercel.com/docs/rest-api#authentication';

export default [
  defineToken({
    id: 'vercel-token',
    provider: 'Vercel',
    source,
    starts: ['vcp_', 'vca_', 'vci_', 'vcr_', 'vck_'],
    pattern: /vc[pairk]_[0-9A-Za-z_-]{56}/,
    revoke: 'vercel.com/account/settings/tokens → Delete',
  }),
  defineToken({
    id: 'vercel-blob-token',
    provider: 'Vercel',
    source,
    starts: ['vercel_blob_rw_'],
    pattern: /vercel_blob_rw_[0-9A-Za-z]{16}_[0-9A-Za-z]{30}/,
    revoke: 'vercel.com → Storage → the store → Rotate token',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.vercelToken),
  silent('vcp_your_key_here'),
  finds(fake.vercelBlobToken),
  silent('vercel_blob_rw_your_key_here'),
];
