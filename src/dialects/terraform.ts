import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../examples/text.ts';
import type { Dialect, Embedded, Mistake, ReferenceForm, Slot, Unread } from '../model.ts';
import { stacked } from './grammars.ts';
import { looksLikeJson } from './json-text.ts';
import { embedded as embeddedFile } from './kubernetes/entries.ts';
import { liveContext, readTree } from './kubernetes/read.ts';
import { credentials, embedded, entries, names, secrets } from './terraform-places.ts';
import type { WalkRules } from './walk.ts';

/** Terraform interpolates in strings and heredocs; what a heredoc holds for others is theirs. */
const grammar = {
  reader: 'Terraform',
  resolves: [
    '${VAR}',
    '$(command)',
    '$(VAR)',
    '$VAR',
    '${VAR:-default}',
    '{{VAR}}',
    '${{ expression }}',
    '%VAR%',
  ] satisfies ReferenceForm[],
  documented: true,
};

/** HCL: Terraform, OpenTofu, Packer, Terragrunt. Values of Helm, manifests and scripts stand in strings and heredocs. */
export const terraform: Dialect = {
  id: 'terraform',
  title: 'Terraform',
  files: ['*.tf', '*.hcl', '*.tfvars'],
  format: 'hcl',
  *read(document, context) {
    const references = stacked(context.outer, grammar);
    const live = liveContext(context);
    const rules: WalkRules = {
      dialect: 'terraform',
      grammar: () => references,
      remedy: () =>
        'Declare a sensitive variable and pass it in as TF_VAR_<name>, or read the value from a secret store with a data source.',
      owners: ['resource.*.*', 'data.*.*', 'module.*', 'provider.*'],
      env: ['**.{environment,variables,environment_variables,env_vars,app_settings}'],
      names,
      credentials,
      skip: [
        'terraform.required_providers.**',
        'terraform.required_version',
        '**.{description,error_message,type,source}',
        '**.validation.**',
      ],
      embedded,
    };
    for (const root of document.roots) {
      for (const item of readTree(root, live, rules, { secrets, entries })) yield reread(item);
    }
  },
};

type Found = Slot | Embedded | Mistake | Unread;

/** A machine's first script may be a list of what to set up instead, and a secret a JSON text of several. */
function reread(item: Found): Found {
  if (item.kind === 'embedded' && item.format === 'shell' && item.text.content.startsWith('#cloud-config'))
    return { ...item, format: 'yaml' };
  const isText = item.kind === 'slot' && item.place === 'credential' && looksLikeJson(item.text.content);
  return isText ? embeddedFile(item, 'json') : item;
}

/** The same as JSON: `main.tf.json`, `prod.auto.tfvars.json`. */
export const terraformJson: Dialect = { ...terraform, files: ['*.tf.json', '*.tfvars.json'], format: 'json' };

const literal = (): string => fake.opaque(24);

export const examples = (): readonly TextExample[] => [...inBlocks(), ...inTexts(), ...safe()];

const inBlocks = (): readonly TextExample[] => [
  finds(
    'set of helm_release, as a block',
    'resource "helm_release" "gateway" {\n  set {\n    name  = "postgresql.auth.password"\n    value = "‹›"\n  }\n}\n',
    literal,
    { path: 'main.tf' },
  ),
  finds(
    'set of helm_release, as a list',
    'resource "helm_release" "gateway" {\n  set_sensitive = [{\n    value = "‹›"\n    name  = "redis.auth.password"\n  }]\n}\n',
    literal,
    { path: 'main.tf' },
  ),
  finds(
    'values in a heredoc',
    'resource "helm_release" "gateway" {\n  values = [<<-EOT\n    auth:\n      password: "‹›"\n    EOT\n  ]\n}\n',
    literal,
    { path: 'main.tf' },
  ),
  finds(
    'values that are encoded',
    'resource "helm_release" "gateway" {\n  values = [yamlencode({ auth = { password = "‹›" } })]\n}\n',
    literal,
    { path: 'main.tf' },
  ),
  finds(
    'a Secret',
    'resource "kubernetes_secret_v1" "gateway" {\n  metadata {\n    name = "gateway"\n  }\n  data = {\n    "api-token" = "‹›"\n  }\n}\n',
    literal,
    { path: 'main.tf' },
  ),
  finds(
    'a variable of a container',
    'resource "kubernetes_deployment" "api" {\n  spec {\n    env {\n      name  = "API_TOKEN"\n      value = "‹›"\n    }\n  }\n}\n',
    literal,
    { path: 'main.tf' },
  ),
  finds('a default of a variable', 'variable "db_password" {\n  type    = string\n  default = "‹›"\n}\n', literal, {
    path: 'variables.tf',
  }),
  finds('a file of variables', 'region      = "eu-west-1"\ndb_password = "‹›"\n', literal, { path: 'prod.tfvars' }),
  finds('a secret of a cloud', 'resource "aws_ssm_parameter" "x" {\n  name  = "/app/x"\n  value = "‹›"\n}\n', literal, {
    path: 'main.tf',
  }),
];

