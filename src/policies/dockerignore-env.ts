import { basename, dirname } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { EnvFile, Facts, PolicyMatch, Span } from '../model.ts';
import { latin1 } from '../text.ts';
import { definePolicy } from './define.ts';
import { dockerignoreRules } from './dockerignore-rules.ts';
import { isSafeEnv } from './safe-env.ts';

const dockerfileName = /^(?:Dockerfile|Containerfile)(?:\.[^/]+)?$|\.(?:dockerfile|containerfile)$/i;
/** A copy of the whole context; `--from` copies from elsewhere. */
const copiesAll =
  /^[ \t]*(?:COPY|ADD)[ \t]+(?:--(?!from)[a-z-]+(?:=\S*)?[ \t]+)*(?:\.\/?|\[[ \t]*"\.\/?"[ \t]*,)[ \t]*\S/i;

export default definePolicy({
  id: 'dockerignore-env',
  severity: 'medium',
  // Not for an env file alone: that it is committed is said elsewhere, and a hook need not read the whole index for it.
  concerns: ['**/.dockerignore', '**/*.dockerignore', '**/{Dockerfile,Containerfile}*', '**/*.dockerfile'],
  title: 'An env file goes into an image',
  why: 'The build copies the whole folder, and no rule leaves the env file out: whoever pulls the image reads it, also from a layer below.',
  remedy: 'Add `**/.env`, `**/.env.*` and `!**/.env.example` to the .dockerignore of the build context, in this order.',
  *check(facts) {
    for (const path of facts.repository.list()) {
      if (!dockerfileName.test(basename(path))) continue;
      const copy = copyOfAll(facts.text(path) ?? '');
      if (copy === undefined) continue;
      const match = matchOf(path, copy, facts);
      if (match !== undefined) yield match;
    }
  },
});

interface Copy {
  readonly span: Span;
  /** Whether the stage is the image itself, and not one that artefacts are taken from. */
  readonly isFinal: boolean;
}

/** The first copy of the whole context, in the last stage if there is one there. */
function copyOfAll(text: string): Copy | undefined {
  let offset = 0;
  let stage = 0;
  const copies: { span: Span; stage: number }[] = [];
  for (const line of text.split('\n')) {
    if (/^[ \t]*FROM[ \t]/i.test(line)) stage++;
    if (copiesAll.test(line)) copies.push({ span: { start: offset, end: offset + line.trimEnd().length }, stage });
    offset += line.length + 1;
  }
  const last = copies.find((copy) => copy.stage === stage) ?? copies[0];
  return last === undefined ? undefined : { span: last.span, isFinal: last.stage === stage };
}

function matchOf(path: string, { span, isFinal }: Copy, facts: Facts): PolicyMatch | undefined {
  const folder = dirname(path) === '.' ? '' : `${dirname(path)}/`;
  const own =
    facts.text(`${path}.dockerignore`) ??
    facts.text(`${folder}.dockerignore`) ??
    facts.text(`${folder}.containerignore`);
  const isLeftOut = dockerignoreRules(own ?? '');
  const copied = facts
    .envFiles()
    .filter((file) => isIn(folder, file, facts) && !isLeftOut(latin1(file.path.slice(folder.length))));
  const first = copied.find(({ exists }) => exists) ?? copied[0];
  if (first === undefined) return undefined;
  return {
    path,
    span,
    severity: first.exists && isFinal ? 'medium' : 'low',
    message: `This copies ${first.path} into the ${isFinal ? 'image' : 'build'}: ${own === undefined ? 'there is no .dockerignore' : 'no rule of .dockerignore leaves it out'}.`,
    related: copied.map((file) => ({ path: file.path, message: 'In the build context.' })),
  };
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
  silent({ Dockerfile: dockerfile, '.env': 'A=1\n', '.dockerignore': '**/.env\n' }),
  silent({ Dockerfile: dockerfile, 'app/.env': 'A=1\n', '.dockerignore': 'app\n' }),
  silent({ Dockerfile: dockerfile, '.env.example': 'A=1\n' }),
  silent({ Dockerfile: 'FROM a\nCOPY src ./src\nCOPY --from=build . .\n', '.env': 'A=1\n' }),
  silent({ Dockerfile: dockerfile, 'other/.env': 'A=1\n', 'Dockerfile.dockerignore': '*\n!src\n' }),
];
