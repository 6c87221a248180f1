import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'toolhive',
  title: 'ToolHive',
  matches: { groups: ['toolhive.stacklok.dev'], kinds: ['*'] },
  places: {
    names: [
      'spec.secrets[].**',
      '**.addHeadersFromSecret[].**',
      '**.{clientSecretRef,pgpassSecretRef}.**',
      'spec.{groupRef,toolConfigRef}.**',
    ],
    headers: ['**.addPlaintextHeaders', 'spec.**.headers'],
    embedded: [{ path: 'spec.configYAML', format: 'yaml' }],
  },
  remedy: (role) =>
    role === 'header'
      ? 'Put the value into a Secret and name it under headerForward.addHeadersFromSecret.'
      : 'Put the value into a Secret and name it under spec.secrets: {name, key, targetEnvName}.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'the list of variables',
    'apiVersion: toolhive.stacklok.dev/v1beta1\nkind: MCPServer\nmetadata:\n  name: github\nspec:\n  image: github-mcp:1\n  env:\n    - name: GITHUB_PERSONAL_ACCESS_TOKEN\n      value: ‹›\n',
    fake.githubToken,
  ),
  finds(
    'the template of the pod',
    'apiVersion: toolhive.stacklok.dev/v1alpha1\nkind: MCPServer\nmetadata:\n  name: github\nspec:\n  image: github-mcp:1\n  podTemplateSpec:\n    spec:\n      containers:\n        - name: mcp\n          env:\n            - name: API_KEY\n              value: ‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'a header in the clear',
    'apiVersion: toolhive.stacklok.dev/v1alpha1\nkind: MCPRemoteProxy\nmetadata:\n  name: linearb\nspec:\n  remoteURL: https://mcp.linearb.io/mcp\n  headerForward:\n    addPlaintextHeaders:\n      x-api-key: ‹›\n      x-tenant: orchard\n',
    () => fake.opaque(40),
  ),
  silent(
    'names of Secrets',
    'apiVersion: toolhive.stacklok.dev/v1beta1\nkind: MCPServer\nmetadata:\n  name: github\nspec:\n  image: github-mcp:1\n  secrets:\n    - name: github-token\n      key: token\n      targetEnvName: GITHUB_PERSONAL_ACCESS_TOKEN\n---\napiVersion: toolhive.stacklok.dev/v1alpha1\nkind: MCPRemoteProxy\nmetadata:\n  name: linearb\nspec:\n  headerForward:\n    addHeadersFromSecret:\n      - headerName: x-api-key\n        valueSecretRef:\n          name: linearb-credentials\n          key: api-key\n',
  ),
];
