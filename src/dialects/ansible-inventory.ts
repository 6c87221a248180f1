import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../examples/text.ts';
import { textLines } from '../formats/text-lines.ts';
import type { Dialect } from '../model.ts';
import { vaultRemedy } from './ansible.ts';
import { pairsOfLine } from './ansible-pairs.ts';
import { stacked, unknownReader } from './grammars.ts';
import { liveContext } from './kubernetes/read.ts';

/** Inventories of Ansible: hosts with variables on their lines (the INI form; the YAML form is read like any other YAML). */
export const ansibleInventory: Dialect = {
  id: 'ansible-inventory',
  title: 'Ansible',
  files: ['inventory', 'inventory.ini', 'inventory/*', 'inventories/**/*', 'hosts', 'hosts.ini'],
  format: 'ini',
  matches: (document) => /(?:^|[ \t])ansible_[a-z_]+[ \t]*=/m.test(document.text.content),
  *read(document, context) {
    const { deployed } = liveContext(context);
    const references = stacked(context.outer, unknownReader);
    for (const line of textLines(document.text)) {
      if (/^[ \t]*[#;]/.test(line.content)) continue;
      for (const { name, text } of pairsOfLine(line)) {
        yield {
          kind: 'slot',
          role: 'field',
          name,
          keyPath: [...context.keyPath, name],
          text,
          references,
          deployed,
          dialect: 'ansible-inventory',
          remedy: () => vaultRemedy(name),
        };
      }
    }
  },
};

export const examples = (): readonly TextExample[] => [
  finds('a variable behind a host', '[web]\nweb1 ansible_host=10.0.0.4 ansible_user=root ansible_password=‹›\n', () =>
    fake.opaque(24),
  ),
  finds('a quoted one', '[web]\nweb1 ansible_host=10.0.0.4 ansible_become_pass="‹›"\n', () => fake.opaque(24)),
  finds('a variable of a group', '[all:vars]\nansible_user=root\nansible_ssh_pass=‹›\n', () => fake.opaque(24)),
  finds('a line that was commented out', '# web1 ansible_host=10.0.0.5 ansible_password=‹›\n', () => fake.opaque(20)),
  weak('a default', '[web:vars]\nansible_user=vagrant\nansible_ssh_pass=‹vagrant›\n'),
  silent(
    'lookups and files',
    '[web]\nweb1 ansible_host=10.0.0.4 ansible_ssh_private_key_file=~/.ssh/id_ed25519\n[all:vars]\nansible_password="{{ vault_password }}"\nansible_become_pass={{ vault_become }}\nansible_become=true\n',
  ),
];
