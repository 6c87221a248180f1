import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'ark',
  title: 'Ark (agents at scale)',
  matches: { groups: ['ark.mckinsey.com'], kinds: ['*'] },
  places: { headers: ['**.headers'], names: ['**.valueFrom.**'] },
  remedy: () => 'Put the value into a Secret and write valueFrom.secretKeyRef in place of value.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a header of a server',
    'apiVersion: ark.mckinsey.com/v1alpha1\nkind: MCPServer\nmetadata:\n  name: github\nspec:\n  address:\n    value: https://api.githubcopilot.com/mcp\n  headers:\n    - name: Authorization\n      value:\n        value: Bearer ‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'the key of a model',
    'apiVersion: ark.mckinsey.com/v1alpha1\nkind: Model\nmetadata:\n  name: default\nspec:\n  type: azure\n  model:\n    value: gpt-4.1\n  config:\n    azure:\n      apiKey:\n        value: ‹›\n',
    () => fake.opaque(40),
  ),
  silent(
    'references',
    'apiVersion: ark.mckinsey.com/v1alpha1\nkind: MCPServer\nmetadata:\n  name: github\nspec:\n  headers:\n    - name: Authorization\n      value:\n        valueFrom:\n          secretKeyRef:\n            name: github-credentials\n            key: token\n',
  ),
];
