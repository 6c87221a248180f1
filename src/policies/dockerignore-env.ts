import { basename } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { EnvFile, Facts, PolicyMatch } from '../model.ts';
import { latin1 } from '../text.ts';
import { buildContexts, type ComposeBuild, composeBuilds, withoutDots } from './build-contexts.ts';
import { definePolicy } from './define.ts';
import { type ContextCopy, contextCopies } from './dockerfile-stages.ts';
import { dockerignoreRules } from './dockerignore-rules.ts';
import { isSafeEnv, isTelling } from './safe-env.ts';
import { compileGlob } from './wildmatch.ts';

const dockerfileName = /^(?:Dockerfile|Containerfile)(?:\.[^/]+)?$|\.(?:dockerfile|containerfile)$/i;
export default definePolicy({
  id: 'dockerignore-env',
  severity: 'medium',
  // Not for an env file alone: that it is committed is said elsewhere, and a hook need not read the whole index for it.
  concerns: ['**/.dockerignore', '**/*.dockerignore', '**/{Dockerfile,Containerfile}*', '**/*.dockerfile'],
  title: 'An env file goes into an image',
  why: 'The build copies the whole folder, and no rule leaves the env file out: whoever pulls the image reads it, also from a layer below.',
  remedy: 'Add `**/.env`, `**/.env.*` and `!**/.env.example` to the .dockerignore of the build context, in this order.',
  *check(facts) {
    let builds: readonly ComposeBuild[] | undefined;
    for (const path of facts.repository.list()) {
      if (!dockerfileName.test(basename(path))) continue;
      const copies = contextCopies(facts.text(path) ?? '');
      const candidates = copies.filter(({ sources }) => sources.some(mayHoldEnvFile));
      if (candidates.length === 0 || facts.envFiles().length === 0) continue;
      builds ??= composeBuilds(facts);
      const matches = buildContexts(path, copies, builds, facts).flatMap((context) =>
        matchOf(path, context, candidates, facts),
      );
      yield* matches.slice(0, 1);
    }
  },
});

/** A single file of another name is no env file; a folder and a pattern may hold one. */
function mayHoldEnvFile(source: string): boolean {
  return !/\.(?:json|toml|lock|txt|ya?ml|[cm]?[jt]sx?|py|go|mod|sum|sh|conf)$/i.test(source);
}

function matchOf(path: string, context: string, copies: readonly ContextCopy[], facts: Facts): readonly PolicyMatch[] {
  const prefix = context === '' ? '' : `${context}/`;
  const rules = ignoreFileOf(path, prefix, facts);
  const isLeftOut = dockerignoreRules(facts.text(rules) ?? '');
  const inContext = facts
    .envFiles()
    .filter((file) => isIn(prefix, file, facts) && !isLeftOut(latin1(file.path.slice(prefix.length))));
  for (const { sources, span, isInImage } of copies) {
    const copied = inContext.filter((file) =>
      sources.some((one) => takes(one, latin1(file.path.slice(prefix.length)))),
    );
    const first = copied.find(({ exists }) => exists) ?? copied[0];
    if (first === undefined) continue;
    const why = facts.text(rules) === undefined ? `there is no ${rules}` : `no rule of ${rules} leaves it out`;
    return [
      {
        path,
        span,
        severity: isInImage && copied.some((file) => isTelling(file, facts)) ? 'medium' : 'low',
        message: `This copies ${first.path} into the ${isInImage ? 'image' : 'build'}: ${why}.`,
        remedy: `Add \`**/.env\`, \`**/.env.*\` and \`!**/.env.example\` to ${rules}, in this order, and hand the values over when the container starts.`,
        related: copied.map((file) => ({ path: file.path, message: 'In the build context.' })),
      },
    ];
  }
  return [];
}

/** The file whose rules hold for the context, or the one to create. */
function ignoreFileOf(dockerfile: string, prefix: string, facts: Facts): string {
  const candidates = [`${dockerfile}.dockerignore`, `${prefix}.dockerignore`, `${prefix}.containerignore`];
  return candidates.find((path) => facts.text(path) !== undefined) ?? `${prefix}.dockerignore`;
}

/** Whether a source of a copy takes a file of the context along: itself, or a folder above it. */
function takes(written: string, path: string): boolean {
  const source = withoutDots(written);
  if (source === '') return true;
  const glob = compileGlob(source, true);
  return path.split('/').some((_, index, parts) => glob(parts.slice(0, index + 1).join('/')));
}

function isIn(folder: string, { path, exists }: EnvFile, facts: Facts): boolean {
  return path.startsWith(folder) && !(exists && isSafeEnv(path, facts.text(path) ?? ''));
}

const dockerfile = 'FROM node:22\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n';

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { Dockerfile: dockerfile, '.env': 'PORT=3000\n', '.gitignore': '.env\n' },
    { path: 'Dockerfile', line: 3 },
    { untracked: ['.env'] },
  ),
  finds(
    { 'app/Dockerfile': dockerfile, 'app/server/.env': 'A=1\n', 'app/.dockerignore': '.env\n' },
    { path: 'app/Dockerfile', line: 3 },
  ),
  finds(
    { Dockerfile: 'FROM a\nCOPY --chown=node:node ./ /app\n', '.env': 'A=1\n', '.dockerignore': '.env\n!.env\n' },
    { path: 'Dockerfile', line: 2 },
  ),
  finds({ Dockerfile: 'FROM a\nCOPY package.json .env ./\n', '.env': 'A=1\n' }, { path: 'Dockerfile', line: 2 }),
  finds(
    {
      'docker/api.Dockerfile': 'FROM a AS build\nCOPY . .\nFROM build\n',
      '.env': 'A=1\n',
      'docker/compose.yaml':
        'services:\n  api:\n    build:\n      context: ..\n      dockerfile: docker/api.Dockerfile\n',
    },
    { path: 'docker/api.Dockerfile', line: 2 },
  ),
  finds(
    { 'docker/Dockerfile': 'FROM a\nCOPY server.js ./\nCOPY . .\n', 'server.js': '', '.env': 'A=1\n' },
    { path: 'docker/Dockerfile', line: 3 },
  ),
  silent({ 'docker/Dockerfile': 'FROM a\nCOPY . .\n', '.env': 'A=1\n' }),
  silent({ Dockerfile: 'FROM a\nCOPY src/ .env.example ./\n', 'src/a.js': '', '.env': 'A=1\n' }),
  silent({ Dockerfile: dockerfile, '.env': 'A=1\n', '.dockerignore': '**/.env\n' }),
  silent({ Dockerfile: dockerfile, 'app/.env': 'A=1\n', '.dockerignore': 'app\n' }),
  silent({ Dockerfile: dockerfile, '.env.example': 'A=1\n' }),
  silent({ Dockerfile: 'FROM a\nCOPY src ./src\nCOPY --from=build . .\n', '.env': 'A=1\n' }),
  silent({ Dockerfile: dockerfile, 'other/.env': 'A=1\n', 'Dockerfile.dockerignore': '*\n!src\n' }),
];
