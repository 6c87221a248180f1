import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../examples/text.ts';
import type { ConfigDocument, ConfigNode, Dialect, ReadContext } from '../model.ts';
import { stacked, unknownReader } from './grammars.ts';
import { liveContext, readTree } from './kubernetes/read.ts';
import { select } from './paths.ts';

/** What a node of K3s or RKE2 is set up with: the token of the cluster, its database, logins of registries. */
export const nodeConfig: Dialect = {
  id: 'node-config',
  title: 'K3s, RKE2 and Talos',
  files: ['{k3s,rke2}/config.{yaml,yml}', '{k3s,rke2}/config.yaml.d/*.{yaml,yml}', 'registries.{yaml,yml}'],
  format: 'yaml',
  read: readNodeConfig,
};

/** Machine configuration of Talos, and the secrets that `talosctl gen secrets` writes, under any name. */
export const talosByShape: Dialect = { ...nodeConfig, files: [], matches: isOfTalos };

function isOfTalos({ roots }: ConfigDocument): boolean {
  return roots.some(
    (root) =>
      holds(root, 'secrets.bootstraptoken') ||
      (holds(root, 'machine.{token,ca,type}') && holds(root, 'cluster.{controlPlane,token,secret}')),
  );
}

function holds(root: ConfigNode, path: string): boolean {
  return select(root, path).next().done === false;
}

function* readNodeConfig(document: ConfigDocument, context: ReadContext): ReturnType<Dialect['read']> {
  const live = liveContext(context);
  const grammar = stacked(live.outer, unknownReader);
  for (const root of document.roots) {
    yield* readTree(root, live, {
      dialect: nodeConfig.id,
      grammar: () => grammar,
      remedy: () =>
        'Keep the value in a file that SOPS or talhelper encrypts, or on the node only (token-file); who has it may join the cluster.',
      credentials: [
        '{token,agent-token}',
        'configs.*.auth.{password,auth,identity_token}',
        '{machine,cluster}.token',
        'cluster.secret',
        '{machine.ca,cluster.ca,cluster.aggregatorCA,cluster.etcd.ca,cluster.serviceAccount}.key',
        'secrets.{bootstraptoken,aescbcencryptionsecret,secretboxencryptionsecret}',
        'trustdinfo.token',
        'cluster.{aescbcEncryptionSecret,secretboxEncryptionSecret}',
        'certs.*.key',
      ],
      names: ['**.{crt,id,ca_file,cert_file,key_file}', '{token-file,agent-token-file}'],
    });
  }
}

const talos = (secret: string): string =>
  `version: v1alpha1\nmachine:\n  type: worker\n  token: ""\ncluster:\n  id: a1b2\n  secret: ${secret}\n  token: ""\n  controlPlane:\n    endpoint: https://10.0.0.1:6443\n`;

export const examples = (): readonly TextExample[] => [
  finds('the token of a cluster', 'token: ‹›\nwrite-kubeconfig-mode: "0644"\n', () => fake.opaque(40)),
  finds('the login of a registry', 'configs:\n  ghcr.io:\n    auth:\n      username: bot\n      password: ‹›\n', () =>
    fake.opaque(20),
  ),
  finds(
    'the secret of a cluster beside its id',
    talos('‹›'),
    () => Buffer.from(fake.hex(64), 'hex').toString('base64'),
    {
      path: 'talos/worker.yaml',
    },
  ),
  weak('a default', 'configs:\n  ghcr.io:\n    auth:\n      username: bot\n      password: ‹changeme›\n'),
  silent(
    'files on the node',
    'token-file: /etc/rancher/token\nserver: https://10.0.0.1:6443\ntls-san:\n  - acme.dev\n',
  ),
  silent('ciphertext', talos('ENC[AES256_GCM,data:b2s=,iv:aXY=,tag:dGFn,type:str]'), { path: 'talos/worker.yaml' }),
];