const inTexts = (): readonly TextExample[] => [
  finds(
    'an object that goes into a cluster',
    'resource "kubernetes_manifest" "x" {\n  manifest = {\n    apiVersion = "v1"\n    kind       = "Secret"\n    metadata   = { name = "api" }\n    data       = { session = "‹›" }\n  }\n}\n',
    () => Buffer.from(fake.opaque(32)).toString('base64'),
    { path: 'main.tf' },
  ),
  finds(
    'a manifest in a heredoc',
    'resource "kubectl_manifest" "x" {\n  yaml_body = <<-YAML\n    apiVersion: v1\n    kind: Secret\n    metadata:\n      name: api\n    stringData:\n      session: ‹›\n  YAML\n}\n',
    () => fake.opaque(40),
    { path: 'main.tf' },
  ),
  finds(
    'what a machine sets up first',
    'resource "aws_instance" "x" {\n  user_data = <<-EOF\n    #cloud-config\n    chpasswd:\n      password: ‹›\n  EOF\n}\n',
    literal,
    { path: 'main.tf' },
  ),
  finds(
    'a script',
    'resource "aws_instance" "x" {\n  user_data = base64encode(<<EOF\n#!/bin/bash\nexport API_TOKEN=‹›\nEOF\n  )\n}\n',
    () => fake.opaque(40),
    { path: 'main.tf' },
  ),
  finds(
    'containers of a task',
    'resource "aws_ecs_task_definition" "x" {\n  container_definitions = jsonencode([{ name = "api", environment = [{ name = "API_TOKEN", value = "‹›" }] }])\n}\n',
    () => fake.opaque(40),
    { path: 'main.tf' },
  ),
  finds(
    'variables of a template',
    'locals {\n  config = templatefile("${path.module}/app.tftpl", { db_password = "‹›", host = "db" })\n}\n',
    literal,
    { path: 'main.tf' },
  ),
  finds('variables as JSON', '{"region": "eu-west-1", "db_password": "‹›"}\n', literal, {
    path: 'prod.auto.tfvars.json',
  }),
  finds('a branch', 'locals {\n  db_password = var.env == "password" ? var.db_password : "‹›"\n}\n', literal, {
    path: 'main.tf',
  }),
  finds('the key of gossip in Consul', 'datacenter = "dc1"\nencrypt    = "‹›"\n', () => `${fake.opaque(43)}=`, {
    path: 'consul.hcl',
  }),
  finds(
    'a list of helm_release',
    'resource "helm_release" "x" {\n  set_list {\n    name  = "auth.token"\n    value = ["‹›"]\n  }\n}\n',
    () => fake.opaque(40),
    { path: 'main.tf' },
  ),
  finds(
    'an expression in a string',
    'locals {\n  api_token = "${coalesce(var.token, "‹›")}"\n}\n',
    () => fake.opaque(40),
    {
      path: 'main.tf',
    },
  ),
  finds(
    'a secret of several values',
    'resource "aws_secretsmanager_secret_version" "x" {\n  secret_string = <<EOF\n{\n  "username": "app",\n  "password": "‹›"\n}\nEOF\n}\n',
    literal,
    { path: 'main.tf' },
  ),
  finds('a fallback', 'locals {\n  api_token = coalesce(var.token, "‹›")\n}\n', literal, { path: 'main.tf' }),
  finds('a commented-out value', '# db_password = "‹›"\n', literal, { path: 'prod.tfvars' }),
  weak('a default that goes live', 'variable "db_password" {\n  default = "‹changeme›"\n}\n', { path: 'variables.tf' }),
];

const safe = (): readonly TextExample[] => [
  silent(
    'references',
    'resource "helm_release" "x" {\n  set_sensitive {\n    name  = "auth.password"\n    value = var.db_password\n  }\n  set {\n    name  = "auth.existingSecret"\n    value = "gateway-credentials"\n  }\n}\nlocals {\n  token    = data.vault_generic_secret.api.data["token"]\n  password = random_password.db.result\n  url      = "postgres://app:${var.db_password}@db/app"\n  key      = file("${path.module}/key.pem")\n}\n',
    { path: 'main.tf' },
  ),
  silent(
    'what is asked',
    'locals {\n  password = var.engine == "postgres" ? var.pg_password : var.my_password\n  use_token = var.auth == "token"\n}\nmodule "mesh" {\n  gateway_tls_secret = "istio-ingressgateway-tls"\n}\nresource "vault_token_auth_backend_role" "x" {\n  token_policies = ["admin", "default"]\n}\n',
    { path: 'main.tf' },
  ),
  silent(
    'secrets of a cloud in containers',
    'resource "aws_ecs_task_definition" "x" {\n  container_definitions = jsonencode([{ secrets = [{ name = "DB_PASSWORD", valueFrom = "arn:aws:ssm:eu-west-1:123456789012:parameter/db-password" }] }])\n}\n',
    { path: 'main.tf' },
  ),
  silent(
    'declarations',
    'variable "db_password" {\n  type        = string\n  sensitive   = true\n  description = "Password of the database"\n}\noutput "token" {\n  value     = module.api.token\n  sensitive = true\n}\n',
    { path: 'variables.tf' },
  ),
];
