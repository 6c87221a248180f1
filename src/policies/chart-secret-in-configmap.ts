import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';
import { renderedSecrets } from './rendered-secrets.ts';

export default definePolicy({
  id: 'chart-secret-in-configmap',
  severity: 'low',
  concerns: ['**/templates/**/*.{yaml,yml,tpl}'],
  title: 'A chart writes a secret into a ConfigMap',
  why: 'ConfigMaps are read by everybody who may look at a namespace, are not encrypted in etcd and are left out of audits.',
  remedy: 'Move the entry into a Secret, and mount it or refer to it as the ConfigMap was.',
  *check(facts) {
    for (const template of facts.chartTemplates()) {
      for (const { where, value, start, end } of renderedSecrets(template)) {
        if (where !== 'configmap') continue;
        yield { path: template.path, span: { start, end }, message: `The ConfigMap holds ${value} in plain text.` };
      }
    }
  },
});

const chart = (template: string): Readonly<Record<string, string>> => ({
  'chart/Chart.yaml': 'name: gateway\n',
  'chart/templates/config.yaml': template,
});
const at = { path: 'chart/templates/config.yaml', line: 5 };

export const examples = (): readonly RepositoryExample[] => [
  finds(chart('kind: ConfigMap\nmetadata:\n  name: api\ndata:\n  API_KEY: {{ .Values.apiKey | quote }}\n'), at),
  finds(
    chart(
      'kind: ConfigMap\ndata:\n  app.yaml: |\n    database:\n      password: {{ .Values.db.password }}\n      host: {{ .Values.db.host }}\n',
    ),
    at,
  ),
  finds(
    chart(
      'kind: ConfigMap\ndata:\n  {{- $password := .Values.redis.password }}\n  redis.conf: |\n    requirepass {{ $password }}\n',
    ),
    at,
  ),
  silent(
    chart('kind: ConfigMap\ndata:\n  ca-secret: {{ .Values.ca.secretName }}\n  ca-key: {{ .Values.ca.secretKey }}\n'),
  ),
  silent(chart('kind: Secret\nmetadata:\n  name: api\nstringData:\n  API_KEY: {{ .Values.apiKey | quote }}\n')),
  silent(
    chart(
      'kind: ConfigMap\nmetadata:\n  annotations:\n    checksum: {{ .Values.apiKey | sha256sum }}\ndata:\n  API_KEY_FILE: {{ .Values.apiKeyFile }}\n  SECRET: {{ .Values.existingSecret }}\n  TOKEN_TTL: {{ .Values.tokenTtl | quote }}\n  {{- if .Values.password }}\n  AUTH: "true"\n  {{- end }}\n',
    ),
  ),
];
