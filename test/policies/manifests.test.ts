import { expect, it } from 'vitest';
import type { Manifest } from '../../src/model.ts';
import { createManifests } from '../../src/policies/manifests.ts';
import { latin1 } from '../../src/text.ts';

function manifests(files: Readonly<Record<string, string>>, kinds: readonly string[]): readonly Manifest[] {
  const read = (path: string): string => latin1(files[path] ?? '');
  return createManifests(() => Object.keys(files), read)(kinds);
}

const secret = (name: string): string => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: ${name}\n`;

it('finds objects by kind in documents, lists and JSON, with the place of the name', () => {
  const files = {
    'a.yaml': `${secret('one')}  namespace: mcp\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: other\n`,
    'b.yml': 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    metadata: {name: two}\n',
    'c.json': '{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "three"}}',
    'd.txt': secret('four'),
  };
  const found = manifests(files, ['Secret']);
  expect(found.map(({ path, name, namespace }) => [path, name, namespace])).toEqual([
    ['a.yaml', 'one', 'mcp'],
    ['b.yml', 'two', undefined],
    ['c.json', 'three', undefined],
  ]);
  expect(found.map(({ span }) => files['a.yaml'].slice(span?.start, span?.end))[0]).toBe('one');
});

it('tells groups apart, and keeps what templates write', () => {
  const found = manifests(
    {
      'a.yaml': 'apiVersion: kagent.dev/v1alpha1\nkind: MCPServer\nmetadata:\n  name: weather\n',
      't.yaml': 'apiVersion: kagent.dev/v1alpha1\nkind: MCPServer\nmetadata:\n  name: {{ .Release.Name }}-mcp\n',
    },
    ['MCPServer', 'Secret'],
  );
  expect(found.map(({ group, name }) => [group, name])).toEqual([
    ['kagent.dev', 'weather'],
    ['kagent.dev', '{{ .Release.Name }}-mcp'],
  ]);
});

it('reads no file that names none of the kinds, and each file once', () => {
  const read: string[] = [];
  const files: Readonly<Record<string, string>> = { 'a.yaml': secret('one'), 'b.yaml': 'kind: Secret\n' };
  const find = createManifests(
    () => Object.keys(files),
    (path) => {
      read.push(path);
      return files[path];
    },
  );
  expect(find(['Role'])).toEqual([]);
  expect(find(['Secret'])).toHaveLength(1);
  expect(find(['Secret'])[0]).toBe(find(['Secret'])[0]);
});
