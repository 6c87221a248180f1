// What a commit hook pays for is what it loads: every byte is parsed, every file opened, and the loader of ES modules costs
// 5 ms by itself. esbuild splits ES modules only, by who needs what, into dozens of files. So the modules are put into a few
// CommonJS files here, called groups: what is used together lies together, and a group is loaded when something of it is
// first used. Every module exists once.
import { relative } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles the modules behind `entries` (paths seen from the root). `groups` name the modules that they are there for;
 * what those import statically comes along, up to the modules that other groups name. What several groups need lies in the first of
 * them, and what nobody names in a file for each module that is imported lazily.
 *
 * @returns `files`, texts by name of the group; `find`, which says where a module is; `metafile` of all together.
 */
export async function groupModules({ root, entries, groups, settings }) {
  const options = { ...settings, logLevel: 'error', absWorkingDir: root, format: 'esm', write: false, metafile: true };
  const { metafile } = await build({ ...options, entryPoints: entries, splitting: true, outdir: 'out' });
  const inputs = shipped(metafile);
  const homes = homesOf(inputs, entries, groups);
  const parts = partsOf(inputs, homes, entries);
  await addExports(parts, options);
  // A module that is CommonJS itself is what its `require` gives.
  for (const [path, part] of parts) part.isCommonJs = inputs[path].format === 'cjs';
  const ofCommonJs = [...parts.values()].flatMap(({ group, isCommonJs }) => (isCommonJs ? [group] : []));
  const apart = new Set([...groups.filter((group) => group.apart).map(({ name }) => name), ...ofCommonJs]);
  // These are there whenever anything else is.
  const eager = new Set(groups.slice(0, 2).map(({ name }) => name));
  const files = new Map();
  for (const group of new Set([...parts.values()].map((part) => part.group))) {
    files.set(group, await buildGroup(group, { root, homes, parts, settings, eager, apart }));
  }
  return { files, find: (module) => parts.get(module), metafile };
}

/** The modules of which something ends up in the output, and their imports of one another. */
function shipped({ inputs, outputs }) {
  const sizes = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const names = new Set(sizes.flatMap(([name, { bytesInOutput }]) => (bytesInOutput > 0 ? [name] : [])));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      { ...inputs[name], imports: inputs[name].imports.filter(({ path, external }) => !external && names.has(path)) },
    ]),
  );
}

/** The group of every module. */
function homesOf(inputs, entries, groups) {
  const lazy = Object.values(inputs).flatMap(({ imports }) => imports.filter(({ kind }) => kind === 'dynamic-import'));
  const named = new Set(groups.flatMap(({ modules }) => modules));
  const rare = [...new Set([...entries, ...lazy.map(({ path }) => path)])].filter(
    (path) => inputs[path] && !named.has(path),
  );
  const all = [...groups, ...rare.map((path) => ({ name: nameOf(path), modules: [path] }))];
  const wanted = new Map();
  for (const { name, modules } of all) {
    for (const module of modules) {
      if (inputs[module] === undefined) throw new Error(`Group ${name}: there is no module ${module}.`);
      const isOthers = (path) => named.has(path) && !modules.includes(path);
      for (const path of withImports(inputs, module, isOthers))
        wanted.set(path, (wanted.get(path) ?? new Set()).add(name));
    }
  }
  const homeOf = (names) => {
    if (names.length === 1) return names[0];
    return groups.find(({ name }) => names.includes(name))?.name ?? 'more';
  };
  return new Map([...wanted].map(([path, names]) => [path, homeOf([...names])]));
}

/** The module and all that it imports statically. */
function withImports(inputs, module, isOthers, seen = new Set()) {
  if (seen.has(module) || isOthers(module)) return seen;
  seen.add(module);
  for (const { path, kind } of inputs[module].imports) {
    if (kind !== 'dynamic-import') withImports(inputs, path, isOthers, seen);
  }
  return seen;
}

/** `src/formats/toml.ts` is `formats-toml`, and a module of a package is the package. */
function nameOf(path) {
  const names = path.replace(/\.[a-z]+$/, '').split('/');
  const packages = names.lastIndexOf('node_modules');
  return packages === -1 ? names.slice(1).join('-') : (names[packages + 1] ?? '');
}

