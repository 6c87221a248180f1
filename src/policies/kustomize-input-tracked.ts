import { basename } from 'node:path/posix';
import { select } from '../dialects/paths.ts';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { readYamlLines } from '../formats/yaml-lines.ts';
import type { ConfigNode, Facts, PolicyMatch } from '../model.ts';
import { directText } from '../text.ts';
import { definePolicy } from './define.ts';
import { trackedInput } from './tracked-input.ts';

const fileName = /^kustomization\.ya?ml$|^Kustomization$/;
const inputs = ['files[]', 'envs[]', 'env'].map((field) => ({
  pattern: `secretGenerator[].${field}`,
  isEnv: field !== 'files[]',
}));

export default definePolicy({
  id: 'kustomize-input-tracked',
  severity: 'medium',
  concerns: ['**/{kustomization.yaml,kustomization.yml,Kustomization}', '**/secrets/**'],
  title: 'Kustomize makes a Secret of a committed plain file',
  why: 'The generator hides the values from the manifests, and the file beside them shows them to everybody.',
  remedy:
    'Ignore the file and create it where Kustomize runs, encrypt it with SOPS (ksops), or let an ExternalSecret make the Secret.',
  *check(facts) {
    for (const path of facts.repository.list()) {
      if (!fileName.test(basename(path))) continue;
      const text = facts.text(path) ?? '';
      if (!text.includes('secretGenerator')) continue;
      for (const root of readYamlLines(directText(text)).roots) yield* inputsOf(root, path, facts);
    }
  },
});

function* inputsOf(root: ConfigNode, path: string, facts: Facts): Generator<PolicyMatch> {
  for (const { pattern, isEnv } of inputs) {
    for (const { node } of select(root, pattern)) {
      if (node.kind !== 'scalar') continue;
      // `key=path` gives the entry another name.
      const { content } = node.text;
      const from = isEnv ? 0 : content.indexOf('=') + 1;
      const span = node.text.slice(from).span;
      const match = trackedInput(
        { by: path, written: content.slice(from), span, makes: 'secret', isEnv },
        'Kustomize',
        facts,
      );
      if (match !== undefined) yield match;
    }
  }
}

const kustomization = (body: string): string => `kind: Kustomization\nsecretGenerator:\n  - name: gateway\n${body}`;

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { 'k8s/kustomization.yaml': kustomization('    envs:\n      - gateway.env\n'), 'k8s/gateway.env': 'A=1\nB=2\n' },
    { path: 'k8s/kustomization.yaml', line: 5 },
  ),
  finds(
    { 'kustomization.yaml': kustomization('    files:\n      - password=pw.txt\n'), 'pw.txt': 'orchard-2024\n' },
    { path: 'kustomization.yaml', line: 5 },
  ),
  silent(
    { 'kustomization.yaml': kustomization('    envs: [gateway.env]\n'), 'gateway.env': 'A=1\nB=2\n' },
    { untracked: ['gateway.env'] },
  ),
  silent({
    'kustomization.yaml': kustomization('    files: [tls.crt]\n'),
    'tls.crt': '-----BEGIN CERTIFICATE-----\nMIIB\n',
  }),
  silent({ 'kustomization.yaml': kustomization('    envs: [.env.example]\n'), '.env.example': 'A=1\nB=2\n' }),
  silent({
    'kustomization.yaml': kustomization('    files: [relabel.yaml]\n'),
    'relabel.yaml': '- action: drop\n  regex: up\n',
  }),
  silent({
    'kustomization.yaml': kustomization('    envs: [op.env]\n'),
    'op.env': 'DB_PASSWORD=op://prod/db/password\n',
  }),
  silent({ 'kustomization.yaml': 'configMapGenerator:\n  - name: a\n    files: [a.txt]\n', 'a.txt': 'orchard-2024\n' }),
];
