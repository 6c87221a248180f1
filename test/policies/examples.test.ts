import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RepositoryExample } from '../../src/examples/repository.ts';
import { linesOf } from '../../src/findings/lines.ts';
import type { LiteralPlace, Policy, PolicyMatch } from '../../src/model.ts';
import { createFacts, type RepositoryFacts } from '../../src/policies/facts.ts';
import { memoryRepository } from '../memory-repository.ts';
import { startBundledWorker } from '../schema-worker.ts';

interface PolicyFile {
  readonly default: Policy;
  readonly examples: () => readonly RepositoryExample[];
}

/** Stands in for the scan: values that stand in the clear under the names that the examples use. */
const literal = /"GITHUB_TOKEN": "[^"]{20}/;
const secretLike = /password: [a-z0-9]+/;

function factsOf({ files: contents, untracked }: RepositoryExample): RepositoryFacts {
  const repository = memoryRepository(contents, { untracked });
  const matches = (path: string, pattern: RegExp): boolean => pattern.test(contents[path] ?? '');
  const verdicts = {
    hasLiteral: (path: string) => matches(path, literal),
    hasSecretLikeValue: (path: string) => matches(path, secretLike),
    readsEveryFile: false,
    literals: () => Object.entries(contents).flatMap(([path, text]) => literalsIn(path, text)),
  };
  return createFacts(repository, verdicts, startBundledWorker);
}

/** Stands in for the hashes of the scan: the examples’ values are no secrets. */
function literalsIn(path: string, text: string): readonly LiteralPlace[] {
  return [...text.matchAll(/^(\w*API_KEY\w*)=([A-Za-z0-9]{40})$/gm)].map(({ index, 1: name = '', 2: value = '' }) => {
    const start = index + name.length + 1;
    return { path, span: { start, end: start + value.length }, keyPath: [name], hash: value };
  });
}

function lineOf({ path, span }: PolicyMatch, example: RepositoryExample): number | undefined {
  const text = Buffer.from(example.files[path] ?? '').toString('latin1');
  return span === undefined ? undefined : linesOf(text).position(span.start).line;
}

const ids = readdirSync('src/policies')
  .filter((name) => /^export default /m.test(readFileSync(`src/policies/${name}`, 'utf8')))
  .map((name) => name.replace(/\.ts$/, ''));
const policies: readonly PolicyFile[] = await Promise.all(ids.map((id) => import(`../../src/policies/${id}.ts`)));

it('names each policy file like its policy', () => {
  expect(ids.length).toBeGreaterThan(10);
  expect(policies.map(({ default: policy }) => policy.id)).toEqual(ids);
});

describe.each(policies.map((file) => [file.default.id, file] as const))('%s', (_id, { default: policy, examples }) => {
  it.each(examples().map((example, index) => [index, example] as const))(
    'keeps example %i',
    async (_index, example) => {
      const facts = factsOf(example);
      const matches = [...(await policy.check(facts))];
      expect(facts.skipped()).toEqual([]);
      if (example.claim === 'silent') {
        expect(matches).toEqual([]);
        return;
      }
      expect(matches.map(({ path }) => path)).toEqual([example.at?.path, ...example.also]);
      const [match] = matches;
      if (match === undefined) return;
      if (example.at?.line !== undefined) expect(lineOf(match, example)).toBe(example.at.line);
    },
  );

  it('says nothing about an empty repository, and has a text for people', async () => {
    const facts = createFacts(memoryRepository({}), {
      hasLiteral: () => true,
      hasSecretLikeValue: () => true,
      readsEveryFile: false,
      literals: () => [],
    });
    expect([...(await policy.check(facts))]).toEqual([]);
    for (const text of [policy.title, policy.why, policy.remedy]) expect(text).toMatch(/^[A-Z`].+/);
  });
});
