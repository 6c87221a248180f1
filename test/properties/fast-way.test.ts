import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect.ts';
import * as fake from '../../src/examples/fake.ts';
import { mergeBySpan } from '../../src/findings/merge.ts';
import { latin1 } from '../../src/text.ts';
import { infrastructureFile, infrastructureKinds } from './infrastructure-suite.ts';
import { manifestFile, manifestKinds } from './manifests-suite.ts';
import { newPlot, unmark } from './plot.ts';
import { type Random, seeded } from './random.ts';

/** What a scan passes over for speed must change nothing of what it says. `FAST_FILES` makes more files. */
const files = Number(process.env.FAST_FILES ?? 1);

async function see(path: string, text: string, prefilter: boolean) {
  const { candidates, mistakes, failures, unread } = await detect(path, latin1(text), { prefilter });
  const file = { path, bytes: Buffer.from(text), origin: 'worktree' } as const;
  const found = mergeBySpan(file, { candidates, mistakes, failures, unread });
  return found.map(({ ruleId, severity, span, keyPath, message }) => ({ ruleId, severity, span, keyPath, message }));
}

async function expectSame(path: string, text: string): Promise<number> {
  const all = await see(path, text, false);
  expect(await see(path, text, true), `${path}\n${text}`).toEqual(all);
  return all.length;
}

const keys = [
  ...['name', 'namespace', 'value', 'secret', 'key', 'password', 'adminPassword', 'token', 'host', 'url', 'default'],
  ...['clientSecret', 'existingSecret', 'args', 'command', 'DB_PASSWORD', 'LOG_LEVEL', 'apiKey', 'enabled', 'auth'],
  ...['annotations', 'stringData', 'data', 'env', 'headers', 'Authorization', 'JAVA_OPTS', 'credentials', '"quoted"'],
  ...['gateway', 'region', 'first'],
];
const kinds = [
  ...['apps/v1 Deployment', 'v1 Secret', 'v1 ConfigMap', 'v1 Service', 'kagent.dev/v1alpha1 MCPServer'],
  ...['apiextensions.k8s.io/v1 CustomResourceDefinition', 'rbac.authorization.k8s.io/v1 Role', 'v1 List'],
  ...['networking.k8s.io/v1 NetworkPolicy', 'crd.projectcalico.org/v1 NetworkPolicy', 'policy/v1 PodDisruptionBudget'],
  '{{ include "common.capabilities.policy.apiVersion" . }} PodDisruptionBudget',
];
const values = (random: Random): readonly string[] => [
  ...['admin', 'changeme', 'postgres', 'info', 'gateway-tls', '/etc/tls/tls.key', '5432', 'true', '""', 'a b', '*ref'],
  ...['qwerty', 'cXdlcnR5', 'letmein'],
  ...['{{ .Values.auth.password }}', '{{ .Values.a | quote }}', '{{- include "common.x" (dict "a" .Values.b "c" $) }}'],
  ...['{{ .Values.auth.password | default "changeme" | b64enc }}', '{{ printf "%s-tls" .Release.Name }}'],
  ...['{{ printf "postgres://app:%s@db" .Values.p }}', '{{ "literal" | quote }}', "{{ x | default('s3cretWord') }}"],
  ...['{{ ternary "a" "b" .Values.c }}', '{{ coalesce .Values.a "hunter2secret" }}', '$(DB_PASSWORD)', '${TOKEN}'],
  ...[
    `"${fake.opaque(32, undefined, random.below(99))}"`,
    fake.githubToken(),
    fake.opaque(13, undefined, random.below(99)),
    fake.hex(40),
    '--password=admin',
  ],
  ...[`postgres://app:${fake.opaque(20)}@db/app`, 'Bearer {{ .Values.token }}', '[a, b]', '{password: admin}', ''],
];

/** Actions that have a line to themselves. */
const aloneActions = [
  `{{ ternary "${fake.opaque(13)}" "" .Values.password }}`,
  `{{- $apiToken := "${fake.opaque(13)}" }}`,
];

/** Lines as people write them, and as nobody does: what counts is that both ways read the same. */
function manifest(random: Random): string {
  const lines: string[] = [];
  const writeMap = (indent: number, depth: number): void => {
    for (let count = 1 + random.below(4); count > 0; count--) {
      const lead = `${' '.repeat(indent)}${random.chance(0.15) ? '- ' : ''}`;
      if (random.chance(0.08))
        lines.push(`${' '.repeat(indent)}# ${random.pick(keys)}: ${random.pick(values(random))}`);
      if (random.chance(0.08)) lines.push(`${' '.repeat(indent)}{{- if .Values.${random.pick(['a', 'b'])} }}`);
      if (random.chance(0.05)) lines.push(`${' '.repeat(indent)}${random.pick(aloneActions)}`);
      if (random.chance(0.3) && depth < 4) {
        lines.push(`${lead}${random.pick(keys)}:`);
        writeMap(indent + 2, depth + 1);
      } else if (random.chance(0.05)) lines.push(`${lead}${random.pick(keys)}: |`, `${lead}  password=admin`);
      else lines.push(`${lead}${random.pick(keys)}: ${random.pick(values(random))}`);
    }
  };
  for (let count = 1 + random.below(3); count > 0; count--) {
    const [apiVersion = '', kind = ''] = random.pick(kinds).split(/ (?=\w+$)/);
    lines.push(...random.shuffled([`apiVersion: ${apiVersion}`, `kind: ${kind}`]));
    if (random.chance(0.2)) lines.push(random.pick(['# password: hunter2', '- item: 1', '{{- end }}', 'loose text']));
    lines.push(random.pick(['metadata:', 'spec:', 'data:', 'stringData:']));
    writeMap(2, 0);
    lines.push(random.pick(['---', '---', '...', '', '--- # next', 'password: topLevelWord1']));
  }
  return lines.join(random.chance(0.1) ? '\r\n' : '\n');
}

describe('what is passed over', () => {
  it('changes nothing in manifests and templates of every shape', async () => {
    let found = 0;
    for (let seed = 0; seed < 1500 * files; seed++) {
      const text = manifest(seeded(seed));
      const path = ['deploy/all.yaml', 'chart/templates/all.yaml', 'chart/values.yaml'][seed % 3] ?? '';
      found += await expectSame(path, text);
    }
    expect(found).toBeGreaterThan(1000);
  });

  it('changes nothing in files with planted values', async () => {
    let found = 0;
    const suites = [
      ...manifestKinds.map(
        (kind) =>
          (random: Random, plot = newPlot()) =>
            manifestFile(kind, random, plot),
      ),
      ...infrastructureKinds.map(
        (kind) =>
          (random: Random, plot = newPlot()) =>
            infrastructureFile(kind, random, plot),
      ),
    ];
    for (const [index, make] of suites.entries())
      for (let file = 0; file < 4 * files; file++) {
        const { path, text } = make(seeded(900_000 + index * 1000 + file));
        found += await expectSame(path, unmark(text).text);
      }
    expect(found).toBeGreaterThan(200);
  });
});
