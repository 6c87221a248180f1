import * as fake from '../../src/examples/fake.ts';
import { env, envList, object, planted, sceneOf, secretData } from './manifest-parts.ts';
import { passwordNames, tokenNames } from './names.ts';
import type { Scene } from './places.ts';
import { bare, type Plot, type Plotted } from './plot.ts';
import type { Random } from './random.ts';
import { passwordSecret } from './secrets.ts';
import { hclBody, hclReference, hclValue } from './write-hcl.ts';
import { writeYaml } from './write-yaml.ts';

type Maker = (scene: Scene) => Plotted;

const kinds: Readonly<Record<string, { readonly make: Maker; readonly reference: (name: string) => string }>> = {
  'Terraform Helm release': { make: helmRelease, reference: hclReference },
  'Terraform resources': { make: resources, reference: hclReference },
  'Terraform variables': {
    make: (scene) => ({ path: 'prod.auto.tfvars', text: hclBody(variables(scene), scene.random, '') }),
    reference: hclReference,
  },
  'Terraform state': { make: state, reference: (name) => `\${${name}}` },
  'Ansible variables': {
    make: (scene) => ({ path: 'group_vars/all.yml', text: writeYaml(variables(scene), scene.random) }),
    reference: vaulted,
  },
  'Ansible tasks': { make: tasks, reference: vaulted },
  'Ansible inventory': { make: inventory, reference: vaulted },
  Pulumi: {
    make: (scene) => ({ path: 'Pulumi.prod.yaml', text: writeYaml({ config: settings(scene) }, scene.random) }),
    reference: (name) => `\${${name}}`,
  },
  CloudFormation: { make: cloudFormation, reference: (name) => `{{resolve:secretsmanager:acme:SecretString:${name}}}` },
};

export const infrastructureKinds = Object.keys(kinds);

export function infrastructureFile(kind: string, random: Random, plot: Plot): Plotted {
  const known = kinds[kind];
  if (known === undefined) throw new Error(`No such kind: ${kind}`);
  return known.make(sceneOf(random, plot, known.reference));
}

function vaulted(name: string): string {
  return `{{ vault_${name.toLowerCase()} }}`;
}

function variables(scene: Scene): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env(scene))
      .filter(([name]) => /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name))
      .map(([name, value]) => [scene.random.chance(0.5) ? name.toLowerCase() : name, value]),
  );
}

function settings(scene: Scene): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(variables(scene)).map(([name, value]) => [`acme:${name}`, value]));
}

function helmRelease(scene: Scene): Plotted {
  const { random } = scene;
  const value = planted(scene, 'set of helm_release', passwordSecret(random));
  const set = random.pick([
    () => `  set_sensitive {\n${hclBody({ name: 'auth.password', value }, random, '    ')}  }\n`,
    () => `  set {\n${hclBody({ value, name: 'postgresql.auth.password' }, random, '    ')}  }\n`,
    () =>
      `  set = ${hclValue(
        [
          { name: 'replicas', value: '2' },
          { name: 'auth.adminPassword', value },
        ],
        random,
      )}\n`,
  ])();
  const values = { auth: env(scene), extraEnv: envList(scene) };
  const written = random.chance(0.5)
    ? `yamlencode(${hclValue(values, random)})`
    : `<<-EOT\n${writeYaml(values, random)
        .replaceAll('\r\n', '\n')
        .replaceAll('${', '$${')
        .replaceAll('%{', '%%{')
        .replace(/^(?=.)/gm, '    ')}  EOT\n`;
  return {
    path: 'helm.tf',
    text: `resource "helm_release" "acme" {\n  name = "acme"\n  chart = "acme"\n${set}  values = [${written}]\n}\n`,
  };
}

