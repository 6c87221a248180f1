import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultOptions, type Finding, openSource, scan } from '../../src/index.ts';
import { type ExpectedFinding, type RepositoryCase, readCase, unpack } from './unpack.ts';

const folder = new URL('./', import.meta.url);
const ending = '.repo.txt';
const names = readdirSync(folder)
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length))
  .sort();

async function findingsIn(repositoryCase: RepositoryCase): Promise<readonly Finding[]> {
  const repository = unpack(repositoryCase);
  const source = await openSource({
    cwd: repository.folder,
    paths: [],
    staged: false,
    maxBytes: defaultOptions.maxBytes,
    env: repository.environment,
  });
  const report = await scan(source, defaultOptions);
  expect(report.skipped).toEqual([]);
  return report.findings;
}

function asExpected({ ruleId, path, start, keyPath }: Finding): ExpectedFinding {
  const place = start === undefined ? path : `${path}:${start.line}`;
  return { ruleId, place, ...(keyPath === undefined ? {} : { keyPath }) };
}

function inOrder(findings: readonly ExpectedFinding[]): readonly string[] {
  return findings.map(({ ruleId, place, keyPath = '' }) => `${ruleId} ${place} ${keyPath}`.trim()).sort();
}

it('has a leaking and a safe version of each case', () => {
  const cases = new Set(names.map((name) => name.replace(/-(?:leaking|safe)$/, '')));
  expect(names).toEqual([...cases].flatMap((name) => [`${name}-leaking`, `${name}-safe`]).sort());
});

describe.each(names)('%s', (name) => {
  const repositoryCase = readCase(new URL(`${name}${ending}`, folder));

  it('reports each planted fact once, and nothing else', async () => {
    const findings = await findingsIn(repositoryCase);
    expect(inOrder(findings.map(asExpected))).toEqual(inOrder(repositoryCase.expected));
  });

  it('is what its name says', () => {
    const count = repositoryCase.expected.length;
    if (name.endsWith('-safe')) expect(count).toBe(0);
    else expect(count).toBeGreaterThan(5);
  });
});
