// Builds dist/: the CLI and the library as split ES modules, the action as one CommonJS file, declarations and notices.
//
//   node scripts/build.mjs [--out <folder>] [--no-types] [--quiet]
//
// The result is the same for the same input: CI builds again and compares.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

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

// Bytes. What a commit hook loads before it has looked at one file is the figure that people feel.
const budgets = {
  'cli.js at start': 60_000,
  'all of the CLI and library': 1_400_000,
  'action.cjs': 1_800_000,
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  define: { __VERSION__: JSON.stringify(version) },
  // yaml's Node build is CommonJS: split into an ES module chunk, `import('yaml')` would show nothing but `default`.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  write: false,
};

function buildModules() {
  return build({
    ...shared,
    entryPoints: {
      cli: 'src/cli/main.ts',
      index: 'src/index.ts',
      'chunks/schema-worker': 'src/policies/schema-worker.ts',
    },
    format: 'esm',
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    outdir: out,
    chunkNames: 'chunks/[name]-[hash]',
    loader: { '.node': 'empty' },
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

// esbuild turns the `require` of a bundled CommonJS package into a shim that throws in an ES module. Only the chunk that
// holds the shim gets a real one: the commit hook's path loads none of those packages.
const realRequire = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);\n";
function withRequire(text) {
  if (!text.includes('typeof require')) return text;
  const shebang = text.startsWith('#!') ? text.slice(0, text.indexOf('\n') + 1) : '';
  return shebang + realRequire + text.slice(shebang.length);
}

function writeOutputs(files) {
  for (const file of files) {
    mkdirSync(join(file.path, '..'), { recursive: true });
    writeFileSync(file.path, file.path.endsWith('.js') ? withRequire(file.text) : file.text);
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
  for (const file of walk(join(out, 'types'))) {
    // Consumers have no .ts files: the declarations must name what stands beside them.
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/(from |import\()(['"])(\.{1,2}\/[^'"]*)\.ts\2/g, '$1$2$3.js$2'));
  }
  writeFileSync(join(out, 'index.d.ts'), "export * from './types/index.js';\n");
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

/** Bytes of an output and of everything that it imports statically. */
function closure(metafile, start) {
  const seen = new Set([start]);
  for (const name of seen) {
    for (const { path, kind, external } of metafile.outputs[name].imports) {
      if (kind === 'import-statement' && !external) seen.add(path);
    }
  }
  return { files: seen.size, bytes: [...seen].reduce((sum, name) => sum + metafile.outputs[name].bytes, 0) };
}

function sizeTable(modules, action) {
  const outputs = Object.keys(modules.outputs).sort();
  const name = (path) => relative(out, resolve(root, path));
  const find = (wanted) => outputs.find((path) => name(path) === wanted);
  const lazy = new Set(
    outputs
      .flatMap((path) => modules.outputs[path].imports.filter((one) => one.kind === 'dynamic-import' && !one.external))
      .map((one) => one.path),
  );
  const rows = [['cli.js at start', closure(modules, find('cli.js'))]];
  rows.push(['index.js at start', closure(modules, find('index.js'))]);
  for (const path of [...lazy].sort()) rows.push([`  then ${name(path)}`, closure(modules, path)]);
  const total = outputs.reduce((sum, path) => sum + modules.outputs[path].bytes, 0);
  rows.push(['all of the CLI and library', { files: outputs.length, bytes: total }]);
  const [[, { bytes }]] = Object.entries(action.outputs);
  rows.push(['action.cjs', { files: 1, bytes }]);
  return rows;
}

function assertNoExamples(metafiles) {
  const examples = metafiles.flatMap(shippedInputs).filter((name) => name.startsWith('src/examples/'));
  if (examples.length === 0) return;
  throw new Error(
    `Examples would ship: ${[...new Set(examples)].join(', ')}. Export them by name, beside the default export.`,
  );
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
const [modules, action] = await Promise.all([buildModules(), buildAction()]).catch(() => process.exit(1));
const metafiles = [modules.metafile, action.metafile];
assertNoExamples(metafiles);
if (existsSync(out)) rmSync(out, { recursive: true });
writeOutputs([...modules.outputFiles, ...action.outputFiles]);
writeNotices(metafiles);
if (!flags['no-types']) writeDeclarations();
const rows = sizeTable(modules.metafile, action.metafile);
if (!flags.quiet) print(rows);
assertBudgets(rows);