/** Modules that are asked for from outside of their group. */
function partsOf(inputs, homes, entries) {
  const parts = new Map();
  const add = (path) => {
    const group = homes.get(path);
    const index = [...parts.values()].filter((part) => part.group === group).length;
    if (!parts.has(path)) parts.set(path, { group, index });
  };
  for (const path of entries) add(path);
  for (const [path, { imports }] of Object.entries(inputs)) {
    for (const { path: other } of imports) if (homes.get(other) !== homes.get(path)) add(other);
  }
  return parts;
}

async function addExports(parts, options) {
  const { plugins: _, alias: __, ...rest } = options;
  const { metafile } = await build({ ...rest, bundle: false, entryPoints: [...parts.keys()], outdir: 'out' });
  for (const { entryPoint, exports } of Object.values(metafile.outputs)) {
    parts.get(entryPoint).exports = exports.filter((name) => name !== 'examples');
  }
}

/** One CommonJS file that has each part as a property, evaluated when it is first asked for. */
async function buildGroup(group, { root, homes, parts, settings, eager, apart }) {
  const own = [...parts].filter(([, part]) => part.group === group).map(([path]) => path);
  const { outputFiles } = await build({
    ...settings,
    absWorkingDir: root,
    stdin: {
      contents: apart.has(group) ? partsOneByOne(own) : partsTogether(own),
      resolveDir: root,
      loader: 'js',
    },
    bundle: true,
    format: 'cjs',
    // `import()` would start the loader of ES modules.
    supported: { 'dynamic-import': false },
    logOverride: { 'unsupported-require-call': 'silent' },
    plugins: [elsewhere(group, { root, homes }), ...settings.plugins],
    write: false,
  });
  return lazily(linked(outputFiles[0].text, parts, eager));
}

/** All modules are evaluated when the group is loaded, as one: nothing is wrapped. */
function partsTogether(paths) {
  return paths.map((path, index) => `import * as p${index} from "./${path}";export {p${index}};`).join('');
}

/** Each module is evaluated when something of it is first asked for. */
function partsOneByOne(paths) {
  const getters = paths.map((path, index) => `get p${index}(){return c${index}??=require("./${path}")}`);
  return `let ${paths.map((_, index) => `c${index}`)};module.exports={${getters}};`;
}

/** Modules of other groups are asked for by `require("part:<path>")`. */
function elsewhere(group, { root, homes }) {
  return {
    name: 'elsewhere',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, async ({ path, pluginData, kind, ...where }) => {
        if (pluginData === elsewhere || kind === 'entry-point') return undefined;
        const found = await builder.resolve(path, { ...where, kind, pluginData: elsewhere });
        const module = relative(root, found.path).replaceAll('\\', '/');
        if (found.external || !homes.has(module) || homes.get(module) === group)
          return { ...found, pluginData: undefined };
        return { path: `part:${module}`, external: true };
      });
    },
  };
}

/** Links parts of other groups. What is imported statically is loaded when a name of it is first used, unless it is there anyway. */
function linked(text, parts, eager) {
  return text.replace(/(=?)(__toESM\()?require\("part:([^"]+)"\)/g, (_, assigned, converted = '', path) => {
    const { group, index, exports, isCommonJs } = parts.get(path);
    const load = `require("./${group}.cjs").p${index}`;
    // `__toESM` makes a new object at every import of a module, thousands of times in a scan; ES modules need none.
    if (assigned === '' && converted !== '' && !isCommonJs) return `(${load}`;
    if (assigned === '' || converted !== '' || eager.has(group)) return `${assigned}${converted}${load}`;
    const getters = exports.map((name) => `get ${name}(){return load().${name}}`);
    return `=((part,load=()=>part??=${load})=>({${getters}}))()`;
  });
}

/** Modules of Node that take a millisecond or more to load, and that few scans need. */
const heavy = ['child_process', 'crypto', 'worker_threads', 'stream'];

function lazily(text) {
  return text.replace(/\b(import_node_\w+)=require\("node:(\w+)"\)/g, (whole, variable, module) => {
    if (!heavy.includes(module)) return whole;
    const uses = text.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, 'g'));
    const getters = [...new Set([...uses].map(([, name]) => name))].map(
      (name) => `get ${name}(){return require("node:${module}").${name}}`,
    );
    return `${variable}={${getters}}`;
  });
}
