import type { Slot } from '../../model.ts';

/** Redis, Sentinel, OpenLDAP and keepalived write a directive, a blank and the password; nginx sets headers. */
const directive =
  /^[ \t]*(?:(requirepass|masterauth|masteruser|rootpw|auth_pass|sentinel auth-pass [A-Za-z0-9_-]{1,60})[ \t]+|proxy_set_header[ \t]+([A-Za-z-]{1,60})[ \t]+)["']?([^"';\r\n]{1,400})/gm;

/** Passwords and headers in configuration that is neither INI nor YAML: redis.conf, slapd.conf, snippets of nginx. */
export function* directives(slot: Slot): Generator<Slot> {
  for (const match of slot.text.content.matchAll(directive)) {
    const value = (match[3] ?? '').trimEnd();
    const start = match.index + match[0].length - (match[3] ?? '').length;
    const header = match[2];
    yield {
      ...slot,
      role: header === undefined ? 'field' : 'header',
      name: header ?? 'password',
      text: slot.text.slice(start, start + value.length),
      ...(header === undefined ? { place: 'credential' } : {}),
    };
  }
}
