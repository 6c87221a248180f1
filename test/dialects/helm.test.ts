import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { detected } from './detected.ts';
import { placesIn } from './places-in.ts';

const deployment = (value: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  template:\n    spec:\n      containers:\n        - name: gateway\n          env:\n            - name: API_KEY\n              value: ${value}\n`;
const place = 'literal-credential spec.template.spec.containers[0].env[0].value';

describe('literals in template actions', () => {
  const value = fake.opaque(40);

  it.each([
    `{{ .Values.apiKey | default "${value}" | quote }}`,
    `{{ default "${value}" .Values.apiKey | quote }}`,
    `{{- .Values.apiKey | default "${value}" -}}`,
    `{{ "${value}" | quote }}`,
    `{{ "${value}" | b64enc }}`,
    `{{ .Values.apiKey | default \`${value}\` }}`,
    `"{{ .Values.apiKey | default \\"${value}\\" }}"`,
    `'{{ coalesce .Values.apiKey "${value}" }}'`,
  ])('are found: %#', async (expression) => {
    const text = deployment(expression);
    const matches = await detected('charts/gateway/templates/deployment.yaml', text);
    expect(matches.map(({ span }) => text.slice(span?.start, span?.end))).toEqual([value]);
    expect(await placesIn('charts/gateway/templates/deployment.yaml', text)).toEqual([place]);
  });

  it.each([
    '{{ .Values.apiKey | quote }}',
    '{{ required "an API key is required, such as one from the settings page" .Values.apiKey }}',
    '{{ include "gateway.apiKey" . | quote }}',
    '{{ randAlphaNum 40 | quote }}',
    '{{ .Values.apiKey | default "" | quote }}',
    '{{ (lookup "v1" "Secret" .Release.Namespace "gateway").data.apiKey | b64dec }}',
    '{{ tpl .Values.apiKey $ }}',
    '{{ printf "mysql://%s:%s@%s:3306/app" .Values.user .Values.password .Release.Name | quote }}',
    '"{{ printf "%s-%s" .Release.Name .Chart.Name }}"',
  ])('are no more than that: %s', async (expression) => {
    expect(await placesIn('charts/gateway/templates/deployment.yaml', deployment(expression))).toEqual([]);
  });

  it('are named after the value that they stand in for', async () => {
    const text = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  gateway.url: 'https://api.orchard.dev/?k={{ .Values.auth.token | default "${value}" }}'\n`;
    expect(await placesIn('charts/gateway/templates/config.yaml', text)).toEqual([
      'literal-credential data."gateway.url"',
    ]);
  });

  it('are found in a connection string', async () => {
    const text = deployment(`{{ printf "mysql://app:${value}@%s:3306/app" .Release.Name | quote }}`);
    expect(await placesIn('charts/gateway/templates/deployment.yaml', text)).toEqual([place]);
  });

  it('are found in a file that is no YAML before it is rendered', async () => {
    const text = `{{- range .Values.servers }}\n---\n{{- if .enabled }}\napiVersion: v1\nkind: Secret\nmetadata:\n  name: {{ .name }}\n{{- with .labels }}\n  labels:\n    {{- toYaml . | nindent 4 }}\n{{- end }}\nstringData:\n  token: ${value}\n{{- end }}\n{{- end }}\n`;
    expect(await placesIn('charts/gateway/templates/secret.yaml', text)).toEqual([
      'literal-credential stringData.token',
    ]);
  });
});

describe('literals in actions on lines of their own', () => {
  const value = fake.opaque(40);
  const helper = (line: string): string => `{{- define "gateway.value" -}}\n${line}\n{{- end -}}\n`;
  const path = 'charts/gateway/templates/_helpers.tpl';

  it.each([
    `{{- .Values.token | default "${value}" -}}`,
    `{{- default "${value}" .Values.auth.password -}}`,
    `{{- $dbPassword := "${value}" -}}`,
    `{{ $dbPassword = \`${value}\` }}`,
    `{{- $token := .Values.x | default "${value}" }}`,
    `{% set api_token = '${value}' %}`,
    `{{- if .Values.x }}{{ .Values.token | default "${value}" }}{{ end }}`,
  ])('are found: %#', async (line) => {
    for (const text of [helper(line), helper(line).replaceAll('\n', '\r\n')]) {
      const matches = await detected(path, text);
      expect(matches.map(({ span }) => text.slice(span?.start, span?.end))).toEqual([value]);
    }
  });

  it.each([
    `{{- if eq .Values.token "${value}" }}`,
    `{{- include "gateway.token" (dict "token" "${value}") }}`,
    `{{- fail "password: ${value}" }}`,
    `{{- $name := "gateway-config" }}`,
    '{{- $password := include "common.secrets.password" . }}',
    '{{- $password := .Values.auth.password | default "" }}',
  ])('are none: %#', async (line) => {
    expect(await placesIn(path, helper(line))).toEqual([]);
  });
});

describe('values files', () => {
  const text = `redis:\n  auth:\n    password: guest\n`;

  it.each([
    ['values.yaml', ['medium']],
    ['deploy/values-production.yaml', ['medium']],
    ['deploy/production.values.yml', ['medium']],
    ['deploy/values/production.yaml', ['medium']],
    ['deploy/values.production.yaml', ['medium']],
    ['deploy/gateway_values.yaml', ['medium']],
    ['deploy/gateway-values-v2.29.7.yaml', ['medium']],
    ['charts/gateway/ci/default-values.yaml', ['low']],
    ['values.example.yaml', ['low']],
    // Nothing says that this one is deployed.
    ['settings.yaml', []],
  ])('are known by their name: %s', async (path, severities) => {
    expect((await detected(path, text)).map(({ severity }) => severity)).toEqual(severities);
  });

  it('are known by the keys that charts share', async () => {
    const shaped = `replicaCount: 2\nimage:\n  repository: orchard/gateway\n${text}`;
    expect((await detected('environments/staging.yaml', shaped)).map(({ severity }) => severity)).toEqual(['medium']);
  });

  it.each([
    'adminUser: admin',
    'auth: {username: postgres, database: postgres}',
    'host: postgres',
    'rootUser: root',
    'serviceAccount: {name: default}',
    'passwordKey: password',
    'secretKeys: {adminPasswordKey: password}',
    'existingSecret: default',
    'tokenAudience: gateway',
    'passwordPolicy: strong',
    'usePasswordFiles: true',
    'clientId: gateway',
    'auth: basic',
    'authMethod: password',
    'session: {cookieName: session}',
    'oauth: {tokenUrl: https://auth.orchard.dev/token}',
    'password: ""',
    'password: null',
    'password: ~',
    'apiKey: ${API_KEY}',
    'annotations: {checksum/secret: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}',
  ])('hold no weak default in: %s', async (line) => {
    expect(await placesIn('values.yaml', `${line}\n`)).toEqual([]);
  });
});
