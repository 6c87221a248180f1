/**
 * The nouns of the program on one page; types only. Read this file first.
 *
 * Text is held as latin1: one character is one byte of the UTF-8 file, so every offset of every parser is a byte
 * offset. Values are decoded to UTF-8 only where a person or the judge has to read them (`utf8()` in text.ts).
 */
/** A half-open range of byte offsets in a file. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
/** A place for people: 1-based line, 1-based column in characters (as GitHub counts). */
export interface Position {
    readonly line: number;
    readonly column: number;
}
export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type Confidence = 'low' | 'medium' | 'high';
/** Where the bytes of a file were read from. */
export type Origin = 'worktree' | 'index' | 'commit' | 'stdin';
/** One file to scan. `before` holds its earlier texts (one per parent); present, only what is new is reported. */
export interface SourceFile {
    /** POSIX, relative to the scanned root. */
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly origin: Origin;
    readonly before?: readonly Uint8Array[];
}
/** Read access to one snapshot: working tree, index or commit. Policies read through it and through nothing else. */
export interface Repository {
    readonly origin: Origin;
    /** False for a plain folder: nothing is tracked there and no file can be committed. */
    readonly isGit: boolean;
    /** Every file of the snapshot, POSIX, relative to the root, sorted; ignored untracked files are left out. */
    list(): readonly string[];
    read(path: string): Uint8Array | undefined;
    /** Whether git tracks the path. */
    isTracked(path: string): boolean;
    /** Files that exist and are ignored and untracked, so that policies can see which env files are safe. */
    ignored(): readonly string[];
}
/** What a scan is about. */
export interface Source {
    /** Absolute folder that every path of the source is relative to. */
    readonly root: string;
    /** Absolute top of the git repository around the root; undefined outside of git. */
    readonly top: string | undefined;
    readonly repository: Repository;
    /** For staged and range scans: the snapshot before, so that an old repository does not block every commit. */
    readonly before?: Repository;
    /** The same two, with no file listed but the changed ones: all that checks of single files need, and much cheaper. */
    readonly near?: {
        readonly repository: Repository;
        readonly before: Repository;
    };
    /** Paths that the change touches, deletions included; absent when the whole tree is scanned. */
    readonly changed?: ReadonlySet<string>;
    /** The files that were asked for, where those are not all of the repository: policies speak of them only. */
    readonly asked?: ReadonlySet<string>;
    files(): Iterable<SourceFile | Skipped>;
}
/** A file, or a part of the work, that was not done. `incomplete` raises the exit code to 3. */
export interface Skipped {
    readonly path: string;
    readonly reason: SkipReason;
    readonly detail: string;
    readonly incomplete: boolean;
}
export type SkipReason = 'binary' | 'too-large' | 'unreadable' | 'not-a-file' | 'git-failed' | 'reader-failed' | 'rule-failed' | 'timed-out';
/**
 * A stretch of decoded text that remembers where each of its characters stands in the file. Slicing keeps the
 * memory, so text inside a string inside base64 still points at the right bytes.
 */
