import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, unresolved } from '../../examples/text.ts';
import { advice, defineClient } from './define.ts';

export default defineClient({
  id: 'kubiya',
  title: 'Kubiya',
  source: 'its own source and documentation, read 2026',
  format: 'yaml',
  files: {
    project: ['.kubiya/{mcp_config,config}.{yaml,yml}', '.kubiya/{mcp-server,mcp-config}.json'],
    home: [
      '~/.kubiya/mcp_config.yaml',
      '~/.kubiya/config.yaml',
      '~/.kubiya/mcp-server.json',
      '~/.kubiya/mcp-config.json',
    ],
  },
  servers: ['mcpServers'],
  places: {
    names: ['{allowed_ips,allowed_roles,user_permissions}.**', 'whitelisted_tools[].secrets[]'],
    commands: ['whitelisted_tools[].content'],
  },
  resolves: {},
  documented: false,
  inherits: 'the whole environment of the shell that starts it',
  replace: { all: advice('Take the key out of the file and export KUBIYA_API_KEY in the shell that starts the CLI.') },
  supply: 'Export KUBIYA_API_KEY in the shell that starts the CLI.',
});

export const examples = (): readonly TextExample[] => [
  finds('the key of the account', 'api_key: ‹›\n', fake.opaque, { path: '.kubiya/mcp_config.yaml' }),
  finds('the key under its variable’s name', 'KUBIYA_API_KEY: "‹›"\n', fake.opaque, { path: '.kubiya/config.yaml' }),
  finds(
    'a literal in env of a tool',
    '{"whitelisted_tools":[{"name":"deploy","type":"docker","env":["GITHUB_TOKEN=‹›"]}]}',
    fake.githubToken,
    { path: '.kubiya/mcp-server.json' },
  ),
  finds(
    'a header in the script of a tool',
    '{"whitelisted_tools":[{"name":"tickets","type":"docker","content":"#!/bin/sh\\ncurl -H \'Authorization: Bearer ‹›\' https://tickets.acme.dev/"}]}',
    fake.opaque,
    { path: '.kubiya/mcp-server.json' },
  ),
  silent(
    'who may call, and what a tool is given',
    '{"allowed_ips":["10.20.0.0/16","192.168.1.100"],"allowed_roles":["admin","token-auditor"],"whitelisted_tools":[{"name":"k8s","content":"kubectl --token \\"$KUBE_TOKEN\\" get pods","env":["KUBECONFIG"],"secrets":["KUBE_TOKEN"]}]}',
    { path: '.kubiya/mcp-server.json' },
  ),
  silent('no credential', '{"enable_runners":true,"whitelisted_tools":["deploy"],"allow_platform_apis":false}', {
    path: '.kubiya/mcp-server.json',
  }),
  unresolved('nothing is resolved', 'api_key: ‹${KUBIYA_API_KEY}›\n', { path: '.kubiya/mcp_config.yaml' }),
];
