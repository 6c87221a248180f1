import { gzipSync } from 'node:zlib';
import * as fake from '../../src/examples/fake.ts';
import { pairs } from './clients-suite.ts';
import { env, envList, type Maker, object, planted, pod } from './manifest-parts.ts';
import { quietHeader, type Scene, secretHeader } from './places.ts';
import { passwordSecret, tokenSecret } from './secrets.ts';
import type { Tree } from './tree.ts';
import { writeYaml } from './write-yaml.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const headerList = (scene: Scene): readonly Tree[] =>
  Object.entries(pairs(scene, secretHeader, quietHeader)).map(([name, value]) => ({ name, value }));
const password = (scene: Scene, label: string): string => planted(scene, label, passwordSecret(scene.random));
/** What an encryptor writes: it only looks random. */
const sealed = ({ random, plot }: Scene): string =>
  plot.plant('quiet', 'sealed', `Ag${random.pick(['A', 'B', 'C', 'D'])}${fake.opaque(400)}`);
const sops = ({ plot }: Scene): string =>
  plot.plant('quiet', 'SOPS', `ENC[AES256_GCM,data:${base64('ok')},iv:${base64('iv')},tag:${base64('tag')},type:str]`);

const configurations: Readonly<Record<string, Maker>> = {
  'ConfigMap YAML': (scene) => [
    'deploy/config.yaml',
    object('v1', 'ConfigMap', {
      data: { 'service.yaml': writeYaml({ server: { port: 8080 }, env: env(scene) }, scene.random) },
    }),
  ],
  EncryptionConfiguration: (scene) => [
    'etc/enc.yaml',
    {
      kind: 'EncryptionConfiguration',
      apiVersion: 'apiserver.config.k8s.io/v1',
      resources: [
        {
          resources: ['secrets'],
          providers: [
            {
              aescbc: {
                keys: [
                  {
                    name: 'key1',
                    secret: scene.plot.plant(
                      'must',
                      'encryption key',
                      Buffer.from(fake.hex(64, scene.random.below(99)), 'hex').toString('base64'),
                    ),
                  },
                ],
              },
            },
            { identity: {} },
          ],
        },
      ],
    },
  ],
  kubeconfig: (scene) => [
    'ops/kubeconfig',
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        {
          name: 'acme',
          cluster: {
            server: 'https://10.0.0.1:6443',
            'certificate-authority-data': scene.plot.plant(
              'quiet',
              'certificate',
              base64(`-----BEGIN CERTIFICATE-----\nMIID${fake.opaque(64)}\n-----END CERTIFICATE-----\n`),
            ),
          },
        },
      ],
      users: [
        { name: 'admin', user: { token: planted(scene, 'user token') } },
        { name: 'ci', user: { exec: { command: 'acme', env: envList(scene) } } },
      ],
    },
  ],
  KubeadmConfig: (scene) => [
    'cluster/workers.yaml',
    object('bootstrap.cluster.x-k8s.io/v1beta1', 'KubeadmConfigTemplate', {
      spec: {
        template: {
          spec: {
            files: [
              { path: '/etc/acme/config.yaml', content: writeYaml({ env: env(scene) }, scene.random) },
              { path: '/etc/acme/ca.crt', contentFrom: { secret: { name: 'acme-ca', key: 'tls.crt' } } },
            ],
            clusterConfiguration: { apiServer: { certSANs: ['acme.dev'] } },
          },
        },
      },
    }),
  ],
};

const operators: Readonly<Record<string, Maker>> = {
  'ExternalSecret template': (scene) => [
    'deploy/external.yaml',
    object('external-secrets.io/v1', 'ExternalSecret', {
      spec: {
        secretStoreRef: { name: 'vault', kind: 'ClusterSecretStore' },
        target: {
          template: {
            data: {
              url: scene.plot.plant('quiet', 'template', 'postgres://app:{{ .password }}@db:5432/app'),
              token: scene.plot.plant('quiet', 'template', '{{ .token }}'),
              [scene.random.pick(['api-key', 'github', 'password'])]: planted(scene, 'template literal'),
            },
          },
        },
        data: [{ secretKey: 'password', remoteRef: { key: 'secret/data/acme', property: 'password' } }],
      },
    }),
  ],
  SealedSecret: (scene) => [
    'deploy/sealed.yaml',
    object('bitnami.com/v1alpha1', 'SealedSecret', {
      spec: {
        encryptedData: { password: sealed(scene), token: sealed(scene) },
        template: { data: { 'api-key': planted(scene, 'sealed template') } },
      },
    }),
  ],
  'SOPS in part': (scene) => [
    'deploy/secret.sops.yaml',
    {
      ...object('v1', 'Secret', {
        stringData: { password: sops(scene), 'app.json': sops(scene), token: planted(scene, 'not encrypted') },
      }),
      sops: {
        age: [{ recipient: 'age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq' }],
        mac: sops(scene),
        encrypted_regex: '^(password)$',
      },
    },
  ],
  'kagent ToolServer': (scene) => [
    'tool-server.yaml',
    object('kagent.dev/v1alpha1', 'ToolServer', {
      spec: { config: { stdio: { command: 'npx', args: ['-y', 'acme-mcp'], env: env(scene) } } },
    }),
  ],
  'kagent Agent': (scene) => [
    'agent.yaml',
    object('kagent.dev/v1alpha2', 'Agent', {
      spec: {
        declarative: {
          systemMessage: 'You help. Never print a token.',
          tools: [{ type: 'McpServer', headersFrom: headerList(scene) }],
          deployment: { env: envList(scene) },
        },
        skills: { gitAuthSecretRef: { name: 'git-credentials' } },
      },
    }),
  ],
  'Ark Model': (scene) => [
    'model.yaml',
    object('ark.mckinsey.com/v1alpha1', 'Model', {
      spec: {
        config: {
          azure: {
            apiKey: { value: planted(scene, 'model key') },
            baseUrl: { value: 'https://acme.openai.azure.com' },
          },
          openai: { apiKey: { valueFrom: { secretKeyRef: { name: 'acme-credentials', key: 'api-key' } } } },
        },
      },
    }),
  ],
};

