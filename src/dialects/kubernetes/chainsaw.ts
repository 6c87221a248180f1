import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample } from '../../examples/text.ts';
import { defineResource, fromSecret } from './define.ts';

/** Source: https://kyverno.github.io/chainsaw/latest/operations/script/ (`skipLogOutput`, `outputs`), read 2026-11. */
export default defineResource({
  id: 'chainsaw',
  title: 'Kyverno Chainsaw tests',
  matches: { groups: ['chainsaw.kyverno.io'], kinds: ['Test', 'StepTemplate'] },
  places: { embedded: [{ path: '**.script.content', format: 'shell' }] },
  remedy: (_role, name) => fromSecret(name),
});

const script = (lines: string): string =>
  `apiVersion: chainsaw.kyverno.io/v1alpha1\nkind: Test\nmetadata:\n  name: agents\nspec:\n  steps:\n    - try:\n        - script:\n${lines}`;

export const examples = (): readonly TextExample[] => [
  finds(
    'a script',
    script('            content: |\n              curl -H "x-api-key: ‹›" https://api.orchard.dev/agents\n'),
    () => fake.opaque(40),
  ),
  mistake(
    'secret-echoed',
    'a script whose output is shown',
    script('            content: |\n              set -u\n              echo "token ‹$API_KEY›"\n'),
  ),
  silent(
    'a script whose output is read and not shown',
    script(
      '            skipLogOutput: true\n            content: |\n              set -u\n              echo "{\\"token\\": \\"$API_KEY\\"}"\n            outputs:\n              - name: azure\n                value: (json_parse($stdout))\n',
    ),
  ),
];
