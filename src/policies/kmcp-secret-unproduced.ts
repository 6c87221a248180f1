import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Facts, PolicyMatch } from '../model.ts';
import { definePolicy } from './define.ts';
import { type KmcpProject, kmcpProjects, projectFiles, syncCommands } from './kmcp-projects.ts';
import { isMadeByHand, mayBeNamed, producedSecrets, referredSecrets } from './secret-names.ts';

export default definePolicy({
  id: 'kmcp-secret-unproduced',
  severity: 'low',
  concerns: [projectFiles, '**/*{mcp,kagent}*.{yaml,yml}', '**/*{mcp,kagent}*/**/*.{yaml,yml}'],
  title: 'Nothing in the repository makes a Secret that an MCP server needs',
  why: 'The server does not start until somebody makes the Secret by hand. A name that differs by a letter looks the same, and the next try is often to write the values out.',
  remedy:
    'Correct the name, or say in the README how the Secret is made: kmcp secrets sync <environment>, kubectl create secret generic, or an ExternalSecret.',
  *check(facts) {
    const projects = kmcpProjects(facts);
    const referred = referredSecrets(facts);
    if (projects.length === 0 && referred.length === 0) return;
    const produced = producedSecrets(facts);
    const isMade = (name: string): boolean =>
      produced.some((place) => mayBeNamed(place.name, name)) || isMadeByHand(name, facts);
    const declared = new Set(projects.flatMap(({ environments }) => environments.map((each) => each.secretName?.text)));
    for (const { path, span, name } of referred) {
      if (declared.has(name) || isMade(name)) continue;
      yield {
        path,
        ...(span === undefined ? {} : { span }),
        message: `Nothing in this repository makes the Secret ${name}.`,
      };
    }
    for (const project of projects) yield* undeclared(project, isMade, facts);
  },
});

/** Environments that are switched on, and whose Secret neither a manifest nor a command makes. */
function* undeclared(
  { path, environments }: KmcpProject,
  isMade: (name: string) => boolean,
  facts: Facts,
): Generator<PolicyMatch> {
  const synced = syncCommands(facts).map(({ environment }) => environment);
  for (const { name, enabled, provider, secretName } of environments) {
    if (!enabled || provider?.text !== 'kubernetes' || secretName === undefined) continue;
    if (synced.some((each) => each === name || !/^[\w-]+$/.test(each)) || isMade(secretName.text)) continue;
    yield {
      path,
      span: secretName.span,
      keyPath: ['secrets', name, 'secretName'],
      message: `Nothing in this repository makes the Secret of the environment ${name}, and no command syncs it.`,
      remedy: `Add the command to a script or the README: kmcp secrets sync ${name} --from-file .env.${name}.`,
    };
  }
}

const project = (lines = ''): string =>
  `name: weather\nframework: mcp-go\nsecrets:\n  staging:\n    enabled: true\n    provider: kubernetes\n    secretName: weather-secrets-staging\n${lines}`;
const server = (name: string): string =>
  `apiVersion: kagent.dev/v1alpha1\nkind: MCPServer\nmetadata:\n  name: weather\nspec:\n  deployment:\n    image: weather:1.0.0\n    secretRefs:\n      - name: ${name}\n`;
const secret = (kind: string, name: string, lines = ''): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${lines}`;

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'kmcp.yaml': project() }, { path: 'kmcp.yaml', line: 7 }),
  finds({ 'deploy/mcp-server.yaml': server('weather-secrets') }, { path: 'deploy/mcp-server.yaml', line: 9 }),
  finds(
    {
      'kmcp.yaml': project(),
      'README.md': 'kmcp secrets sync staging --from-file .env.staging\n',
      'server.yaml': server('weather-secret-staging'),
    },
    { path: 'server.yaml', line: 9 },
  ),
  silent({ 'kmcp.yaml': project(), Makefile: 'sync:\n\tkmcp secrets sync staging --from-file .env.staging\n' }),
  silent({ 'kmcp.yaml': project(), Makefile: 'sync:\n\tkmcp secrets sync $(ENVIRONMENT)\n' }),
  silent({ 'kmcp.yaml': project().replace('true', 'false'), 'server.yaml': server('weather-secrets-staging') }),
  silent({ 'mcp.yaml': server('weather'), 'secret.yaml': secret('SealedSecret', 'weather') }),
  silent({
    'mcp.yaml': server('weather'),
    'es.yaml': secret('ExternalSecret', 'x', 'spec:\n  target:\n    name: weather\n'),
  }),
  silent({
    'mcp.yaml': server('app-weather'),
    'templates/secret.yaml': secret('Secret', '{{ .Release.Name }}-weather'),
  }),
  silent({
    'mcp.yaml': server('weather'),
    'kustomization.yaml': 'secretGenerator:\n  - name: weather\n    envs: [.env]\n',
  }),
  silent({
    'mcp.yaml': server('weather'),
    'README.md': 'kubectl create secret generic weather --from-env-file .env\n',
  }),
  silent({ 'mcp.yaml': server('{{ .Values.secretName }}') }),
];
