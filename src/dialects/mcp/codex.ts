import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient, moveName } from './define.ts';

export default defineClient({
  id: 'codex',
  title: 'Codex CLI',
  source: 'the client’s own source: config types and environment handling, read 2026-04',
  format: 'toml',
  files: { project: ['.codex/config.toml'], home: ['~/.codex/config.toml'] },
  servers: ['mcp_servers', 'plugins.*.mcp_servers'],
  resolves: {},
  inherits: 'HOME, LOGNAME, PATH, SHELL, USER, LANG, LC_ALL, TERM, TMPDIR, TZ and what env_vars names',
  places: {
    names: [
      'mcp_servers.*.env_vars.**',
      'mcp_servers.*.bearer_token_env_var',
      'mcp_servers.*.env_http_headers.*',
      'model_providers.*.env_key',
      'model_providers.*.env_http_headers.*',
    ],
    credentials: ['mcp_servers.*.bearer_token'],
    env: ['model_providers.*.query_params', 'shell_environment_policy.set'],
  },
  replace: {
    env: moveName({ from: 'env', to: 'env_vars' }),
    header: moveName({ from: 'http_headers', to: 'env_http_headers', shape: 'map' }),
    url: advice(
      'Codex resolves nothing in url: use a header with env_http_headers, or start the server through a wrapper that adds the key.',
    ),
    argument: advice('Codex resolves nothing in args: let the server read the variable and name it in env_vars.'),
  },
  supply: 'Codex takes the variables that env_vars and env_http_headers name from the shell that starts it.',
});

export const examples = (): readonly TextExample[] => [
  finds('a literal in env', '[mcp_servers.gh.env]\nGITHUB_TOKEN = "‹›"\n', fake.githubToken),
  silent('the name of a variable', '[mcp_servers.gh]\nbearer_token_env_var = "GITHUB_TOKEN"\n'),
  unresolved('a reference that nobody resolves', '[mcp_servers.gh.env]\nGITHUB_TOKEN = "‹${GITHUB_TOKEN}›"\n'),
];
