import * as fake from '../../src/examples/fake.ts';
import { pairs } from './clients-suite.ts';
import { clusterKinds } from './cluster-suite.ts';
import { quietLine, secretLine } from './commands-suite.ts';
import {
  env,
  envList,
  type Maker,
  object,
  planted,
  pod,
  sceneOf,
  secretData,
  service,
  values,
} from './manifest-parts.ts';
import { quietHeader, secretHeader } from './places.ts';
import type { Plot, Plotted } from './plot.ts';
import type { Random } from './random.ts';
import { passwordSecret } from './secrets.ts';
import { writeYaml } from './write-yaml.ts';

const kinds: Readonly<Record<string, Maker>> = {
  ...clusterKinds,
  Deployment: (scene) => [
    'deploy/deployment.yaml',
    object('apps/v1', 'Deployment', { spec: { replicas: 2, template: pod(scene) } }),
  ],
  StatefulSet: (scene) => ['deploy/db.yaml', object('apps/v1', 'StatefulSet', { spec: { template: pod(scene) } })],
  CronJob: (scene) => [
    'deploy/job.yaml',
    object('batch/v1', 'CronJob', { spec: { schedule: '0 3 * * *', jobTemplate: { spec: { template: pod(scene) } } } }),
  ],
  Pod: (scene) => ['pod.yaml', object('v1', 'Pod', pod(scene))],
  'Secret data': (scene) => ['deploy/secret.yaml', object('v1', 'Secret', { type: 'Opaque', data: secretData(scene) })],
  'Secret stringData': (scene) => [
    'deploy/secret.yaml',
    object('v1', 'Secret', { type: 'Opaque', stringData: env(scene) }),
  ],
  ConfigMap: (scene) => ['deploy/config.yaml', object('v1', 'ConfigMap', { data: env(scene) })],
  'ConfigMap file': (scene) => [
    'deploy/config.yaml',
    object('v1', 'ConfigMap', {
      data: {
        'mcp.json': JSON.stringify(
          { mcpServers: { acme: { command: 'npx', args: [], env: env(scene) } } },
          undefined,
          2,
        ),
      },
    }),
  ],
  List: (scene) => [
    'all.yaml',
    {
      apiVersion: 'v1',
      kind: 'List',
      items: [
        object('v1', 'Secret', { stringData: env(scene) }),
        object('apps/v1', 'Deployment', { spec: { template: pod(scene) } }),
      ],
    },
  ],
  'kmcp MCPServer': (scene) => [
    'mcpserver.yaml',
    object('kagent.dev/v1alpha1', 'MCPServer', {
      spec: {
        transportType: 'stdio',
        deployment: { image: 'acme/mcp', port: 3000, cmd: 'npx', args: ['-y', 'acme-mcp'], env: env(scene) },
      },
    }),
  ],
  'ToolHive MCPServer': (scene) => [
    'mcpserver.yaml',
    object('toolhive.stacklok.dev/v1alpha1', 'MCPServer', {
      spec: { image: 'acme/mcp', transport: 'stdio', env: envList(scene) },
    }),
  ],
  'kagent RemoteMCPServer': (scene) => [
    'remote.yaml',
    object('kagent.dev/v1alpha2', 'RemoteMCPServer', {
      spec: {
        url: 'https://mcp.acme.dev/mcp',
        headersFrom: Object.entries(pairs(scene, secretHeader, quietHeader)).map(([name, value]) => ({ name, value })),
      },
    }),
  ],
  'Argo Application': (scene) => [
    'argo/app.yaml',
    object('argoproj.io/v1alpha1', 'Application', {
      spec: {
        source: {
          chart: 'acme',
          targetRevision: fake.hex(40, 3),
          helm: {
            values: writeYaml({ auth: env(scene) }, scene.random),
            parameters: [{ name: 'auth.apiKey', value: planted(scene, 'Argo parameter') }],
          },
        },
      },
    }),
  ],
  'Argo valuesObject': (scene) => [
    'argo/app.yaml',
    object('argoproj.io/v1alpha1', 'Application', {
      spec: { source: { helm: { valuesObject: { env: env(scene) } } } },
    }),
  ],
  'Flux HelmRelease': (scene) => [
    'flux/release.yaml',
    object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', {
      spec: {
        chart: { spec: { chart: 'acme', version: '1.4.2' } },
        values: {
          auth: { password: planted(scene, 'Flux values', passwordSecret(scene.random)) },
          extraEnv: envList(scene),
        },
      },
    }),
  ],
  'Helm values': (scene) => ['charts/acme/values.yaml', values(scene)],
  'Helm values of a stage': (scene) => ['charts/acme/values-prod.yaml', values(scene)],
  Compose: (scene) => [
    'docker-compose.yml',
    {
      services: {
        mcp: service(scene),
        db: {
          image: 'postgres:16',
          environment: Object.entries(env(scene))
            .filter(([, value]) => !value.includes('\n'))
            .map(([name, value]) => `${name}=${value}`),
        },
      },
      volumes: { data: {} },
    },
  ],
  Workflow: (scene) => [
    '.github/workflows/deploy.yml',
    {
      name: 'deploy',
      on: 'push',
      env: env(scene),
      jobs: {
        deploy: {
          'runs-on': 'ubuntu-latest',
          steps: [
            { uses: `actions/checkout@${fake.hex(40, 5)}` },
            {
              run: [1, 2].map(() => (scene.random.chance(0.5) ? secretLine(scene) : quietLine(scene))).join('\n'),
              env: env(scene),
            },
            { uses: 'acme/deploy@v1', with: { 'api-token': planted(scene, 'action input'), cluster: 'eu-1' } },
          ],
        },
      },
    },
  ],
};

export const manifestKinds = Object.keys(kinds);

export function manifestFile(kind: string, random: Random, plot: Plot): Plotted {
  const reference = (name: string): string =>
    kind === 'Workflow'
      ? `\${{ secrets.${name} }}`
      : /Compose/.test(kind)
        ? `\${${name}:?}`
        : /values/.test(kind)
          ? `{{ .Values.${name} }}`
          : `$(${name})`;
  const maker = kinds[kind];
  if (maker === undefined) throw new Error(`No such kind: ${kind}`);
  const [path, ...trees] = maker(sceneOf(random, plot, reference));
  return { path, text: trees.map((tree) => writeYaml(tree, random)).join('---\n') };
}
