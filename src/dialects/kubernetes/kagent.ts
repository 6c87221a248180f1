import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

export default defineResource({
  id: 'kagent',
  title: 'Agents, models and remote servers of kagent',
  matches: {
    groups: ['kagent.dev'],
    kinds: [
      'Agent',
      'SandboxAgent',
      'ModelConfig',
      'ModelProviderConfig',
      'ToolServer',
      'RemoteMCPServer',
      'Memory',
      'AgentHarness',
      'Harness',
    ],
  },
  places: {
    headers: ['**.headersFrom'],
    credentials: ['**.{botToken,appToken}.value', 'spec.azureOpenAI.azureAdToken'],
    names: [
      '**.valueFrom.**',
      'spec.{apiKeySecret,apiKeySecretKey,apiKeySecretRef}',
      '**.gitAuthSecretRef.**',
      'spec.**.systemMessage',
    ],
  },
  remedy: (role, name) =>
    role === 'header'
      ? `Put the value into a Secret and write valueFrom: {type: Secret, name: <secret>, key: ${name}} instead of value.`
      : 'Put the value into a Secret that is not committed and refer to it (apiKeySecret, valueFrom or envFrom).',
});

export const examples = (): readonly TextExample[] => [
  finds(
    'a header of a remote server',
    'apiVersion: kagent.dev/v1alpha2\nkind: RemoteMCPServer\nmetadata:\n  name: linearb\nspec:\n  url: https://mcp.linearb.io/mcp\n  headersFrom:\n    - name: Authorization\n      value: Bearer ‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'a default header of a model',
    'apiVersion: kagent.dev/v1alpha2\nkind: ModelConfig\nmetadata:\n  name: gpt\nspec:\n  provider: OpenAI\n  model: gpt-4.1\n  defaultHeaders:\n    x-api-key: ‹›\n',
    () => fake.opaque(40),
  ),
  finds(
    'a tool server on standard input',
    'apiVersion: kagent.dev/v1alpha1\nkind: ToolServer\nmetadata:\n  name: github\nspec:\n  config:\n    stdio:\n      command: npx\n      args: ["-y", "server-github"]\n      env:\n        GITHUB_TOKEN: ‹›\n',
    fake.githubToken,
  ),
  finds(
    'a value among references',
    'apiVersion: kagent.dev/v1alpha1\nkind: ToolServer\nmetadata:\n  name: github\nspec:\n  config:\n    stdio:\n      command: npx\n      envFrom:\n        - name: GITHUB_TOKEN\n          value: ‹›\n        - name: API_TOKEN\n          valueFrom: {type: Secret, valueRef: gateway-token, key: api-token}\n',
    fake.githubToken,
  ),
  finds(
    'an agent’s container',
    'apiVersion: kagent.dev/v1alpha2\nkind: Agent\nmetadata:\n  name: helper\nspec:\n  type: BYO\n  byo:\n    deployment:\n      image: helper:1\n      env:\n        - name: OPENAI_API_KEY\n          value: ‹›\n',
    fake.openaiProjectKey,
  ),
  silent(
    'references',
    'apiVersion: kagent.dev/v1alpha2\nkind: RemoteMCPServer\nmetadata:\n  name: linearb\nspec:\n  url: https://mcp.linearb.io/mcp\n  headersFrom:\n    - name: Authorization\n      valueFrom:\n        type: Secret\n        name: linearb-credentials\n        key: api-key\n---\napiVersion: kagent.dev/v1alpha2\nkind: ModelConfig\nmetadata:\n  name: gpt\nspec:\n  apiKeySecret: kagent-openai\n  apiKeySecretKey: OPENAI_API_KEY\n  model: gpt-4.1\n',
  ),
];
