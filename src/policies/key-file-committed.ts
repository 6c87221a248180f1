import { deployedOf } from '../dialects/deployed.ts';
import { opaque, pemPrivateKey } from '../examples/fake.ts';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Facts, PolicyMatch } from '../model.ts';
import { credentialFile } from './credential-file.ts';
import { definePolicy } from './define.ts';
import { isKeyFile, privateKeyIn } from './key-file.ts';

export default definePolicy({
  id: 'key-file-committed',
  severity: 'high',
  concerns: [
    '**/{*kubeconfig*,.kube/config,*.conf,.netrc,_netrc,.pgpass,pgpass,.git-credentials,.vault-token,.pypirc,.npmrc,.dockercfg,.dockerconfigjson}',
    '**/*.{json,p12,pfx,jks,jceks,keystore,kdb,kdbx}',
    '**/*.{key,pem,p8,pk8,ppk,agekey}',
    '**/{id_,*_}{rsa,dsa,ecdsa,ed25519}',
    '**/id_*_sk',
  ],
  title: 'A key file is committed',
  why: 'Whoever can read the repository can act as the holder of the key, and history keeps it after it is deleted.',
  remedy:
    'Make a new key pair, keep the private half outside of the repository, and run `git rm --cached` on the file.',
  *check(facts) {
    const { repository } = facts;
    for (const path of repository.list()) {
      const match = isKeyFile(path) ? keyMatch(path, facts) : fileMatch(path, facts);
      if (match !== undefined && repository.isTracked(path)) yield match;
    }
  },
});

function keyMatch(path: string, facts: Facts): PolicyMatch | undefined {
  const key = privateKeyIn(facts.text(path) ?? '');
  if (key === undefined) return undefined;
  const isOpen = key === 'open';
  return {
    path,
    ...atLiteral(path, facts),
    severity: isOpen ? 'high' : 'medium',
    message: isOpen ? 'This private key is committed.' : 'This private key is committed, with a passphrase.',
  };
}

/** Key stores have a password of their own; a literal in the file makes it a credential that works. */
function fileMatch(path: string, facts: Facts): PolicyMatch | undefined {
  const what = credentialFile(path, facts.text);
  if (what === undefined) return undefined;
  // Key stores of tests are made for them; a key in the clear is told whatever the folder.
  if (deployedOf(path) !== 'local' && !facts.hasLiteral(path)) return undefined;
  return {
    path,
    ...atLiteral(path, facts),
    severity: facts.hasLiteral(path) ? 'high' : 'medium',
    message: `This ${what} is committed.`,
    remedy:
      'Run `git rm --cached` on the file, ignore it, and change what is in it: history keeps it after it is deleted.',
  };
}

/** Where the file is reported as a literal already, this becomes a note on it; a line without one might show a value. */
function atLiteral(path: string, facts: Facts): Pick<PolicyMatch, 'span'> {
  const literal = facts.literals().find((one) => one.path === path);
  return literal === undefined ? {} : { span: literal.span };
}

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'certs/server.key': `${pemPrivateKey()}\n` }, { path: 'certs/server.key' }),
  finds({ id_rsa: `${pemPrivateKey(2)}\n`, 'id_rsa.pub': 'ssh-rsa AAAA deploy\n' }, { path: 'id_rsa' }),
  silent({ 'server.key': pemPrivateKey(), '.gitignore': '*.key\n' }, { untracked: ['server.key'] }),
  finds({ '.npmrc': `//npm.acme.dev/:_authToken=${opaque(36)}\n` }, { path: '.npmrc' }),
  finds({ 'db/.pgpass': 'db.acme.dev:5432:*:app:orchard-2024\n' }, { path: 'db/.pgpass' }),
  finds({ 'release.p12': '\x30\x23\x02\x01\x03\x30' }, { path: 'release.p12' }),
  silent({ 'test/fixtures/release.p12': '\x30\x23\x02\x01\x03\x30' }),
  silent({ '.npmrc': 'engine-strict=true\n//npm.acme.dev/:_authToken=${NPM_TOKEN}\n', 'a.p12': 'a sample\n' }),
  silent({ '.netrc': 'machine npm.acme.dev login app password <token>\n', 'nginx.conf': 'token: x\n' }),
  silent({ '.docker/config.json': '{"auths": {}}\n', 'service-account.json': '{"type": "service_account"}\n' }),
  silent({ 'ca.pem': '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n', 'translations.key': 'a=b\n' }),
];
