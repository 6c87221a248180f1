import { basename } from 'node:path/posix';
import { select } from '../dialects/paths.ts';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { readYamlLines } from '../formats/yaml-lines.ts';
import type { ConfigNode, Facts, PolicyMatch } from '../model.ts';
import { directText } from '../text.ts';
import { definePolicy } from './define.ts';
import { isComposeFile } from './named-env-files.ts';
import { trackedInput } from './tracked-input.ts';

export default definePolicy({
  id: 'compose-input-tracked',
  severity: 'medium',
  concerns: ['**/*compose*.{yaml,yml}', '**/secrets/**'],
  title: 'A secret of a compose file is a committed plain file',
  why: 'Compose mounts the file into containers as a secret, and the repository shows it to everybody.',
  remedy:
    'Ignore the file and create it where Compose runs, or let `environment:` name a variable that holds the value.',
  *check(facts) {
    for (const path of facts.repository.list()) {
      if (!isComposeFile(basename(path))) continue;
      const text = facts.text(path) ?? '';
      if (!/^["']?(?:secrets|configs)["']?[ \t]*:/m.test(text)) continue;
      for (const root of readYamlLines(directText(text)).roots) yield* inputsOf(root, path, facts);
    }
  },
});

function* inputsOf(root: ConfigNode, path: string, facts: Facts): Generator<PolicyMatch> {
  for (const makes of ['secret', 'config'] as const) {
    for (const { node } of select(root, `${makes}s.*.file`)) {
      if (node.kind !== 'scalar') continue;
      const { content, span } = node.text;
      const match = trackedInput({ by: path, written: content, span, makes, isEnv: false }, 'Compose', facts);
      if (match !== undefined) yield match;
    }
  }
}

const compose =
  'services:\n  db:\n    secrets: [db_password]\nsecrets:\n  db_password:\n    file: ./secrets/db_password.txt\n';

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'compose.yaml': compose, 'secrets/db_password.txt': 'orchard-2024\n' }, { path: 'compose.yaml', line: 6 }),
  silent(
    { 'compose.yaml': compose, 'secrets/db_password.txt': 'orchard-2024\n' },
    { untracked: ['secrets/db_password.txt'] },
  ),
  silent({ 'compose.yaml': compose, 'secrets/db_password.txt': '<your-password>\n' }),
  silent({ 'compose.yaml': compose }),
  silent({ 'compose.yaml': 'secrets:\n  a:\n    environment: DB_PASSWORD\n  b:\n    external: true\n' }),
];
