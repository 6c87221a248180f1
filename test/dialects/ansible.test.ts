import { describe, expect, it } from 'vitest';
import { pairsOfLine } from '../../src/dialects/ansible-pairs.ts';
import { source, timed } from '../formats/reading.ts';
import { placesIn } from './places-in.ts';

describe('pairs of a line', () => {
  const read = (line: string): readonly (readonly [string, string])[] =>
    [...pairsOfLine(source(line))].map(({ name, text }) => [name, text.content] as const);

  it('stand behind blanks, quoted or not', () => {
    expect(read(`web1 ansible_host=10.0.0.5 a="b c" d='e' f={{ g }} h=i#j`)).toEqual([
      ['ansible_host', '10.0.0.5'],
      ['a', 'b c'],
      ['d', 'e'],
      ['f', '{{ g }}'],
      ['h', 'i#j'],
    ]);
    expect(read('ansible_password = secret')).toEqual([['ansible_password', 'secret']]);
    expect(read('--flag=x a==b')).toEqual([['a', '=b']]);
  });

  it.each([' a=', ' a="', " a='", ' a={{', 'a', ' ', '=', ' a=b', 'a ='])(
    'of nothing but %j take linear time',
    (piece) => {
      expect(timed(() => read(piece.repeat(500_000 / piece.length))).took).toBeLessThan(3000);
    },
  );
});

describe('files of Ansible', () => {
  it('may be a vault as a whole', async () => {
    const vault = `$ANSIBLE_VAULT;1.1;AES256\n${'6638643965323633'.repeat(5)}\n`;
    for (const path of ['group_vars/all/vault.yml', 'group_vars/all', 'host_vars/web1'])
      expect(await placesIn(path, vault)).toEqual([]);
  });

  it('may have no ending', async () => {
    expect(await placesIn('group_vars/all', 'mysql_root_password: changeme\n')).toEqual([
      'weak-default mysql_root_password',
    ]);
  });

  it('are told by their path or their tasks, and objects in them by their kind', async () => {
    const task = '- hosts: all\n  vars:\n    db_password: changeme\n';
    expect(await placesIn('site.yml', task)).toEqual(['weak-default [0].vars.db_password']);
    const tekton = 'apiVersion: tekton.dev/v1\nkind: Task\nmetadata:\n  name: build\nspec:\n  steps: []\n';
    expect(await placesIn('tasks/build.yaml', tekton)).toEqual([]);
  });
});
