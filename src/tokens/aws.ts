import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html';

export default [
  // Names the key pair. The secret half has no shape of its own: its name gives it away.
  defineToken({
    id: 'aws-access-key-id',
    provider: 'AWS',
    source,
    starts: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
    pattern: /A(?:KIA|SIA|BIA|CCA)[A-Z2-7]{16}/,
    isPublic: true,
    revoke: 'Not needed: it is public',
  }),
  defineToken({
    id: 'aws-session-token',
    provider: 'AWS',
    source,
    starts: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz'],
    pattern: /(?:IQoJb3JpZ2lu|FwoGZXIvYXdz)[0-9A-Za-z/+]{100,2500}={0,2}/,
    revoke: 'IAM → Roles → Revoke active sessions',
  }),
  defineToken({
    id: 'aws-bedrock-key',
    provider: 'AWS',
    source,
    starts: ['ABSK', 'bedrock-api-key-'],
    pattern: /(?:ABSK[0-9A-Za-z+/]{100,270}={0,2}|bedrock-api-key-[0-9A-Za-z+/]{100,2500}={0,2})/,
    revoke: 'Amazon Bedrock console → API keys → Delete',
  }),
];

export const examples = (): readonly TokenExample[] => [
  silent(fake.awsAccessKeyId()),
  silent('AKIA-your-key'),
  finds(fake.awsSessionToken),
  silent('IQoJb3JpZ2lu-your-key'),
  finds(fake.awsBedrockKey),
  finds(fake.awsBedrockShortKey),
  silent('bedrock-api-key-example'),
];
