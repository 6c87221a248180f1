import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'gateways',
  title: 'Routes and policies of AI gateways',
  matches: {
    groups: [
      'aigateway.envoyproxy.io',
      'gateway.envoyproxy.io',
      'agentgateway.dev',
      'gateway.kgateway.dev',
      'gateway.networking.k8s.io',
    ],
    kinds: ['*'],
  },
  places: {
    credentials: ['**.apiKey.inline', '**.{auth,backendAuth,authToken}.{key,inline}', '**.authToken.inline'],
    names: ['**.{secretRef,clientSecret,credentialRef}.**'],
  },
  remedy: () => 'Put the value into a Secret and refer to it (secretRef).',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a key in a route',
    'apiVersion: aigateway.envoyproxy.io/v1alpha1\nkind: MCPRoute\nmetadata:\n  name: github\nspec:\n  backendRefs:\n    - name: github\n      securityPolicy:\n        apiKey:\n          inline: ‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'a key of a backend',
    'apiVersion: agentgateway.dev/v1alpha1\nkind: AgentgatewayPolicy\nmetadata:\n  name: openai\nspec:\n  backend:\n    auth:\n      key: ‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'a header that a filter sets',
    'apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata:\n  name: mcp\nspec:\n  rules:\n    - filters:\n        - type: RequestHeaderModifier\n          requestHeaderModifier:\n            set:\n              - name: x-api-key\n                value: ‹›\n',
    () => fake.opaque(40),
  ),
  silent(
    'references',
    'apiVersion: aigateway.envoyproxy.io/v1alpha1\nkind: MCPRoute\nmetadata:\n  name: github\nspec:\n  backendRefs:\n    - name: github\n      securityPolicy:\n        apiKey:\n          secretRef:\n            name: github-token\n',
  ),
];
