// esbuild splits shared code by who needs it, which leaves the command line with two dozen files to load at each start;
// every one costs a commit hook half a millisecond. What the entry loads statically is put into one file here, and the
// other files import from that. Each module still exists once.
import { createHash } from 'node:crypto';
import { basename, dirname, relative, resolve } from 'node:path';
import { build } from 'esbuild';

/** Files that `entry` imports statically, itself excluded, in order. */
export function staticImports(metafile, entry) {
  const seen = new Set([entry]);
  for (const name of seen) {
    for (const { path, kind, external } of metafile.outputs[name].imports) {
      if (kind === 'import-statement' && !external) seen.add(path);
    }
  }
  seen.delete(entry);
  return [...seen].sort();
}

/**
 * Takes the outputs of a split build and gives the same program with the hot files merged, as a map from absolute path
 * to text. `settings` are those of the split build that concern the form of the output.
 */
export async function mergeHotChunks({ outputFiles, metafile }, entry, { root, settings }) {
  const texts = new Map(outputFiles.map(({ path, text }) => [path, text]));
  // Another entry that the hot ones import (the library) stays a file of its own.
  const isEntry = (name) => metafile.outputs[name].entryPoint !== undefined;
  const hot = staticImports(metafile, entry).filter((name) => !isEntry(name));
  const names = new Map(
    hot.map((name, index) => [resolve(root, name), { index, exports: metafile.outputs[name].exports }]),
  );
  const folder = dirname([...names.keys()][0]);
  const merged = await bundle(barrelOf(names), folder, texts, (path) => names.has(path), settings);
  const hash = createHash('sha256').update(merged).digest('base64url').replace(/[-_]/g, '').slice(0, 8).toUpperCase();
  const file = resolve(folder, `hot-${hash}.js`);
  const result = new Map([[file, merged]]);
  for (const [path, text] of texts) {
    if (!names.has(path)) result.set(path, await relink(path, text, names, file, settings));
  }
  return { files: result, hot: file };
}

/** All that the hot files export, under names that cannot meet. */
function barrelOf(names) {
  const lines = [...names].map(([path, { index, exports }]) => {
    const list = exports.map((name) => `${name} as h${index}_${name}`).join(', ');
    return `${list === '' ? 'import' : `export { ${list} } from`} ${JSON.stringify(`./${basename(path)}`)};`;
  });
  return lines.join('\n');
}

/** A file that is not hot, with its imports of hot files turned into imports of the merged one. */
function relink(path, text, names, file, settings) {
  const isHot = (wanted) => names.has(wanted);
  const link = relative(dirname(path), file);
  const address = link.startsWith('.') ? link : `./${link}`;
  const proxy = (wanted) => {
    const { index, exports } = names.get(wanted);
    const list = exports.map((name) => `h${index}_${name} as ${name}`).join(', ');
    const from = JSON.stringify(address);
    return list === '' ? `import ${from};` : `export { ${list} } from ${from};`;
  };
  return bundle(text, dirname(path), new Map([...names.keys()].map((name) => [name, proxy(name)])), isHot, settings);
}

/** Bundles a text with the files that `isInside` names, whose texts are given; every other import stays as it is. */
async function bundle(contents, folder, texts, isInside, settings) {
  const inside = {
    name: 'inside',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, kind, resolveDir }) => {
        const wanted = resolve(resolveDir || folder, path);
        if (kind === 'import-statement' && path.startsWith('.') && isInside(wanted))
          return { path: wanted, namespace: 'inside' };
        return { path, external: true };
      });
      onLoad({ filter: /.*/, namespace: 'inside' }, ({ path }) => ({
        contents: texts.get(path),
        loader: 'js',
        resolveDir: dirname(path),
      }));
    },
  };
  const { outputFiles } = await build({
    ...settings,
    stdin: { contents, resolveDir: folder, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    plugins: [inside],
    write: false,
  });
  return outputFiles[0].text;
}
