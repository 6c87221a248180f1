// Builds dist/: the CLI and the library as groups of CommonJS modules, the action as one file, declarations and notices.
//
//   node scripts/build.mjs [--out <folder>] [--no-types] [--quiet]
//
// The result is the same for the same input: CI builds again and compares.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { groupModules } from './group-modules.mjs';
import { withoutExamples } from './without-examples.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: flags } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'dist') },
    'no-types': { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
  },
});
const out = resolve(flags.out);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// Bytes. What a commit hook loads before it has looked at one file is the figure that people feel: 25 kB cost 1 ms.
const budgets = {
  'a scan at start': 350_000,
  'all of the CLI and library': 2_000_000,
  'action.cjs': 1_800_000,
};

/**
 * Modules of examples compute at their top level, and the toolkit's modules do: both would stay in the bundle although
 * nobody uses them. So go the HTTP client, and octokit, which only calls to GitHub's API need; the action makes none.
 */
const dropUnused = {
  name: 'drop-unused',
  setup(build) {
    build.onResolve({ filter: /\/examples\/[^/]+\.ts$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      sideEffects: false,
    }));
    build.onResolve({ filter: /.*/ }, async ({ path, importer, pluginData, ...where }) => {
      const isToolkit = path.startsWith('@actions/') || /node_modules\/@actions\//.test(importer);
      if (!isToolkit || pluginData === 'resolving') return undefined;
      const found = await build.resolve(path, { importer, ...where, pluginData: 'resolving' });
      return { ...found, sideEffects: false, pluginData: undefined };
    });
  },
};

/**
 * How the output is written. Names stay: a stack trace and a reader of the bundle can do with them. Plain ASCII, since
 * one other character makes the engine hold and parse the whole file as two-byte text.
 */
const form = { target: 'node20', charset: 'ascii', legalComments: 'none', minifySyntax: true, minifyWhitespace: true };

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  define: { __VERSION__: JSON.stringify(version) },
  // yaml's Node build is CommonJS: split into an ES module chunk, `import('yaml')` would show nothing but `default`.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [dropUnused, withoutExamples],
  write: false,
};

/** Clients whose files are often committed; each is loaded when a file of its comes. */
const usual = [
  'amp',
  'claude-code',
  'claude-desktop',
  'claude-settings',
  'cursor',
  'gemini-cli',
  'goose-recipe',
  'visual-studio',
  'vscode',
  'vscode-settings',
  'zencoder',
];
const clients = readdirSync(join(root, 'src/dialects/mcp')).flatMap((file) =>
  /^export default /m.test(readFileSync(join(root, 'src/dialects/mcp', file), 'utf8')) ? [file.slice(0, -3)] : [],
);
const modulesOf = (ids) => ids.map((id) => `src/dialects/mcp/${id}.ts`);

/**
 * What lies together in `dist/chunks/`, by what a scan needs it for; everything that is not named is rarely needed. Where
 * modules stand `apart`, only those are evaluated that are asked for.
 */
const groups = [
  { name: 'start', apart: true, modules: ['src/cli/main.ts'] },
  {
    name: 'scan',
    modules: [
      'src/cli/commands/scan.ts',
      'src/index.ts',
      'src/config/read.ts',
      'src/config/resolve.ts',
      'src/sources/choose-staged.ts',
      'src/sources/staged.ts',
      'src/formats/dotenv.ts',
      'src/formats/json.ts',
      'src/formats/yaml.ts',
      'src/dialects/dotenv.ts',
      'src/dialects/generic.ts',
      'src/reporters/pretty.ts',
    ],
  },
  {
    name: 'policies',
    modules: [
      'src/policies/index.ts',
      'src/policies/facts.ts',
      'src/config/globs.ts',
      'src/findings/literal-places.ts',
    ],
  },
  { name: 'manifests', modules: ['src/dialects/manifests.ts', 'src/dialects/kubernetes/read.ts'] },
  { name: 'clients', apart: true, modules: ['src/dialects/mcp/read.ts', ...modulesOf(usual)] },
  { name: 'commands', modules: ['src/dialects/commands/read.ts'] },
  { name: 'report', modules: ['src/findings/create.ts', 'src/findings/suppress.ts'] },
  { name: 'more-clients', apart: true, modules: modulesOf(['index', ...clients.filter((id) => !usual.includes(id))]) },
  { name: 'tokens', modules: ['src/tokens/index.ts'] },
  { name: 'config', modules: ['src/config/parse.ts', 'src/config/validate.ts'] },
  {
    name: 'prose',
    modules: [
      'src/dialects/shell.ts',
      'src/dialects/markdown.ts',
      'src/dialects/dockerfile.ts',
      'src/dialects/assignments.ts',
    ],
  },
];

