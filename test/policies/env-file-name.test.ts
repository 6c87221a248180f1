import { describe, expect, it } from 'vitest';
import { isEnvFile, isEnvTemplate } from '../../src/policies/env-file-name.ts';
import { isSafeEnv } from '../../src/policies/safe-env.ts';

describe('names', () => {
  it.each(['.env', '.ENV', 'app/.env.local', '.env.production', 'prod.env', '.envrc', '.env.bak', '.env.keys'])(
    '%s is an env file',
    (path) => {
      expect([isEnvFile(path), isEnvTemplate(path)]).toEqual([true, false]);
    },
  );

  it.each([
    '.env.example',
    '.env.sample',
    '.env.template',
    '.env.dist',
    '.env.example.docker',
    '.env.local.example',
    'example.env',
    '.env-example',
    '.envrc.example',
    'app/.env.defaults',
  ])('%s is a template', (path) => {
    expect([isEnvFile(path), isEnvTemplate(path)]).toEqual([false, true]);
  });

  it.each([
    '.env.d.ts',
    '.env.js',
    'environment',
    '.environment',
    'env',
    'dotenv.md',
    '.env.gpg',
    '.env/bin/python',
    'a.env.ts',
  ])('%s is neither', (path) => {
    expect([isEnvFile(path), isEnvTemplate(path)]).toEqual([false, false]);
  });
});

describe('ciphertext', () => {
  const dotenvx = 'DOTENV_PUBLIC_KEY="02ab"\n\n# api\nAPI_URL="encrypted:BFakeFakeFakeFake"\n';
  it('is a file without a value in the clear', () => {
    expect(isSafeEnv('.env', dotenvx)).toBe(true);
    expect(
      isSafeEnv('.env', 'URL=ENC[AES256_GCM,data:abc,type:str]\nsops_version=3.9.0\nsops_mac=ENC[AES256_GCM,data:x]\n'),
    ).toBe(true);
    expect(isSafeEnv('.env', '\0GITCRYPT\0\x01\x02')).toBe(true);
  });

  it('is not a file with one value in the clear, or with none at all', () => {
    expect(isSafeEnv('.env', `${dotenvx}export PORT=3000\r\n`)).toBe(false);
    expect(isSafeEnv('.env', '')).toBe(false);
    expect(isSafeEnv('.env', '# nothing\nKEY=\n')).toBe(false);
  });
});
