import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Facts, PolicyMatch } from '../model.ts';
import { definePolicy } from './define.ts';
import { kmcpProjects, projectFiles } from './kmcp-projects.ts';
import { producedSecrets, referredSecrets, type SecretPlace } from './secret-names.ts';

export default definePolicy({
  id: 'kmcp-namespace-mismatch',
  severity: 'medium',
  concerns: [projectFiles, '**/*{mcp,kagent}*.{yaml,yml}', '**/*{mcp,kagent}*/**/*.{yaml,yml}'],
  title: 'A Secret and the MCP server that needs it are in different namespaces',
  why: 'A pod reads Secrets of its own namespace only. The server does not start, and the next try is often to write the values out.',
  remedy: 'Write the same namespace in kmcp.yaml, in the MCPServer, and in whatever makes the Secret.',
  *check(facts) {
    const referred = referredSecrets(facts).filter(saysWhere);
    const projects = kmcpProjects(facts);
    if ((projects.length === 0 && referred.length === 0) || isMovedByKustomize(facts)) return;
    const produced = producedSecrets(facts).filter(saysWhere);
    const declared = new Set<string>();
    for (const { path, environments } of projects) {
      for (const { name, provider, secretName, namespace } of environments) {
        if (provider?.text !== 'kubernetes' || secretName === undefined || namespace === undefined) continue;
        if (!isNamespace(namespace.text)) continue;
        declared.add(secretName.text);
        const others = [referred, produced].flatMap((places) => elsewhere(places, secretName.text, namespace.text));
        if (others.length === 0) continue;
        yield {
          path,
          span: namespace.span,
          keyPath: ['secrets', name, 'namespace'],
          message: `The Secret of the environment ${name} goes into ${namespace.text}, and ${others[0]?.path} expects it in ${others[0]?.namespace}.`,
          related: others.map((other) => ({ path: other.path, message: `Here it is ${other.namespace}.` })),
        };
      }
    }
    for (const reference of referred) if (!declared.has(reference.name)) yield* ofManifests(reference, produced);
  },
});

/** A reference whose Secret is made in this repository, in other namespaces only. */
function* ofManifests(reference: SecretPlace, produced: readonly SecretPlace[]): Generator<PolicyMatch> {
  const { path, span, name, namespace = '' } = reference;
  const others = elsewhere(produced, name, namespace);
  if (others.length === 0) return;
  yield {
    path,
    ...(span === undefined ? {} : { span }),
    message: `This server runs in ${namespace}, and the Secret ${name} is made in ${others[0]?.namespace}.`,
    related: others.map((other) => ({ path: other.path, message: `Makes the Secret in ${other.namespace}.` })),
  };
}

/** The places of a name, if all of them are in other namespaces. */
function elsewhere(places: readonly SecretPlace[], name: string, namespace: string): readonly SecretPlace[] {
  const own = places.filter((place) => place.name === name);
  return own.some((place) => place.namespace === namespace) ? [] : own;
}

function saysWhere({ namespace }: SecretPlace): boolean {
  return namespace !== undefined && isNamespace(namespace);
}

/** Templates and overlays fill in the rest. */
function isNamespace(text: string): boolean {
  return /^[a-z0-9-]{1,63}$/.test(text);
}

/** `namespace:` of a kustomization replaces what the objects say. */
function isMovedByKustomize(facts: Facts): boolean {
  return facts.repository
    .list()
    .some((path) => /(?:^|\/)kustomization(?:\.ya?ml)?$/i.test(path) && /^namespace:/m.test(facts.text(path) ?? ''));
}

const project = (namespace: string): string =>
  `name: weather\nframework: mcp-go\nsecrets:\n  staging:\n    provider: kubernetes\n    secretName: weather-secrets\n    namespace: ${namespace}\n`;
const server = (namespace: string): string =>
  `apiVersion: kagent.dev/v1alpha1\nkind: MCPServer\nmetadata:\n  name: weather\n  namespace: ${namespace}\nspec:\n  deployment:\n    secretRefs:\n      - name: weather-secrets\n`;
const secret = (namespace: string): string =>
  `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: weather-secrets\n  namespace: ${namespace}\n`;

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'kmcp.yaml': project('default'), 'server.yaml': server('mcp') }, { path: 'kmcp.yaml', line: 7 }),
  finds({ 'kmcp.yaml': project('default'), 'secret.yaml': secret('mcp') }, { path: 'kmcp.yaml', line: 7 }),
  finds(
    { 'deploy/mcp.yaml': server('mcp'), 'deploy/secret.yaml': secret('default') },
    { path: 'deploy/mcp.yaml', line: 9 },
  ),
  silent({ 'kmcp.yaml': project('mcp'), 'server.yaml': server('mcp'), 'secret.yaml': secret('mcp') }),
  silent({ 'mcp.yaml': server('mcp'), 'secrets.yaml': `${secret('default')}---\n${secret('mcp')}` }),
  silent({ 'mcp.yaml': server('mcp'), 'secret.yaml': secret('"{{ .Release.Namespace }}"') }),
  silent({ 'mcp.yaml': server('mcp'), 'secret.yaml': secret('default'), 'kustomization.yaml': 'namespace: mcp\n' }),
  silent({ 'kmcp.yaml': project('default'), 'mcp.yaml': server('mcp').replace('  namespace: mcp\n', '') }),
];
