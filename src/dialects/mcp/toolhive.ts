import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, hasKey } from './define.ts';

export default defineClient({
  id: 'toolhive',
  title: 'ToolHive',
  source: 'its own source (pkg/runner/config.go), read 2026-08',
  format: 'json',
  files: {
    project: ['runconfigs/*.json', '{runconfig,run-config,run_config}.json', '*{.,-,_}{runconfig,run-config}.json'],
    home: [
      '~/.local/state/toolhive/runconfigs/*.json',
      '~/.config/toolhive/runconfigs/*.json',
      '~/Library/Application Support/toolhive/runconfigs/*.json',
      '%LOCALAPPDATA%/toolhive/runconfigs/*.json',
    ],
  },
  matches: (document) => ['image', 'remote_url'].some((key) => hasKey(document, key)),
  servers: [],
  resolves: {},
  inherits: 'nothing but env_vars and secrets',
  places: {
    commands: ['cmd_args'],
    headers: ['header_forward.add_plaintext_headers'],
    names: [
      'secrets.**',
      'header_forward.add_headers_from_secret.**',
      '**.{client_secret_file,bearer_token_file,cached_client_secret_ref,cached_refresh_token_ref}',
    ],
  },
  replace: {
    all: advice(
      'Store the value with "thv secret set <name>" and write "<name>,target=NAME" into secrets (thv run --secret), or use the …_file field.',
    ),
  },
  supply: 'Store the value with "thv secret set <name>".',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env_vars',
    '{"schema_version":"v0.1.0","image":"acme/orders","env_vars":{"ORDERS_API_KEY":"‹›","MCP_TRANSPORT":"stdio"}}',
    fake.opaque,
  ),
  finds('an argument', '{"image":"acme/orders","cmd_args":["--api-key","‹›"]}', fake.opaque),
  finds(
    'the secret of a remote server’s client',
    '{"remote_url":"https://mcp.acme.dev/mcp","remote_auth_config":{"client_id":"orders","client_secret":"‹›"}}',
    fake.opaque,
  ),
  finds(
    'a header that is added',
    '{"remote_url":"https://mcp.acme.dev/mcp","header_forward":{"add_plaintext_headers":{"X-API-Key":"‹›"}}}',
    fake.opaque,
  ),
  silent(
    'names of secrets',
    '{"image":"acme/orders","secrets":["orders-key,target=ORDERS_API_KEY"],"remote_auth_config":{"client_secret_file":"/run/secrets/orders"},"header_forward":{"add_headers_from_secret":{"X-API-Key":"orders-key"}}}',
  ),
  unresolved('nothing is resolved', '{"image":"acme/orders","env_vars":{"ORDERS_API_KEY":"‹${ORDERS_API_KEY}›"}}'),
];
