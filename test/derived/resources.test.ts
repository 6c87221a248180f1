import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect.ts';
import { ansible, examples as ansibleExamples } from '../../src/dialects/ansible.ts';
import { ansibleInventory, examples as inventoryExamples } from '../../src/dialects/ansible-inventory.ts';
import { buildScript, examples as buildScriptExamples } from '../../src/dialects/build-script.ts';
import { cloudInit, examples as cloudInitExamples } from '../../src/dialects/cloud-init.ts';
import { cloudformation, examples as cloudformationExamples } from '../../src/dialects/cloudformation.ts';
import { compose, examples as composeExamples } from '../../src/dialects/compose.ts';
import { dockerConfig, examples as dockerConfigExamples } from '../../src/dialects/docker-config.ts';
import { dockerfile, examples as dockerfileExamples } from '../../src/dialects/dockerfile.ts';
import { fleet, examples as fleetExamples } from '../../src/dialects/gitops/fleet.ts';
import { helmfile, examples as helmfileExamples } from '../../src/dialects/gitops/helmfile.ts';
import { kustomize, examples as kustomizeExamples } from '../../src/dialects/gitops/kustomize.ts';
import { helmChart, examples as helmChartExamples } from '../../src/dialects/helm/chart.ts';
import { helmRelease, examples as helmReleaseExamples } from '../../src/dialects/helm/release.ts';
import { helmValues, examples as helmValuesExamples } from '../../src/dialects/helm/values.ts';
import type { Resource } from '../../src/dialects/kubernetes/define.ts';
import { resources } from '../../src/dialects/kubernetes/index.ts';
import { nodeConfig, examples as nodeConfigExamples } from '../../src/dialects/node-config.ts';
import { pgpass, examples as pgpassExamples } from '../../src/dialects/pgpass.ts';
import { platform, examples as platformExamples } from '../../src/dialects/platform.ts';
import { pulumi, examples as pulumiExamples } from '../../src/dialects/pulumi.ts';
import { systemd, examples as systemdExamples } from '../../src/dialects/systemd.ts';
import { terraform, examples as terraformExamples } from '../../src/dialects/terraform.ts';
import { examples as stateExamples, terraformState } from '../../src/dialects/terraform-state.ts';
import { workflow, examples as workflowExamples } from '../../src/dialects/workflow.ts';
import type { TextExample } from '../../src/examples/text.ts';
import { mergeBySpan } from '../../src/findings/merge.ts';
import type { Dialect, Severity, Span } from '../../src/model.ts';
import { latin1 } from '../../src/text.ts';

interface Seen {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly span: Span | undefined;
}
/** A declaration's id, the path that its examples have, and the examples. */
type Declared = readonly [id: string, path: string, examples: readonly TextExample[]];

const folder = new URL('../../src/dialects/kubernetes/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map(async (file): Promise<unknown> => import(new URL(file, folder).href)),
);
const kinds: readonly Declared[] = modules.flatMap((module): readonly Declared[] => {
  if (typeof module !== 'object' || module === null || !('default' in module)) return [];
  const resource: Resource | undefined = resources.find((known) => known === module.default);
  if (resource === undefined) throw new Error('A kind is not in index.ts: run node scripts/registries.mjs');
  if (!('examples' in module) || typeof module.examples !== 'function') return [[resource.id, '', []]];
  return [[resource.id, 'deploy/manifest.yaml', module.examples()]];
});

