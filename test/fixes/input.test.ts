import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { fixFiles, fixText } from './fixing.ts';

const token = fake.githubToken();
const entry = (id: string, description: string): string =>
  `{ "type": "promptString", "id": "${id}", "description": "${description}", "password": true }`;

describe('VS Code: inputs', () => {
  const fix = (text: string): Promise<string> => fixText('.vscode/mcp.json', text);

  it('makes the list before everything else, with the indentation of the file', async () => {
    const text = (inputs: string, value: string): string =>
      `{\n\t// servers\n\t${inputs}"servers": {\n\t\t"gh": {\n\t\t\t"env": {\n\t\t\t\t"GITHUB_TOKEN": "${value}", // mine\n\t\t\t},\n\t\t},\n\t},\n}\n`;
    const inputs =
      '"inputs": [\n\t\t{\n\t\t\t"type": "promptString",\n\t\t\t"id": "github_token",\n\t\t\t"description": "GITHUB_TOKEN for gh",\n\t\t\t"password": true\n\t\t}\n\t],\n\t';
    expect(await fix(text('', token))).toBe(text(inputs, '${input:github_token}'));
  });

  it('adds behind the entries that are there, and keeps the comment of the last', async () => {
    const text = (value: string, added: string, comma: string): string =>
      `{\n  "inputs": [\n    { "type": "promptString", "id": "region" }${comma} // where${added}\n  ],\n  "servers": { "gh": { "env": { "GITHUB_TOKEN": "${value}" } } }\n}\n`;
    const added =
      '\n    {\n      "type": "promptString",\n      "id": "github_token",\n      "description": "GITHUB_TOKEN for gh",\n      "password": true\n    }';
    expect(await fix(text(token, '', ''))).toBe(text('${input:github_token}', added, ','));
    expect(await fix(text(token, '', ','))).toBe(text('${input:github_token}', `${added},`, ','));
  });

  it('takes another id where one is taken, and one id for one value', async () => {
    const other = fake.githubToken(2);
    const { files, plan } = await fixFiles({
      '.vscode/mcp.json': `{"inputs":[{"type":"promptString","id":"github_token","password":true}],"servers":{"a":{"env":{"GITHUB_TOKEN":"${token}"}},"b":{"env":{"GITHUB_TOKEN":"${token}"}},"c":{"env":{"API_TOKEN":"${other}"}}}}`,
    });
    expect(plan.outcomes.map(({ variable }) => variable)).toEqual(['GITHUB_TOKEN_2', 'GITHUB_TOKEN_2', 'API_TOKEN']);
    expect(files['.vscode/mcp.json']).toBe(
      `{"inputs":[{"type":"promptString","id":"github_token","password":true}, ${entry('github_token_2', 'GITHUB_TOKEN for a')}, ${entry('github_token_2', 'GITHUB_TOKEN for b')}, ${entry('api_token', 'API_TOKEN for c')}],"servers":{"a":{"env":{"GITHUB_TOKEN":"\${input:github_token_2}"}},"b":{"env":{"GITHUB_TOKEN":"\${input:github_token_2}"}},"c":{"env":{"API_TOKEN":"\${input:api_token}"}}}}`,
    );
  });

  it('renames an input whose id is a pasted token, everywhere', async () => {
    const text = (id: string): string =>
      `{"servers":{"gh":{"env":{"GITHUB_TOKEN":"\${input:${id}}"}}},"inputs":[{"type":"promptString","id":"${id}","password":true}]}`;
    expect(await fix(text(token))).toBe(text('github_token'));
  });

  it('takes out the default of an input', async () => {
    expect(
      await fix(
        `{"servers":{},"inputs":[{"type":"promptString","id":"key","password":true,"default":"${fake.opaque()}"}]}`,
      ),
    ).toBe('{"servers":{},"inputs":[{"type":"promptString","id":"key","password":true}]}');
  });
});

describe('docker run -e', () => {
  it('leaves the name in the arguments and puts the reference into env', async () => {
    const text = (word: string, env: string): string =>
      `{\n  "mcpServers": {\n    "gh": {\n      "command": "docker",\n      "args": ["run", "-i", "-e", "${word}", "ghcr.io/acme/mcp"]${env}\n    }\n  }\n}\n`;
    expect(await fixText('.mcp.json', text(`GITHUB_TOKEN=${token}`, ''))).toBe(
      text('GITHUB_TOKEN', ',\n      "env": {\n        "GITHUB_TOKEN": "${GITHUB_TOKEN}"\n      }'),
    );
    expect(await fixText('.mcp.json', text(`GITHUB_TOKEN=${token}`, ', "env": {}'))).toBe(
      text('GITHUB_TOKEN', ', "env": {\n        "GITHUB_TOKEN": "${GITHUB_TOKEN}"\n      }'),
    );
    expect(await fixText('.mcp.json', text(`GITHUB_TOKEN=${token}`, ', "env": { "A": "1" }'))).toBe(
      text('GITHUB_TOKEN', ', "env": { "A": "1", "GITHUB_TOKEN": "${GITHUB_TOKEN}" }'),
    );
  });

  it.each(['-eAPI_KEY=', '--env=API_KEY='])('knows %s', async (flag) => {
    const key = fake.opaque();
    const text = JSON.stringify({ mcpServers: { a: { command: 'docker', args: ['run', `${flag}${key}`, 'img'] } } });
    expect(JSON.parse(await fixText('.cursor/mcp.json', text))).toEqual({
      mcpServers: {
        a: { command: 'docker', args: ['run', flag.slice(0, -1), 'img'], env: { API_KEY: '${env:API_KEY}' } },
      },
    });
  });

  it('moves the whole value where only a part of it is a credential', async () => {
    const { files, plan } = await fixFiles({
      '.mcp.json': JSON.stringify({
        mcpServers: { a: { command: 'docker', args: ['run', '-e', `DATABASE_URL=${fake.connectionString()}`, 'img'] } },
      }),
    });
    expect(JSON.parse(files['.mcp.json'] ?? '')).toEqual({
      mcpServers: {
        a: { command: 'docker', args: ['run', '-e', 'DATABASE_URL', 'img'], env: { DATABASE_URL: '${DATABASE_URL}' } },
      },
    });
    expect(plan.outcomes).toMatchObject([{ state: 'fix', variable: 'DATABASE_URL' }]);
  });

  it('asks in VS Code, and names the variable in Codex', async () => {
    const text = `{"servers":{"a":{"command":"docker","args":["run","-e","GITHUB_TOKEN=${token}","img"]}},"inputs":[]}`;
    expect(await fixText('.vscode/mcp.json', text)).toBe(
      `{"servers":{"a":{"command":"docker","args":["run","-e","GITHUB_TOKEN","img"],"env":{"GITHUB_TOKEN":"\${input:github_token}"}}},"inputs":[${entry('github_token', 'GITHUB_TOKEN for a')}]}`,
    );
    const toml = `[mcp_servers.a]\ncommand = "docker"\nargs = ["run", "-e", "GITHUB_TOKEN=${token}", "img"]\n`;
    expect(await fixText('.codex/config.toml', toml)).toBe(
      '[mcp_servers.a]\ncommand = "docker"\nargs = ["run", "-e", "GITHUB_TOKEN", "img"]\nenv_vars = ["GITHUB_TOKEN"]\n',
    );
  });
});
