import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';
import { renderedSecrets } from './rendered-secrets.ts';

export default definePolicy({
  id: 'chart-plaintext-env',
  severity: 'low',
  concerns: ['**/templates/**/*.{yaml,yml,tpl}'],
  title: 'A chart writes a secret into a plain variable',
  why: 'The value stands in the Deployment, where everybody who may look at Pods reads it, instead of in a Secret.',
  remedy: 'Write the value into a Secret and refer to it: valueFrom.secretKeyRef with its name and key.',
  *check(facts) {
    for (const template of facts.chartTemplates()) {
      for (const { where, value, variable = '', start, end } of renderedSecrets(template)) {
        if (where !== 'env') continue;
        yield {
          path: template.path,
          span: { start, end },
          message: `The variable ${/^\w{1,100}$/.test(variable) ? variable : 'here'} takes ${value} in plain text.`,
        };
      }
    }
  },
});

const chart = (env: string): Readonly<Record<string, string>> => ({
  'chart/Chart.yaml': 'name: gateway\n',
  'chart/templates/deployment.yaml': `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: gateway\n          env:\n${env}`,
});
const at = { path: 'chart/templates/deployment.yaml', line: 9 };

export const examples = (): readonly RepositoryExample[] => [
  finds(chart('            - name: DB_PASSWORD\n              value: {{ .Values.db.password | quote }}\n'), at),
  finds(chart('            - name: GITHUB_TOKEN\n              value: {{ .Values.github.pat | quote }}\n'), at),
  finds(
    chart(
      '            - name: DATABASE_URL\n              value: "postgres://{{ .Values.db.user }}:{{ .Values.db.password }}@db/app"\n',
    ),
    at,
  ),
  finds(
    chart(
      '            {{- range $name, $value := .Values.secrets }}\n            - name: {{ $name }}\n              value: {{ $value | quote }}\n            {{- end }}\n',
    ),
    { path: at.path, line: 10 },
  ),
  finds(
    {
      'chart/Chart.yaml': 'name: gateway\n',
      'chart/templates/_env.tpl':
        '{{- define "gateway.env" }}\n- name: API_KEY\n  value: {{ .Values.apiKey | quote }}\n{{- end }}\n',
    },
    { path: 'chart/templates/_env.tpl', line: 3 },
  ),
  silent(
    chart(
      '            - name: DB_PASSWORD\n              valueFrom:\n                secretKeyRef:\n                  name: {{ .Values.db.existingSecret }}\n                  key: {{ .Values.db.passwordKey }}\n            - name: DATABASE_URL\n              value: postgres://app:$(DB_PASSWORD)@{{ .Values.db.host }}/app\n            - name: TOKEN_FILE\n              value: {{ .Values.tokenFile }}\n            - name: SECRET_NAME\n              value: {{ .Values.secretName }}\n',
    ),
  ),
  silent({
    'chart/Chart.yaml': 'name: gateway\n',
    'chart/templates/secret.yaml':
      'kind: Secret\nstringData:\n  value: {{ .Values.password | quote }}\n---\nkind: Deployment\nmetadata:\n  annotations:\n    checksum/secret: {{ .Values.password | sha256sum }}\n',
  }),
];
