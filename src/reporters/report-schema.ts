type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const count: Schema = { type: 'integer', minimum: 0 };
const ordinal: Schema = { type: 'integer', minimum: 1 };
const severity: Schema = { enum: ['low', 'medium', 'high', 'critical'] };

/** The JSON Schema (draft 07, which every editor reads) of `--format json`; `schema/report.schema.json` is this. */
export function reportSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Report of mcp-secret-scan',
    description: 'What mcp-secret-scan --format json prints. No field holds a secret.',
    ...record({
      version: about(text, 'The version of mcp-secret-scan.'),
      findings: about(list('finding'), 'What there is to fix, sorted by path and place.'),
      suppressed: about(list('suppressed'), 'Findings that somebody decided to live with.'),
      skipped: about(list('skipped'), 'What was not scanned.'),
      stats: record({ files: count, bytes: count }),
      notes: about(list('note'), 'What there is to say about the scan itself.'),
    }),
    definitions: { position, related, finding, suppressed, skipped, note },
  };
}

const position = record({
  line: about(ordinal, '1-based.'),
  column: about(ordinal, '1-based, in characters.'),
});

const related = record(
  { ruleId: text, path: text, start: one('position'), message: text },
  { optional: ['ruleId', 'start'] },
);

const fix = record({
  title: text,
  safety: about({ enum: ['safe', 'review'] }, 'A fix to review may need a decision of yours.'),
});

const finding = record(
  {
    ruleId: about(text, 'What `mcp-secret-scan explain` takes.'),
    severity,
    confidence: { enum: ['low', 'medium', 'high'] },
    path: about(text, 'Relative to the scanned root, with forward slashes.'),
    start: about(one('position'), 'Absent where the file as a whole is meant.'),
    end: about(one('position'), 'The place behind the last character.'),
    keyPath: text,
    message: text,
    reason: about(text, 'What decided.'),
    remedy: about(text, 'What to write instead.'),
    redacted: about(text, 'What may be shown of the value.'),
    excerpt: about(text, 'The line, with every value masked.'),
    related: list('related'),
    fingerprint: about(text, 'Made of rule, path and key path; nothing of the value is in it.'),
    origin: { enum: ['worktree', 'index', 'commit', 'stdin'] },
    fixes: { type: 'array', items: fix },
  },
  { optional: ['start', 'end', 'keyPath', 'redacted', 'excerpt'] },
);

const suppressed = record(
  {
    by: { enum: ['config', 'inline', 'baseline'] },
    reason: text,
    expires: about(text, 'The last day on which the entry counts.'),
    finding: one('finding'),
  },
  { optional: ['expires'] },
);

const skipped = record({
  path: text,
  reason: {
    enum: [
      'binary',
      'too-large',
      'unreadable',
      'not-a-file',
      'git-failed',
      'reader-failed',
      'rule-failed',
      'timed-out',
    ],
  },
  detail: text,
  incomplete: about({ type: 'boolean' }, 'True raises the exit code to 3.'),
});

const note = record({ path: text, line: ordinal, message: text }, { optional: ['line'] });

/** An object with exactly these keys. */
function record(
  properties: Readonly<Record<string, Schema>>,
  { optional = [] }: { readonly optional?: readonly string[] } = {},
): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Draft 07 ignores what stands beside `$ref`, hence `allOf`. */
function about(schema: Schema, description: string): Schema {
  return '$ref' in schema ? { allOf: [schema], description } : { ...schema, description };
}

function one(name: string): Schema {
  return { $ref: `#/definitions/${name}` };
}

function list(name: string): Schema {
  return { type: 'array', items: one(name) };
}
