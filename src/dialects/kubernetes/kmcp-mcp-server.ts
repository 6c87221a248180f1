import * as fake from '../../examples/fake.ts';
import { finds, mistake, silent, type TextExample, weak } from '../../examples/text.ts';
import { defineResource } from './define.ts';
import { kmcpShape } from './kmcp-shape.ts';

export default defineResource({
  id: 'kmcp-mcp-server',
  title: 'MCPServer of kmcp and kagent',
  matches: { groups: ['kagent.dev'], kinds: ['MCPServer'] },
  places: {
    env: ['spec.deployment.env'],
    names: [
      'spec.deployment.{secretRefs,configMapRefs,envFrom,imagePullSecrets}.**',
      'spec.httpTransport.tls.secretRef',
    ],
  },
  check: kmcpShape,
  remedy: () =>
    'Put the value into a Secret (kmcp secrets sync from a git-ignored file, or an operator) and name that Secret under spec.deployment.secretRefs.',
});

const head =
  'apiVersion: kagent.dev/v1alpha1\nkind: MCPServer\nmetadata:\n  name: weather\nspec:\n  transportType: stdio\n  deployment:\n    image: weather:1.0.0\n    cmd: python\n';

export const examples = (): readonly TextExample[] => [
  finds('the map of variables', `${head}    env:\n      LOG_LEVEL: info\n      WEATHER_API_KEY: ‹›\n`, () =>
    fake.opaque(40),
  ),
  finds('an argument', `${head}    args: ["-m", "weather", "--api-key", "‹›"]\n`, () => fake.opaque(40)),
  finds(
    'a sidecar',
    `${head}    sidecars:\n      - name: cache\n        image: redis:7\n        env:\n          - name: REDIS_PASSWORD\n            value: ‹›\n`,
    () => fake.opaque(24),
  ),
  mistake('kmcp-shape', 'a list of variables', `${head}    ‹env›:\n      - name: LOG_LEVEL\n        value: info\n`),
  mistake(
    'kmcp-shape',
    'sources that only containers have',
    `${head}    ‹envFrom›:\n      - secretRef:\n          name: weather-secrets\n`,
  ),
  mistake(
    'kmcp-shape',
    'a key of a Secret',
    `${head}    secretRefs:\n      - name: weather-secrets\n        ‹key›: WEATHER_API_KEY\n`,
  ),
  weak('a default', `${head}    env:\n      DB_USER: app\n      DB_PASSWORD: ‹changeme›\n`),
  silent(
    'names of Secrets',
    `${head}    args: ["-m", "weather"]\n    env:\n      LOG_LEVEL: info\n    secretRefs:\n      - name: weather-secrets-production\n  httpTransport:\n    tls:\n      secretRef: weather-tls\n`,
  ),
];
