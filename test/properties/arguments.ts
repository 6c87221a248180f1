import * as fake from '../../src/examples/fake.ts';
import { placeholders } from './lookalikes.ts';
import { flagNames, headerNames, passwordNames, tokenNames } from './names.ts';
import { connectionString, quietUrl, type Scene, secretUrl } from './places.ts';
import { passwordSecret, type Secret, tokenSecret } from './secrets.ts';

/** The command and arguments of a server. */
export interface CommandLine {
  readonly command: string;
  readonly args: readonly string[];
}

const starts: readonly CommandLine[] = [
  { command: 'npx', args: ['-y', '@acme/mcp-server@1.4.2'] },
  { command: 'uvx', args: ['acme-mcp'] },
  { command: 'node', args: ['/opt/acme/dist/index.js'] },
  { command: 'python', args: ['-m', 'acme_mcp'] },
  { command: '/usr/local/bin/acme-mcp', args: [] },
  { command: 'cmd', args: ['/c', 'npx', '-y', 'acme-mcp'] },
];

/** A command line that holds one credential. */
export function secretCommand(scene: Scene): CommandLine {
  const { random, plot } = scene;
  const must = (label: string, { kind, value }: Secret): string =>
    plot.plant('must', `argument ${label} · ${kind}`, value);
  const { command, args } = random.pick(starts);
  const start = [...args, ...random.some(quietArguments(scene), random.below(2)).flat()];
  const line = (...more: readonly string[]): CommandLine => ({ command, args: [...start, ...more] });
  const token = (label: string): string => must(label, tokenSecret(random));
  const name = random.pick(tokenNames);
  const remote = ['-y', 'mcp-remote', 'https://mcp.acme.dev/sse'];
  const makers: readonly (() => CommandLine)[] = [
    () => line(random.pick(flagNames), token('after flag')),
    () => line(random.pick(flagNames), token('after flag')),
    () => line(`${random.pick(flagNames)}=${token('in flag')}`),
    () => line(random.pick(['--password', '--db-password', '--pass']), must('password flag', passwordSecret(random))),
    () => line(`--password=${must('password flag', passwordSecret(random))}`),
    () => line(connectionString(scene)),
    () => line('--dsn', connectionString(scene)),
    () => line(secretUrl(scene)),
    () => ({ command: 'npx', args: [...remote, '--header', `Authorization: Bearer ${token('header')}`] }),
    () => ({ command: 'npx', args: [...remote, '--header', `Authorization:Bearer ${token('header')}`] }),
    () => ({ command: 'npx', args: [...remote, '--header', `${random.pick(headerNames)}: ${token('header')}`] }),
    () => ({
      command: 'mcp-proxy',
      args: [
        '--headers',
        random.pick(['Authorization', 'X-API-Key']),
        token('two-word header'),
        'https://mcp.acme.dev/sse',
      ],
    }),
    () => ({
      command: 'mcp-proxy',
      args: ['-H', 'Authorization', `Bearer ${token('two-word header')}`, 'https://mcp.acme.dev/sse'],
    }),
    () => ({ command: 'docker', args: ['run', '-i', '--rm', '-e', `${name}=${token('-e')}`, 'ghcr.io/acme/mcp'] }),
    () => ({ command: 'docker', args: ['run', '-i', '--rm', `--env=${name}=${token('--env=')}`, 'ghcr.io/acme/mcp'] }),
    () => ({
      command: 'docker',
      args: [
        'run',
        '-i',
        '--rm',
        '--env',
        `${random.pick(passwordNames)}=${must('-e password', passwordSecret(random))}`,
        'acme/mcp',
      ],
    }),
    () => ({ command: 'env', args: [`${name}=${token('env command')}`, 'npx', '-y', 'acme-mcp'] }),
    () => ({ command: 'sh', args: ['-c', `${name}=${token('sh -c')} npx -y acme-mcp`] }),
    () => ({ command: 'bash', args: ['-lc', `export ${name}="${token('sh -c')}"; exec acme-mcp`] }),
    () => ({ command: 'sh', args: ['-c', `acme-mcp --api-key '${token('sh -c')}'`] }),
    () => line('--config', JSON.stringify({ apiKey: token('JSON'), mode: 'fast' })),
    () => line('--static-oauth-client-info', JSON.stringify({ client_id: 'orders', client_secret: token('JSON') })),
    () =>
      line('--access-token', token('after flag'), '--project-ref', fake.opaque(20, 'abcdefghijklmnopqrstuvwxyz', 4)),
  ];
  return random.pick(makers)();
}

