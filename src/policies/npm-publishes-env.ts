import { basename, dirname } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { EnvFile, Facts } from '../model.ts';
import { latin1 } from '../text.ts';
import { definePolicy } from './define.ts';
import { createIgnoreRules } from './ignore-rules.ts';
import { isSafeEnv, isTelling } from './safe-env.ts';

export default definePolicy({
  id: 'npm-publishes-env',
  severity: 'medium',
  // Not for an env file alone: that it is committed is said elsewhere, and a hook need not read the whole index for it.
  concerns: ['**/package.json', '**/.npmignore'],
  title: 'An env file goes into an npm package',
  why: '`npm publish` takes every file that no rule leaves out. An .npmignore replaces .gitignore, and env files are on none of the built-in lists.',
  remedy: 'Name what belongs into the package under `files` of package.json, or add `.env` and `.env.*` to .npmignore.',
  *check(facts) {
    for (const path of facts.repository.list()) {
      if (basename(path) !== 'package.json' || path.includes('node_modules/')) continue;
      const folder = dirname(path) === '.' ? '' : `${dirname(path)}/`;
      const files = publishedFrom(facts.text(path) ?? '', folder, facts);
      const [first] = files;
      if (first === undefined) continue;
      yield {
        path,
        severity: files.some((file) => isTelling(file, facts)) ? 'medium' : 'low',
        message: `\`npm publish\` would take ${first.path} along.`,
        related: files.map((file) => ({ path: file.path, message: 'Nothing keeps it out of the package.' })),
      };
    }
  },
});

/** Env files that a package would hold; none where it cannot be published, or lists its files. */
function publishedFrom(text: string, folder: string, facts: Facts): readonly EnvFile[] {
  const about = readPackage(text);
  if (about === undefined || about.private === true || !isMeantToBePublished(about, folder, facts)) return [];
  const isLeftOut = packageRules(about, folder, facts);
  return facts
    .envFiles()
    .filter(({ path }) => path.startsWith(folder) && !path.includes('node_modules/'))
    .filter(({ path }) => !isLeftOut(path.slice(folder.length)))
    .filter(({ path, exists }) => exists && !isSafeEnv(path, facts.text(path) ?? ''));
}

type Package = Readonly<Record<string, unknown>>;

/** Applications have a package.json as well; a library or a command says where it begins, or has an .npmignore. */
function isMeantToBePublished(about: Package, folder: string, facts: Facts): boolean {
  if (typeof about.name !== 'string' || typeof about.version !== 'string') return false;
  const says = ['main', 'bin', 'exports', 'module', 'types', 'files', 'publishConfig', 'mcpName'];
  return says.some((key) => about[key] !== undefined) || facts.text(`${folder}.npmignore`) !== undefined;
}

/** `files` is a list of what is let in, spelled like ignore rules; without it the ignore files of npm or of git hold. */
function packageRules(about: Package, folder: string, facts: Facts): (path: string) => boolean {
  if (Array.isArray(about.files)) {
    const lines = about.files.filter((one) => typeof one === 'string').map((one) => one.replace(/^\.(?:\/|$)/, '/'));
    const listed = createIgnoreRules((path) =>
      path === '.gitignore' ? latin1(lines.map((line) => (line === '/' ? '*' : line)).join('\n')) : undefined,
    );
    return (path) => !listed.isIgnored(path);
  }
  const rules = createIgnoreRules((path) => {
    const own = facts.text(`${folder}${path.replace(/\.gitignore$/, '.npmignore')}`);
    return own ?? facts.text(`${folder}${path}`);
  });
  return rules.isIgnored;
}

function readPackage(text: string): Package | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined;
  } catch {
    // npm refuses it as well.
    return undefined;
  }
}

const about = (more: object = {}): string => JSON.stringify({ name: 'weather-mcp', version: '1.0.0', ...more });

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { 'package.json': about(), '.npmignore': 'test\n', '.gitignore': '.env\n', '.env': 'A=1\n' },
    { path: 'package.json' },
    { untracked: ['.env'] },
  ),
  finds({ 'package.json': about({ files: ['dist', '.env*'] }), '.env': 'A=1\n' }, { path: 'package.json' }),
  finds(
    { 'server/package.json': about({ bin: 'cli.js' }), 'server/.env.production': 'A=1\n' },
    { path: 'server/package.json' },
  ),
  silent({ 'package.json': about(), '.gitignore': '.env\n', '.env': 'A=1\n' }, { untracked: ['.env'] }),
  silent({ 'package.json': about({ files: ['dist'] }), '.npmignore': 'x\n', '.env': 'A=1\n' }),
  silent({ 'package.json': about({ private: true }), '.env': 'A=1\n' }),
  silent({ 'package.json': about(), '.npmignore': '.env*\n', '.env': 'A=1\n' }),
  silent({ 'package.json': about({ scripts: { dev: 'vite' } }), '.env.development': 'A=1\n' }),
  silent({ 'package.json': '{ broken', '.env': 'A=1\n' }),
];
