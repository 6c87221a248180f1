import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { readYamlLines } from '../formats/yaml-lines.ts';
import type { ConfigNode, Facts } from '../model.ts';
import { directText } from '../text.ts';
import { inFolder } from './charts.ts';
import { definePolicy } from './define.ts';
import { verdictsOn } from './secret-value.ts';

const maxDepth = 100;

export default definePolicy({
  id: 'values-schema-missing',
  severity: 'low',
  concerns: ['**/Chart.yaml', '**/*values*.{yaml,yml}', '**/values/*.{yaml,yml}', '**/values.schema.json'],
  title: 'A chart takes secrets and has no values schema',
  why: 'Without a schema nothing stops a plain secret in values, and a misspelled name of a Secret passes silently.',
  remedy: 'Add values.schema.json: secret fields as strings without defaults, and the references that replace them.',
  *check(facts) {
    for (const chart of facts.charts()) {
      if (chart.isLibrary || chart.schemaFile !== undefined) continue;
      const file = chart.valuesFiles.find((path) => !isForTests(path) && hasSecret(path, facts));
      if (file === undefined) continue;
      yield {
        path: inFolder(chart.folder, 'Chart.yaml'),
        message: 'The values of this chart hold a secret, and no values.schema.json describes them.',
        related: [{ path: file, message: 'The values with the secret.' }],
      };
    }
  },
});

/** Values that only chart-testing installs with. */
function isForTests(path: string): boolean {
  return /(?:^|\/)ci\/[^/]*$/.test(path);
}

function hasSecret(path: string, facts: Facts): boolean {
  if (facts.hasSecretLikeValue(path) || facts.readsEveryFile) return facts.hasSecretLikeValue(path);
  return readYamlLines(directText(facts.text(path) ?? '')).roots.some((root) => holdsSecret(root, '', 0));
}

/** The scan before a change is not told what the files held: so the values are judged here as well. */
function holdsSecret(node: ConfigNode, name: string, depth: number): boolean {
  if (depth > maxDepth) return false;
  if (node.kind === 'list') return node.items.some((item) => holdsSecret(item, '', depth + 1));
  if (node.kind === 'map') return node.entries.some(({ key, value }) => holdsSecret(value, key, depth + 1));
  if (node.type !== 'string') return false;
  return verdictsOn(node.text, name).some(({ kind }) => kind === 'literal' || kind === 'weak');
}

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { 'chart/Chart.yaml': 'name: api\n', 'chart/values.yaml': 'postgres:\n  password: hunter2\n' },
    { path: 'chart/Chart.yaml' },
  ),
  silent({ 'Chart.yaml': 'name: api\n', 'values.yaml': 'auth:\n  password: ""\n  existingSecret: api\nreplicas: 2\n' }),
  silent({ 'Chart.yaml': 'name: api\ntype: library\n', 'values.yaml': 'password: hunter2\n' }),
  silent({ 'Chart.yaml': 'name: api\n', 'values.yaml': 'password: hunter2\n', 'values.schema.json': '{}' }),
  silent({ 'Chart.yaml': 'name: api\n', 'values.yaml': '', 'ci/test-values.yaml': 'password: hunter2\n' }),
  silent({ 'Chart.yaml': 'name: api\n', 'values.yaml': 'secretName: api\ntokenKey: token\nautomountToken: true\n' }),
];
