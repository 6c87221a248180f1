import type { Chart, EnvFile, Facts, IgnoreRules, LiteralPlace, Repository, SchemaCheck, Skipped } from '../model.ts';
import { latin1OfBytes } from '../text.ts';
import { ChartReader } from './chart-files.ts';
import { findTemplates } from './chart-templates.ts';
import { findCharts, inFolder } from './charts.ts';
import { isEnvFile, isEnvTemplate } from './env-file-name.ts';
import { createIgnoreRules } from './ignore-rules.ts';
import { createManifests } from './manifests.ts';
import { mayNameEnvFiles, type NamedEnvFile, namedEnvFiles } from './named-env-files.ts';
import { checkSchemas, type SchemaRequest, type StartWorker } from './schema-check.ts';

/** What the scan knows about files from elsewhere. */
export interface FileVerdicts {
  hasLiteral(path: string): boolean;
  hasSecretLikeValue(path: string): boolean;
  readonly readsEveryFile: boolean;
  literals(): readonly LiteralPlace[];
}
/** Facts, and what could not be found out while policies asked. */
export interface RepositoryFacts extends Facts {
  skipped(): readonly Skipped[];
}

/** The facts about one snapshot; each is computed when it is asked for, and once. */
export function createFacts(
  repository: Repository,
  verdicts: FileVerdicts,
  startWorker?: StartWorker,
): RepositoryFacts {
  const texts = new Map<string, string | undefined>();
  const text = (path: string): string | undefined => {
    if (texts.has(path)) return texts.get(path);
    const bytes = repository.read(path);
    const content = bytes === undefined ? undefined : latin1OfBytes(bytes);
    texts.set(path, content);
    return content;
  };
  const skipped: Skipped[] = [];
  const envFiles = once(() => findEnvFiles(repository, text));
  const ignoreRules = once((): IgnoreRules => createIgnoreRules(text));
  const charts = once(() => findCharts(repository.list(), text));
  const chartTemplates = once(() => findTemplates(repository.list(), charts(), text));
  const manifests = createManifests(() => repository.list(), text);
  const schemaChecks = once(async () => {
    const reader = new ChartReader(charts(), text);
    const isChecked = (chart: Chart): boolean =>
      reader.isPart(chart) ? chart.schemaFile !== undefined : reader.hasSchema(chart);
    const checked = charts().filter(isChecked);
    const requests = checked.map((chart): SchemaRequest => {
      const isPart = reader.isPart(chart);
      return { chart: reader.files(chart), overlays: isPart ? [] : reader.overlays(chart), isPart };
    });
    const checks = await checkSchemas(requests, startWorker);
    const byFolder = new Map(checked.map(({ folder }, index) => [folder, checks[index]]));
    skipped.push(
      ...checked.flatMap(({ schemaFile, folder }, index) =>
        skippedBy(schemaFile ?? inFolder(folder, 'Chart.yaml'), checks[index]),
      ),
    );
    return byFolder;
  });
  return {
    repository,
    text,
    envFiles,
    ignoreRules,
    charts,
    chartTemplates,
    manifests,
    literals: once(() => verdicts.literals()),
    hasLiteral: (path) => verdicts.hasLiteral(path),
    hasSecretLikeValue: (path) => verdicts.hasSecretLikeValue(path),
    readsEveryFile: verdicts.readsEveryFile,
    checkSchema: async (chart) => (await schemaChecks()).get(chart.folder),
    skipped: () => skipped,
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Env files by name, tracked or not, ignored or not; and those that a compose or kmcp file names, whatever their name. */
function findEnvFiles(repository: Repository, text: (path: string) => string | undefined): readonly EnvFile[] {
  const listed = repository.list();
  const ignored = repository.ignored();
  const named = new Map<string, EnvFile['namedBy']>();
  for (const by of listed.filter(mayNameEnvFiles)) {
    for (const file of namedIn(by, text))
      if (!named.has(file.path)) named.set(file.path, { path: by, span: file.span });
  }
  const onDisk = new Set([...listed, ...ignored].filter(isEnvFile));
  return [...new Set([...onDisk, ...named.keys()])].sort().map((path) => {
    const namedBy = named.get(path);
    const exists = onDisk.has(path) || ignored.includes(path) || repository.read(path) !== undefined;
    return { path, isTracked: repository.isTracked(path), exists, ...(namedBy === undefined ? {} : { namedBy }) };
  });
}

function namedIn(path: string, text: (path: string) => string | undefined): readonly NamedEnvFile[] {
  return namedEnvFiles(path, text(path) ?? '').filter((file) => !isEnvTemplate(file.path));
}

function skippedBy(path: string, check: SchemaCheck | undefined): readonly Skipped[] {
  if (check?.kind === 'timed-out') {
    return [{ path, reason: 'timed-out', detail: 'The schema took too long to check.', incomplete: true }];
  }
  if ((check?.kind === 'ok' || check?.kind === 'errors') && check.refersElsewhere) {
    const detail = 'The schema refers to another host, which is never asked: what it says there was not checked.';
    return [{ path, reason: 'unreadable', detail, incomplete: false }];
  }
  if (check?.kind === 'failed') return [{ path, reason: 'rule-failed', detail: check.message, incomplete: true }];
  return [];
}