/** Arguments that hold no credential: ids, pins, digests, references, placeholders. */
export function quietArguments(scene: Scene): readonly (readonly string[])[] {
  const { random, plot, reference } = scene;
  const seed = random.below(1000);
  const quiet = (label: string, text: string): string => plot.plant('quiet', `argument ${label}`, text);
  const own = reference('argument', 'ACME_TOKEN');
  const header = reference('header', 'ACME_TOKEN');
  const placeholder = random.pick(placeholders);
  const withReference =
    own === undefined
      ? []
      : [
          ['--api-key', quiet('reference', own)],
          [`--token=${quiet('reference', own)}`],
          ['-e', `API_KEY=${quiet('reference', own)}`],
        ];
  return [
    ...withReference,
    ...(header === undefined || own === undefined
      ? []
      : [['--header', `Authorization: Bearer ${quiet('reference', own)}`]]),
    ['--from', quiet('git pin', `git+https://github.com/acme/mcp@${fake.hex(40, seed)}`)],
    [quiet('image digest', `ghcr.io/acme/mcp@sha256:${fake.hex(64, seed)}`)],
    [quiet('package', '@modelcontextprotocol/server-github@2025.4.8')],
    [`--project-ref=${quiet('project ref', fake.opaque(20, 'abcdefghijklmnopqrstuvwxyz', seed))}`],
    ['--project-ref', quiet('project ref', fake.opaque(20, 'abcdefghijklmnopqrstuvwxyz', seed))],
    ['--workspace', quiet('uuid', fake.uuid(seed))],
    ['--workspace-id', quiet('uuid', fake.uuid(seed))],
    [quiet('bare uuid', fake.uuid(seed))],
    ['--spreadsheet-id', quiet('sheet', `1${fake.opaque(43, undefined, seed)}`)],
    ['--client-id', quiet('client id', fake.opaque(32, undefined, seed))],
    ['--tenant-id', quiet('uuid', fake.uuid(seed))],
    ['--key-file', quiet('path', '/etc/acme/server.key')],
    ['--token-file', quiet('path', '~/.acme/token')],
    ['--api-key-env', quiet('name', 'ACME_API_KEY')],
    ['-e', quiet('name', 'GITHUB_PERSONAL_ACCESS_TOKEN')],
    ['--api-key', quiet(`placeholder · ${placeholder}`, placeholder)],
    [`--token=${quiet(`placeholder · ${placeholder}`, placeholder)}`],
    ['--model', quiet('model', 'claude-3-5-sonnet-20241022')],
    ['--max-tokens', '4096'],
    ['--port', '8931'],
    ['--cdp-endpoint', quiet('uuid in url', `ws://localhost:9222/devtools/browser/${fake.uuid(seed)}`)],
    ['--allowed-tools', quiet('tools', '21st_magic_component_builder,read_project_oas_f83kd2,get_secret_value')],
    ['--user-data-dir', quiet('path', '/Users/maria/Library/Application Support/Acme/Profile 1')],
    ['--extension-id', quiet('extension', fake.opaque(32, 'abcdefghijklmnop', seed))],
    ['--commit', quiet('sha', fake.hex(40, seed))],
    ['--index-url', quiet('url', 'https://pypi.org/simple')],
    [quiet('nix path', `/nix/store/${fake.opaque(32, 'abcdefghijklmnopqrstuvwxyz0123456789', seed)}-mcp/bin/mcp`)],
    [quietUrl(scene)],
  ];
}

/** A command line without a credential. */
export function quietCommand(scene: Scene): CommandLine {
  const { command, args } = scene.random.pick(starts);
  return { command, args: [...args, ...scene.random.some(quietArguments(scene), 2).flat()] };
}
