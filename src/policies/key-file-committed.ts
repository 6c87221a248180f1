import { pemPrivateKey } from '../examples/fake.ts';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';
import { isKeyFile, privateKeyIn } from './key-file.ts';

export default definePolicy({
  id: 'key-file-committed',
  severity: 'high',
  concerns: ['**/*.{key,pem,p8,pk8,ppk,agekey}', '**/{id_,*_}{rsa,dsa,ecdsa,ed25519}', '**/id_*_sk'],
  title: 'A private key is committed',
  why: 'Whoever can read the repository can act as the holder of the key, and history keeps it after it is deleted.',
  remedy:
    'Make a new key pair, keep the private half outside of the repository, and run `git rm --cached` on the file.',
  *check(facts) {
    const { repository } = facts;
    for (const path of repository.list()) {
      if (!isKeyFile(path) || !repository.isTracked(path)) continue;
      const key = privateKeyIn(facts.text(path) ?? '');
      if (key === undefined) continue;
      yield {
        path,
        severity: key === 'open' ? 'high' : 'medium',
        message:
          key === 'open' ? 'This private key is committed.' : 'This private key is committed, with a passphrase.',
      };
    }
  },
});

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'certs/server.key': `${pemPrivateKey()}\n` }, { path: 'certs/server.key' }),
  finds({ id_rsa: `${pemPrivateKey(2)}\n`, 'id_rsa.pub': 'ssh-rsa AAAA deploy\n' }, { path: 'id_rsa' }),
  silent({ 'server.key': pemPrivateKey(), '.gitignore': '*.key\n' }, { untracked: ['server.key'] }),
  silent({ 'ca.pem': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n', 'translations.key': 'a=b\n' }),
];
