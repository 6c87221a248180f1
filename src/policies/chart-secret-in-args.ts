import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';
import { renderedSecrets } from './rendered-secrets.ts';

export default definePolicy({
  id: 'chart-secret-in-args',
  severity: 'low',
  concerns: ['**/templates/**/*.{yaml,yml,tpl}'],
  title: 'A chart writes a secret into a command line',
  why: 'A command line stands in the Pod object and in the list of processes, where many may read it who may read no Secret.',
  remedy:
    'Put the value into a Secret, give it to the container as a variable (valueFrom.secretKeyRef) and write $(NAME) in the command.',
  *check(facts) {
    for (const template of facts.chartTemplates()) {
      for (const { where, value, start, end } of renderedSecrets(template)) {
        if (where !== 'command') continue;
        yield { path: template.path, span: { start, end }, message: `The command line holds ${value} in plain text.` };
      }
    }
  },
});

const chart = (container: string): Readonly<Record<string, string>> => ({
  'chart/Chart.yaml': 'name: gateway\n',
  'chart/templates/deployment.yaml': `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: gateway\n${container}`,
});
const at = { path: 'chart/templates/deployment.yaml', line: 9 };

export const examples = (): readonly RepositoryExample[] => [
  finds(chart('          args:\n            - serve\n            - --token={{ .Values.auth.token }}\n'), at),
  finds(
    chart(
      '          command: ["/bin/sh", "-c"]\n          args:\n            - redis-server --requirepass {{ .Values.redis.password | quote }}\n',
    ),
    at,
  ),
  finds(
    chart(
      '          args:\n            - |\n              create-token --secret {{ .Values.jwt.secret | quote }} > /tmp/token\n',
    ),
    at,
  ),
  silent(
    chart(
      '          args:\n            - --token=$(TOKEN)\n            - --token-file={{ .Values.auth.tokenFile }}\n            - --secret-name={{ .Values.auth.secretName }}\n            {{- if .Values.auth.token }}\n            - --auth\n            {{- end }}\n',
    ),
  ),
];
