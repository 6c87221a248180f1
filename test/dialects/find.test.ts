import { expect, test } from 'vitest';
import { isWorthParsing } from '../../src/dialects/find.ts';
import { classifyName } from '../../src/judge/names.ts';

/** One name for each word that the judge takes for a credential's. */
const names =
  'DB_PASSWORD DB_PASSWD DB_PWD SMTP_PASS KEY_PASSPHRASE PASSCODE PW DB_PW WIFI_PSK SENHA CONTRASENA MOTDEPASSE PASSWORT TOKEN ' +
  'JWT PAT GH_PAT BEARER APIKEY AUTHORIZATION PRIVKEY SECRET CREDENTIAL CREDS MNEMONIC SEED AUTH KEY COOKIE SESSION SALT PEPPER ' +
  'IV AES_IV API HMAC OTP TOTP LICENSE';

test.each(names.split(' '))('a file is read for %s', (name) => {
  expect(classifyName(name)).not.toBe('unknown');
  expect(classifyName(name)).not.toBe('other');
  expect(isWorthParsing(`\n${name}: value\n`)).toBe(true);
});

test('a file without any is not read', () => {
  expect(isWorthParsing('port: 8080\nhost: localhost\nurl: https://example.org/path\n')).toBe(false);
});
