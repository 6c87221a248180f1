import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';
import { isMixed } from './encodings.ts';

// Hex digests begin like this too.
export default defineToken({
  id: 'clickhouse-cloud-secret',
  provider: 'ClickHouse Cloud',
  source: 'https://clickhouse.com/docs/cloud/manage/openapi',
  starts: ['4b1d'],
  pattern: /4b1d[0-9A-Za-z]{38}/,
  is: isMixed,
  revoke: 'ClickHouse Cloud → API keys → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.clickhouseCloudSecret), silent('4b1d0000')];