const delivery: Readonly<Record<string, Maker>> = {
  'Helm release': (scene) => [
    'backup/release.yaml',
    object('v1', 'Secret', { type: 'helm.sh/release.v1', data: { release: release(scene) } }),
  ],
  'Fleet Bundle': (scene) => [
    'fleet/bundle.yaml',
    object('fleet.cattle.io/v1alpha1', 'Bundle', {
      spec: {
        resources: [
          {
            name: 'values.yaml',
            encoding: 'base64+gz',
            content: scene.plot.plant(
              'must',
              'compressed values',
              gzipSync(`auth:\n  password: ${passwordSecret(scene.random, 'plain').value}\n`).toString('base64'),
            ),
          },
          {
            name: 'templates/secret.yaml',
            encoding: 'base64+gz',
            content: scene.plot.plant(
              'quiet',
              'compressed template',
              gzipSync('kind: Secret\nstringData:\n  token: {{ .Values.token }}\n').toString('base64'),
            ),
          },
        ],
      },
    }),
  ],
  ApplicationSet: (scene) => [
    'argo/set.yaml',
    object('argoproj.io/v1alpha1', 'ApplicationSet', {
      spec: {
        generators: [
          {
            list: {
              elements: [{ cluster: 'eu', apiToken: planted(scene, 'element') }],
              elementsYaml: writeYaml([{ cluster: 'us', password: password(scene, 'element in YAML') }], scene.random),
            },
          },
        ],
        template: {
          spec: {
            sources: [
              { chart: 'acme', helm: { values: writeYaml({ env: env(scene) }, scene.random) } },
              { repoURL: 'https://github.com/acme/gitops', ref: 'values' },
            ],
          },
        },
      },
    }),
  ],
  'Flux Kustomization': (scene) => [
    'flux/apps.yaml',
    object('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', {
      spec: {
        path: './apps',
        decryption: { provider: 'sops', secretRef: { name: 'sops-age' } },
        postBuild: {
          substitute: { grafana_token: planted(scene, 'substitution'), cluster: 'eu-1' },
          substituteFrom: [{ kind: 'Secret', name: 'cluster-secrets' }],
        },
      },
    }),
  ],
  kustomization: (scene) => [
    'overlays/prod/kustomization.yaml',
    {
      resources: ['../../base'],
      secretGenerator: [
        {
          name: 'acme',
          literals: [
            `api-key=${planted(scene, 'generator literal')}`,
            'LOG_LEVEL=info',
            `token-url=${scene.plot.plant('quiet', 'url', 'https://auth.acme.dev/token')}`,
          ],
          files: ['tls.key=certs/tls.key'],
        },
      ],
    },
  ],
  'HelmChart of k3s': (scene) => [
    'k3s/chart.yaml',
    object('helm.cattle.io/v1', 'HelmChart', {
      spec: { chart: 'acme', valuesContent: writeYaml({ auth: env(scene) }, scene.random) },
    }),
  ],
  'Crossplane Release': (scene) => [
    'crossplane/release.yaml',
    object('helm.crossplane.io/v1beta1', 'Release', {
      spec: {
        forProvider: {
          values: { env: env(scene) },
          set: [{ name: 'auth.token', value: planted(scene, 'set') }],
          valuesFrom: [{ secretKeyRef: { name: 'acme-values', key: 'values.yaml' } }],
        },
      },
    }),
  ],
  'OpenShift Template': (scene) => [
    'openshift/template.yaml',
    {
      apiVersion: 'template.openshift.io/v1',
      kind: 'Template',
      objects: [
        object('v1', 'Secret', { stringData: env(scene) }),
        object('apps.openshift.io/v1', 'DeploymentConfig', { spec: { template: pod(scene) } }),
      ],
      parameters: [
        { name: 'DB_PASSWORD', value: password(scene, 'parameter') },
        { name: 'SESSION_SECRET', generate: 'expression', from: '[a-zA-Z0-9]{32}' },
      ],
    },
  ],
  'Tekton PipelineRun': (scene) => [
    'tekton/run.yaml',
    object('tekton.dev/v1', 'PipelineRun', {
      spec: {
        params: [
          { name: 'api-token', value: planted(scene, 'parameter') },
          { name: 'registry-secret', value: scene.plot.plant('quiet', 'name', 'registry-credentials') },
          { name: 'token', value: scene.plot.plant('quiet', 'reference', '$(params.token)') },
        ],
      },
    }),
  ],
};

function release(scene: Scene): string {
  const values = scene.random.chance(0.5)
    ? { auth: { password: passwordSecret(scene.random, 'plain').value } }
    : { github: { token: tokenSecret(scene.random).value } };
  const text = JSON.stringify({
    name: 'acme',
    chart: { metadata: { name: 'acme', version: '1.4.2' }, templates: [], values: { auth: { password: '' } } },
    config: values,
    manifest: '---\napiVersion: v1\nkind: Service\nmetadata:\n  name: acme\n',
  });
  return scene.plot.plant('must', 'release', base64(gzipSync(text).toString('base64')));
}

/** Objects of a cluster and of its delivery, beside workloads and Secrets. */
export const clusterKinds: Readonly<Record<string, Maker>> = { ...configurations, ...operators, ...delivery };
