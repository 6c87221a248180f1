import { HASH_PATTERN } from '../findings/hash-pattern.ts';
import { neutralise } from '../findings/neutralise.ts';
import type { Severity } from '../model.ts';
import { isDate } from './date.ts';
import {
  checkFields,
  type Field,
  isEmpty,
  type Kind,
  listOf,
  oneOf,
  orMeant,
  readField,
  type Schema,
  schemaOfFields,
  text,
} from './kinds.ts';
import type { Complain, Located } from './located.ts';
import { failOnLevels, type IgnoreEntry } from './options.ts';
import { parseSize, SIZE_PATTERN } from './size.ts';

/** What a config file says; undefined where it is silent. */
export interface FileOptions {
  /** As messages name the file. */
  readonly configPath: string | undefined;
  readonly exclude: readonly string[] | undefined;
  readonly failOn: Severity | 'never' | undefined;
  readonly only: readonly string[] | undefined;
  readonly skip: readonly string[] | undefined;
  readonly maxBytes: number | undefined;
  readonly salt: string | undefined;
  readonly ignore: readonly IgnoreEntry[] | undefined;
}

type Rules = ReadonlySet<string> | undefined;

/** The one table: what the config may hold, for the validator and for editors. */
function fieldsOf(rules: Rules) {
  const rule = ruleKind(rules);
  return {
    schema: field('$schema', 'Where an editor finds the description of this file.', text({})),
    exclude: field('exclude', 'Globs of paths that are not scanned, relative to the repository’s top.', listOf(glob)),
    failOn: field(
      'fail-on',
      'The lowest severity that makes the exit code 1.',
      oneOf<Severity | 'never'>(failOnLevels),
    ),
    only: field('only', 'Rule ids to run; all others are off.', listOf(rule)),
    skip: field('skip', 'Rule ids not to run.', listOf(rule)),
    maxBytes: field('max-file-size', 'Larger files are not read and are reported as skipped: bytes, or 10MB.', size),
    salt: field('salt', 'Salt of the hashes below. It is made with the first entry; do not change it.', salt),
    ignore: field('ignore', 'Findings that somebody decided to live with.', ignoreKind(rule)),
  };
}

function entryFieldsOf(rule: Kind<string>) {
  return {
    rule: { ...field('rule', 'Id of the rule.', rule), required: true },
    path: { ...field('path', 'Path of the file, relative to the repository’s top.', path), required: true },
    keyPath: field('key', 'Key path of the finding, as reports show it.', text({})),
    hash: field('hash', 'Salted hash of the value; a finding without a value has none.', hash),
    reason: { ...field('reason', 'Why this finding is accepted.', text({})), required: true },
    expires: field('expires', 'Last day on which the entry counts, YYYY-MM-DD.', date),
  };
}

/** Reads a parsed config file and complains about whatever is wrong in it. */
export function validate(root: Located, complain: Complain, rules?: ReadonlySet<string>): FileOptions | undefined {
  const fields = fieldsOf(rules);
  const map = checkFields(root, Object.values(fields), complain);
  if (map === undefined) return undefined;
  const options: FileOptions = {
    configPath: undefined,
    exclude: readField(map, fields.exclude, complain),
    failOn: readField(map, fields.failOn, complain),
    only: readField(map, fields.only, complain),
    skip: readField(map, fields.skip, complain),
    maxBytes: readField(map, fields.maxBytes, complain),
    salt: readField(map, fields.salt, complain),
    ignore: readField(map, fields.ignore, complain),
  };
  const hashed = options.ignore?.find((entry) => entry.hash !== undefined);
  const hasSalt = map.entries.some(({ key, value }) => key === fields.salt.key && !isEmpty(value));
  if (hashed !== undefined && !hasSalt) complain(hashed.at, 'this entry has a hash, but the file has no "salt"');
  return options;
}

/** JSON Schema of the config file; rule ids are listed where they are given. */
export function configSchema(rules?: readonly string[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Config of mcp-secret-scan',
    ...schemaOfFields(Object.values(fieldsOf(rules && new Set(rules)))),
  };
}

function field<T>(key: string, description: string, kind: Kind<T>): Field<T> {
  return { key, description, kind };
}

function ruleKind(rules: Rules): Kind<string> {
  return text(rules === undefined ? {} : { enum: [...rules] }, (value) => {
    if (rules === undefined || rules.has(value)) return undefined;
    return `unknown rule "${neutralise(value).slice(0, 80)}"${orMeant(value, [...rules])}`;
  });
}

function ignoreKind(rule: Kind<string>): Kind<readonly IgnoreEntry[]> {
  const fields = entryFieldsOf(rule);
  const entry: Kind<IgnoreEntry> = {
    schema: schemaOfFields(Object.values(fields)),
    read(node, complain) {
      const map = checkFields(node, Object.values(fields), complain);
      if (map === undefined) return undefined;
      const ruleId = readField(map, fields.rule, complain);
      const file = readField(map, fields.path, complain);
      const keyPath = readField(map, fields.keyPath, complain);
      const valueHash = readField(map, fields.hash, complain);
      const reason = readField(map, fields.reason, complain);
      const expires = readField(map, fields.expires, complain);
      if (ruleId === undefined || file === undefined || reason === undefined) return undefined;
      return {
        rule: ruleId,
        path: file,
        keyPath,
        hash: valueHash,
        reason: neutralise(reason.trim()),
        expires,
        at: node.at,
      };
    },
  };
  return listOf(entry);
}

const glob = text({ not: { pattern: '^!' } }, (value) => {
  if (value.startsWith('!')) return 'a pattern cannot be negated; name what is to be left out';
  return value.length > 1000 ? 'this pattern is too long' : undefined;
});

const path = text({ pattern: '^(?!/|\\./|\\.\\./)' }, (value) =>
  /^\.{0,2}\//.test(value) ? 'expected a path relative to the repository’s top, such as config/mcp.json' : undefined,
);

const hash = text({ pattern: HASH_PATTERN.source }, (value) =>
  HASH_PATTERN.test(value) ? undefined : 'this is not a hash that mcp-secret-scan wrote',
);

const salt = text({ minLength: 16 }, (value) =>
  value.length < 16 ? 'a salt has at least 16 characters; remove it to have one made' : undefined,
);

const date = text({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }, (value) =>
  isDate(value) ? undefined : 'expected a date such as 2030-01-31',
);

const size: Kind<number> = {
  schema: {
    anyOf: [
      { type: 'integer', minimum: 1 },
      { type: 'string', pattern: SIZE_PATTERN.source },
    ],
  },
  read(node, complain) {
    const bytes = node.kind === 'scalar' ? parseSize(String(node.value)) : undefined;
    if (bytes === undefined) complain(node.at, 'expected a number of bytes, or a size such as 10MB');
    return bytes;
  },
};
