import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../examples/text.ts';
import type { Dialect, ReferenceForm } from '../model.ts';
import { stacked } from './grammars.ts';
import { type WalkRules, walk } from './walk.ts';

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
    const live = context.deployed === 'local' ? { ...context, deployed: 'yes' as const } : context;
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
    for (const root of document.roots) yield* walk(root, live, rules);
  },
};

/** Values that name something: secrets of a cloud, their keys, files. */
const names = [
  '**.{secret_name,secret_id,key_vault_id,key_name,key_id,kms_key_id,secret_key_ref,config_map_key_ref}',
  '**.{secret_key_ref,config_map_key_ref,secret_ref,config_map_ref,image_pull_secrets,metadata,labels,tags,selector,match_labels}.**',
  'resource.*.*.name',
];

/** Arguments that hold a credential by definition. */
const credentials = [
  'resource.{aws_secretsmanager_secret_version,aws_ssm_parameter}.*.{secret_string,value}',
  'resource.google_secret_manager_secret_version.*.secret_data',
  'resource.azurerm_key_vault_secret.*.value',
  'resource.{vault_generic_secret,vault_kv_secret_v2}.*.data_json.**',
];

const embedded: NonNullable<WalkRules['embedded']> = [
  { path: 'resource.helm_release.*.values', format: 'yaml', as: 'values.yaml' },
  { path: 'resource.helm_release.*.values[]', format: 'yaml', as: 'values.yaml' },
  { path: 'resource.{kubectl_manifest,kubernetes_manifest}.*.{yaml_body,manifest}', format: 'yaml' },
  {
    path: '**.{user_data,user_data_base64,custom_data,startup_script,metadata_startup_script,inline}',
    format: 'shell',
  },
  { path: '**.inline[]', format: 'shell' },
  { path: '**.provisioner.local-exec.command', format: 'shell' },
  { path: '**.container_definitions', format: 'json' },
];

const literal = (): string => fake.opaque(24);

export const examples = (): readonly TextExample[] => [...leaking(), ...safe()];

const leaking = (): readonly TextExample[] => [
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
    'declarations',
    'variable "db_password" {\n  type        = string\n  sensitive   = true\n  description = "Password of the database"\n}\noutput "token" {\n  value     = module.api.token\n  sensitive = true\n}\n',
    { path: 'variables.tf' },
  ),
];
