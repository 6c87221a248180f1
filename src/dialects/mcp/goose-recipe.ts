import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, hasKey, moveName, write } from './define.ts';

/** Recipes have any name: what they are made of tells them from other YAML. */
export default defineClient({
  id: 'goose-recipe',
  title: 'Goose (recipe)',
  source: 'vendor documentation and the client’s own source, read 2026-08',
  format: 'yaml',
  files: { project: ['*.yaml', '*.yml'] },
  matches: (document) =>
    hasKey(document, 'extensions') &&
    hasKey(document, 'title') &&
    (hasKey(document, 'instructions') || hasKey(document, 'prompt')),
  servers: ['extensions'],
  resolves: { header: ['${VAR}', '$VAR'] },
  inherits: 'the environment of Goose, envs, and what env_keys names',
  places: { names: ['extensions[].env_keys[]'], skip: ['extensions[].available_tools', '{instructions,prompt}'] },
  replace: {
    env: moveName({ from: 'envs', to: 'env_keys' }),
    header: write('${NAME}', 'review'),
    all: advice('Goose resolves nothing here: let the server read the variable and name it in env_keys.'),
  },
  supply: 'Goose asks for what env_keys names and keeps it in the keyring.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in envs',
    'version: 1.0.0\ntitle: Release notes\ndescription: Writes them\ninstructions: Read the log.\nextensions:\n  - type: stdio\n    name: github\n    cmd: npx\n    args: ["-y", "server-github"]\n    envs:\n      GITHUB_TOKEN: ‹›\n',
    fake.githubToken,
    { path: 'recipes/release-notes.yaml' },
  ),
  finds(
    'a literal header',
    'title: Triage\nprompt: Sort the open issues.\nextensions:\n  - type: streamable_http\n    name: acme\n    uri: https://mcp.acme.dev/mcp\n    headers:\n      Authorization: Bearer ‹›\n',
    fake.opaque,
    { path: 'recipes/triage.yml' },
  ),
  silent(
    'names of variables',
    'title: Triage\nprompt: Sort the open issues of {{ repository }}.\nextensions:\n  - type: stdio\n    name: github\n    cmd: npx\n    env_keys:\n      - GITHUB_TOKEN\n',
    { path: 'recipes/triage.yaml' },
  ),
  unresolved(
    'a reference in envs',
    'title: Triage\nprompt: Sort the open issues.\nextensions:\n  - type: stdio\n    name: acme\n    cmd: acme-mcp\n    envs:\n      ACME_API_KEY: "‹${ACME_API_KEY}›"\n',
    { path: 'recipes/triage.yaml' },
  ),
];
