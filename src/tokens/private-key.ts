import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { verified } from './checksums.ts';
import { defineToken } from './define.ts';

const label = '[0-9A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----';
/** Lines, escapes of line breaks, quotes between lines in source code, and RFC 1421 headers; no dash follows a dash. */
const lines = String.raw`(?:[0-9A-Za-z+/=:,.()\\ \t\r\n"'|]|-(?!-)){64,16000}`;
const lineBreak = String.raw`(?:\\{1,4}[nrt]|[ \t\r\n])`;
/** Of a key that was cut off, the lines that are left. */
const cutOff = `${lineBreak}{0,16}[0-9A-Za-z+/=]{16,4000}(?:${lineBreak}{1,16}[0-9A-Za-z+/=]{16,4000}){0,300}`;

const revoke = 'Make a new pair, replace the public half everywhere, and revoke certificates of the old one';

/** A header around words is documentation, and so is a first and a last line with dots or nothing between them. */
function holdsKey(token: string): boolean {
  const body = token.slice(token.indexOf('KEY') + 3);
  const line = /[0-9A-Za-z+/]{30,400}/.exec(body)?.[0];
  if (line === undefined || new Set(line).size < fewestSigns) return false;
  return !/\.[ \t\r\n]{0,8}\.[ \t\r\n]{0,8}\./.test(body) && !isShortened(body);
}

/** Of 64 signs in base64, so many differ in 30 of them; `privatekeyprivatekey` has eight. */
const fewestSigns = 12;

/** A key in DER says how long it is: with less than half of that most of it was left out. */
function isShortened(body: string): boolean {
  const end = body.indexOf('-----END');
  const inBase64 = body
    .slice(0, end < 0 ? undefined : end)
    .replace(/\\[nrt]/g, '')
    .replace(/[^0-9A-Za-z+/]/g, '');
  const [tag, size, high = 0, low = 0] = Buffer.from(inBase64.slice(0, 8), 'base64');
  return tag === 0x30 && size === 0x82 && inBase64.length * 0.75 < (high * 256 + low) / 2;
}

/** The first line in base64, as far as it fills groups of three bytes. */
const encodedStarts = ['', 'RSA ', 'EC ', 'DSA ', 'OPENSSH ', 'ENCRYPTED '].map((algorithm) => {
  const line = `-----BEGIN ${algorithm}PRIVATE KEY-----`;
  return Buffer.from(line.slice(0, line.length - (line.length % 3))).toString('base64');
});

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
    starts: encodedStarts,
    pattern: new RegExp(`(?:${encodedStarts.join('|')})[0-9A-Za-z+/]{64,8000}={0,2}`),
    accept: verified,
    revoke,
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.pemPrivateKey),
  finds(() => fake.pemPrivateKey(2, '\\n')),
  finds(fake.base64PrivateKey),
  silent('-----BEGIN CERTIFICATE-----'),
  silent(cutDown(`\n${fake.pemPrivateKey().split('\n').slice(1, 3).join('\n . . .\n')}\n`)),
  silent(cutDown(`\n${'privatekey'.repeat(8)}\n`)),
  silent(cutDown(`\n${derOf(2370).slice(0, 80)}\n`)),
  finds(() => cutDown(`\n${derOf(300).replace(/(.{64})/g, '$1\n')}\n`)),
];

function cutDown(body: string): string {
  const [first = '', last = ''] = fake.pemPrivateKey().split(/\n[\s\S]*\n/);
  return `${first}${body}${last}`;
}

/** As a key in DER of so many bytes begins, in base64. */
function derOf(bytes: number): string {
  const rest = Buffer.from(fake.opaque(bytes));
  return Buffer.concat([Buffer.from([0x30, 0x82, bytes >> 8, bytes & 255]), rest]).toString('base64');
}
