import { dirname } from 'node:path/posix';
import type { Edit, Facts, Finding } from '../model.ts';
import { isEnvFile } from '../policies/env-file-name.ts';
import { serverProjects, templateEntries, usualTemplate } from '../policies/env-templates.ts';
import { layoutOf } from './change.ts';
import { defineStrategy, type FixTree, type TreeFix } from './strategy.ts';

/** Templates of env files: one that is missing is made of names alone, and one that is there gets those that it lacks. */
export const envTemplate = defineStrategy({
  rules: ['env-example-missing', 'env-example-incomplete', 'env-example-value'],
  async propose(findings, tree) {
    const facts = await factsOf(tree);
    const { requiredVariables } = await import('../policies/required-variables.ts');
    const required = (folder: string): readonly string[] =>
      serverProjects(facts)
        .filter((project) => project.folder === folder)
        .flatMap((project) => requiredVariables(project, facts).map(({ name }) => name));
    return findings.flatMap((finding) => fixOf(finding, required, tree));
  },
});

/** Facts about the tree alone: none of these rules asks what a scan has found. */
async function factsOf({ repository }: FixTree): Promise<Facts> {
  const { createFacts } = await import('../policies/facts.ts');
  return createFacts(repository, {
    hasLiteral: () => false,
    hasSecretLikeValue: () => false,
    readsEveryFile: false,
    literals: () => [],
  });
}

type Required = (folder: string) => readonly string[];

function fixOf(finding: Finding, required: Required, tree: FixTree): readonly TreeFix[] {
  const folder = folderOf(finding.path);
  if (finding.ruleId === 'env-example-value') {
    const span = tree.spanOf(finding);
    return span === undefined ? [] : [madeOf(finding, 'leave the value empty', { path: finding.path, span, text: '' })];
  }
  if (finding.ruleId === 'env-example-incomplete') return added(finding, required(folder), tree);
  const names = usable([...namesOfEnvFiles(folder, tree), ...required(folder)]);
  const path = usualTemplate(folder);
  if (names.length === 0 || tree.repository.read(path) !== undefined) return [];
  const text = `# Copy this file and fill in the values; the copy is not committed.\n${names.map((name) => `${name}=\n`).join('')}`;
  return [
    madeOf(finding, `make ${path} with ${counted(names)}, without values`, { path, span: { start: 0, end: 0 }, text }),
  ];
}

function added(finding: Finding, names: readonly string[], tree: FixTree): readonly TreeFix[] {
  const { path } = finding;
  const text = tree.text(path);
  if (text === undefined) return [];
  const known = new Set(templateEntries(text).map(({ name }) => name));
  const missing = usable(names).filter((name) => !known.has(name));
  if (missing.length === 0) return [];
  const { lineEnd } = layoutOf(text);
  const start = text === '' || text.endsWith('\n') ? '' : lineEnd;
  const lines = start + missing.map((name) => `${name}=${lineEnd}`).join('');
  const edit = { path, span: { start: text.length, end: text.length }, text: lines };
  return [madeOf(finding, `add ${counted(missing)}, without values`, edit)];
}

function madeOf(finding: Finding, title: string, edit: Edit): TreeFix {
  return { findings: [finding], fix: { title, safety: 'safe', edits: [edit] } };
}

/** Names in the env files of a folder, ignored ones as well; nothing is read of their values. */
function namesOfEnvFiles(folder: string, { repository, text }: FixTree): readonly string[] {
  return [...repository.list(), ...repository.ignored()]
    .filter((path) => isEnvFile(path) && folderOf(path) === folder)
    .flatMap((path) => templateEntries((text(path) ?? '').replace(/^[ \t]*#.*$/gm, '')))
    .map(({ name }) => name);
}

/** Each once. A token that was pasted in front of an equals sign has small letters, too. */
function usable(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => /^[A-Z][A-Z0-9_]{0,60}$/.test(name));
}

function counted(names: readonly string[]): string {
  const [first = ''] = names;
  return names.length === 1 ? first : `${names.length} names`;
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}
