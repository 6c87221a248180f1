import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample } from '../examples/text.ts';
import { textLines } from '../formats/text-lines.ts';
import type { Dialect } from '../model.ts';
import { unknownReader } from './grammars.ts';

/** A variable behind a host, or on a line of its own below `[group:vars]`. */
const assignment =
  /(?<![^ \t\n])([A-Za-z_][A-Za-z0-9_]{1,80})[ \t]{0,5}=[ \t]{0,5}(?:"([^"\n]{1,1000})"|'([^'\n]{1,1000})'|([^\s#]{1,1000}))/g;

/** Inventories of Ansible: hosts with variables on their lines (the INI form; the YAML form is read like any other YAML). */
export const ansibleInventory: Dialect = {
  id: 'ansible-inventory',
  title: 'Ansible',
  files: ['inventory', 'inventory.ini', 'inventory/*', 'inventories/**/*', 'hosts', 'hosts.ini'],
  format: 'ini',
  matches: (document) => /(?:^|[ \t])ansible_[a-z_]+[ \t]*=/m.test(document.text.content),
  *read(document, context) {
    for (const line of textLines(document.text)) {
      if (/^[ \t]*[#;]/.test(line.content)) continue;
      for (const match of line.content.matchAll(assignment)) {
        const name = match[1] ?? '';
        const value = match[2] ?? match[3] ?? match[4] ?? '';
        const end = match.index + match[0].length - (match[4] === undefined ? 1 : 0);
        yield {
          kind: 'slot',
          role: 'field',
          name,
          keyPath: [...context.keyPath, name],
          text: line.slice(end - value.length, end),
          references: unknownReader,
          deployed: context.deployed,
          dialect: 'ansible-inventory',
          remedy: () => "Encrypt the value with ansible-vault, or look it up: \"{{ lookup('env', 'NAME') }}\".",
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
  silent(
    'lookups and files',
    '[web]\nweb1 ansible_host=10.0.0.4 ansible_ssh_private_key_file=~/.ssh/id_ed25519\n[all:vars]\nansible_password="{{ vault_password }}"\n',
  ),
];