const fileOf = ({ id, files }: Dialect, examples: () => readonly TextExample[]): Declared => [
  id,
  (files[0] ?? '').replace(/\{([^,}]*)[^}]*\}/g, '$1').replaceAll('*', 'x'),
  examples(),
];
const files: readonly Declared[] = [
  fileOf(ansible, ansibleExamples),
  fileOf(buildScript, buildScriptExamples),
  fileOf(ansibleInventory, inventoryExamples),
  fileOf(cloudformation, cloudformationExamples),
  fileOf(pulumi, pulumiExamples),
  fileOf(cloudInit, cloudInitExamples),
  fileOf(nodeConfig, nodeConfigExamples),
  fileOf(compose, composeExamples),
  fileOf(dockerConfig, dockerConfigExamples),
  fileOf(dockerfile, dockerfileExamples),
  fileOf(fleet, fleetExamples),
  fileOf(helmChart, helmChartExamples),
  [helmRelease.id, 'deploy/release.yaml', helmReleaseExamples()],
  fileOf(helmValues, helmValuesExamples),
  fileOf(helmfile, helmfileExamples),
  fileOf(kustomize, kustomizeExamples),
  fileOf(pgpass, pgpassExamples),
  fileOf(platform, platformExamples),
  fileOf(systemd, systemdExamples),
  fileOf(terraform, terraformExamples),
  fileOf(terraformState, stateExamples),
  fileOf(workflow, workflowExamples),
];

function unmark(text: string, value: string): { readonly text: string; readonly marked: Span | undefined } {
  const open = text.indexOf('‹');
  const close = text.indexOf('›');
  if (open < 0) return { text, marked: undefined };
  const piece = value + text.slice(open + 1, close);
  const start = Buffer.byteLength(text.slice(0, open));
  return {
    text: text.slice(0, open) + piece + text.slice(close + 1),
    marked: { start, end: start + Buffer.byteLength(piece) },
  };
}

async function see(path: string, text: string, prefilter = true): Promise<readonly Seen[]> {
  const detection = await detect(path, latin1(text), { prefilter });
  expect(detection.failures).toEqual([]);
  const file = { path, bytes: Buffer.from(text), origin: 'worktree' } as const;
  return mergeBySpan(file, detection).map(({ ruleId, severity, span }) => ({ ruleId, severity, span }));
}

async function expectClaim(path: string, { claim, make, ruleId }: TextExample, written: string): Promise<void> {
  const { text, marked } = unmark(written, make?.() ?? '');
  const seen = await see(path, text);
  if (claim === 'silent') expect(seen).toEqual([]);
  else if (claim === 'weak')
    expect(seen).toEqual([{ ruleId: 'weak-default', severity: expect.any(String), span: marked }]);
  else if (claim === 'mistake') expect(seen).toEqual([{ ruleId, severity: expect.any(String), span: marked }]);
  else {
    const severity = expect.stringMatching(/^(?:high|critical)$/);
    expect(seen).toEqual([{ ruleId: ruleId ?? expect.any(String), severity, span: marked }]);
  }
  expect(await see(path, text, false), 'without the prefilter').toEqual(seen);
}

/** The same file as other editors and systems write it. */
const spellings: readonly (readonly [string, (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte-order mark', (text) => `\ufeff${text}`],
];

it('no two kinds share an id, and each says what to write instead', () => {
  const ids = resources.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const { remedy } of resources) expect(remedy('env', 'API_TOKEN')).toMatch(/^[A-Z].+\.$/);
});

describe.each([...kinds, ...files])('%s', (_id, path, examples) => {
  it('shows what leaks and what is safe', () => {
    expect(examples.some(({ claim }) => claim === 'silent')).toBe(true);
  });

  describe.each(examples.map((example) => [`${example.claim}: ${example.title}`, example] as const))(
    '%s',
    (_title, example) => {
      it.each(spellings)('%s', async (_spelling, spell) => {
        await expectClaim(example.path ?? path, example, spell(example.text));
      });
    },
  );

  const live = examples.filter(({ claim }) => claim === 'weak');
  it.runIf(live.length > 0).each(live.map((example) => [example.title, example] as const))(
    'grades by where it stands: %s',
    async (_title, example) => {
      const name = (example.path ?? path).split('/').pop() ?? '';
      const inPath = example.path ?? path;
      const { text } = unmark(example.text, '');
      expect((await see(inPath, text)).map(({ severity }) => severity)).toEqual(['medium']);
      // A placeholder is one wherever nothing deploys it.
      for (const { severity } of await see(`tests/fixtures/${name}`, text)) expect(severity).toBe('low');
    },
  );
});
