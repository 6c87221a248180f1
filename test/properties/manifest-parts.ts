import * as fake from '../../src/examples/fake.ts';
import { quietArguments, secretCommand } from './arguments.ts';
import { pairs } from './clients-suite.ts';
import { placeholders } from './lookalikes.ts';
import { passwordNames, tokenNames } from './names.ts';
import { quietVariable, type Scene, secretVariable } from './places.ts';
import type { Plot } from './plot.ts';
import type { Random } from './random.ts';
import { passwordSecret, type Secret, tokenSecret } from './secrets.ts';
import type { Tree } from './tree.ts';

/** A file of one kind: its path, and its documents. */
export type Maker = (scene: Scene) => readonly [path: string, ...trees: readonly Tree[]];
export type Map = { readonly [key: string]: Tree };
export function sceneOf(random: Random, plot: Plot, reference: (name: string) => string): Scene {
  return {
    random,
    plot,
    isMultiLine: true,
    reference: (_, name) => reference(name.toUpperCase().replace(/[^A-Z0-9]/g, '_')),
  };
}

export function planted({ random, plot }: Scene, label: string, secret: Secret = tokenSecret(random)): string {
  return plot.plant('must', `${label} · ${secret.kind}`, secret.value);
}

export function env(scene: Scene): Readonly<Record<string, string>> {
  return pairs(scene, secretVariable, quietVariable);
}

export function envList(scene: Scene): readonly Tree[] {
  const own = Object.entries(env(scene)).map(([name, value]) => ({ name, value }));
  return [...own, { name: 'FROM_SECRET', valueFrom: { secretKeyRef: { name: 'acme-credentials', key: 'api-key' } } }];
}

export function container(scene: Scene): Map {
  const { random } = scene;
  const image = `ghcr.io/acme/mcp@sha256:${scene.plot.plant('quiet', 'image digest', fake.hex(64, random.below(99)))}`;
  const { command, args } = random.chance(0.4)
    ? secretCommand(scene)
    : { command: 'acme', args: random.pick(quietArguments(scene)) };
  return {
    name: 'mcp',
    image,
    ...(random.chance(0.6) ? { command: [command], args } : {}),
    env: envList(scene),
    envFrom: [{ secretRef: { name: 'acme-credentials' } }],
  };
}

export function object(apiVersion: string, kind: string, more: Map): Map {
  return {
    apiVersion,
    kind,
    metadata: {
      name: 'acme-mcp',
      namespace: 'tools',
      uid: fake.uuid(7),
      annotations: { 'checksum/config': fake.hex(64, 9) },
    },
    ...more,
  };
}

export const pod = (scene: Scene): Map => ({
  metadata: { labels: { app: 'acme' } },
  spec: { serviceAccountName: 'acme', containers: [container(scene)] },
});

export function secretData(scene: Scene): Map {
  const { random, plot } = scene;
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const [key, { kind, value }] = random.chance(0.5)
    ? ['api-key', tokenSecret(random)]
    : ['password', passwordSecret(random)];
  const placeholder = random.pick(placeholders);
  return {
    [key]: plot.plant('must', `Secret data · ${kind}`, base64(value)),
    username: plot.plant('weak', 'Secret data · user', base64('maria')),
    'tls.crt': plot.plant(
      'quiet',
      'Secret data · certificate',
      base64(`-----BEGIN CERTIFICATE-----\nMIID${fake.opaque(64)}\n-----END CERTIFICATE-----\n`),
    ),
    other: plot.plant('weak', `Secret data · placeholder · ${placeholder}`, base64(placeholder)),
  };
}

export function service(scene: Scene): Map {
  const { command, args } = secretCommand(scene);
  return {
    image: `acme/mcp@sha256:${fake.hex(64, 11)}`,
    environment: env(scene),
    ...(scene.random.chance(0.3) ? { command: [command, ...args] } : {}),
    env_file: '.env',
  };
}

export function values(scene: Scene): Map {
  const { random, plot } = scene;
  const quiet = (label: string, text: string): string => plot.plant('quiet', `values ${label}`, text);
  return {
    image: {
      repository: 'ghcr.io/acme/mcp',
      tag: '1.4.2',
      digest: quiet('digest', `sha256:${fake.hex(64, random.below(99))}`),
    },
    auth: {
      username: 'orders',
      password: random.chance(0.5) ? planted(scene, 'values password', passwordSecret(random)) : '',
      existingSecret: quiet('name', 'acme-credentials'),
    },
    apiKey: random.chance(0.5) ? planted(scene, 'values apiKey') : quiet('template', '{{ .Values.global.apiKey }}'),
    env: env(scene),
    extraEnv: envList(scene),
    serviceAccount: {
      annotations: { 'eks.amazonaws.com/role-arn': quiet('arn', 'arn:aws:iam::123456789012:role/acme-mcp') },
    },
    projectId: quiet('uuid', fake.uuid(random.below(99))),
    automountServiceAccountToken: false,
    tokenTTL: 3600,
    secretName: quiet('name', 'acme-tls'),
    [random.pick(tokenNames).toLowerCase()]: planted(scene, 'values key'),
    [random.pick(passwordNames)]: planted(scene, 'values password', passwordSecret(random)),
  };
}
