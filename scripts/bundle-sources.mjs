import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * The sources import lazily whatever not every scan needs, each reader and each kind of source by itself. A commit of env
 * files, configs and manifests needs about half of them, and loading one more file costs it more than compiling one larger
 * one. So the imports of these modules become static in the bundle of modules, and what is really rare stays lazy.
 */
const warm = [
  'config/globs',
  'config/read',
  'config/resolve',
  'dialects/assignments',
  'dialects/dotenv',
  'dialects/generic',
  'dialects/manifests',
  'dialects/markdown',
  'dialects/mcp/read',
  'dialects/shell',
  'formats/dotenv',
  'formats/json',
  'formats/yaml',
  'policies/facts',
  'policies/index',
  'sources/choose-staged',
  'sources/staged',
  'tokens/index',
];

/**
 * esbuild plugin: turns `import('./warm.ts')` into a promise of a module that is imported statically, and keeps examples,
 * which only tests and docs read, out of what ships: whoever imports a module lazily holds on to all that it exports.
 */
export function bundleSources(root) {
  const paths = new Set(warm.map((name) => resolve(root, 'src', `${name}.ts`)));
  return {
    name: 'bundle-sources',
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8').replace(/^export const examples\b/m, 'const examples');
        const found = new Map();
        const contents = text.replace(/\bimport\('(\.[^']+)'\)/g, (whole, wanted) => {
          if (!paths.has(resolve(dirname(path), wanted))) return whole;
          if (!found.has(wanted)) found.set(wanted, `warm${found.size}`);
          return `Promise.resolve(${found.get(wanted)})`;
        });
        const imports = [...found].map(([wanted, name]) => `import * as ${name} from '${wanted}';\n`);
        // At the end, where they count as well: the places in messages stay those of the source.
        return { contents: `${contents}\n${imports.join('')}`, loader: 'ts' };
      });
    },
  };
}
