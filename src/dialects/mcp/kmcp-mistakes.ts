import type { ConfigNode, Mistake, ReadContext } from '../../model.ts';
import { type KmcpEnvironment, kmcpEnvironments } from './kmcp-project.ts';

/** Fields of an environment (pkg/cli/internal/manifest/types.go). */
const fields: readonly string[] = ['enabled', 'provider', 'file', 'secretName', 'namespace'];
const providers: readonly string[] = ['env', 'kubernetes'];

/** What kmcp would refuse or pass over in the `secrets` of its project file. */
export function* kmcpMistakes(root: ConfigNode, context: ReadContext): Generator<Mistake> {
  for (const environment of kmcpEnvironments(root)) {
    const keyPath = [...context.keyPath, 'secrets', environment.name];
    yield* shapeMistakes(environment, keyPath);
    if (environment.provider?.text !== 'kubernetes' || environment.secretName !== undefined) continue;
    yield {
      kind: 'mistake',
      ruleId: 'kmcp-secret-name-missing',
      severity: environment.enabled ? 'medium' : 'low',
      span: environment.span,
      keyPath,
      message: `The environment ${environment.name} takes its values from Kubernetes and names no Secret: kmcp deploy fails, and kmcp secrets sync has no name to write to.`,
      remedy: `Add secretName, such as <project>-secrets-${environment.name}, and namespace.`,
    };
  }
}

function* shapeMistakes({ name, entries, provider }: KmcpEnvironment, keyPath: Mistake['keyPath']): Generator<Mistake> {
  const base = { kind: 'mistake', ruleId: 'kmcp-shape', severity: 'low' } as const;
  for (const { key, keySpan } of entries) {
    if (fields.includes(key)) continue;
    yield {
      ...base,
      span: keySpan,
      keyPath: [...keyPath, key],
      message: `kmcp knows no field ${key} in an environment of secrets and passes over it.`,
      remedy: `Write one of ${fields.join(', ')}${nearest(key)}.`,
    };
  }
  if (provider === undefined || providers.includes(provider.text)) return;
  yield {
    ...base,
    span: provider.span,
    keyPath: [...keyPath, 'provider'],
    message: `kmcp refuses this provider of the environment ${name}.`,
    remedy: `Write provider: env for a file on this machine, or provider: kubernetes for a Secret in the cluster.`,
  };
}

/** `secret_name`, `secretname` and `Secret-Name` mean a field that exists. */
function nearest(key: string): string {
  const plain = key.replace(/[-_]/g, '').toLowerCase();
  const meant = fields.find((field) => field.toLowerCase() === plain);
  return meant === undefined ? '' : `; here ${meant} is meant`;
}
