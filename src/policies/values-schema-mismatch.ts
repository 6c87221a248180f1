import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { PolicyMatch, SchemaError } from '../model.ts';
import { definePolicy } from './define.ts';

export default definePolicy({
  id: 'values-schema-mismatch',
  severity: 'medium',
  concerns: ['**/values.schema.json', '**/*values*.{yaml,yml}', '**/values/*.{yaml,yml}', '**/Chart.yaml'],
  title: 'A values file does not fit the schema of its chart',
  why: 'Helm validates values before it installs, so this file cannot be deployed, or the schema is not the one in use.',
  remedy: 'Correct the value, or the schema where it is wrong.',
  async check(facts) {
    const matches: PolicyMatch[] = [];
    for (const chart of facts.charts()) {
      const check = await facts.checkSchema(chart);
      if (check?.kind === 'errors') matches.push(...check.errors.map(matchOf));
    }
    return matches;
  },
});

/** What has to be set at install time is often left out on purpose: only a wrong value is a fault. */
function matchOf({ path, keyPath, message, span, schemaFile, isUnset }: SchemaError): PolicyMatch {
  const text = isUnset
    ? `Helm installs nothing with these values alone: the schema of the chart says that this ${message}.`
    : `The schema of the chart refuses this: it ${message}.`;
  return {
    path,
    keyPath,
    message: text,
    related: [{ path: schemaFile, message: 'The schema.' }],
    ...(isUnset ? { severity: 'low' } : {}),
    ...(span === undefined ? {} : { span }),
  };
}

const schema = (): string =>
  JSON.stringify({
    type: 'object',
    required: ['image'],
    properties: {
      image: { type: 'string' },
      replicas: { type: 'integer' },
      version: { type: 'string' },
      postgresql: { type: 'object', required: ['host'], properties: { port: { type: 'integer' } } },
    },
  });

const chart = (): Readonly<Record<string, string>> => ({
  'api/Chart.yaml': 'name: api\n',
  'api/values.schema.json': schema(),
});

export const examples = (): readonly RepositoryExample[] => [
  finds({ ...chart(), 'api/values.yaml': 'image: api\nreplicas: two\n' }, { path: 'api/values.yaml', line: 2 }),
  finds(
    { ...chart(), 'api/values.yaml': 'image: api\n', 'api/values-prod.yaml': '\nreplicas: "3"\n' },
    { path: 'api/values-prod.yaml', line: 2 },
  ),
  finds({ ...chart(), 'api/values.yaml': 'replicas: 2\n' }, { path: 'api/values.yaml' }),
  // Helm reads an unquoted date as text, and `yes` as a boolean.
  silent({ ...chart(), 'api/values.yaml': 'image: api\nversion: 2025-06-18\n' }),
  finds({ ...chart(), 'api/values.yaml': 'image: yes\n' }, { path: 'api/values.yaml', line: 1 }),
  silent({ ...chart(), 'api/values.yaml': 'image: api\n', 'api/values-dev.yaml': 'replicas: 1\n' }),
  silent({ ...chart(), 'api/values.yaml': 'image: {{ .Values.image }}\nreplicas: two\n' }),
  silent({
    ...chart(),
    'api/Chart.yaml': 'name: api\ndependencies:\n  - name: postgresql\n    repository: oci://charts\n',
    'api/values.yaml': 'image: api\npostgresql:\n  port: "5432"\n',
  }),
];
