import { referenceNames } from './kubernetes/names.ts';
import type { WalkRules } from './walk.ts';

/** Values that name something: secrets of a cloud, their keys, files. */
export const names: readonly string[] = [
  ...referenceNames,
  '**.{secret_name,secret_id,key_vault_id,key_name,key_id,kms_key_id,secret_key_ref,config_map_key_ref}',
  '**.{secret_key_ref,config_map_key_ref,secret_ref,config_map_ref,image_pull_secrets,metadata,labels,tags,selector,match_labels}.**',
  'resource.*.*.name',
];

/** Maps that become a Secret: what stands there is secret unless its name says otherwise. */
export const secrets: readonly string[] = [
  'resource.{kubernetes_secret,kubernetes_secret_v1}.*.{data,binary_data,data_wo,binary_data_wo}.*',
];

/** Values that may be whole files: the key is the file's name. */
export const entries: readonly string[] = [
  ...secrets,
  'resource.{kubernetes_config_map,kubernetes_config_map_v1}.*.{data,binary_data}.*',
  'resource.{local_file,local_sensitive_file}.*.content',
];

/** Arguments that hold a credential by definition. */
export const credentials: readonly string[] = [
  // Consul and Nomad: the key of gossip, tokens of access lists.
  'encrypt',
  'server.encrypt',
  'acl.tokens.*',
  'resource.{aws_secretsmanager_secret_version,aws_ssm_parameter}.*.{secret_string,value}',
  'resource.google_secret_manager_secret_version.*.secret_data',
  'resource.azurerm_key_vault_secret.*.value',
  'resource.*.*.plaintext_value',
  'resource.{vault_generic_secret,vault_kv_secret_v2}.*.data_json.**',
];

/** Texts of other formats. */
export const embedded: NonNullable<WalkRules['embedded']> = [
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
