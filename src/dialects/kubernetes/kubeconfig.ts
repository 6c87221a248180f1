import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'kubeconfig',
  title: 'kubeconfig',
  matches: { groups: [''], kinds: ['Config'] },
  places: {
    base64: ['users[].user.client-key-data'],
    credentials: ['users[].user.{token,password}'],
    names: ['**.{certificate-authority-data,client-certificate-data,tokenFile}', 'contexts.**', 'current-context'],
  },
  remedy: () => 'Do not commit kubeconfig files: use an exec plugin or a short-lived token from the CI.',
});

const file = (user: string): string =>
  `apiVersion: v1\nkind: Config\nclusters:\n  - name: orchard\n    cluster:\n      server: https://10.0.0.1:6443\n      certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUIK\nusers:\n  - name: admin\n    user:\n      ${user}\ncontexts:\n  - name: orchard\n    context: {cluster: orchard, user: admin}\ncurrent-context: orchard\n`;

export const examples = (): readonly TextExample[] => [
  finds('a token', file('token: ‹›'), () => fake.opaque(48)),
  finds('a password', file('password: ‹›'), () => fake.opaque(20)),
  finds('a private key', file('client-key-data: ‹›'), fake.base64PrivateKey),
  silent(
    'a plugin',
    file(
      'exec:\n        apiVersion: client.authentication.k8s.io/v1\n        command: aws\n        args: ["eks", "get-token", "--cluster-name", "orchard"]',
    ),
  ),
];
