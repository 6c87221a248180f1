import { isIPv4, isIPv6 } from 'node:net';
import { isGoPattern } from './go-pattern.ts';

/** Formats that Helm checks up to draft 7, as its library does; others accept everything. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  ipv4: isIPv4,
  ipv6: (text) => isIPv6(text) && !text.includes('%'),
  hostname: isHostname,
  email: isEmail,
  date: isDate,
  time: isTime,
  'date-time': (text) => /^[^T]{10}T/i.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11)),
  uri: (text) => /^[A-Za-z][A-Za-z0-9+.-]*:/.test(text) && isUrl(text),
  iri: (text) => /^[A-Za-z][A-Za-z0-9+.-]*:/.test(text) && isUrl(text),
  'uri-reference': (text) => !text.includes('\\') && isUrl(text),
  'iri-reference': (text) => !text.includes('\\') && isUrl(text),
  uuid: (text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  duration: (text) =>
    /^P(?:[0-9]+W|(?=.)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?=.)(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)$/.test(
      text,
    ),
  'json-pointer': (text) => text === '' || /^\/(?:[^~]|~[01])*$/.test(text),
  semver: (text) => /^(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.test(text),
  regex: isGoPattern,
};

function isHostname(text: string): boolean {
  const name = text.replace(/\.$/, '');
  return (
    name.length <= 253 &&
    name.split('.').every((label) => /^(?!-)[A-Za-z0-9-]{1,63}$/.test(label) && !label.endsWith('-'))
  );
}

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(0, at));
  const isLocal =
    /^"[^"\\]*"$/.test(local) || (/^[A-Za-z0-9.!#$%&'*+\-/=?^_`{|}~]*$/.test(local) && !/^\.|\.$|\.\./.test(local));
  return (
    at >= 0 &&
    text.length <= 254 &&
    local.length <= 64 &&
    isLocal &&
    (text.endsWith(']') || isHostname(text.slice(at + 1)))
  );
}

function isDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function isTime(text: string): boolean {
  return /^(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]+)?(?:z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])$/i.test(
    text,
  );
}

/** Go reads nearly every text as a URL: it refuses control characters, wrong escapes, and hosts with blanks or a wrong port. */
function isUrl(text: string): boolean {
  if (/[\u0000-\u001f\u007f]/.test(text)) return false;
  const [plain = '', fragment = ''] = text.split(/#(.*)/s);
  const path = plain.split('?')[0] ?? '';
  if (/%(?![0-9A-Fa-f]{2})/.test(path) || /%(?![0-9A-Fa-f]{2})/.test(fragment)) return false;
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(path)?.[0] ?? '';
  const rest = path.slice(scheme.length);
  if (scheme === '' && /^[^/]*:/.test(rest)) return false;
  const authority = /^\/\/([^/]*)/.exec(rest)?.[1];
  return authority === undefined || /^(?:[^@]*@)?(?:\[[^\]]*\]|[^\s:<>"[\]\\^`{|}]*)(?::[0-9]*)?$/.test(authority);
}