export interface MappedText {
    /** latin1: one character per byte. */
    readonly content: string;
    /** Source offset of the character at `index`; `index === content.length` gives the end. */
    at(index: number): number;
    slice(start: number, end?: number): MappedText;
    /** The source range of the whole text. */
    readonly span: Span;
}
export type FormatName = 'json' | 'yaml' | 'toml' | 'dotenv' | 'ini' | 'xml' | 'shell' | 'dockerfile' | 'hcl' | 'markdown' | 'text';
/** A parsed file or embedded text. `problems` says what would not parse; the rest is still there. */
export interface ConfigDocument {
    readonly format: FormatName;
    readonly text: MappedText;
    /** One root for each document of the text (YAML may hold several). */
    readonly roots: readonly ConfigNode[];
    /** Comment bodies without their markers, in order; runs of adjacent line comments are one entry. */
    readonly comments: readonly MappedText[];
    /** Template actions (Helm, Jinja) on lines of their own that hold a text in quotes: no node has them. */
    readonly actions?: readonly MappedText[];
    readonly problems: readonly Problem[];
}
export interface Problem {
    readonly message: string;
    readonly offset: number;
    /** What stands there is left out of the tree, and nobody reads it. */
    readonly isUnread?: true;
}
export type ConfigNode = MapNode | ListNode | ScalarNode;
export interface MapNode {
    readonly kind: 'map';
    /** In source order; duplicate keys are kept. */
    readonly entries: readonly Entry[];
    /** Source span including braces or indentation. */
    readonly span: Span;
}
export interface Entry {
    /** Decoded to UTF-8. */
    readonly key: string;
    /** The key's content without quotes. */
    readonly keySpan: Span;
    readonly value: ConfigNode;
}
export interface ListNode {
    readonly kind: 'list';
    readonly items: readonly ConfigNode[];
    readonly span: Span;
}
export interface ScalarNode {
    readonly kind: 'scalar';
    readonly type: 'string' | 'number' | 'boolean' | 'null';
    /** `plain` is unquoted; `block` is a YAML block scalar or a TOML multi-line string. */
    readonly style: 'plain' | 'single' | 'double' | 'block' | 'literal';
    /** The decoded content, without quotes. */
    readonly text: MappedText;
    /** Source span including quotes. */
    readonly span: Span;
    /** An explicit YAML tag such as `!vault`, with the exclamation mark. */
    readonly tag?: string;
    /** Spells a value so that it can stand where this scalar stands, quotes included. */
    readonly encode: (value: string) => string;
    /** The comment that stands behind the value on its line, without its marker. */
    readonly comment?: string;
}
export type KeyPath = readonly (string | number)[];
/** What a slot is to the program that reads it. */
export type Role = 'env' | 'header' | 'argument' | 'url' | 'field' | 'data';
/** Whether a default that stands here would go live: severity of weak defaults hangs on it. */
export type Deployed = 'yes' | 'template' | 'test' | 'local' | 'commented';
/** The spellings of references that some reader knows; one row each in judge/references.ts. */
export type ReferenceForm = '${VAR}' | '${VAR:-default}' | '${VAR:default}' | '${VAR:?message}' | '$VAR' | '%VAR%' | '${env:VAR}' | '${env:VAR:-default}' | '${localEnv:VAR}' | '${containerEnv:VAR}' | '${input:id}' | '${file:path}' | '{env:VAR}' | '{file:path}' | '${{ secrets.VAR }}' | '${{ expression }}' | '${env://VAR}' | '$env:VAR' | '${cmd: command}' | '$(command)' | '$(VAR)' | 'os.environ/VAR' | '{{VAR}}' | '{VAR}' | '${user_config.key}' | '${workspaceFolder}' | '!user_secret VAR';
/** Which forms the reader of a slot resolves there. */
export interface ReferenceGrammar {
    /** The reader's title, for messages. */
    readonly reader: string;
    readonly resolves: readonly ReferenceForm[];
    /** False where the reader's documentation says nothing: it is then treated as resolving nothing. */
    readonly documented: boolean;
}
/** One place where a credential can stand. */
export interface Slot {
    readonly kind: 'slot';
    readonly role: Role;
    /** The name that says what the value is: env name, header name, flag, query parameter, last key. */
    readonly name: string;
    readonly keyPath: KeyPath;
    readonly text: MappedText;
    readonly references: ReferenceGrammar;
    readonly deployed: Deployed;
    /**
     * What the structure knows beyond the name. `credential`: this place holds a credential by definition (basic-auth
     * password, `apiKey` of a header block). `reference`: this place holds the name of something. `positional`: an
     * argument without a name; only shapes count.
     */
    readonly place?: 'credential' | 'reference' | 'positional';
    /** The scalar in the tree that holds the text, where there is one: fixes need it. */
    readonly node?: ScalarNode;
    /** Id of the dialect that yielded it. */
    readonly dialect: string;
    /** The server, service or resource that it belongs to, for messages and variable names. */
    readonly owner?: string;
    /** What to write instead, in this reader's own syntax; `variable` is one that the file names here already. */
    readonly remedy: (variable?: string) => string;
}
/** Text of another format inside a value; the pipeline reads it again, to a fixed depth. */
export interface Embedded {
    readonly kind: 'embedded';
    readonly format: FormatName;
    readonly text: MappedText;
    readonly keyPath: KeyPath;
    /** Grammar of the place it stands in: it is resolved before the inner reader sees the text. */
    readonly references: ReferenceGrammar;
    readonly deployed: Deployed;
    /** The server, service or resource that it belongs to. */
    readonly owner?: string;
    /** What to write instead of what no reader of its own finds in it. */
    readonly remedy?: (role: Role, name: string, variable?: string) => string;
    /** A file name that the inner text would have, to pick its reader (`.env`, `values.yaml`, `mcp.json`). */
    readonly as?: string;
    readonly node?: ScalarNode;
    /** Nobody is shown what its commands print. */
    readonly hidesOutput?: true;
}
/** Something that is wrong at one place without being a literal credential. */
export interface Mistake {
    readonly kind: 'mistake';
    readonly ruleId: string;
    readonly severity: Severity;
    readonly span: Span;
    /** What stands near that place, and may be a value that nobody judged: no excerpt shows it. */
    readonly hides?: readonly Span[];
    readonly keyPath: KeyPath;
    readonly message: string;
    readonly remedy: string;
}
/** What a dialect is told about the text it reads. */
export interface ReadContext {
    readonly path: string;
    readonly deployed: Deployed;
    /** Grammars of the places around an embedded text, outermost first. */
    readonly outer: readonly ReferenceGrammar[];
    readonly keyPath: KeyPath;
    /** Nobody is shown what the commands of the text print. */
    readonly hidesOutput?: true;
    /** True where nothing is passed over that looks as if it held nothing: tests compare the two ways. */
    readonly readsAll?: boolean;
}
/** Says that a part of a text is left out: the scan is incomplete. */
export interface Unread {
    readonly kind: 'unread';
    /** Why, in words that hold nothing of the text. */
    readonly detail: string;
}
/** One reader of files. */
export interface Dialect {
    readonly id: string;
    readonly title: string;
    /** Globs on the end of the path (`.cursor/mcp.json`, `**` + `/values*.yaml`); case-insensitive. */
    readonly files: readonly string[];
    readonly format: FormatName;
    /** Whether this document belongs to the dialect, for files whose path does not say so. */
    readonly matches?: (document: ConfigDocument, context: ReadContext) => boolean;
    readonly read: (document: ConfigDocument, context: ReadContext) => Iterable<Slot | Embedded | Mistake | Unread>;
}
/** What the judge found at a slot, or at a part of it. */
export type Verdict = {
    readonly kind: 'reference' | 'placeholder' | 'encrypted' | 'public' | 'empty' | 'ordinary';
} | {
    readonly kind: 'unresolved';
    readonly form: ReferenceForm;
    readonly name: string;
} | {
    readonly kind: 'weak';
} | {
    readonly kind: 'literal';
    readonly what: LiteralKind;
    readonly confidence: Confidence;
    readonly token?: TokenRule;
};
export type LiteralKind = 'vendor-token' | 'private-key' | 'connection-string' | 'password' | 'opaque';
/** A verdict on a part of a slot's text, with the name of the question that decided. */
export interface Judgement {
    readonly verdict: Verdict;
    readonly reason: string;
    readonly text: MappedText;
}
/** A provider's token, recognisable anywhere by its shape. */
export interface TokenRule {
    readonly id: string;
    readonly provider: string;
    /** Where the format is documented. */
    readonly source: string;
    /** Literal beginnings; every match of `pattern` begins with one of them. They are the prefilter. */
    readonly starts: readonly string[];
    /** Case-sensitive, linear, without anchors; word boundaries are added by the matcher. */
    readonly pattern: RegExp;
    /** False: what the pattern matched is not this token at all (a JWT of another role); other rules may still take it. */
    readonly is?: (token: string) => boolean;
    /** `valid` raises to critical, `invalid` lowers confidence and says so; absent: nothing verifies offline. */
    readonly accept?: (token: string) => 'valid' | 'invalid' | 'unknown';
    /** Public by design (publishable keys): never reported, and no other rule reports the place. */
    readonly isPublic?: boolean;
    /** Reported only under a credential name (short or common prefixes). */
    readonly needsName?: boolean;
    /** Where a token has no literal beginning: `text` stands `least` to `most` characters into it; `starts` is then empty. */
    readonly inside?: {
        readonly text: string;
        readonly least: number;
        readonly most: number;
    };
    readonly revoke: string;
}
/** A check across files. */
export interface Policy extends RuleText {
    /** Globs that say when a staged scan must run it. */
    readonly concerns: readonly string[];
    readonly check: (facts: Facts) => Iterable<PolicyMatch> | Promise<Iterable<PolicyMatch>>;
}
/** A policy's result, before lines and columns. */
export interface PolicyMatch {
    readonly path: string;
    readonly span?: Span;
    /** Values that the fact is about: no excerpt of the file shows them. */
    readonly hides?: readonly Span[];
    readonly keyPath?: KeyPath;
    readonly severity?: Severity;
    readonly message: string;
    readonly remedy?: string;
    /** Other files that the fact is about; a staged scan reports it when one of them is staged. */
    readonly related?: readonly {
        readonly path: string;
        readonly span?: Span;
        readonly message: string;
    }[];
}
/** Where a literal credential stands; equal hashes mean equal values, within one scan. */
export interface LiteralPlace {
    readonly path: string;
    readonly span: Span;
    readonly keyPath: KeyPath;
    readonly hash: string;
}
/** What policies ask of the repository: computed once, lazily, over one snapshot (policies/facts.ts). */
export interface Facts {
    readonly repository: Repository;
    /** Text of a file as latin1, or undefined where there is none. */
    text(path: string): string | undefined;
    /** Env files of the snapshot and ignored ones on disk, templates excluded. */
    envFiles(): readonly EnvFile[];
    ignoreRules(): IgnoreRules;
    charts(): readonly Chart[];
    /** Templates of charts that become manifests. */
    chartTemplates(): readonly ChartTemplate[];
    /** The Kubernetes objects of these kinds, in the order of their files; only files whose text names a kind are parsed. */
    manifests(kinds: readonly string[]): readonly Manifest[];
    /** What the chart's schema says about itself and, with those of subcharts, about values files; undefined without any. */
    checkSchema(chart: Chart): Promise<SchemaCheck | undefined>;
    /** The literal credentials that the scan reports, those of templates and comments left out. */
    literals(): readonly LiteralPlace[];
    /** Whether the scan reports a literal credential in this file. */
    hasLiteral(path: string): boolean;
    /** Whether the scan reports a literal or a weak default in this file. */
    hasSecretLikeValue(path: string): boolean;
    /** Whether the scan read every file: then a file without a finding holds no value that looks like a secret. */
    readonly readsEveryFile: boolean;
}
/** A value that a schema refuses; the message holds nothing of the value. */
export interface SchemaError {
    readonly path: string;
    /** The schema file: the chart's own, or one of a subchart. */
    readonly schemaFile: string;
    /** Nothing stands there, or an empty value: people who install the chart are meant to set it. */
    readonly isUnset: boolean;
    readonly keyPath: KeyPath;
    readonly message: string;
    readonly span?: Span;
}
/** What a chart's schema says about itself and about the chart's values files. */
export type SchemaCheck = 
/** `refersElsewhere`: a part of the schema lies on another host, is never fetched and accepts everything. */
{
    readonly kind: 'ok';
    readonly refersElsewhere: boolean;
}
/** `offset` counts bytes, where the file is no JSON; `keyPath` leads to the wrong part of the schema. */
 | {
    readonly kind: 'invalid';
    readonly message: string;
    readonly keyPath: KeyPath;
    readonly offset?: number;
} | {
    readonly kind: 'errors';
    readonly errors: readonly SchemaError[];
    readonly refersElsewhere: boolean;
} | {
    readonly kind: 'timed-out';
} | {
    readonly kind: 'failed';
    readonly message: string;
};
export interface EnvFile {
    readonly path: string;
    readonly isTracked: boolean;
    /** False where a kmcp.yaml or compose file only names it. */
    readonly exists: boolean;
    /** The file and place that names it, where one does. */
    readonly namedBy?: {
        readonly path: string;
        readonly span: Span;
    };
}
export interface IgnoreRule {
    readonly path: string;
    readonly line: number;
    readonly span: Span;
    readonly pattern: string;
    readonly negated: boolean;
}
export interface IgnoreRules {
    /** The in-repository rule that decides about the path, as git would (last match wins), or undefined. */
    deciding(path: string): IgnoreRule | undefined;
    /** The same for a folder; what excludes it, or one above it, excludes everything below. */
    decidingFolder(folder: string): IgnoreRule | undefined;
    isIgnored(path: string): boolean;
}
/** A Kubernetes object of a manifest; templates keep their expressions in names. */
export interface Manifest {
    readonly path: string;
    /** The part of `apiVersion` before the slash; '' is the core group, `*` one that a template fills in. */
    readonly group: string;
    readonly kind: string;
    /** `metadata.name`, or '' where there is none. */
    readonly name: string;
    /** Where the name stands. */
    readonly span?: Span;
    /** `metadata.namespace`, where the object says it. */
    readonly namespace?: string;
    /** The whole object. */
    readonly node: MapNode;
}
export interface Chart {
    /** Folder of Chart.yaml, without a trailing slash; '' at the root. */
    readonly folder: string;
    readonly isLibrary: boolean;
    readonly valuesFiles: readonly string[];
    readonly schemaFile: string | undefined;
}
/** A template of a chart. */
export interface ChartTemplate {
    readonly path: string;
    readonly chart: Chart;
    /** latin1. */
    readonly text: string;
}
/** What `explain`, the docs and the reports say about one id. */
export interface RuleText {
    readonly id: string;
    readonly severity: Severity;
    readonly title: string;
    readonly why: string;
    readonly remedy: string;
}
/** Internal: rule, file, span. The last type that can reach the raw secret; never leaves findings/. */
export interface Match {
    readonly ruleId: string;
    readonly severity: Severity;
    readonly confidence: Confidence;
    readonly file: SourceFile;
    readonly span?: Span;
    /** latin1, decoded; empty where the finding has no value. */
    readonly secret: string;
    /** Places of the file that no excerpt and no diff shows, beside the secret itself. */
    readonly hides?: readonly Span[];
    readonly keyPath?: KeyPath;
    readonly name?: string;
    readonly message: string;
    readonly reason: string;
    readonly remedy?: string;
    readonly slot?: Slot;
    readonly related?: readonly RelatedPlace[];
}
export interface RelatedPlace {
    readonly ruleId?: string;
    readonly path: string;
    readonly start?: Position;
    readonly message: string;
}
/** One thing to fix. Holds no secret. */
export interface Finding {
    readonly ruleId: string;
    readonly severity: Severity;
    readonly confidence: Confidence;
    readonly path: string;
    readonly start?: Position;
    readonly end?: Position;
    readonly keyPath?: string;
    readonly message: string;
    /** The judge's question that decided. */
    readonly reason: string;
    /** What to write instead, in this file's own syntax. */
    readonly remedy: string;
    readonly redacted?: string;
    /** The line, masked. */
    readonly excerpt?: string;
    readonly related: readonly RelatedPlace[];
    readonly fingerprint: string;
    readonly origin: Origin;
    readonly fixes: readonly Fix[];
}
export interface Fix {
    readonly title: string;
    readonly safety: 'safe' | 'review';
    readonly edits: readonly Edit[];
}
/** Replaces the bytes of `span` by `text` (UTF-8). */
export interface Edit {
    readonly path: string;
    readonly span: Span;
    readonly text: string;
}
export interface Suppressed {
    readonly finding: Finding;
    readonly by: 'config' | 'inline' | 'baseline';
    readonly reason: string;
    /** The line of an inline marker. */
    readonly line?: number;
    readonly expires?: string;
}
export interface Stats {
    readonly files: number;
    readonly bytes: number;
}
/** Something to tell about a scan that is no finding: an unused or expired ignore entry, a marker without a reason. */
export interface Note {
    readonly path: string;
    /** 1-based; absent where the whole file is meant. */
    readonly line?: number;
    readonly message: string;
}
/** Four lists of results, never one list with flags, and notes about the scan itself. */
export interface Report {
    readonly version: string;
    readonly findings: readonly Finding[];
    readonly suppressed: readonly Suppressed[];
    readonly skipped: readonly Skipped[];
    readonly notes: readonly Note[];
    readonly stats: Stats;
}
/** Turns a report into text; pure. */
export interface Reporter {
    render(report: Report, layout: Layout): string;
}
/** What a reporter may know of the place it writes to. */
export interface Layout {
    readonly colour: boolean;
    /** Columns of the terminal, or undefined for a pipe or file. */
    readonly width: number | undefined;
    readonly quiet: boolean;
    readonly verbose: boolean;
}
