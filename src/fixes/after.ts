import { neutralise } from '../findings/neutralise.ts';
import { tokens } from '../tokens/index.ts';
import type { FixOutcome } from './outcomes.ts';
import type { SecretKey } from './proposal.ts';

/** What has to be known of the repository to say what is left. */
export interface AfterFacts {
  /** Whether git has the path: then its history has the value. */
  readonly isTracked: (path: string) => boolean;
  readonly isStaged: (path: string) => boolean;
  /** The env file that the values went into. */
  readonly savedTo: string | undefined;
  /** ExternalSecrets that were written. */
  readonly skeletons: readonly string[];
}

/** What is left to do by hand after fixes, most urgent first, a paragraph each. */
export function afterFixes(fixed: readonly FixOutcome[], facts: AfterFacts): readonly string[] {
  if (fixed.length === 0) return skeletonTexts(facts);
  const leaks = fixed.filter(isLeak);
  const paths = [...new Set(fixed.map(({ finding }) => finding.path))];
  const tracked = [...new Set(leaks.map(({ finding }) => finding.path))].filter(facts.isTracked);
  const staged = paths.filter(facts.isStaged).map(neutralise);
  return [
    ...(leaks.length > 0 ? [`Revoke first: a rewritten file takes nothing back.${revocations(leaks)}`] : []),
    ...secretTexts(fixed, facts),
    ...skeletonTexts(facts),
    ...supplyTexts(fixed),
    ...valuesText(fixed, facts.savedTo),
    ...(tracked.length === 0
      ? []
      : [`The history of git still holds the values of ${listed(tracked.map(neutralise))}, and so does every clone.`]),
    ...(staged.length === 0 ? [] : [`Stage the fixed text: git add ${staged.join(' ')}`]),
  ];
}

/** Whether a value stood there: what is only spelled otherwise now needs no revoking. */
function isLeak({ finding }: FixOutcome): boolean {
  return finding.redacted !== undefined && finding.ruleId !== 'unresolved-reference';
}

/** A command for each Secret that manifests refer to now. The values come from variables: none stands in it. */
function secretTexts(fixed: readonly FixOutcome[], { savedTo }: AfterFacts): readonly string[] {
  const bySecret = new Map<string, SecretKey[]>();
  for (const { secret } of fixed) {
    if (secret === undefined) continue;
    const id = JSON.stringify([secret.folder, secret.namespace, secret.secret]);
    bySecret.set(id, [...(bySecret.get(id) ?? []), secret]);
  }
  const load = savedTo === undefined || !/^[\w./-]+$/.test(savedTo) ? [] : [`  set -a; . ${sourced(savedTo)}; set +a`];
  return [...bySecret.values()].flatMap((keys) => {
    const [first] = keys;
    if (first === undefined) return [];
    const pairs = new Set(keys.map(({ key, variable }) => `--from-literal=${key}="$${variable}"`));
    const space = first.namespace === undefined ? '' : ` -n ${first.namespace}`;
    const command = `  kubectl create secret generic ${first.secret}${space} ${[...pairs].join(' ')}`;
    const where = first.folder === '' ? 'the manifest' : `what is in ${neutralise(first.folder)}`;
    return [[`Create the Secret ${first.secret} before you apply ${where}:`, ...load, command].join('\n')];
  });
}

/** A shell looks for a name without a slash on its path. */
function sourced(path: string): string {
  return path.includes('/') ? path : `./${path}`;
}

function skeletonTexts({ skeletons }: AfterFacts): readonly string[] {
  if (skeletons.length === 0) return [];
  return [
    `Or let External Secrets make it: fill in the store and its paths in ${listed(skeletons.map(neutralise))}. Kustomize reads only what its resources list.`,
  ];
}

function valuesText(fixed: readonly FixOutcome[], savedTo: string | undefined): readonly string[] {
  if (savedTo !== undefined) return [`The old values are in ${neutralise(savedTo)}: put the new ones in their place.`];
  if (!fixed.some(({ variable }) => variable !== undefined)) return [];
  return [
    'The old values were kept nowhere: set the variables to the new ones. --save-to .env would have kept the old.',
  ];
}

function revocations(fixed: readonly FixOutcome[]): string {
  const ids = new Set(fixed.map(({ finding }) => finding.ruleId));
  const known = tokens.filter(({ id }) => ids.has(id));
  const lines = new Set(known.map(({ provider, revoke }) => `\n  ${provider}: ${revoke}`));
  const hasOthers = fixed.some(({ finding }) => !known.some(({ id }) => id === finding.ruleId));
  return [...lines, ...(hasOthers && lines.size > 0 ? ['\n  The others: where they were issued.'] : [])].join('');
}

/** Each way in which variables reach a program, with their names. */
function supplyTexts(fixed: readonly FixOutcome[]): readonly string[] {
  const names = new Map<string, Set<string>>();
  for (const { supply, variable } of fixed) {
    if (supply === undefined) continue;
    const own = names.get(supply) ?? new Set();
    if (variable !== undefined) own.add(variable);
    names.set(supply, own);
  }
  return [...names].map(([supply, own]) => (own.size === 0 ? supply : `Provide ${listed([...own])}. ${supply}`));
}

function listed(items: readonly string[]): string {
  const shown = items.length > 8 ? [...items.slice(0, 8), `${items.length - 8} more`] : items;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
