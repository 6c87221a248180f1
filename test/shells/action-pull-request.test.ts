import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository, repositoryIn, type TestRepository, temporaryFolder } from '../git-repository.ts';
import { runAction, type Step, type StepSettings } from './runner.ts';

const leak = (seed: number, marker = ''): string => `export GITHUB_TOKEN=${fake.githubToken(seed)}${marker}\n`;
const marker = ' # mcp-secret-scan-ignore github-token: a fixture';

/** A repository with a pull request, as GitHub lays them out: a base, a head, and a merge commit of both. */
function pullRequest(base: Readonly<Record<string, string>>, change: (repository: TestRepository) => void) {
  const origin = makeRepository(base);
  const baseSha = origin.git('rev-parse', 'HEAD').trim();
  origin.git('checkout', '-q', '-b', 'topic');
  change(origin);
  if (origin.git('status', '--porcelain') !== '') origin.commit('Topic');
  const headSha = origin.git('rev-parse', 'HEAD').trim();
  origin.git('checkout', '-q', '--detach', baseSha);
  origin.git('merge', '-q', '--no-ff', '--no-verify', '-m', 'Merge', 'topic');
  origin.git('update-ref', 'refs/pull/1/merge', 'HEAD');
  const sha = origin.git('rev-parse', 'HEAD').trim();
  const payload = { pull_request: { number: 1, base: { sha: baseSha }, head: { sha: headSha } } };
  return { origin, baseSha, headSha, sha, payload };
}

/** Checks a ref of the pull request out as actions/checkout does, and runs the action there. */
function runOn(
  { origin, sha, payload }: ReturnType<typeof pullRequest>,
  depth: number,
  settings: Partial<StepSettings> = {},
  ref = 'refs/pull/1/merge',
): Step {
  const checkout = repositoryIn(temporaryFolder(), origin.environment);
  checkout.git('init', '-q');
  checkout.git(
    '-c',
    'protocol.file.allow=always',
    'fetch',
    '-q',
    '--no-tags',
    `--depth=${depth}`,
    `file://${origin.folder}`,
    ref,
  );
  checkout.git('checkout', '-q', '--detach', 'FETCH_HEAD');
  return runAction({ workspace: checkout.folder, event: { name: 'pull_request', payload, sha }, ...settings });
}

const errors = (step: Step) => step.commands.filter(({ name, properties }) => name === 'error' && properties.file);

describe('the action on a pull request', () => {
  it('puts findings on changed lines first at depth 2, and says so', () => {
    const request = pullRequest({ 'a.sh': leak(1), 'b.sh': leak(2) }, ({ write }) => write('z.sh', leak(3)));
    const step = runOn(request, 2);
    expect(step.code).toBe(1);
    expect(errors(step).map(({ properties }) => properties.file)).toEqual(['z.sh', 'a.sh', 'b.sh']);
    expect(step.summary.indexOf('z.sh&#58;1')).toBeLessThan(step.summary.indexOf('a.sh&#58;1'));
    expect(step.summary).toContain('on lines that this pull request changes come first');
  });

  it('says at depth 1 that the order is by severity alone, and how to change that', () => {
    const request = pullRequest({ 'a.sh': leak(1) }, ({ write }) => write('z.sh', leak(3)));
    const step = runOn(request, 1);
    expect(step.code).toBe(1);
    expect(errors(step).map(({ properties }) => properties.file)).toEqual(['a.sh', 'z.sh']);
    expect(step.summary).toContain('severity alone');
    expect(step.summary).toContain('fetch-depth&#58; 2');
  });

  it.each([1, 2])('does not let a change exclude itself (depth %i)', (depth) => {
    const request = pullRequest({ 'a.txt': 'a\n' }, ({ writeAll }) =>
      writeAll({ 'secret.sh': leak(1), 'mcp-secret-scan.yaml': 'exclude:\n  - "*.sh"\nfail-on: never\n' }),
    );
    expect(runOn(request, depth).code).toBe(1);
  });

  it('honours at depth 2 what the base commit excludes, and not at depth 1', () => {
    const base = { 'old.sh': leak(1), 'mcp-secret-scan.yaml': 'exclude:\n  - old.sh\n' };
    const request = pullRequest(base, ({ write }) => write('a.txt', 'a\n'));
    expect(runOn(request, 2).code).toBe(0);
    const shallow = runOn(request, 1);
    expect(shallow.code).toBe(1);
    expect(shallow.summary).toContain('no exclusion');
  });

  it('counts a finding whose marker the change itself adds, and honours an older marker', () => {
    const added = pullRequest({ 'a.txt': 'a\n' }, ({ write }) => write('new.sh', leak(1, marker)));
    const step = runOn(added, 2);
    expect(step.code).toBe(1);
    expect(step.outputs.findings).toBe('0');
    expect(step.summary).toContain('Suppressed by this change');
    const older = pullRequest({ 'old.sh': leak(1, marker) }, ({ write }) =>
      write('old.sh', `${leak(1, marker)}echo\n`),
    );
    expect(runOn(older, 2).code).toBe(0);
  });

  it('counts a marker that is added above an old line', () => {
    const request = pullRequest({ 'old.sh': leak(1) }, ({ write }) => write('old.sh', `${marker.trim()}\n${leak(1)}`));
    expect(runOn(request, 2).code).toBe(1);
  });

  it('finds the base in a full checkout of the head', () => {
    const base = { 'old.sh': leak(1), 'mcp-secret-scan.yaml': 'exclude:\n  - old.sh\n' };
    const request = pullRequest(base, ({ writeAll }) =>
      writeAll({ 'new.sh': leak(2), 'mcp-secret-scan.yaml': 'exclude:\n  - "*.sh"\n' }),
    );
    const step = runOn(request, 100, {}, 'refs/heads/topic');
    expect(errors(step).map(({ properties }) => properties.file)).toEqual(['new.sh']);
  });

  it('does not take a merge that the author made for the merge of GitHub', () => {
    const request = pullRequest({ 'a.txt': 'a\n' }, ({ git, write, commit }) => {
      write('mcp-secret-scan.yaml', 'exclude: ["**"]\n');
      commit('A base of my own');
      git('checkout', '-q', '-b', 'side', 'main');
      write('b.sh', leak(1));
      commit('Side');
      git('checkout', '-q', 'topic');
      git('merge', '-q', '--no-ff', '--no-verify', '-m', 'Merge', 'side');
    });
    // The head itself is checked out, at a depth that holds its first parent and not the base.
    const step = runOn(request, 2, {}, 'refs/heads/topic');
    expect(step.code).toBe(1);
  });

  it('scans a push with the config that was pushed', () => {
    const { folder } = makeRepository({ 'old.sh': leak(1), 'mcp-secret-scan.yaml': 'exclude:\n  - old.sh\n' });
    expect(runAction({ workspace: folder, event: { name: 'push' } }).code).toBe(0);
  });
});
