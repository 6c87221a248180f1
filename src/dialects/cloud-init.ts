import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample } from '../examples/text.ts';
import type { Dialect } from '../model.ts';
import { stacked, unknownReader } from './grammars.ts';
import { liveContext, readTree } from './kubernetes/read.ts';

/** Cloud-init: users, files and commands of a machine; the token of a cluster stands in one of them as a rule. */
export const cloudInit: Dialect = {
  id: 'cloud-init',
  title: 'cloud-init',
  files: ['user-data*.{yaml,yml}', 'cloud-init*.{yaml,yml}', 'cloud-config*.{yaml,yml}'],
  format: 'yaml',
  matches: ({ roots }) => roots.some((root) => root.kind === 'map' && root.entries.some(({ key }) => ownKeys.has(key))),
  *read(document, context) {
    const live = liveContext(context);
    for (const root of document.roots) {
      yield* readTree(
        root,
        live,
        {
          dialect: 'cloud-init',
          grammar: () => stacked(live.outer, unknownReader),
          remedy: () => 'Fill the value in when the machine is made (templatefile, envsubst), from a secret store.',
          credentials: ['users[].plain_text_passwd', 'chpasswd.users[].password'],
          commands: ['{runcmd,bootcmd}[]'],
          names: [
            '**.{ssh_authorized_keys,ssh-authorized-keys,ssh_import_id,lock_passwd,hashed_passwd}',
            '**.permissions',
          ],
        },
        { base64: ['write_files[].content'] },
      );
    }
  },
};

const ownKeys: ReadonlySet<string> = new Set(['write_files', 'runcmd', 'bootcmd', 'chpasswd', 'ssh_authorized_keys']);

export const examples = (): readonly TextExample[] => [
  finds(
    'the token of a cluster in a file',
    '#cloud-config\nwrite_files:\n  - path: /etc/rancher/k3s/config.yaml\n    content: |\n      token: ‹›\n      write-kubeconfig-mode: "0644"\n',
    () => fake.opaque(40),
  ),
  finds(
    'the token of a cluster in a command',
    '#cloud-config\nruncmd:\n  - curl -sfL https://get.k3s.io | K3S_TOKEN=‹› sh -\n',
    () => fake.opaque(40),
  ),
  finds('a password', '#cloud-config\nruncmd: []\nusers:\n  - name: orchard\n    plain_text_passwd: ‹›\n', () =>
    fake.opaque(20),
  ),
  silent(
    'keys of users and values that are filled in',
    '#cloud-config\nusers:\n  - name: orchard\n    lock_passwd: true\n    ssh_authorized_keys:\n      - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGxk orchard\nwrite_files:\n  - path: /etc/gateway.env\n    content: |\n      API_TOKEN=${api_token}\n      LOG_LEVEL=info\n',
  ),
];
