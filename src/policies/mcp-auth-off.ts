import { deployedOf } from '../dialects/deployed.ts';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Span } from '../model.ts';
import { definePolicy } from './define.ts';

const configuration = /\.(?:ya?ml|json|toml)$/i;
/** Cheap look at whether a text is about MCP and switches something about who may come in. */
const worthwhile = /auth|anonymous|allowed_?ips/i;
const aboutMcp = /\bmcp|mcp\b|mcp_|_mcp|kagent|toolhive|agentgateway/i;
const off = '["\']?(?:false|0|no|off)["\']?';
const on = '["\']?(?:true|1|yes|on)["\']?';
const isSet = (names: string, value: string): string =>
  `(?:["']?\\b(?:${names})["']?[ \\t]*[:=]|\\bname:[ \\t]*["']?(?:${names})["']?[ \\t]*\\r?\\n[ \\t]*value:)[ \\t]*${value}(?=[ \\t\\r]*(?:[#,}\\]"'\\n]|$))`;

/** Switches of gateways: their name alone says that whoever reaches the server may use it. */
const gatewaySwitch = new RegExp(
  `${isSet('(?:MCP_)?AUTH_REQUIRED|(?:[A-Z]+_)?MCP_REQUIRE_AUTH|MCP_CLIENT_AUTH_ENABLED|MCP_(?:HTTP_)?AUTH_ENABLED', off)}|${isSet('ALLOW_UNAUTHENTICATED_ADMIN|(?:MCP_)?ALLOW_UNAUTHENTICATED|MCP_(?:DISABLE_AUTH|AUTH_DISABLED|NO_AUTH)', on)}`,
  'g',
);
/** Switches that many programs have; they count beside an address that others reach. */
const plainSwitch = new RegExp(
  `${isSet('require_?[aA]uth(?:entication)?|auth(?:entication)?_?(?:[rR]equired|[eE]nabled)|enable_?[aA]uth', off)}|${isSet('disable_?[aA]uth|auth_?[dD]isabled|no_?[aA]uth|allow_?[aA]nonymous', on)}|^(?:auth|authentication):[ \\t]*\\r?\\n[ \\t]+enabled:[ \\t]*${off}(?=[ \\t\\r]*(?:#|$))`,
  'gm',
);
const everyone =
  /["']?\ballowed_?[iI][pP]s["']?[ \t]*[:=][ \t\r\n]*(?:\[[ \t\r\n]*|-[ \t]*)?["']?(?:0\.0\.0\.0\/0|::\/0|\*)["']?/g;
const exposed =
  /["']?\b(?:host|bind|bind_?[aA]ddress|listen(?:_?[aA]ddr(?:ess)?)?|address|[A-Z_]*HOST)["']?[ \t]*[:=][ \t]*["']?(?:0\.0\.0\.0|\[?::\]?(?:["':\s]|$))|--host[= ]0\.0\.0\.0|\b(?:type|serviceType):[ \t]*["']?(?:LoadBalancer|NodePort)\b|\bkind:[ \t]*["']?(?:Ingress|HTTPRoute|Route|Gateway)\b|\bingress:[ \t]*\r?\n[ \t]+enabled:[ \t]*true/m;

export default definePolicy({
  id: 'mcp-auth-off',
  severity: 'low',
  concerns: ['**/*.{yaml,yml,json,toml}'],
  title: 'An MCP server lets everybody in',
  why: 'Whoever reaches the address uses its tools, and with them the credentials that the server holds.',
  remedy: 'Switch authentication on, or bind the server to 127.0.0.1 and name the addresses that may reach it.',
  *check({ repository, text: read }) {
    for (const path of repository.list()) {
      if (!configuration.test(path) || deployedOf(path) === 'test') continue;
      const text = read(path);
      if (text === undefined || !worthwhile.test(text) || !(aboutMcp.test(path) || aboutMcp.test(text))) continue;
      for (const { span, message } of openDoors(text)) yield { path, span, message };
    }
  },
});

interface OpenDoor {
  readonly span: Span;
  readonly message: string;
}

function* openDoors(text: string): Generator<OpenDoor> {
  for (const span of places(text, gatewaySwitch)) {
    yield { span, message: 'Authentication of the MCP server is switched off here.' };
  }
  if (!/wireguard|\bpeers?\b/i.test(text)) {
    for (const span of places(text, everyone))
      yield { span, message: 'Every address is allowed to reach the MCP server.' };
  }
  if (!exposed.test(text)) return;
  for (const span of places(text, plainSwitch)) {
    yield { span, message: 'Authentication is switched off beside an address that others reach.' };
  }
}

/** How far back a comment is looked for. */
const longestLine = 300;

/** Matches that no comment holds. */
function* places(text: string, pattern: RegExp): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, match.index - longestLine), match.index);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    if (!/^[ \t]*(?:#|\/\/)|[ \t]#/.test(line)) yield { start: match.index, end: match.index + match[0].length };
  }
}

const values = (auth: string): Readonly<Record<string, string>> => ({
  'charts/mcp-gateway/values.yaml': `gateway:\n  config:\n    LOG_LEVEL: info\n    ${auth}\n`,
});
const at = { path: 'charts/mcp-gateway/values.yaml', line: 4 };
const server = (auth: string, host: string): Readonly<Record<string, string>> => ({
  'mcp-server.yaml': `server:\n  host: ${host}\n  port: 8080\n  ${auth}\n`,
});

export const examples = (): readonly RepositoryExample[] => [
  finds(values('AUTH_REQUIRED: "false"  # for the demo'), at),
  finds(values('MCP_REQUIRE_AUTH: false'), at),
  finds(values('ALLOW_UNAUTHENTICATED_ADMIN: "true"'), at),
  finds(
    {
      'deploy/gateway.yaml':
        'kind: Deployment\nmetadata:\n  name: mcp-gateway\nspec:\n  env:\n    - name: AUTH_REQUIRED\n      value: "false"\n',
    },
    { path: 'deploy/gateway.yaml', line: 6 },
  ),
  finds(server('require_auth: false', '0.0.0.0'), { path: 'mcp-server.yaml', line: 4 }),
  finds(
    { 'mcp.json': '{\n  "server": {\n    "host": "0.0.0.0",\n    "require_auth": false\n  }\n}\n' },
    { path: 'mcp.json', line: 4 },
  ),
  finds(server('allowed_ips: ["0.0.0.0/0"]', '127.0.0.1'), { path: 'mcp-server.yaml', line: 4 }),
  finds(server('allowed_ips:\n    - "*"', '127.0.0.1'), { path: 'mcp-server.yaml', line: 4 }),
  silent(values('AUTH_REQUIRED: "true"')),
  silent(values('# AUTH_REQUIRED: "false"')),
  silent(server('require_auth: false', '127.0.0.1')),
  silent(server('allowed_ips: ["10.0.0.0/8"]', '0.0.0.0')),
  silent({ 'values.yaml': 'config:\n  AUTH_REQUIRED: "false"\n' }),
  silent({ 'tests/mcp/values.yaml': 'config:\n  AUTH_REQUIRED: "false"\n' }),
];
