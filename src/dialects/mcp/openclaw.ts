import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, write } from './define.ts';

export default defineClient({
  id: 'openclaw',
  title: 'OpenClaw',
  source: 'vendor documentation of its configuration, read 2026: upper-case names in any string',
  format: 'json',
  files: {
    project: ['.openclaw/openclaw.json', 'openclaw.json', 'openclaw.json5'],
    home: ['~/.openclaw/openclaw.json'],
  },
  servers: ['mcp.servers'],
  resolves: { all: ['${VAR}'] },
  inherits: 'the environment of the gateway, ~/.openclaw/.env and env of its configuration',
  places: {
    env: ['env.vars'],
    names: ['**.{apiKey,token,botToken,appToken,password,key,secret}.{source,provider,id}', '**.auth.mode'],
  },
  replace: { all: write('${NAME}') },
  supply: 'Put the variable into ~/.openclaw/.env: OpenClaw does not load its configuration when one is missing.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env of a server',
    '{mcp:{servers:{github:{command:"npx",env:{GITHUB_TOKEN:"‹›"}}}}}',
    fake.githubToken,
  ),
  finds('the token of the gateway', '{"gateway":{"auth":{"mode":"token","token":"‹›"}}}', fake.opaque),
  finds(
    'the key of a provider',
    '{"models":{"providers":{"acme":{"baseUrl":"https://api.acme.dev/v1","apiKey":"‹›"}}}}',
    fake.opaque,
  ),
  finds('a variable for every server', '{"env":{"vars":{"GROQ_API_KEY":"‹›"}}}', fake.groqKey),
  silent(
    'references and places in a secret store',
    '{"gateway":{"auth":{"token":"${OPENCLAW_GATEWAY_TOKEN}"}},"models":{"providers":{"acme":{"apiKey":{"source":"env","provider":"default","id":"ACME_API_KEY"}}}}}',
  ),
  unresolved('the bare form', '{"gateway":{"auth":{"token":"‹$OPENCLAW_GATEWAY_TOKEN›"}}}'),
];