function buildModules() {
  const define = { ...shared.define, 'import.meta.url': 'moduleUrl' };
  return groupModules({
    root,
    entries: ['src/cli/main.ts', 'src/index.ts'],
    groups,
    settings: { ...shared, ...form, define },
  });
}

/** A program of its own, for a thread of its own. */
function buildSchemaWorker() {
  return build({
    ...shared,
    entryPoints: { 'chunks/schema-worker': 'src/policies/schema-worker.ts' },
    format: 'cjs',
    ...form,
    outdir: out,
  });
}

function buildAction() {
  return build({
    ...shared,
    entryPoints: { action: 'src/action/main.ts' },
    format: 'cjs',
    outdir: out,
    outExtension: { '.js': '.cjs' },
    // Not minified: people read what a security action runs.
    define: { ...shared.define, 'import.meta.url': 'moduleUrl' },
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
}

const moduleUrl = "const moduleUrl=require('node:url').pathToFileURL(__filename).href;\n";

/** The command line; BUILD stands for all that it loads. */
function starter(part, files) {
  const hash = createHash('sha256');
  for (const [name, text] of [...files].sort()) hash.update(`${name}\0${text}\0`);
  return readFileSync(join(root, 'scripts/cli-start.cjs'), 'utf8')
    .replace('%BUILD%', hash.digest('hex').slice(0, 16))
    .replace("load('%ENTRY%')", `load('${part.group}.cjs').p${part.index}`);
}

/** The library over the same files. The last line is never run: it tells ES modules the names that they can import. */
const library = ({ group, index, exports }) => `module.exports = require('./chunks/${group}.cjs').p${index};
0 && (module.exports = { ${exports.join(', ')} });
`;

function writeOutputs(files) {
  for (const [name, text] of files) {
    const path = join(out, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  chmodSync(join(out, 'cli.js'), 0o755);
}

function writeDeclarations() {
  const cache = join(root, 'node_modules/.cache/mcp-secret-scan');
  mkdirSync(cache, { recursive: true });
  const project = join(cache, 'tsconfig.types.json');
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, 'src'),
    outDir: join(out, 'types'),
  };
  const declared = [join(root, 'src/index.ts')];
  const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: [], files: declared };
  writeFileSync(project, JSON.stringify(config));
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // tsc writes one for every module; what the library's own do not lead to describes nothing that can be imported.
  const reached = declarationsFrom(join(out, 'types/index.d.ts'));
  for (const file of walk(join(out, 'types'))) if (!reached.has(file)) rmSync(file);
  removeEmptyFolders(join(out, 'types'));
  writeFileSync(join(out, 'index.d.ts'), "export * from './types/index.js';\n");
}

/** Follows a declaration's imports, which name .ts files that consumers do not have, and lets them name .js files. */
function declarationsFrom(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = /(from |import\()(['"])(\.{1,2}\/[^'"]*)\.ts\2/g;
  const text = readFileSync(file, 'utf8');
  for (const [, , , path] of text.matchAll(imports)) declarationsFrom(resolve(dirname(file), `${path}.d.ts`), seen);
  writeFileSync(file, text.replace(imports, '$1$2$3.js$2'));
  return seen;
}

function removeEmptyFolders(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

function packagesIn(metafiles) {
  const folders = new Set();
  for (const input of metafiles.flatMap((metafile) => shippedInputs(metafile))) {
    const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
    if (match) folders.add(match[0]);
  }
  return [...folders].sort();
}

function shippedInputs(metafile) {
  const names = new Set();
  for (const output of Object.values(metafile.outputs)) {
    for (const [name, { bytesInOutput }] of Object.entries(output.inputs)) if (bytesInOutput > 0) names.add(name);
  }
  return [...names];
}

function notice(folder) {
  const about = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((name) => /^(licen[cs]e|copying)(\.|-|$)/i.test(name));
  const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : `Licensed under ${about.license}.`;
  return `${about.name} ${about.version} (${about.license})\n\n${text.replaceAll('\r\n', '\n')}\n`;
}

function writeNotices(metafiles) {
  const notices = [...new Set(packagesIn(metafiles).map(notice))];
  const line = `\n${'-'.repeat(80)}\n\n`;
  const head = 'The files in this folder contain these packages.\n';
  writeFileSync(join(out, 'THIRD-PARTY-NOTICES.txt'), [head, ...notices].join(line));
}

function weigh(files) {
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

function sizeTable() {
  const chunks = walk(join(out, 'chunks')).sort();
  const hot = ['start', 'scan'].map((name) => join(out, 'chunks', `${name}.cjs`));
  return [
    ['a scan at start', weigh(hot)],
    ...chunks.map((file) => [`  ${relative(out, file)}`, weigh([file])]),
    ['all of the CLI and library', weigh([...chunks, join(out, 'cli.js'), join(out, 'index.js')])],
    ['action.cjs', weigh([join(out, 'action.cjs')])],
  ];
}

function assertNoExamples(metafiles) {
  const examples = metafiles.flatMap(shippedInputs).filter((name) => name.startsWith('src/examples/'));
  if (examples.length === 0) return;
  throw new Error(
    `Examples would ship: ${[...new Set(examples)].join(', ')}. Export them by name, beside the default export.`,
  );
}

/** What was bundled, merged and linked must at least start. */
function assertStarts() {
  const said = execFileSync(process.execPath, [join(out, 'cli.js'), '--version'], { encoding: 'utf8' }).trim();
  if (said !== version) throw new Error(`dist/cli.js --version says "${said}" and not ${version}.`);
}

function assertBudgets(rows) {
  const over = rows.filter(([name, { bytes }]) => bytes > (budgets[name] ?? Number.POSITIVE_INFINITY));
  if (over.length === 0) return;
  throw new Error(over.map(([name, { bytes }]) => `${name}: ${bytes} bytes, budget ${budgets[name]}`).join('\n'));
}

function print(rows) {
  for (const [name, { files, bytes }] of rows) {
    const budget = budgets[name] ? `  of ${(budgets[name] / 1000).toFixed(0)} kB` : '';
    console.log(
      `${name.padEnd(44)} ${String(files).padStart(3)} files ${(bytes / 1000).toFixed(1).padStart(8)} kB${budget}`,
    );
  }
}

// esbuild has printed what is wrong, with places; its exception would only repeat that.
const built = await Promise.all([buildModules(), buildSchemaWorker(), buildAction()]).catch(() => process.exit(1));
const metafiles = built.map(({ metafile }) => metafile);
assertNoExamples(metafiles);
const [modules, worker, action] = built;
const { files, find } = modules;
if (existsSync(out)) rmSync(out, { recursive: true });
writeOutputs([
  ['package.json', '{ "type": "commonjs" }\n'],
  ['cli.js', starter(find('src/cli/main.ts'), files)],
  ['index.js', library(find('src/index.ts'))],
  ...[...files].map(([name, text]) => [`chunks/${name}.cjs`, text.includes('moduleUrl') ? moduleUrl + text : text]),
  ...[worker, action].flatMap(({ outputFiles }) => outputFiles.map(({ path, text }) => [relative(out, path), text])),
]);
writeNotices(metafiles);
if (!flags['no-types']) writeDeclarations();
assertStarts();
const rows = sizeTable();
if (!flags.quiet) print(rows);
assertBudgets(rows);
