import { describe, expect, it } from 'vitest';
import { ageSecretKey, pemPrivateKey } from '../../src/examples/fake.ts';
import { isKeyFile, privateKeyIn } from '../../src/policies/key-file.ts';

describe('key files', () => {
  it.each(['tls.key', 'a/server.PEM', 'id_rsa', '.ssh/id_ed25519', 'deploy_rsa', 'putty.ppk', 'flux.agekey'])(
    '%s is one by name',
    (path) => {
      expect(isKeyFile(path)).toBe(true);
    },
  );

  it.each(['id_rsa.pub', 'keyboard.ts', 'monkey', 'server.crt'])('%s is none', (path) => {
    expect(isKeyFile(path)).toBe(false);
  });

  it('hold a key that works, or one behind a passphrase', () => {
    const locked = pemPrivateKey().replaceAll('PRIVATE KEY', 'ENCRYPTED PRIVATE KEY');
    expect(privateKeyIn(`subject=CN\n${pemPrivateKey()}`)).toBe('open');
    expect(privateKeyIn(locked)).toBe('locked');
    expect(privateKeyIn(ageSecretKey())).toBe('open');
  });

  it('say in base64 whether OpenSSH locked them', () => {
    const openSsh = (cipher: string): string => {
      const body = Buffer.from(
        `openssh-key-v1\0\0\0\0${String.fromCharCode(cipher.length)}${cipher}${'\0'.repeat(90)}`,
      );
      const label = ['OPENSSH', 'PRIVATE', 'KEY'].join(' ');
      return `-----BEGIN ${label}-----\n${body.toString('base64')}\n-----END ${label}-----\n`;
    };
    expect(privateKeyIn(openSsh('none'))).toBe('open');
    expect(privateKeyIn(openSsh('aes256-ctr'))).toBe('locked');
  });

  it('hold none where only the frame stands', () => {
    const label = ['PRIVATE', 'KEY'].join(' ');
    expect(privateKeyIn(`-----BEGIN ${label}-----\n...\n-----END ${label}-----\n`)).toBeUndefined();
    expect(privateKeyIn('-----BEGIN CERTIFICATE-----\nMIIB\n')).toBeUndefined();
  });
});
