import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder with everything that a release holds, built from the sources as they are now. */
    readonly shipped: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const shippedFiles = [
  'package.json',
  'action.yml',
  '.pre-commit-hooks.yaml',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'schema',
];

/** Builds the product once, beside the committed dist/, so that the tests look at the sources of this moment. */
export default function ship(project: TestProject): () => void {
  const shipped = mkdtempSync(join(realpathSync(tmpdir()), 'mcp-secret-scan-shipped-'));
  execFileSync(
    process.execPath,
    [join(root, 'scripts/build.mjs'), '--quiet', '--no-types', '--out', join(shipped, 'dist')],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  for (const name of shippedFiles) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(shipped, name), { recursive: true });
  }
  project.provide('shipped', shipped);
  return () => rmSync(shipped, { recursive: true, force: true });
}
