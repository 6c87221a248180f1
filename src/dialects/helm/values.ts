import type { Dialect, ReadContext } from '../../model.ts';
import { stacked, unknownReader } from '../grammars.ts';
import { walk } from '../walk.ts';

/** Values files of Helm charts: nested keys, `extraEnv` lists, whole manifests in block strings. */
export const helmValues: Dialect = {
  id: 'helm-values',
  title: 'Helm',
  files: [
    'values.{yaml,yml}',
    'values[._-]*.{yaml,yml}',
    '*[._-]values.{yaml,yml}',
    'values-*.{yaml,yml}',
    'values.*.{yaml,yml}',
    'values_*.{yaml,yml}',
    '*-values.{yaml,yml}',
    '*.values.{yaml,yml}',
    '*_values.{yaml,yml}',
    'values/*.{yaml,yml}',
    '*values*.yaml.{gotmpl,tpl,dec}',
  ],
  format: 'yaml',
  *read(document, context) {
    const live: ReadContext = context.deployed === 'local' ? { ...context, deployed: 'yes' } : context;
    for (const root of document.roots) {
      yield* walk(root, live, {
        dialect: 'helm-values',
        grammar: () => stacked(context.outer, unknownReader),
        remedy: () =>
          'Leave the value empty and refer to an existing Secret (existingSecret, secretKeyRef or envFrom, as the chart offers).',
        names: valueNames,
        env: ['**.{secretEnv,stringData,additionalEnv,envVars,extraEnv,extraEnvVars}'],
      });
    }
  },
};

/** Values that name a Secret or a key in one. */
export const valueNames = [
  '**.{secretKeyRef,configMapKeyRef,secretRef,configMapRef,valueFrom,envFrom,extraEnvFrom,existingSecret,existingSecretRef,apiKeySecretRef,credentialRef,secretStoreRef}.**',
  '**.{secretName,existingSecret,secretRef,extraEnvVarsSecret,extraEnvVarsCM,apiKeySecretRef,apiKeySecretKey,apiKeySecret,passwordKey,userPasswordKey,adminPasswordKey,secretKeys,existingSecretKey,tokenKey,usernameKey,serviceAccountName,imagePullSecret,tokenSecretRef,envFromSecret}',
  '**.{imagePullSecrets,pullSecrets,extraEnvVarsSecrets,envFromSecrets,envSecrets,secretKeys,extraSecretNames}.**',
];
