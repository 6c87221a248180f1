import { it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { expectMarked, json, makers } from './marked.ts';

// Copies, broken files, servers in the wrong place, everything in one string: what public repositories hold.
const { opaque, hex, uuid } = makers();

it.each([
  [
    'hooks',
    '.claude/settings.json',
    json({
      hooks: {
        PostToolUse: [
          {
            matcher: 'Edit',
            hooks: [{ type: 'command', command: `SLACK_TOKEN='«${fake.slackBotToken(2)}»' ./notify.sh` }],
          },
        ],
      },
      env: {
        ANTHROPIC_AUTH_TOKEN: `«${opaque(48)}»`,
        ANTHROPIC_BASE_URL: 'https://api.acme.dev',
        CLAUDE_CODE_MAX_OUTPUT_TOKENS: '32000',
      },
      apiKeyHelper: '~/.claude/key.sh',
    }),
  ],
  ['apiKeyHelper echo', '.claude/settings.json', json({ apiKeyHelper: `echo «${fake.anthropicKey(2)}»` })],
  ['apiKeyHelper echo opaque', '.claude/settings.json', json({ apiKeyHelper: `echo 'sk-«${opaque(48)}»'` })],
  ['bak', '.mcp.json.bak', json({ mcpServers: { a: { command: 'npx', env: { EXA_API_KEY: `«${uuid()}»` } } } })],
  [
    'backup date',
    '.mcp.json.backup.20250531',
    json({ mcpServers: { a: { command: 'npx', env: { EXA_API_KEY: `«${uuid()}»` } } } }),
  ],
  [
    'all disabled',
    '.cursor/mcp.json.all-disabled',
    json({ mcpServers: { a: { command: 'npx', env: { EXA_API_KEY: `«${uuid()}»` } } } }),
  ],
  [
    'copy',
    '.cursor/mcp copy.json',
    json({ mcpServers: { a: { command: 'npx', env: { EXA_API_KEY: `«${uuid()}»` } } } }),
  ],
  ['old', '.cursor/mcp.old.json', json({ mcpServers: { a: { command: 'npx', env: { X_KEY: `«${opaque(30)}»` } } } })],
  ['no ext', 'configs/mcp-config', json({ mcpServers: { a: { command: 'npx', env: { X_KEY: `«${opaque(30)}»` } } } })],
  [
    'bare members',
    '.mcp.json',
    `"github": { "command": "npx", "env": { "GITHUB_API_KEY": "«${opaque(36)}»" } },\n"exa": {"command":"npx","env":{"EXA_API_KEY":"«${uuid()}»"}}`,
  ],
  [
    'missing brace',
    '.mcp.json',
    `{"mcpServers":{"a":{"command":"npx","env":{"A_TOKEN":"«${opaque(36)}»"},"b":{"command":"x","args":["--api-key","«${opaque(32)}»"]}}`,
  ],
  ['missing comma', '.mcp.json', `{"mcpServers":{"a":{"command":"npx" "env":{"A_TOKEN":"«${opaque(36)}»"}}}}`],
  ['single quotes', '.mcp.json', `{'mcpServers':{'a':{'command':'npx','env':{'A_TOKEN':'«${opaque(36)}»'}}}}`],
  ['top array', '.mcp.json', json([{ name: 'a', command: 'npx', args: [], env: { A_TOKEN: `«${opaque(36)}»` } }])],
  [
    'beside',
    '.mcp.json',
    json({ mcpServers: {}, a: { command: 'npx', args: [], env: { A_TOKEN: `«${opaque(36)}»` } } }),
  ],
  [
    'nested deeper',
    '.mcp.json',
    json({ mcpServers: { servers: { a: { command: 'npx', args: ['--token', `«${opaque(36)}»`] } } } }),
  ],
  [
    'disabled _',
    '.mcp.json',
    json({
      mcpServers: {
        _a: { command: 'npx', args: [], env: { A_TOKEN: `«${opaque(36)}»` } },
        '// b': 'old',
        _comment: 'the api key is in 1password',
      },
    }),
  ],
  [
    'comment lines',
    '.vscode/settings.json',
    `{\n  "editor.tabSize": 2,\n  // "mcp": {\n  //   "servers": {\n  //     "gh": { "command": "npx", "env": { "GITHUB_TOKEN": "«${fake.githubToken(9)}»", "EXA_API_KEY": "«${uuid()}»" } }\n  //   }\n  // }\n}`,
  ],
  [
    'comment block',
    '.cursor/mcp.json',
    `{ "mcpServers": {\n /* "exa": { "command": "npx", "args": ["-y","exa","--api-key","«${opaque(32)}»"],\n "env": { "EXA_API_KEY": "«${uuid()}»" } } */\n } }`,
  ],
  [
    'comment one line',
    '.cursor/mcp.json',
    `{ "mcpServers": { "a": { "command": "npx", "env": {\n  // "EXA_API_KEY": "«${uuid()}»",\n  "B":"c" } } } }`,
  ],
  [
    'json in json',
    '.mcp.json',
    json({
      mcpServers: {
        a: { command: 'npx', args: ['-y', 'todoist', '--config', JSON.stringify({ todoistApiKey: `«${hex(40)}»` })] },
      },
    }),
  ],
  [
    'json in json twice',
    '.mcp.json',
    json({
      mcpServers: {
        a: {
          command: 'npx',
          args: [
            '-y',
            '@smithery/cli',
            'run',
            'x',
            '--config',
            JSON.stringify(JSON.stringify({ todoistApiKey: `«${hex(40)}»` })),
          ],
        },
      },
    }),
  ],
  [
    'smithery cli key',
    '.mcp.json',
    json({
      mcpServers: {
        a: {
          command: 'npx',
          args: ['-y', '@smithery/cli@latest', 'run', '@acme/x', '--key', `«${uuid()}»`, '--profile', 'orders-x1'],
        },
      },
    }),
  ],
  [
    'smithery url',
    '.mcp.json',
    json({
      mcpServers: {
        a: { type: 'http', url: `https://server.smithery.ai/exa/mcp?api_key=«${uuid()}»&profile=orders-pike-X2` },
      },
    }),
  ],
  [
    'cmd /c smithery',
    '.mcp.json',
    json({
      mcpServers: {
        a: {
          command: 'cmd',
          args: ['/c', 'npx', '-y', '@smithery/cli@latest', 'run', '@acme/x', '--key', `«${uuid()}»`],
        },
      },
    }),
  ],
  [
    'positional supabase',
    '.mcp.json',
    json({
      mcpServers: {
        a: {
          command: 'npx',
          args: ['-y', 'supabase-mcp', 'https://abcdefghijklmnopqrst.supabase.co', `«${fake.serviceRoleJwt(8)}»`],
        },
      },
    }),
  ],
  [
    'single arg with spaces',
    '.mcp.json',
    json({ mcpServers: { a: { command: 'npx', args: [`-y acme-mcp --api-key «${opaque(32)}»`] } } }),
  ],
  [
    'command with args',
    '.mcp.json',
    json({ mcpServers: { a: { command: `npx -y acme-mcp --api-key=«${opaque(32)}»` } } }),
  ],
  [
    'command env',
    '.mcp.json',
    json({ mcpServers: { a: { command: `API_KEY=«${opaque(32)}» npx -y acme-mcp`, args: [] } } }),
  ],
  [
    'wsl',
    '.mcp.json',
    json({
      mcpServers: { a: { command: 'wsl.exe', args: ['bash', '-c', `export API_KEY=«${opaque(32)}» && npx acme`] } },
    }),
  ],
  [
    'header space glued',
    '.mcp.json',
    json({
      mcpServers: {
        a: {
          command: 'npx',
          args: ['mcp-remote', 'https://x.dev/mcp', '--header', `Authorization:\${AUTH}`],
          env: { AUTH: `Bearer «${opaque(40)}»`, AUTH_HEADER: `Bearer «${opaque(40)}»` },
        },
      },
    }),
  ],
  [
    'env AUTH header basic',
    '.mcp.json',
    json({
      mcpServers: { a: { command: 'npx', args: ['mcp-remote'], env: { AUTH_HEADER: `Basic «${fake.basicAuth(3)}»` } } },
    }),
  ],
  [
    'vscode inputs default',
    '.vscode/mcp.json',
    json({
      inputs: [{ type: 'promptString', id: 'key', description: 'API key', password: true, default: `«${opaque(36)}»` }],
      servers: {},
    }),
  ],
  [
    'vscode input id',
    '.vscode/mcp.json',
    json({
      inputs: [
        { type: 'promptString', id: `«${fake.supabaseToken(5)}»`, description: 'Supabase token', password: true },
      ],
      servers: { a: { command: 'npx', args: ['--access-token', `\${input:«${fake.supabaseToken(5)}»}`] } },
    }),
  ],
  [
    'env object value',
    '.cursor/mcp.json',
    json({
      mcpServers: { a: { command: 'x', args: [], env: { A_TOKEN: { value: `«${opaque(36)}»`, required: true } } } },
    }),
  ],
  [
    'env list',
    '.cursor/mcp.json',
    json({ mcpServers: { a: { command: 'x', args: [], env: [`A_TOKEN=«${opaque(36)}»`, 'B=c'] } } }),
  ],
  [
    'env list json',
    'compose.yml',
    `services:\n  a:\n    image: x\n    environment:\n      - HEADERS={"Authorization":"Bearer «${opaque(36)}»"}\n`,
  ],
  ['api keys list', 'config.yaml', `auth:\n  api_keys:\n    - «${opaque(36)}»\n    - «${opaque(36)}»\n`],
  [
    'users',
    'config.yaml',
    `users:\n  - name: maria\n    password: «${fake.password(20)}»\n  - name: admin\n    password: ‹admin›\n`,
  ],
] as const)('%s in %s', async (_title, path, text) => expectMarked(path, text));
