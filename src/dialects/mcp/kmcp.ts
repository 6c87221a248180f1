import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, hasKey } from './define.ts';
import { kmcpMistakes } from './kmcp-mistakes.ts';

/** The project file of kmcp and of kagent’s CLI; a Kubernetes object of the same name is read as one. */
export default defineClient({
  id: 'kmcp',
  title: 'kmcp',
  source: 'its own source (pkg/cli/internal/manifest), read 2026',
  format: 'yaml',
  files: { project: ['kmcp.{yaml,yml}', 'kagent.{yaml,yml}', 'manifest.{yaml,yml}', 'kmcp.*.{yaml,yml}'] },
  matches: (document) =>
    !['apiVersion', 'kind'].every((key) => hasKey(document, key)) &&
    ['framework', 'secrets', 'tools'].some((key) => hasKey(document, key)),
  servers: ['tools'],
  resolves: {},
  documented: false,
  inherits: 'the Secret that secrets.<environment> names, in the cluster',
  places: {
    names: [
      'secrets.**',
      '{name,description,author,email,framework,version}',
      'tools.*.{name,description,handler,type}',
    ],
  },
  replace: {
    all: advice(
      'Put the value into the env file that secrets.<environment> names, keep that file out of git, run "kmcp secrets sync", and let the tool read the variable.',
    ),
  },
  check: kmcpMistakes,
  supply: 'Run "kmcp secrets sync <environment> --from-file <env file>"; the pod gets the Secret by secretRefs.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in the configuration of a tool',
    'name: orders\nframework: fastmcp-python\ntools:\n  search:\n    name: search\n    config:\n      api_key: ‹›\n',
    fake.opaque,
  ),
  finds(
    'a literal in env of a tool',
    'name: orders\ntools:\n  search:\n    config:\n      env:\n        ORDERS_TOKEN: "‹›"\n',
    fake.opaque,
  ),
  silent(
    'where secrets come from',
    'name: orders\nframework: mcp-go\nsecrets:\n  local:\n    enabled: false\n    provider: env\n    file: .env.local\n  staging:\n    enabled: true\n    provider: kubernetes\n    secretName: orders-secrets-staging\n    namespace: default\n',
  ),
  mistake(
    'kmcp-secret-name-missing',
    'an environment of Kubernetes without a Secret',
    'name: orders\nsecrets:\n  ‹staging›:\n    enabled: true\n    provider: kubernetes\n    namespace: default\n',
  ),
  mistake(
    'kmcp-shape',
    'a provider that does not exist',
    'name: orders\nsecrets:\n  staging:\n    enabled: true\n    provider: ‹vault›\n',
  ),
  mistake(
    'kmcp-shape',
    'a field that does not exist',
    'name: orders\nsecrets:\n  staging:\n    enabled: true\n    provider: env\n    file: .env.staging\n    ‹secret_name›: orders\n',
  ),
  unresolved(
    'nothing is resolved',
    'name: orders\ntools:\n  search:\n    config:\n      api_key: ‹${ORDERS_API_KEY}›\n',
  ),
];
