import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { verified } from './checksums.ts';
import { defineToken } from './define.ts';

const label = '[0-9A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----';
/** Lines, escapes of line breaks, quotes between lines in source code, and RFC 1421 headers; no dash follows a dash. */
const lines = String.raw`(?:[0-9A-Za-z+/=:,.()\\ \t\r\n"'|]|-(?!-)){64,16000}`;
/** Of a key that was cut off, up to its last base64 character. */
const cutOff = String.raw`[0-9A-Za-z+/=\\ \t\r\n]{64,16000}`;

const revoke = 'Make a new pair, replace the public half everywhere, and revoke certificates of the old one';

/** A header around words is documentation. */
function holdsKey(token: string): boolean {
  return /[0-9A-Za-z+/]{30}/.test(token.slice(token.indexOf('KEY') + 3));
}

function holdsPem(token: string): boolean {
  const text = Buffer.from(token, 'base64').toString('latin1');
  return /^-----BEGIN [0-9A-Z ]{0,40}PRIVATE KEY/.test(text);
}

export default [
  defineToken({
    id: 'private-key',
    provider: 'Private key',
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    starts: ['-----BEGIN '],
    pattern: new RegExp(`-----BEGIN ${label}(?:${lines}-----END ${label}|${cutOff})`),
    is: holdsKey,
    accept: verified,
    revoke,
  }),
  // As Kubernetes Secrets and single-line env variables hold it.
  defineToken({
    id: 'private-key-base64',
    provider: 'Private key in base64',
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
    starts: ['LS0tLS1CRUdJTi'],
    pattern: /LS0tLS1CRUdJTi[0-9A-Za-z+/]{100,22000}={0,2}/,
    is: holdsPem,
    accept: verified,
    revoke,
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.pemPrivateKey),
  finds(() => fake.pemPrivateKey(2, '\\n')),
  finds(fake.base64PrivateKey),
  silent('-----BEGIN CERTIFICATE-----'),
];
