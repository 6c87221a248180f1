import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

/** What makes a machine a node: files, commands and tokens of Cluster API, kubeadm, RKE2, K3s and Talos. */
export default defineResource({
  id: 'node-bootstrap',
  title: 'Cluster API and kubeadm',
  matches: {
    groups: ['bootstrap.cluster.x-k8s.io', 'controlplane.cluster.x-k8s.io', 'kubeadm.k8s.io'],
    kinds: ['*'],
  },
  places: {
    base64: ['**.files[].content'],
    credentials: ['**.certificateKey', '**.{token,tlsBootstrapToken}', '**.users[].passwd'],
    commands: ['**.{preKubeadmCommands,postKubeadmCommands,preRKE2Commands,postRKE2Commands}[]'],
    names: ['**.{caCertHashes,contentFrom,passwdFrom}.**'],
  },
  remedy: () =>
    'Put the value into a Secret that is not committed and name it (contentFrom.secret, passwdFrom.secret); let kubeadm make tokens and keys itself.',
});

const config = (body: string): string =>
  `apiVersion: bootstrap.cluster.x-k8s.io/v1beta1\nkind: KubeadmConfigTemplate\nmetadata:\n  name: workers\nspec:\n  template:\n    spec:\n${body}`;

export const examples = (): readonly TextExample[] => [
  finds(
    'an env file',
    config(
      '      files:\n        - path: /etc/gateway.env\n          content: |\n            LOG_LEVEL=info\n            API_TOKEN=‹›\n',
    ),
    () => fake.opaque(40),
  ),
  finds(
    'a key of the API server in a file',
    config(
      '      files:\n        - path: /etc/kubernetes/enc.yaml\n          content: |\n            apiVersion: apiserver.config.k8s.io/v1\n            kind: EncryptionConfiguration\n            resources:\n              - providers:\n                  - secretbox:\n                      keys:\n                        - name: key1\n                          secret: ‹›\n',
    ),
    () => Buffer.from(fake.hex(64), 'hex').toString('base64'),
  ),
  finds(
    'a login in a command',
    config('      preKubeadmCommands:\n        - curl -u admin:‹› https://charts.orchard.dev/install\n'),
    () => fake.opaque(20),
  ),
  finds(
    'the key of the certificates',
    'apiVersion: kubeadm.k8s.io/v1beta3\nkind: InitConfiguration\ncertificateKey: ‹›\n',
    () => fake.hex(64),
  ),
  silent(
    'files from Secrets and hashes of certificates',
    `${config('      files:\n        - path: /etc/gateway.env\n          contentFrom:\n            secret:\n              name: gateway-token\n              key: token\n')}---\napiVersion: kubeadm.k8s.io/v1beta3\nkind: JoinConfiguration\ndiscovery:\n  bootstrapToken:\n    caCertHashes:\n      - sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n`,
  ),
];
