import { wordShare } from '../../judge/entropy.ts';
import type { Slot } from '../../model.ts';

/** Keys below which only names stand: references to Secrets, and where they come from. */
const referenceMaps =
  'secretKeyRef configMapKeyRef secretRef configMapRef fieldRef resourceFieldRef serviceRef secretStoreRef secretsRef ' +
  'valueFrom envFrom extraEnvFrom existingSecret existingSecretRef credentialRef credentialsRef clientSecretRef ' +
  'apiKeySecretRef passwordSecretRef tokenSecretRef authSecretRef remoteRef ' +
  'extraEnvVarsSecrets envFromSecrets envFromSecret envSecrets secretKeys extraSecretNames secretRefs configMapRefs ' +
  'extraSecretNamesForEnvFrom';
/** Keys whose value is the name of a Secret, or of a key in one. */
const referenceKeys =
  'secretName secretRef existingSecret existingSecretName existingSecretKey existingSecretPasswordKey ' +
  'existingConfigMap existingEnvVarsSecret existingSecretPerPassword serviceAccountName serviceAccount imagePullSecret ' +
  'authSecretName extraEnvVarsSecret extraEnvVarsCM apiKeySecret apiKeySecretRef apiKeySecretKey passwordKey ' +
  'userPasswordKey adminPasswordKey rootPasswordKey tokenKey usernameKey apiKeyKey tokenSecretRef envFromSecret ' +
  'credentialRef passwordSecret tokenSecret certSecret tlsSecret caSecret credentialsSecret secretTargetName ' +
  'targetEnvName caBundle htpasswd';
/** Keys below which nothing stands that is a value: what is named, chosen or counted there is public. */
const publicMaps =
  'volumes volumeMounts labels podLabels commonLabels matchLabels selector nodeSelector ownerReferences tolerations affinity';

const anyOf = (words: string): string => `{${words.replaceAll(' ', ',')}}`;

/** Values that name something: in objects and in values files alike. One pattern for each shape: every value asks. */
export const referenceNames: readonly string[] = [
  `**.${anyOf(referenceMaps)}.**`,
  `**.${anyOf(referenceKeys)}`,
  // Some charts make the Secret themselves, of a password that stands beside the name.
  '**.{imagePullSecrets,pullSecrets}[]',
  '**.{imagePullSecrets,pullSecrets}[].{name,registry,username,email}',
  // Strimzi says which key of the Secret it is.
  '**.passwordSecret.password',
];

/** Places that hold no value in any object. */
export const objectNames: readonly string[] = [
  `**.${anyOf(publicMaps)}.**`,
  '**.metadata.{name,namespace,uid,resourceVersion,generateName}',
  '**.{image,imagePullPolicy,containerName,namespace}',
];

/** Makers of annotations whose values are names, paths of vaults, switches and checksums. */
const namingDomains =
  /^(?:checksum|[a-z0-9.-]*(?:vault\.hashicorp\.com|vault\.security\.banzaicloud\.io|operator\.1password\.io|stakater\.com|emberstack\.com|mittwald\.de|avp\.kubernetes\.io|akeyless\.io|conjur\.org|argoproj\.io|helm\.sh|cert-manager\.io|external-secrets\.io|secrets-store\.csi\.k8s\.io|iam\.gke\.io|eks\.amazonaws\.com|sidecar\.istio\.io|prometheus\.io))$/;

/** Annotations that name a Secret: `auth-tls-secret: default/ca`, `cnpg.io/pluginClientSecret: gateway-tls`. */
const namesSecret = /(?:[-/]|[a-z](?=S))[sS]ecret(?:-?[nN]ame(?:space)?)?$/;
const objectName = /^(?:[a-z0-9-]{1,63}\/)?[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/;

/** Whether the slot is an annotation that only names something: `reloader.stakater.com/match`, `checksum/secret`. */
export function isNamingAnnotation({ keyPath, text }: Slot): boolean {
  const last = keyPath[keyPath.length - 1];
  const parent = keyPath[keyPath.length - 2];
  if (typeof last !== 'string' || typeof parent !== 'string' || !/annotations$/i.test(parent)) return false;
  if (namesSecret.test(last) && objectName.test(text.content)) return true;
  const slash = last.indexOf('/');
  // `nginx.ingress.kubernetes.io/auth-secret` and its like name a Secret.
  return slash > 0 && (namingDomains.test(last.slice(0, slash)) || /-secret(?:-name|-namespace)?$/.test(last));
}

/** What drivers of volumes are told is a value, though it stands among names; so is kagent's `envFrom[].value`. */
export function isValueAmongNames({ keyPath }: Slot): boolean {
  const parent = keyPath[keyPath.length - 2];
  if (keyPath[keyPath.length - 1] === 'value' && keyPath[keyPath.length - 3] === 'envFrom') return true;
  return parent === 'volumeAttributes' || (parent === 'options' && keyPath.includes('flexVolume'));
}

/** Keys that are secrets themselves although they end in `Secret`. */
const secretItself =
  /(?:client|jwt|session|cookie|app|signing|webhook|encryption|shared|oauth|consumer|hmac|next)[_-]?secret$/i;

/** The operator of AWX says `ldap_auth_secret`, `admin_password_secret` for names of Secrets. */
const awxSecret = /_(?:auth|password|configuration|credentials|cacert|tls|key)_secret$/;

/**
 * `secret: gateway-credentials` and `oidcSecret: dex-oidc` name a Secret: lower-case words joined by hyphens are the
 * spelling of object names, and nobody's generated secret.
 */
export function namesSecretObject({ keyPath, name, text }: Slot): boolean {
  const last = keyPath[keyPath.length - 1];
  // Parameters of pipelines: `{name: maven-secret, value: maven-credentials}`.
  const isParameter = /^param(?:eter)?s$/.test(String(keyPath[keyPath.length - 3])) && /[-_]secret$/i.test(name);
  if (typeof last !== 'string' || secretItself.test(isParameter ? name : last)) return false;
  if (!isParameter && last !== 'secret' && !/[a-z](?:S|_s)ecret$|^credentials?$/.test(last)) return false;
  const { content } = text;
  if (keyPath[keyPath.length - 2] === 'spec' && awxSecret.test(last))
    return objectName.test(content) && wordShare(content) > 0.5;
  if (content.length > 63 || !/^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)+$/.test(content)) return false;
  return wordShare(content) > 0.6 || /-(?:secrets?|credentials?|creds|tls)$/.test(content);
}
