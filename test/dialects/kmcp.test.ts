import { expect, it } from 'vitest';
import { detect } from '../../src/detect.ts';
import * as fake from '../../src/examples/fake.ts';
import { mergeBySpan } from '../../src/findings/merge.ts';
import { latin1 } from '../../src/text.ts';

async function see(path: string, text: string): Promise<readonly string[]> {
  const file = { path, bytes: Buffer.from(text), origin: 'worktree' } as const;
  const line = (start = 0): number => text.slice(0, start).split('\n').length;
  return mergeBySpan(file, await detect(path, latin1(text)))
    .map(({ ruleId, severity, span }) => `${ruleId} ${severity} ${line(span?.start)}`)
    .sort();
}

it('finds the literal in the list of variables that older manifests write, and that the list is none', async () => {
  const text = `apiVersion: kagent.dev/v1alpha1\nkind: MCPServer\nmetadata:\n  name: weather\nspec:\n  deployment:\n    env:\n      - name: WEATHER_API_KEY\n        value: ${fake.opaque(40)}\n`;
  expect(await see('mcp-server.yaml', text)).toEqual(['kmcp-shape low 7', 'literal-credential high 9']);
});

it('reads the project files of kagent, and no other manifest.yaml', async () => {
  const project = 'name: orders\nframework: mcp-go\nsecrets:\n  staging:\n    provider: kubernetes\n';
  for (const path of ['kmcp.yaml', 'manifest.yaml', 'apps/kagent.yml'])
    expect(await see(path, project)).toEqual(['kmcp-secret-name-missing medium 4']);
  expect(await see('manifest.yaml', project.replace('provider', 'enabled: false\n    provider'))).toEqual([
    'kmcp-secret-name-missing low 4',
  ]);
  expect(await see('manifest.yaml', `apiVersion: v1\nkind: ConfigMap\n${project}`)).toEqual([]);
  expect(await see('manifest.yaml', 'name: orders\nsecrets: [a, b]\n')).toEqual([]);
});
