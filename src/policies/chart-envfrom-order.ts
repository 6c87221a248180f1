import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';
import { containersOf, extraSources, ownSources } from './env-sources.ts';
import { excludeEachOther } from './template-lines.ts';

export default definePolicy({
  id: 'chart-envfrom-order',
  severity: 'low',
  concerns: ['**/templates/**/*.{yaml,yml,tpl}'],
  title: 'A chart lists its own sources after the extra ones',
  why: 'Of several sources in envFrom the last wins for a variable: an external Secret that comes first never takes effect, and people fall back to plain values.',
  remedy: 'Move the extra sources to the end of envFrom, behind the Secret and the ConfigMap of the chart.',
  *check(facts) {
    for (const template of facts.chartTemplates()) {
      for (const container of containersOf(template)) {
        const last = ownSources(container).at(-1);
        const early = extraSources(container).find(
          ({ line }) => last !== undefined && line.start < last.start && !excludeEachOther(line, last),
        );
        if (early === undefined) continue;
        yield {
          path: template.path,
          span: { start: early.line.start, end: early.line.end },
          message: `The sources of ${early.value} come before those of the chart, which win for every variable that both have.`,
        };
      }
    }
  },
});

const chart = (envFrom: string): Readonly<Record<string, string>> => ({
  'chart/Chart.yaml': 'name: gateway\n',
  'chart/templates/deployment.yaml': `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: gateway\n          envFrom:\n${envFrom}          ports: []\n`,
});
const own =
  '            - secretRef:\n                name: {{ include "gateway.fullname" . }}-secret\n            - configMapRef:\n                name: {{ include "gateway.fullname" . }}-config\n';
const extra =
  '            {{- with .Values.extraEnvFrom }}\n            {{- toYaml . | nindent 12 }}\n            {{- end }}\n';
const at = { path: 'chart/templates/deployment.yaml', line: 9 };

export const examples = (): readonly RepositoryExample[] => [
  finds(chart(`${extra}${own}`), at),
  finds(
    chart(
      `            {{- if .Values.x }}\n            {{- toYaml .Values.extraEnvFrom | nindent 12 }}\n            {{- end }}\n${own}`,
    ),
    at,
  ),
  finds(
    chart(
      `            {{- range .Values.extraSecrets }}\n            - secretRef:\n                name: {{ . }}\n            {{- end }}\n${own}`,
    ),
    at,
  ),
  finds(
    chart(
      `            {{- if .Values.extraEnvVarsSecret }}\n            - secretRef:\n                name: {{ tpl .Values.extraEnvVarsSecret $ }}\n            {{- end }}\n${own}`,
    ),
    at,
  ),
  silent(chart(`${own}${extra}`)),
  // One Secret for all of the environment takes the place of the chart's own.
  silent(
    chart(
      `            {{- if .Values.envFromSecret }}\n            - secretRef:\n                name: {{ tpl .Values.envFromSecret . }}\n            {{- end }}\n${own}`,
    ),
  ),
  silent(chart(extra)),
  silent(
    chart(
      `            {{- if .Values.extraEnvFrom }}\n            {{- toYaml .Values.extraEnvFrom | nindent 12 }}\n            {{- else }}\n${own}            {{- end }}\n`,
    ),
  ),
  silent(
    chart(
      '            {{- if .Values.extraEnvVarsCM }}\n            - configMapRef:\n                name: {{ .Values.extraEnvVarsCM }}\n            {{- end }}\n            {{- if .Values.extraEnvVarsSecret }}\n            - secretRef:\n                name: {{ .Values.extraEnvVarsSecret }}\n            {{- end }}\n',
    ),
  ),
  silent({ 'chart/templates/deployment.yaml': `envFrom:\n${extra}${own}` }),
];
