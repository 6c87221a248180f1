import { describe, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { expectFound, expectSilent } from './detected.ts';

const project = (server: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<project version="4">
  <component name="McpProjectServerCommands">
    <commands>
      <McpServerConfigurationProperties>
${server}
      </McpServerConfigurationProperties>
    </commands>
    <urls />
  </component>
</project>
`;
const paths = ['.idea/workspace.xml', 'options/llm.mcpServers.xml'];

describe.each(paths)('%s', (path) => {
  it.each([
    '<option name="name" value="orders" /><envs><env name="ORDERS_API_KEY" value="‹›" /></envs>',
    '<envs>\n  <env name="LOG_LEVEL" value="debug" />\n  <env name="ORDERS_API_KEY" value="‹›" />\n</envs>',
    '<option name="url" value="https://mcp.acme.dev/mcp?token=‹›" />',
    '<headers><header name="X-API-Key" value="‹›" /></headers>',
    '<headers><header name="Authorization" value="Bearer ‹›" /></headers>',
    '<option name="programPath" value="npx" /><option name="arguments" value="-y acme-mcp --api-key ‹›" />',
    '<option name="arguments" value="-y mcp-remote https://mcp.acme.dev/sse --header &quot;X-API-Key: ‹›&quot;" />',
  ])('%s', async (server) => {
    await expectFound(path, project(server), fake.opaque());
  });

  it.each([
    '<option name="name" value="orders" /><envs><env name="LOG_LEVEL" value="debug" /></envs>',
    '<option name="programPath" value="npx" /><option name="arguments" value="-y acme-mcp --stdio" />',
    '<envs><env name="ORDERS_API_KEY" value="&lt;your key&gt;" /></envs>',
    '<envs><env name="ORDERS_API_KEY" value="" /></envs>',
  ])('silent: %s', async (server) => expectSilent(path, project(server)));
});
