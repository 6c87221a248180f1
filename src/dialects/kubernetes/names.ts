import { wordShare } from '../../judge/entropy.ts';
import type { Slot } from '../../model.ts';

/** Values that name a Secret, a key in one, or something else that is no value: in objects and in values files alike. */
export const referenceNames: readonly string[] = [
  '**.{secretKeyRef,configMapKeyRef,secretRef,configMapRef,fieldRef,resourceFieldRef,serviceRef,secretStoreRef,secretsRef}.**',
  '**.{valueFrom,envFrom,extraEnvFrom,existingSecret,existingSecretRef,credentialRef,credentialsRef,clientSecretRef,apiKeySecretRef,passwordSecretRef,tokenSecretRef,authSecretRef,remoteRef}.**',
  '**.{secretName,secretRef,existingSecret,existingSecretName,existingSecretKey,existingSecretPasswordKey,existingConfigMap,existingEnvVarsSecret,serviceAccountName,serviceAccount,imagePullSecret,authSecretName}',
  '**.{extraEnvVarsSecret,extraEnvVarsCM,apiKeySecret,apiKeySecretRef,apiKeySecretKey,passwordKey,userPasswordKey,adminPasswordKey,rootPasswordKey,tokenKey,usernameKey,apiKeyKey,tokenSecretRef,envFromSecret,credentialRef,existingSecretPerPassword,passwordSecret,tokenSecret,certSecret,tlsSecret,caSecret,credentialsSecret,secretTargetName,targetEnvName}',
  '**.{imagePullSecrets,pullSecrets,extraEnvVarsSecrets,envFromSecrets,envFromSecret,envSecrets,secretKeys,extraSecretNames,secretRefs,configMapRefs,extraSecretNamesForEnvFrom}.**',
  '**.caBundle',
];

/** Places that hold no value in any object: what is named, chosen or counted there is public. */
export const objectNames: readonly string[] = [
  '**.volumes[].**',
  '**.volumeMounts[].**',
  '**.metadata.{name,namespace,uid,resourceVersion,generateName}',
  'metadata.{name,namespace,uid,resourceVersion,generateName}',
  '**.{labels,matchLabels,selector,nodeSelector,commonLabels,podLabels,ownerReferences,tolerations,affinity}.**',
  '**.{image,imagePullPolicy,containerName,namespace}',
];

/** Makers of annotations whose values are names, paths of vaults, switches and checksums. */
const namingDomains =
  /^(?:checksum|[a-z0-9.-]*(?:vault\.hashicorp\.com|vault\.security\.banzaicloud\.io|operator\.1password\.io|stakater\.com|emberstack\.com|mittwald\.de|avp\.kubernetes\.io|akeyless\.io|conjur\.org|argoproj\.io|helm\.sh|cert-manager\.io|external-secrets\.io|secrets-store\.csi\.k8s\.io|iam\.gke\.io|eks\.amazonaws\.com|sidecar\.istio\.io|prometheus\.io))$/;

/** Whether the slot is an annotation that only names something: `reloader.stakater.com/match`, `checksum/secret`. */
export function isNamingAnnotation({ keyPath }: Slot): boolean {
  const last = keyPath[keyPath.length - 1];
  const parent = keyPath[keyPath.length - 2];
  if (typeof last !== 'string' || typeof parent !== 'string' || !/annotations$/i.test(parent)) return false;
  const slash = last.indexOf('/');
  return slash > 0 && namingDomains.test(last.slice(0, slash));
}

/** Keys that are secrets themselves although they end in `Secret`. */
const secretItself =
  /(?:client|jwt|session|cookie|app|signing|webhook|encryption|shared|oauth|consumer|hmac|next)_?secret$/i;

/**
 * `secret: gateway-credentials` and `oidcSecret: dex-oidc` name a Secret: lower-case words joined by hyphens are the
 * spelling of object names, and nobody's generated secret.
 */
export function namesSecretObject({ keyPath, text }: Slot): boolean {
  const last = keyPath[keyPath.length - 1];
  if (typeof last !== 'string' || secretItself.test(last)) return false;
  if (last !== 'secret' && !/[a-z]Secret$|^credentials?$/.test(last)) return false;
  const { content } = text;
  return /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)+$/.test(content) && content.length <= 63 && wordShare(content) > 0.6;
}
