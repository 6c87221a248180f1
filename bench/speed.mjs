// How long a scan takes, as ratios within one run: `node bench/speed.mjs [folder …]`.
// Rounds are interleaved, so that a busy machine slows all sides alike. Peers are measured where they are on PATH.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const cli = new URL('../dist/cli.js', import.meta.url).pathname;
const rounds = Number(process.env.ROUNDS ?? 15);
const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined };
delete env.NODE_EXTRA_CA_CERTS;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function time([command, ...args], cwd) {
  const start = process.hrtime.bigint();
  const { error } = spawnSync(command, args, { cwd, env, stdio: 'ignore' });
  if (error) return undefined;
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Runs every command of a race in turn, `rounds` times, and prints medians and ratios to the first. */
function race(title, cwd, commands) {
  const times = new Map(Object.keys(commands).map((name) => [name, []]));
  // The first run fills caches, the system's and those of the programs: a person's hundredth commit is what counts.
  for (const command of Object.values(commands)) time(command, cwd);
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const taken = time(command, cwd);
      if (taken !== undefined) times.get(name).push(taken);
    }
  }
  console.log(`\n${title}`);
  const base = median([...times.values()][0]);
  for (const [name, all] of times) {
    if (all.length === 0) console.log(`  ${name.padEnd(28)} not on PATH`);
    else
      console.log(
        `  ${name.padEnd(28)} ${median(all).toFixed(1).padStart(8)} ms  ${(median(all) / base).toFixed(2)}x  +${(median(all) - base).toFixed(1)} ms`,
      );
  }
}

/** Two .env, two JSON, one YAML, one source file; nothing in them is a secret. */
const staged = {
  '.env': 'PORT=3000\nLOG_LEVEL=info\nAPI_TOKEN=${API_TOKEN}\n',
  'server/.env.staging': 'DATABASE_URL=postgres://app:${DB_PASSWORD}@db:5432/app\nCACHE_TTL=60\n',
  '.mcp.json': JSON.stringify(
    { mcpServers: { github: { command: 'npx', args: ['-y', 'server'], env: { GITHUB_TOKEN: '${GITHUB_TOKEN}' } } } },
    null,
    2,
  ),
  '.cursor/mcp.json': JSON.stringify(
    { mcpServers: { api: { url: 'https://api.acme.dev/mcp', headers: { Authorization: 'Bearer ${env:API_TOKEN}' } } } },
    null,
    2,
  ),
  'deploy/deployment.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          image: acme/app:1\n          env:\n            - name: API_TOKEN\n              valueFrom:\n                secretKeyRef: {name: app, key: token}\n',
  'src/main.ts': 'export function main(): void {\n  console.log(process.env.API_TOKEN);\n}\n'.repeat(20),
};

function repository(files) {
  const folder = mkdtempSync(join(tmpdir(), 'speed-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', '-A', '-f'], { cwd: folder });
  return folder;
}

function raceOfCommits(title, files) {
  const folder = repository(files);
  race(title, folder, {
    'node -e 0': ['node', '-e', '0'],
    'mcp-secret-scan --version': ['node', cli, '--version'],
    'mcp-secret-scan --staged': ['node', cli, '--staged'],
    'betterleaks git --staged': ['betterleaks', 'git', '--staged', '--no-banner'],
    'gitleaks git --staged': ['gitleaks', 'git', '--staged', '--no-banner'],
  });
  rmSync(folder, { recursive: true, force: true });
}

raceOfCommits('a commit of six small files (--staged)', staged);
raceOfCommits('a commit of one source file (--staged)', { 'src/main.ts': staged['src/main.ts'] });

for (const tree of process.argv.slice(2)) {
  race(`the whole of ${tree.replace(/^.*\//, '')}`, tree, {
    'node -e 0': ['node', '-e', '0'],
    'mcp-secret-scan': ['node', cli],
    'rg, one literal': ['rg', '-uu', '--count', 'ghp_'],
    betterleaks: ['betterleaks', 'dir', '.', '--no-banner'],
    gitleaks: ['gitleaks', 'dir', '.', '--no-banner'],
  });
}
