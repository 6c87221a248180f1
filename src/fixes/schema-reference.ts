import { readJson } from '../formats/json.ts';
import type { Finding, MapNode } from '../model.ts';
import { child, propertiesOf, stringOf } from '../policies/schema-tree.ts';
import { directText } from '../text.ts';
import { membersBehind } from './schema-members.ts';
import { defineStrategy, type FixTree, type TreeFix } from './strategy.ts';

const source = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', minLength: 1 }, optional: { type: 'boolean' } },
  additionalProperties: false,
} as const;
/** What Kubernetes takes as an item of `envFrom`. */
const items = {
  type: 'object',
  properties: { prefix: { type: 'string' }, secretRef: source, configMapRef: source },
  oneOf: [{ required: ['secretRef'] }, { required: ['configMapRef'] }],
  additionalProperties: false,
} as const;

/**
 * Describes the items of a list of sources. `extraEnvVarsSecret` is left alone: charts use it as a name and as a list,
 * and only the templates say which.
 */
export const schemaReference = defineStrategy({
  rules: ['values-schema-loose-reference'],
  *propose(findings, tree) {
    for (const finding of findings) {
      const fix = fixFor(finding, tree);
      if (fix !== undefined) yield fix;
    }
  },
});

function fixFor(finding: Finding, tree: FixTree): TreeFix | undefined {
  const content = tree.text(finding.path);
  const start = tree.spanOf(finding)?.start;
  const root = content === undefined ? undefined : readJson(directText(content)).roots[0];
  if (content === undefined || root === undefined || start === undefined) return undefined;
  const property = [...propertiesOf(root)].find(({ keySpan }) => keySpan.start === start);
  if (property?.schema.kind !== 'map' || !isBareList(property.schema)) return undefined;
  const { name, schema } = property;
  const end = schema.entries.at(-1)?.value.span.end;
  if (!/^(?:extraE|e)nvFrom$/.test(name) || end === undefined) return undefined;
  const edits = [{ path: finding.path, span: { start: end, end }, text: membersBehind(schema, { items }, content) }];
  return { findings: [finding], fix: { title: `describe the items of ${name}`, safety: 'review', edits } };
}

/** A list of anything that nothing else is said about. */
function isBareList(schema: MapNode): boolean {
  const others = ['items', '$ref', 'anyOf', 'oneOf', 'allOf', 'prefixItems'];
  return stringOf(child(schema, 'type')) === 'array' && others.every((key) => child(schema, key) === undefined);
}
