import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Chart, ChartTemplate, Facts } from '../model.ts';
import { byChart } from './chart-templates.ts';
import { dependencyNames, inFolder } from './charts.ts';
import { definePolicy } from './define.ts';
import { readValueSections, type ValueSection } from './value-sections.ts';

/** How charts take the name of a Secret that somebody else made, or a list that may hold one. */
const referenceInTemplate =
  /\.(?:\w*[eE]xisting\w*|\w*[sS]ecretRefs?|\w*[sS]ecretName|\w*[eE]nvFrom\w*|extraEnv\w*|additionalEnv\w*|envSecrets|externalSecrets?|secretKeyRef|valueFrom|credentialsSecret)\b|toYaml \.Values\.(?:[\w.]*\.)?env(?:s|Vars)?\b/;
const workload = /^kind:[ \t]*["']?(?:Deployment|StatefulSet|DaemonSet|Job|CronJob|Pod|Rollout|ReplicaSet)\b/m;

export default definePolicy({
  id: 'chart-no-reference',
  severity: 'low',
  concerns: ['**/Chart.yaml', '**/values.{yaml,yml}', '**/values.schema.json', '**/templates/**/*.{yaml,yml,tpl}'],
  title: 'A chart takes a secret only as a plain value',
  why: 'Whoever installs it has to write the secret into values, which are committed, shown by "helm get values" and kept in every release.',
  remedy:
    'Offer a reference beside it (existingSecret with a key, or extraEnvFrom behind the chart’s own sources) and render the Secret only where none is given.',
  *check(facts) {
    const templates = byChart(facts.chartTemplates());
    for (const chart of facts.charts()) {
      const own = templates.get(chart.folder) ?? [];
      const path = inFolder(chart.folder, 'values.yaml');
      if (chart.isLibrary || !chart.valuesFiles.includes(path) || !own.some(({ text }) => workload.test(text)))
        continue;
      for (const { secret } of withoutReference(chart, own, facts)) {
        if (secret === undefined) continue;
        yield {
          path,
          span: { start: secret.start, end: secret.end },
          message: `The chart takes ${secret.name} as a plain value and offers no reference to a Secret instead.`,
        };
      }
    }
  },
});

/** Parts of the values with a secret whose workload takes no reference; only the first where the chart takes none at all. */
function withoutReference(chart: Chart, templates: readonly ChartTemplate[], facts: Facts): readonly ValueSection[] {
  const sections = readValueSections(facts.text(inFolder(chart.folder, 'values.yaml')) ?? '');
  const used = sections.filter(({ secret }) => secret !== undefined && isUsed(secret.name, templates));
  if (used.length === 0) return [];
  const dependencies = new Set(dependencyNames(chart, (path) => facts.text(path)));
  const own = used.filter(({ name }) => !dependencies.has(name));
  const schema = chart.schemaFile === undefined ? '' : (facts.text(chart.schemaFile) ?? '');
  const isOffered =
    sections.some(({ offersReference, name }) => offersReference && !dependencies.has(name)) ||
    /"(?:existingSecret|extraEnvFrom|extraEnvVarsSecret)"/.test(schema) ||
    templates.some(takesReference);
  if (!isOffered) return own.slice(0, 1);
  if (sections.some(({ offersReference, isScalar, name }) => offersReference && (isScalar || name === 'global')))
    return [];
  return own.filter(({ name, offersReference }) => !offersReference && hasWorkloadWithout(name, templates));
}

/** The name of a Secret in an Ingress is that of a certificate. */
function takesReference({ text }: ChartTemplate): boolean {
  return referenceInTemplate.test(text) && !/^kind:[ \t]*Ingress\b/m.test(text);
}

function isUsed(name: string, templates: readonly ChartTemplate[]): boolean {
  return templates.some(({ text }) => text.includes(`.${name}`));
}

/** Whether the part has workloads of its own, and none of them takes a reference. */
function hasWorkloadWithout(name: string, templates: readonly ChartTemplate[]): boolean {
  const own = templates.filter(({ text }) => text.includes(`.Values.${name}.`) && workload.test(text));
  return own.length > 0 && !own.some(takesReference);
}

const deployment = (env: string): string =>
  `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: api\n          env:\n${env}`;
const password =
  '            - name: DB_PASSWORD\n              valueFrom:\n                secretKeyRef:\n                  name: {{ .Release.Name }}-db\n                  key: password\n';
const secret = 'kind: Secret\nstringData:\n  password: {{ .Values.db.password | quote }}\n';
const chart = (values: string, env = password): Readonly<Record<string, string>> => ({
  'chart/Chart.yaml': 'name: api\n',
  'chart/values.yaml': values,
  'chart/templates/deployment.yaml': deployment(env),
  'chart/templates/secret.yaml': secret,
});

export const examples = (): readonly RepositoryExample[] => [
  finds(chart('replicas: 1\ndb:\n  host: db\n  password: ""\n'), { path: 'chart/values.yaml', line: 4 }),
  finds(chart('ingress:\n  tls: []\n  #  - secretName: api-tls\ndb:\n  password: changeme\n'), {
    path: 'chart/values.yaml',
    line: 5,
  }),
  // The reference of one component does not reach the workload of another.
  finds(
    {
      ...chart('db:\n  password: ""\n  existingSecret: ""\ngrafana:\n  adminPassword: admin\n'),
      'chart/templates/secret.yaml': `{{- if not .Values.db.existingSecret }}\n${secret}{{- end }}\n`,
      'chart/templates/grafana.yaml': deployment(
        '            - name: GF_SECURITY_ADMIN_PASSWORD\n              value: {{ .Values.grafana.adminPassword | quote }}\n',
      ),
    },
    { path: 'chart/values.yaml', line: 5 },
  ),
  silent(chart('db:\n  password: ""\n  existingSecret: ""\n')),
  silent(chart('db:\n  password: ""\nextraEnvFrom: []\n')),
  silent(chart('db:\n  password: ""\n', `${password}            {{- toYaml .Values.extraEnv | nindent 12 }}\n`)),
  silent(chart('db:\n  passwordKey: password\n  automountServiceAccountToken: true\n')),
  silent({ ...chart('db:\n  password: ""\n'), 'chart/Chart.yaml': 'name: api\ntype: library\n' }),
  silent({
    'chart/Chart.yaml': 'name: api\n',
    'chart/values.yaml': 'db:\n  password: ""\n',
    'chart/templates/secret.yaml': secret,
  }),
  silent({
    ...chart('db:\n  password: ""\n'),
    'chart/Chart.yaml': 'name: api\ndependencies:\n  - name: db\n    repository: oci://charts.orchard.dev\n',
  }),
];
