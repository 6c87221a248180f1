import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { defineClient, hasKey, input } from './define.ts';

export default defineClient({
  id: 'tiny-agents',
  title: 'tiny-agents',
  source: 'vendor documentation and source of the Hugging Face hub client, read 2026',
  format: 'json',
  files: { project: ['agent.json'] },
  matches: (document) => hasKey(document, 'servers') && (hasKey(document, 'model') || hasKey(document, 'inputs')),
  servers: ['servers'],
  resolves: { all: ['${input:id}'] },
  inherits: 'the MCP SDK’s small default set and what env names',
  places: { names: ['inputs[].{id,type,description,env_var}'] },
  replace: { all: input() },
  supply: 'tiny-agents asks for the value at start, or takes it from the variable that env_var of the input names.',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    '{"model":"acme/chat","servers":[{"type":"stdio","command":"npx","args":["acme-mcp"],"env":{"GITHUB_TOKEN":"‹›"}}]}',
    fake.githubToken,
  ),
  finds(
    'a header of the older shape',
    '{"model":"acme/chat","servers":[{"type":"http","config":{"url":"https://mcp.acme.dev/mcp","headers":{"Authorization":"Bearer ‹›"}}}]}',
    fake.opaque,
  ),
  finds(
    'a default of an input',
    '{"inputs":[{"type":"promptString","id":"orders-key","password":true,"default":"‹›"}],"servers":[]}',
    fake.opaque,
  ),
  silent(
    'an input',
    '{"model":"acme/chat","inputs":[{"type":"promptString","id":"hf-token","description":"Your token","env_var":"HF_TOKEN","password":true}],"servers":[{"type":"http","url":"https://hf.co/mcp","headers":{"Authorization":"Bearer ${input:hf-token}"}}]}',
  ),
  unresolved(
    'a variable',
    '{"model":"acme/chat","servers":[{"type":"stdio","command":"npx","env":{"GITHUB_TOKEN":"‹${GITHUB_TOKEN}›"}}]}',
  ),
  mistake(
    'input-without-password',
    'an input that echoes',
    '{"inputs":[{"type":"promptString","id":"‹hf-token›","description":"Your token"}],"servers":[]}',
  ),
];
