import { readJson } from '../formats/json.ts';
import type { ConfigNode, Finding, MapNode } from '../model.ts';
import { type OpenSecret, openSecretsIn } from '../policies/open-secrets.ts';
import { child, stringOf } from '../policies/schema-tree.ts';
import { directText } from '../text.ts';
import { membersBehind } from './schema-members.ts';
import { defineStrategy, type TreeFix } from './strategy.ts';

/**
 * Lets a schema take a plain secret only where no Secret is named: a condition at the object that has both. Closing the
 * field outright would refuse the values of people who set it at install time, and often the chart's own.
 */
export const schemaCondition = defineStrategy({
  rules: ['values-schema-plaintext-open'],
  *propose(findings, tree) {
    for (const path of new Set(findings.map((finding) => finding.path))) {
      const content = tree.text(path);
      const root = content === undefined ? undefined : readJson(directText(content)).roots[0];
      if (content === undefined || root?.kind !== 'map') continue;
      const places = findings.flatMap((finding) => {
        const span = finding.path === path ? tree.spanOf(finding) : undefined;
        return span === undefined ? [] : [{ finding, start: span.start }];
      });
      yield* fixesIn(path, content, root, places);
    }
  },
});

interface FindingPlace {
  readonly finding: Finding;
  readonly start: number;
}

interface Found {
  readonly secret: OpenSecret;
  readonly finding: Finding;
}

/** One fix for each object: all of its fields go into one condition. */
function* fixesIn(path: string, content: string, root: MapNode, places: readonly FindingPlace[]): Generator<TreeFix> {
  const found = [...openSecretsIn(root)].flatMap((secret): readonly Found[] => {
    const place = places.find(({ start }) => start === secret.keySpan.start);
    return place === undefined ? [] : [{ secret, finding: place.finding }];
  });
  for (const group of groupsOf(found, ({ holder }) => JSON.stringify(holder))) {
    const secrets = group.map(({ secret }) => secret);
    const holder = secrets[0]?.holder.reduce<ConfigNode | undefined>((node, key) => child(node, key), root);
    const end = holder?.kind === 'map' ? holder.entries.at(-1)?.value.span.end : undefined;
    if (holder?.kind !== 'map' || end === undefined) continue;
    const references = [...new Set(secrets.map(({ reference }) => reference))].join(' or ');
    const text = membersBehind(holder, conditionFor(group, isOldDraft(root)), content);
    yield {
      findings: group.map(({ finding }) => finding),
      fix: {
        title: `take ${secrets.map(({ name }) => name).join(', ')} only where ${references} is empty`,
        safety: 'review',
        edits: [{ path, span: { start: end, end }, text }],
      },
      next: 'To forbid plain secrets altogether, write "maxLength": 0 at the field itself and leave its default empty.',
    };
  }
}

function groupsOf(found: readonly Found[], key: (secret: OpenSecret) => string): readonly (readonly Found[])[] {
  const keys = new Set(found.map(({ secret }) => key(secret)));
  return [...keys].map((wanted) => found.filter(({ secret }) => key(secret) === wanted));
}

/** Drafts 4 and 6 know no `if`. */
function isOldDraft(root: MapNode): boolean {
  return /draft-0[46]\//.test(stringOf(child(root, '$schema')) ?? '');
}

function conditionFor(found: readonly Found[], isOld: boolean): object {
  const parts = groupsOf(found, ({ reference }) => reference).map((group) => {
    const reference = group[0]?.secret.reference ?? '';
    const isNamed = {
      properties: { [reference]: { type: 'string', minLength: 1 } },
      required: [reference],
    };
    const isEmpty = group.map(({ secret }) => emptyAt(secret.below)).reduce(merged);
    const both: readonly (readonly [string, object])[] = [
      ['if', isNamed],
      ['then', isEmpty],
    ];
    return isOld ? { anyOf: [{ not: isNamed }, isEmpty] } : Object.fromEntries(both);
  });
  const [only, ...others] = parts;
  return only !== undefined && others.length === 0 ? only : { allOf: parts };
}

interface Fields {
  readonly properties: Readonly<Record<string, Fields | { readonly maxLength: 0 }>>;
}

function emptyAt([name = '', ...rest]: readonly string[]): Fields {
  return { properties: { [name]: rest.length === 0 ? { maxLength: 0 } : emptyAt(rest) } };
}

function merged(one: Fields, other: Fields): Fields {
  const properties = new Map(Object.entries(one.properties));
  for (const [name, field] of Object.entries(other.properties)) {
    const known = properties.get(name);
    const isBoth = known !== undefined && 'properties' in known && 'properties' in field;
    properties.set(name, isBoth ? merged(known, field) : field);
  }
  return { properties: Object.fromEntries(properties) };
}
