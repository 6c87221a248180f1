import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { classifyName } from '../judge/names.ts';
import { isCredentialClass } from '../judge/subject.ts';
import { definePolicy } from './define.ts';
import { bringsVariables, containersOf, extraSources } from './env-sources.ts';
import { keyOf, type TemplateLine, textBehindKey } from './template-lines.ts';

export default definePolicy({
  id: 'chart-env-shadows',
  severity: 'low',
  concerns: ['**/templates/**/*.{yaml,yml,tpl}'],
  title: 'A chart sets a secret variable that no extra source can override',
  why: 'An entry of env beats every source of envFrom: the Secret that somebody adds there is read and never used.',
  remedy:
    'Render extra variables (extraEnv) behind this entry, or leave the entry out where an extra source is given: the last entry of a name wins.',
  *check(facts) {
    for (const template of facts.chartTemplates()) {
      for (const container of containersOf(template)) {
        const sources = extraSources(container);
        if (sources.length === 0) continue;
        const last = container.env.findLast((line) => bringsVariables(line, container.column));
        for (const { name, line } of secretEntries(container.env)) {
          if (last !== undefined && last.start > line.start) continue;
          yield {
            path: template.path,
            span: { start: line.start, end: line.end },
            message: `${name} stands in env, where the sources of ${sources[0]?.value ?? ''} cannot override it, and no extra variable comes after it.`,
          };
        }
      }
    }
  },
});

interface Entry {
  readonly name: string;
  readonly line: TemplateLine;
}

/** Entries with the name of a credential, or a connection string that takes a password in; of several branches the first. */
function secretEntries(env: readonly TemplateLine[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const [index, line] of env.entries()) {
    const name = /^-[ \t]+name[ \t]*:[ \t]*["']?([A-Za-z_][A-Za-z0-9_]*)["']?$/.exec(line.text)?.[1];
    if (name === undefined || entries.has(name)) continue;
    const rest = restOfItem(env, index);
    if (isSecret(name, rest) && !isChosen(rest)) entries.set(name, { name, line });
  }
  return [...entries.values()];
}

/** The lines of an item behind its first; entries are short. */
function restOfItem(env: readonly TemplateLine[], index: number): readonly TemplateLine[] {
  const rest = env.slice(index + 1, index + 30);
  const next = rest.findIndex(({ text }) => text.startsWith('- '));
  return next < 0 ? rest : rest.slice(0, next);
}

function isSecret(name: string, rest: readonly TemplateLine[]): boolean {
  const kind = classifyName(name);
  if (kind === 'connection') return rest.some(({ text }) => /PASS|password|TOKEN/.test(text));
  return isCredentialClass(kind) && !rest.some((line) => isPath(line));
}

/** `GOOGLE_APPLICATION_CREDENTIALS: /credentials/cloud` names a file. */
function isPath(line: TemplateLine): boolean {
  return keyOf(line)?.key === 'value' && /^["']?\//.test(textBehindKey(line));
}

/** `name: {{ .Values.auth.existingSecret }}`: whoever installs the chart has chosen that Secret already. */
function isChosen(rest: readonly TemplateLine[]): boolean {
  return rest.some((line) => keyOf(line)?.key === 'name' && /\.Values\.|\bindex\b/.test(textBehindKey(line)));
}

const chart = (env: string, envFrom: string): Readonly<Record<string, string>> => ({
  'chart/Chart.yaml': 'name: gateway\n',
  'chart/templates/deployment.yaml': `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: gateway\n          env:\n            - name: LOG_LEVEL\n              value: info\n${env}          envFrom:\n            - secretRef:\n                name: {{ include "gateway.fullname" . }}\n${envFrom}          ports: []\n`,
});
const password =
  '            - name: DB_PASSWORD\n              valueFrom:\n                secretKeyRef:\n                  name: {{ include "gateway.fullname" . }}-db\n                  key: password\n';
const extraFrom =
  '            {{- with .Values.extraEnvFrom }}\n            {{- toYaml . | nindent 12 }}\n            {{- end }}\n';
const extraEnv =
  '            {{- with .Values.extraEnv }}\n            {{- toYaml . | nindent 12 }}\n            {{- end }}\n';
const at = { path: 'chart/templates/deployment.yaml', line: 10 };

export const examples = (): readonly RepositoryExample[] => [
  finds(chart(password, extraFrom), at),
  finds(
    chart(`            - name: DATABASE_URL\n              value: postgres://app:$(DB_PASSWORD)@db/app\n`, extraFrom),
    at,
  ),
  finds(chart(`${extraEnv}${password}`, extraFrom), { path: at.path, line: 13 }),
  silent(chart(`${password}${extraEnv}`, extraFrom)),
  silent(chart(password, '')),
  silent(
    chart(password.replace('{{ include "gateway.fullname" . }}-db', '{{ .Values.db.existingSecret }}'), extraFrom),
  ),
  silent(
    chart(
      `${password}            {{- range $name, $value := .Values.env }}\n            - name: {{ $name }}\n              value: {{ $value }}\n            {{- end }}\n`,
      extraFrom,
    ),
  ),
  silent(chart('            - name: APP_CREDENTIALS\n              value: /credentials/app.json\n', extraFrom)),
  silent(chart('            - name: TOKEN_TTL\n              value: "60"\n', extraFrom)),
];