function resources(scene: Scene): Plotted {
  const { random } = scene;
  const label = random.pick([...passwordNames, ...tokenNames]).toLowerCase();
  const isPassword = passwordNames.some((name) => name.toLowerCase() === label);
  const byDefault = isPassword ? planted(scene, 'default', passwordSecret(random)) : planted(scene, 'default');
  const blocks = [
    `variable "${label}" {\n  type = string\n  description = "The credential of ${label}"\n${hclBody({ default: byDefault }, random)}}\n`,
    `resource "kubernetes_secret_v1" "acme" {\n  metadata {\n    name = "acme"\n  }\n${hclBody({ data: env(scene) }, random)}}\n`,
    `resource "kubernetes_manifest" "acme" {\n${hclBody({ manifest: object('v1', 'Secret', { data: secretData(scene) }) }, random)}}\n`,
    `resource "aws_lambda_function" "acme" {\n  function_name = "acme"\n  source_code_hash = "${scene.plot.plant('quiet', 'hash', fake.hex(64, 3))}"\n  environment {\n${hclBody({ variables: env(scene) }, random, '    ')}  }\n}\n`,
    `resource "aws_ssm_parameter" "acme" {\n  name = "/acme/x"\n  type = "SecureString"\n${hclBody({ value: planted(scene, 'parameter') }, random)}}\n`,
    `locals {\n${hclBody(variables(scene), random)}}\n`,
    `module "acme" {\n  source = "git::https://github.com/acme/modules.git?ref=${fake.hex(40, 4)}"\n${hclBody(variables(scene), random)}}\n`,
  ];
  return { path: 'main.tf', text: random.pick([blocks, blocks.slice(0, 3), blocks.slice(3)]).join('\n') };
}

function state(scene: Scene): Plotted {
  const attributes = {
    arn: 'arn:aws:rds:eu-west-1:123456789012:db:acme',
    id: fake.uuid(5),
    password: planted(scene, 'attribute', passwordSecret(scene.random)),
    environment: [{ variables: env(scene) }],
  };
  const tree = {
    version: 4,
    terraform_version: '1.9.5',
    lineage: fake.uuid(6),
    resources: [
      { mode: 'managed', type: 'aws_db_instance', name: 'acme', instances: [{ attributes, private: 'bnVsbA==' }] },
    ],
  };
  return { path: 'terraform.tfstate', text: `${JSON.stringify(tree, undefined, 2)}\n` };
}

function tasks(scene: Scene): Plotted {
  const { random } = scene;
  const list = [
    {
      name: 'Create the user of the database',
      'community.mysql.mysql_user': {
        name: 'orders',
        password: planted(scene, 'module', passwordSecret(random)),
        update_password: 'on_create',
      },
      no_log: true,
    },
    {
      name: 'Start the server',
      'community.docker.docker_container': { name: 'acme', image: 'acme/mcp', env: env(scene) },
    },
    {
      name: 'Create the Secret',
      'kubernetes.core.k8s': { definition: object('v1', 'Secret', { stringData: env(scene) }) },
    },
  ];
  return { path: 'roles/acme/tasks/main.yml', text: writeYaml(list, random) };
}

function inventory(scene: Scene): Plotted {
  const { random, plot } = scene;
  const quoted = (value: string): string => (/[\s"'#]/.test(bare(value)) ? `"${value.replaceAll('"', '')}"` : value);
  const password = (): string => quoted(planted(scene, 'inventory', { ...passwordSecret(random, 'plain') }));
  const key = plot.plant('quiet', 'key file', '~/.ssh/id_ed25519');
  return {
    path: random.pick(['hosts', 'inventory.ini', 'inventory/production']),
    text: `[web]\nweb1 ansible_host=10.0.0.5 ansible_user=deploy ansible_password=${password()}\nweb2 ansible_host=10.0.0.6 ansible_ssh_private_key_file=${key}\n\n[web:vars]\nansible_become=true\nansible_become_pass=${random.chance(0.5) ? plot.plant('quiet', 'reference', vaulted('BECOME')) : password()}\n`,
  };
}

function cloudFormation(scene: Scene): Plotted {
  const tree = {
    AWSTemplateFormatVersion: '2010-09-09',
    Parameters: {
      DbPassword: { Type: 'String', NoEcho: true, Default: planted(scene, 'default', passwordSecret(scene.random)) },
    },
    Resources: {
      Api: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: env(scene) } } },
      Db: { Type: 'AWS::RDS::DBInstance', Properties: { MasterUserPassword: { Ref: 'DbPassword' } } },
    },
  };
  return { path: 'infra/stack.yaml', text: writeYaml(tree, scene.random) };
}
