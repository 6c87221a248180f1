import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample } from '../examples/text.ts';
import type { ConfigNode, Dialect } from '../model.ts';
import { unknownReader } from './grammars.ts';
import { scalarAt } from './kubernetes/objects.ts';
import { type WalkRules, walk } from './walk.ts';

const remedy = (): string =>
  'Move the state to a remote backend, take the file out of git, and change the value: history keeps it.';

/** Attributes that hold a generated secret under a name that says nothing, by the type of their resource. */
const generated: Readonly<Record<string, readonly string[]>> = {
  random_password: ['result'],
  aws_iam_access_key: ['secret', 'ses_smtp_password_v4'],
  aws_ssm_parameter: ['value'],
  aws_secretsmanager_secret_version: ['secret_string'],
  google_secret_manager_secret_version: ['secret_data'],
  azurerm_key_vault_secret: ['value'],
};
/** What is public, or derived so that nobody can turn it back. */
const names = [
  '**.{arn,id,bcrypt_hash,fingerprint,key_id,kms_key_id,etag,terraform_version,serial,lineage,mode,type,provider}',
];

/** Terraform state: every attribute in plain text, those marked as sensitive too. */
export const terraformState: Dialect = {
  id: 'terraform-state',
  title: 'Terraform',
  files: ['*.tfstate', '*.tfstate.backup'],
  format: 'json',
  *read(document, context) {
    const rules: WalkRules = { dialect: 'terraform-state', grammar: () => unknownReader, remedy, names };
    for (const root of document.roots) {
      if (root.kind !== 'map') continue;
      for (const { key, value } of root.entries) {
        const inner = { ...context, keyPath: [...context.keyPath, key] };
        if (key === 'resources' && value.kind === 'list') {
          for (const [index, item] of value.items.entries())
            yield* walk(
              item,
              { ...inner, keyPath: [...inner.keyPath, index] },
              { ...rules, credentials: credentialsOf(item) },
            );
        } else yield* walk(value, inner, rules);
      }
    }
  },
};

const patterns = new Map<string, readonly string[]>();

/** The same list for every resource of a type: its patterns are compiled once. */
function credentialsOf(resource: ConfigNode): readonly string[] {
  const type = resource.kind === 'map' ? (scalarAt(resource, 'type') ?? '') : '';
  const known = patterns.get(type) ?? (generated[type] ?? []).map((name) => `instances[].attributes.${name}`);
  if (patterns.size < 1000) patterns.set(type, known);
  return known;
}

const state = (type: string, attributes: string): string =>
  `{"version": 4, "terraform_version": "1.9.0", "resources": [{"mode": "managed", "type": "${type}", "name": "db", "instances": [{"attributes": {${attributes}}}]}]}`;

export const examples = (): readonly TextExample[] => [
  finds('a password of a database', state('aws_db_instance', '"arn": "arn:aws:rds:x", "password": "‹›"'), () =>
    fake.opaque(24),
  ),
  finds('a generated password', state('random_password', '"id": "none", "result": "‹›"'), () => fake.opaque(24)),
  finds(
    'an output',
    '{"version": 4, "outputs": {"db_password": {"value": "‹›", "type": "string", "sensitive": true}}}',
    () => fake.opaque(24),
  ),
  silent(
    'ids',
    state(
      'aws_kms_key',
      '"arn": "arn:aws:kms:eu-west-1:123456789012:key/x", "key_id": "1234abcd-12ab-34cd-56ef-1234567890ab"',
    ),
  ),
];
