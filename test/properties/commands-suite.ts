import * as fake from '../../src/examples/fake.ts';
import { quietCommand, secretCommand } from './arguments.ts';
import { dotenvScene } from './dotenv-suite.ts';
import { placeholders } from './lookalikes.ts';
import { headerNames, passwordNames, tokenNames } from './names.ts';
import { connectionString, quietVariable, type Scene, secretVariable } from './places.ts';
import { bare, type Plot, type Plotted } from './plot.ts';
import type { Random } from './random.ts';
import { passwordSecret, type Secret, tokenSecret } from './secrets.ts';

/** A word for a POSIX shell, quoted where it has to be. */
function word(text: string, random: Random): string {
  const value = bare(text);
  if (/^[A-Za-z0-9_./:=@%+,-]+$/.test(value) && random.chance(0.6)) return text;
  if (!/["$`\\!]/.test(value) && random.chance(0.5)) return `"${text}"`;
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A word in which the shell fills in variables. */
function filled(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** One command line with a credential in it. */
export function secretLine(scene: Scene): string {
  const { random, plot } = scene;
  const must = (label: string, { kind, value }: Secret): string =>
    plot.plant('must', `command ${label} · ${kind}`, value);
  const token = (label: string): string => must(label, tokenSecret(random));
  const name = random.pick(tokenNames).replaceAll('-', '_');
  const w = (text: string): string => word(text, random);
  const client = random.pick(['claude', 'gemini', 'qwen', 'codex', 'droid', 'amp', 'copilot', 'kilo']);
  const makers: readonly (() => string)[] = [
    () => `${client} mcp add acme -e ${w(`${name}=${token('mcp add -e')}`)} -- npx -y acme-mcp`,
    () => `${client} mcp add acme --env ${w(`${name}=${token('mcp add -e')}`)} -- npx -y acme-mcp`,
    () =>
      `claude mcp add --transport http acme https://mcp.acme.dev/mcp --header ${w(`Authorization: Bearer ${token('mcp add header')}`)}`,
    () =>
      `claude mcp add --transport sse acme https://mcp.acme.dev/sse -H ${w(`${random.pick(headerNames)}: ${token('mcp add header')}`)}`,
    () =>
      `claude mcp add-json acme ${w(JSON.stringify({ command: 'npx', args: ['-y', 'acme'], env: { [name]: token('add-json') } }))}`,
    () => `code --add-mcp ${w(JSON.stringify({ name: 'acme', command: 'npx', env: { [name]: token('add-mcp') } }))}`,
    () => `curl -H ${w(`Authorization: Bearer ${token('curl')}`)} https://api.acme.dev/v1/orders`,
    () =>
      `curl -s -X POST https://api.acme.dev/v1 -H 'Content-Type: application/json' --header ${w(`X-API-Key: ${token('curl')}`)} -d '{"a":1}'`,
    () => `curl -u ${w(`maria:${must('curl -u', passwordSecret(random, 'plain'))}`)} https://api.acme.dev`,
    () => `curl ${w(`https://api.acme.dev/v1?api_key=${must('curl url', tokenSecret(random, 'url'))}`)}`,
    () =>
      `curl -d ${w(JSON.stringify({ user: 'maria', password: must('curl body', passwordSecret(random)) }))} https://acme.dev/login`,
    () => `docker run --rm -e ${w(`${name}=${token('docker -e')}`)} -p 8080:8080 ghcr.io/acme/mcp`,
    () =>
      `docker run -d --env=${w(`${random.pick(passwordNames)}=${must('docker -e', passwordSecret(random))}`)} postgres:16`,
    () => `docker build --build-arg ${w(`NPM_TOKEN=${token('build-arg')}`)} -t acme/mcp .`,
    () => `docker login ghcr.io -u maria -p ${w(token('docker login'))}`,
    () => `export ${name}=${w(token('export'))}`,
    () => `${name}=${w(token('prefix'))} npx -y acme-mcp --port 8080`,
    () => `kubectl create secret generic acme --from-literal=api-key=${w(token('from-literal'))} -n mcp`,
    () =>
      `kubectl create secret generic acme --from-literal ${w(`password=${must('from-literal', passwordSecret(random))}`)}`,
    () =>
      `helm upgrade --install acme ./chart --set ${w(`auth.apiKey=${must('helm --set', tokenSecret(random, 'url'))}`)} --set replicas=2`,
    () => `psql ${w(connectionString(scene))} -c 'select 1'`,
    () => `PGPASSWORD=${w(must('PGPASSWORD', passwordSecret(random)))} psql -h db.acme.dev -U orders`,
    () => `mysql -h db -u root --password=${w(must('mysql', passwordSecret(random)))} orders`,
    () => `redis-cli -h cache -a ${w(must('redis-cli', passwordSecret(random, 'plain')))} ping`,
    () => `thv run --env ${w(`${name}=${token('thv')}`)} acme`,
    () => `mcpo --port 8000 --api-key ${w(token('mcpo'))} -- uvx acme-mcp`,
    () => `npx -y supergateway --sse https://mcp.acme.dev/sse --oauth2Bearer ${w(token('supergateway'))}`,
    () => `git clone https://oauth2:${must('git clone', tokenSecret(random, 'url'))}@git.acme.dev/orders.git`,
    () =>
      `npm config set //registry.npmjs.org/:_authToken ${w(must('npm config', { kind: 'vendor', value: fake.npmToken(random.below(99)) }))}`,
    () => `echo ${w(`${name}=${token('echo')}`)} >> .env`,
    () => {
      const { command, args } = secretCommand(scene);
      return [command, ...args].map(w).join(' ');
    },
  ];
  return random.pick(makers)();
}

/** One command line without a credential. */
export function quietLine(scene: Scene): string {
  const { random, plot } = scene;
  const seed = random.below(1000);
  const quiet = (label: string, text: string): string => plot.plant('quiet', `command ${label}`, text);
  const placeholder = random.pick(placeholders.filter((text) => !/['`$(]/.test(text)));
  const name = random.pick(tokenNames);
  const makers: readonly (() => string)[] = [
    () => `claude mcp add acme -e ${filled(`${name}=${quiet('reference', `$${name}`)}`)} -- npx -y acme-mcp`,
    () => `curl -H ${filled(`Authorization: Bearer ${quiet('reference', `\${${name}}`)}`)} https://api.acme.dev`,
    () =>
      `curl -H ${word(`Authorization: Bearer ${quiet(`placeholder · ${placeholder}`, placeholder)}`, random)} https://api.acme.dev`,
    () => `export ${name}=${quiet('reference', '$(op read "op://team/acme/token")')}`,
    () => `export ${name}=${filled(quiet('reference', `\${${name}:?set it first}`))}`,
    () => `export ${name}=${word(quiet(`placeholder · ${placeholder}`, placeholder), random)}`,
    () => `docker run --rm -e ${quiet('name', name)} ghcr.io/acme/mcp@sha256:${quiet('digest', fake.hex(64, seed))}`,
    () => `docker run -i --rm -e ${name} ${quiet('image', 'mcp/github')}`,
    () => `git checkout ${quiet('sha', fake.hex(40, seed))}`,
    () => `pip install ${quiet('pin', `git+https://github.com/acme/mcp@${fake.hex(40, seed)}`)}`,
    () =>
      `npx -y supabase gen types --project-id ${quiet('project ref', fake.opaque(20, 'abcdefghijklmnopqrstuvwxyz', seed))}`,
    () => `gcloud config set project ${quiet('project', 'orchard-billing-prod-417309')}`,
    () => `openssl rand -hex 32`,
    () => `echo "${quiet('sha', fake.hex(64, seed))}  acme.tar.gz" | sha256sum -c -`,
    () => `curl -fsSL https://acme.dev/releases/${quiet('sha', fake.hex(40, seed))}/acme.tar.gz -o acme.tar.gz`,
    () => `kubectl create secret generic acme --from-literal=api-key=${filled(quiet('reference', `$${name}`))}`,
    () => `kubectl create secret generic acme --from-file=api-key=${quiet('path', './secrets/api-key.txt')}`,
    () => `az login --service-principal --tenant ${quiet('uuid', fake.uuid(seed))}`,
    () => `export AZURE_SUBSCRIPTION_ID=${quiet('uuid', fake.uuid(seed))}`,
    () => `aws s3 cp s3://acme-${quiet('bucket', fake.hex(12, seed))}/orders.csv .`,
    () =>
      [quietCommand(scene)].map(({ command, args }) =>
        [command, ...args].map((text) => word(text, random)).join(' '),
      )[0] ?? '',
  ];
  return random.pick(makers)();
}

function lines(scene: Scene, count: number): readonly string[] {
  return Array.from({ length: count }, () => (scene.random.chance(0.45) ? secretLine(scene) : quietLine(scene)));
}

export function shellFile(random: Random, plot: Plot): Plotted {
  const scene = dotenvScene(random, plot);
  const body = lines(scene, 3 + random.below(6)).map((line) =>
    random.chance(0.15) ? `${line} \\\n  --verbose` : line,
  );
  return {
    path: random.pick(['setup.sh', 'scripts/run-mcp.sh', 'install.bash']),
    text: `#!/usr/bin/env bash\nset -euo pipefail\n\n${body.join('\n')}\n`,
  };
}

export function markdownFile(random: Random, plot: Plot): Plotted {
  const scene = dotenvScene(random, plot);
  const parts = ['# Orders MCP', '', 'Look after orders. The API key comes from the settings page.', ''];
  for (let count = 1 + random.below(3); count > 0; count--) {
    const language = random.pick(['bash', 'sh', 'shell', 'console', '']);
    const own = lines(scene, 1 + random.below(3)).map((line) => (language === 'console' ? `$ ${line}` : line));
    parts.push(`\`\`\`${language}`, ...own, '```', '');
  }
  const [name, value] = random.chance(0.5) ? secretVariable(scene) : quietVariable(scene);
  const config = { mcpServers: { acme: { command: 'npx', args: ['-y', 'acme-mcp'], env: { [name]: value } } } };
  parts.push('```json', JSON.stringify(config, undefined, 2), '```', '');
  return { path: random.pick(['README.md', 'docs/setup.md']), text: parts.join('\n') };
}

export function makeFile(random: Random, plot: Plot): Plotted {
  const scene = dotenvScene(random, plot);
  const own = Array.from({ length: 3 }, () => (random.chance(0.5) ? secretLine(scene) : ''))
    .filter((line) => line !== '' && !/[$#]/.test(bare(line)))
    .map((line) => `\t${line}`);
  const variable = tokenSecret(random);
  const text = `API_KEY ?= ${plot.plant('must', `make variable · ${variable.kind}`, variable.value)}\nTAG := v1.4.2\nCOMMIT := $(shell git rev-parse HEAD)\n\nrun:\n${own.join('\n')}\n\tTOKEN=$(TOKEN) ./run.sh\n`;
  return { path: random.pick(['Makefile', 'build/release.mk']), text };
}

export function powershellFile(random: Random, plot: Plot): Plotted {
  const token = (label: string): string => {
    const { kind, value } = tokenSecret(random);
    return plot.plant('must', `powershell ${label} · ${kind}`, value);
  };
  const text = [
    `$env:OPENAI_API_KEY = "${token('$env:')}"`,
    `$env:GITHUB_TOKEN = $env:GH_TOKEN`,
    `$apiKey = '${token('variable')}'`,
    `Invoke-RestMethod -Uri https://api.acme.dev -Headers @{ Authorization = "Bearer ${token('headers')}" }`,
    `[Environment]::SetEnvironmentVariable("ANTHROPIC_API_KEY", "${token('set')}", "User")`,
    `claude mcp add acme -e API_KEY=${token('mcp add')} -- npx -y acme`,
    `setx ACME_TOKEN "${token('setx')}"`,
    `$commit = "${plot.plant('quiet', 'powershell sha', fake.hex(40, random.below(99)))}"`,
    `$tenantId = "${plot.plant('quiet', 'powershell uuid', fake.uuid(random.below(99)))}"`,
  ];
  return { path: 'setup.ps1', text: `${random.some(text, 5).join('\r\n')}\r\n` };
}

export function dockerFile(random: Random, plot: Plot): Plotted {
  const scene = dotenvScene(random, plot);
  const own: string[] = ['FROM node:22', 'WORKDIR /app'];
  for (let count = 2 + random.below(5); count > 0; count--) {
    const [name, value] = random.chance(0.5) ? secretVariable(scene) : quietVariable(scene);
    const isSimple = !/[\s"'\\$#]/.test(bare(value)) && value !== '';
    if (!isSimple) continue;
    const key = name.replace(/[^A-Za-z0-9_]/g, '_');
    own.push(
      random.pick([
        `ENV ${key}=${value}`,
        `ENV ${key} ${value}`,
        `ENV PORT=8080 ${key}="${value}"`,
        `ARG ${key}=${value}`,
      ]),
    );
  }
  own.push(`RUN ${quietLine(scene)}`, 'CMD ["node", "index.js"]');
  return { path: random.pick(['Dockerfile', 'mcp.Dockerfile', 'Dockerfile.prod']), text: `${own.join('\n')}\n` };
}
