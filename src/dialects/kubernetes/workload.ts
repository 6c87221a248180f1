import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../../examples/text.ts';
import { defineResource, fromSecret } from './define.ts';

export default defineResource({
  id: 'workload',
  title: 'Pods and what makes them',
  matches: {
    groups: [
      '',
      'apps',
      'batch',
      'argoproj.io',
      'serving.knative.dev',
      'apps.openshift.io',
      'extensions',
      'apps.kruise.io',
    ],
    kinds: [
      'Pod',
      'Deployment',
      'StatefulSet',
      'DaemonSet',
      'ReplicaSet',
      'ReplicationController',
      'Job',
      'CronJob',
      'PodTemplate',
      'Service',
      'Revision',
      'Rollout',
      'DeploymentConfig',
      'CloneSet',
    ],
  },
  remedy: (role, name) =>
    role === 'argument' || role === 'header'
      ? 'Put the value into a Secret, give it to the container as a variable (valueFrom.secretKeyRef) and write $(NAME) here.'
      : fromSecret(name),
});

const deployment = (container: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: linearb-mcp\n  labels:\n    app: linearb-mcp\nspec:\n  selector:\n    matchLabels:\n      app: linearb-mcp\n  template:\n    metadata:\n      labels:\n        app: linearb-mcp\n    spec:\n      containers:\n        - name: mcp\n          image: orchard/mcp:1.2.0\n${container}`;

export const examples = (): readonly TextExample[] => [...leaking(), ...safe()];

const leaking = (): readonly TextExample[] => [
  finds(
    'a literal in env',
    deployment('          env:\n            - name: LINEARB_API_KEY\n              value: "‹›"\n'),
    () => fake.opaque(40),
  ),
  finds(
    'a header of claude mcp add',
    deployment(
      '          command: ["claude"]\n          args:\n            - mcp\n            - add\n            - --transport\n            - http\n            - linearb\n            - https://mcp.linearb.io/mcp\n            - --header\n            - "x-api-key: ‹›"\n',
    ),
    () => fake.opaque(40),
  ),
  finds(
    'the same in a script',
    deployment(
      '          command: ["/bin/sh", "-c"]\n          args:\n            - |\n              set -eu\n              claude mcp add --transport http linearb https://mcp.linearb.io/mcp --header "x-api-key: ‹›"\n              exec sleep infinity\n',
    ),
    () => fake.opaque(40),
  ),
  finds('a flag', deployment('          args: ["serve", "--port=8080", "--api-key=‹›"]\n'), () => fake.opaque(40)),
  finds(
    'a header of a probe',
    deployment(
      '          livenessProbe:\n            httpGet:\n              path: /health\n              port: 8080\n              httpHeaders:\n                - name: Authorization\n                  value: Bearer ‹›\n',
    ),
    () => fake.opaque(40),
  ),
  finds(
    'a parameter of a probe',
    deployment(
      '          livenessProbe:\n            httpGet:\n              path: /health?api_key=‹›\n              port: 8080\n',
    ),
    () => fake.opaque(40),
  ),
  finds(
    'an option of a volume',
    deployment(
      '      volumes:\n        - name: files\n          csi:\n            driver: files.orchard.dev\n            volumeAttributes:\n              accessKey: ‹›\n',
    ),
    () => fake.opaque(40),
  ),
  finds(
    'a header in a snippet',
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: gateway\n  annotations:\n    nginx.ingress.kubernetes.io/configuration-snippet: \'proxy_set_header X-Api-Key "‹›";\'\n',
    () => fake.opaque(40),
  ),
  finds(
    'a default in a chart’s template',
    deployment(
      '          env:\n            {{- if .Values.apiKey }}\n            - name: LINEARB_API_KEY\n              value: {{ .Values.apiKey | default "‹›" | quote }}\n            {{- end }}\n',
    ),
    () => fake.opaque(40),
  ),
  finds(
    'a CronJob',
    'apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: sync\nspec:\n  schedule: "0 * * * *"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: sync\n              env:\n                - {name: GITHUB_TOKEN, value: ‹›}\n',
    fake.githubToken,
  ),
];

const safe = (): readonly TextExample[] => [
  weak(
    'a default password',
    deployment(
      '          env:\n            - name: POSTGRES_USER\n              value: postgres\n            - name: POSTGRES_PASSWORD\n              value: ‹postgres›\n',
    ),
  ),
  silent(
    'references',
    deployment(
      '          command: ["claude"]\n          args: ["mcp", "add", "linearb", "https://mcp.linearb.io/mcp", "--header", "x-api-key: $(LINEARB_API_KEY)"]\n          envFrom:\n            - secretRef:\n                name: linearb-credentials\n          env:\n            - name: LINEARB_API_KEY\n              valueFrom:\n                secretKeyRef:\n                  name: linearb-credentials\n                  key: api-key\n            - name: API_KEY_FILE\n              value: /var/run/secrets/linearb/api-key\n            - name: TOKEN_TTL\n              value: "3600"\n      volumes:\n        - name: api-token\n          secret:\n            secretName: linearb-credentials\n      imagePullSecrets:\n        - name: registry-credentials\n',
    ),
  ),
  silent(
    'annotations that name Secrets',
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: gateway\n  annotations:\n    cnpg.io/pluginClientSecret: gateway-client-tls\n    nginx.ingress.kubernetes.io/auth-tls-secret: default/gateway-ca\n    nginx.ingress.kubernetes.io/auth-secret: basic-auth\n',
  ),
  silent(
    'annotations of injectors, reloaders and checksums',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: mcp\n  annotations:\n    reloader.stakater.com/auto: "true"\n    secret.reloader.stakater.com/reload: gateway-password,gateway-token\nspec:\n  template:\n    metadata:\n      annotations:\n        checksum/secret: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n        vault.hashicorp.com/agent-inject: "true"\n        vault.hashicorp.com/agent-inject-secret-db-password: secret/data/db/password\n        operator.1password.io/item-path: vaults/infra/items/token\n',
  ),
];
