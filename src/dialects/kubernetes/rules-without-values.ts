import { silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

/** Kinds that describe shapes and rights, with words such as `secrets` and `token` in every line. */
export default defineResource({
  id: 'rules-without-values',
  title: 'RBAC, CustomResourceDefinition, webhooks and network policies',
  matches: {
    groups: [
      'rbac.authorization.k8s.io',
      'apiextensions.k8s.io',
      'networking.k8s.io',
      'policy',
      'scheduling.k8s.io',
      'storage.k8s.io',
      'admissionregistration.k8s.io',
      'apiregistration.k8s.io',
    ],
    kinds: [
      'Role',
      'ClusterRole',
      'RoleBinding',
      'ClusterRoleBinding',
      'CustomResourceDefinition',
      'NetworkPolicy',
      'PodDisruptionBudget',
      'PodSecurityPolicy',
      'PriorityClass',
      'APIService',
    ],
  },
  only: [],
  remedy: () => 'Keep the value outside of the manifest.',
});

export const examples = (): readonly TextExample[] => [
  silent(
    'a role for Secrets',
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: secret-reader\nrules:\n  - apiGroups: [""]\n    resources: ["secrets"]\n    resourceNames: ["gateway-token"]\n    verbs: ["get"]\n',
  ),
  silent(
    'a definition with examples and defaults',
    'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: gateways.orchard.dev\nspec:\n  versions:\n    - name: v1\n      schema:\n        openAPIV3Schema:\n          properties:\n            password:\n              type: string\n              default: changeme\n              description: The password.\n',
  ),
];
