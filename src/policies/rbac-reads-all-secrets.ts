import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { ConfigNode, ListNode, Manifest, MapNode, Span } from '../model.ts';
import { definePolicy } from './define.ts';

const readingVerbs = new Set(['get', 'list', 'watch', '*']);
/** Whose rights these are: a name or a folder says so. Operators of other things may need them. */
const aboutMcp = /mcp|kagent|kmcp|toolhive|agentgateway/i;

export default definePolicy({
  id: 'rbac-reads-all-secrets',
  severity: 'low',
  concerns: [
    '**/*{role,rbac}*.{yaml,yml,json}',
    '**/*{mcp,kagent,toolhive}*/**/*.{yaml,yml}',
    '**/*{mcp,kagent,toolhive}*.{yaml,yml}',
  ],
  title: 'An MCP workload may read every Secret',
  why: 'A tool that is talked into it, or a server with a hole, then hands out all credentials of the namespace or of the cluster.',
  remedy: 'Name the Secrets that it needs under `resourceNames`, with the verb `get` alone, or mount them.',
  *check(facts) {
    const servers = new Set(facts.manifests(['MCPServer', 'RemoteMCPServer', 'ToolServer']).map(({ path }) => path));
    for (const manifest of facts.manifests(['Role', 'ClusterRole'])) {
      if (manifest.group !== 'rbac.authorization.k8s.io' || !isOfMcp(manifest, servers)) continue;
      for (const rule of rulesIn(manifest.node)) {
        const span = grantOf(rule);
        if (span === undefined) continue;
        const where = manifest.kind === 'ClusterRole' ? 'of the cluster' : 'of its namespace';
        yield { path: manifest.path, span, message: `This rule lets an MCP workload read every Secret ${where}.` };
      }
    }
  },
});

function isOfMcp({ path, name }: Manifest, servers: ReadonlySet<string>): boolean {
  return aboutMcp.test(name) || aboutMcp.test(path) || servers.has(path);
}

function rulesIn(role: MapNode): readonly MapNode[] {
  const rules = role.entries.find(({ key }) => key === 'rules')?.value;
  return rules?.kind === 'list' ? rules.items.filter((item) => item.kind === 'map') : [];
}

/** Where a rule gives the right to read all Secrets, or undefined. */
function grantOf(rule: MapNode): Span | undefined {
  const resources = listOf(rule, 'resources');
  const named = resources?.items.find((item) => isOneOf(item, ['secrets', '*']));
  const isCore = listOf(rule, 'apiGroups')?.items.some((item) => isOneOf(item, ['', '*'])) === true;
  const reads = listOf(rule, 'verbs')?.items.some(
    (item) => item.kind === 'scalar' && readingVerbs.has(item.text.content),
  );
  const isLimited = (listOf(rule, 'resourceNames')?.items.length ?? 0) > 0;
  return named !== undefined && isCore && reads === true && !isLimited ? named.span : undefined;
}

function listOf(map: MapNode, key: string): ListNode | undefined {
  const value = map.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'list' ? value : undefined;
}

function isOneOf(node: ConfigNode, texts: readonly string[]): boolean {
  return node.kind === 'scalar' && texts.includes(node.text.content);
}

const role = (rule: string, name = 'mcp-server', kind = 'Role'): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\nrules:\n${rule}`;

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { 'k8s/role.yaml': role('  - apiGroups: [""]\n    resources: ["pods", "secrets"]\n    verbs: ["get", "list"]\n') },
    { path: 'k8s/role.yaml', line: 7 },
  ),
  finds(
    {
      'k8s/role.yaml': role('  - apiGroups: ["*"]\n    resources: ["*"]\n    verbs: ["*"]\n', 'kagent', 'ClusterRole'),
    },
    { path: 'k8s/role.yaml', line: 7 },
  ),
  finds(
    {
      'mcp-gateway/templates/rbac.yaml': role(
        '  - apiGroups:\n      - ""\n    resources:\n      - secrets\n    verbs:\n      - watch\n',
        '{{ .Release.Name }}',
      ),
    },
    { path: 'mcp-gateway/templates/rbac.yaml', line: 9 },
  ),
  silent({
    'k8s/role.yaml': role(
      '  - apiGroups: [""]\n    resources: ["secrets"]\n    resourceNames: ["gateway"]\n    verbs: ["get"]\n',
    ),
  }),
  silent({ 'k8s/role.yaml': role('  - apiGroups: [""]\n    resources: ["secrets"]\n    verbs: ["create"]\n') }),
  silent({ 'k8s/role.yaml': role('  - apiGroups: ["apps"]\n    resources: ["*"]\n    verbs: ["get"]\n') }),
  silent({
    'k8s/role.yaml': role('  - apiGroups: [""]\n    resources: ["secrets"]\n    verbs: ["get"]\n', 'cert-manager'),
  }),
];
