import { readFileSync } from 'node:fs';

/**
 * esbuild plugin: keeps examples, which only tests and docs read, out of what ships. Whoever imports a module lazily
 * holds on to all that it exports, so they must not be exported.
 */
export const withoutExamples = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/^export const examples\b/m, 'const examples'),
      loader: 'ts',
    }));
  },
};
