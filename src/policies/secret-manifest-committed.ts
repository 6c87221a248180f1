import { deployedOf } from '../dialects/deployed.ts';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { ConfigNode, Entry, Manifest, PolicyMatch } from '../model.ts';
import { directText } from '../text.ts';
import { definePolicy } from './define.ts';
import { verdictsOn } from './secret-value.ts';

export default definePolicy({
  id: 'secret-manifest-committed',
  severity: 'medium',
  concerns: ['**/*.{yaml,yml,json}'],
  title: 'A plain Secret manifest is committed',
  why: 'Base64 is no encryption: whoever can read the repository reads the Secret, and history keeps it.',
  remedy:
    'Let an ExternalSecret or a SealedSecret make the Secret, or encrypt the manifest with SOPS; run `git rm --cached` on this one, and change what was in it.',
  *check(facts) {
    for (const manifest of facts.manifests(['Secret'])) {
      if (manifest.group !== '' || !facts.repository.isTracked(manifest.path)) continue;
      if (isTemplate(manifest.path, facts.text(manifest.path) ?? '')) continue;
      // Weak values of tests and examples are nobody's.
      if (deployedOf(manifest.path) !== 'local' && !facts.hasLiteral(manifest.path)) continue;
      const held = ['data', 'stringData'].flatMap((key) => entriesUnder(manifest, key));
      const first = held.find(holdsValue);
      if (first === undefined) continue;
      yield matchOf(manifest, first, facts.hasLiteral(manifest.path));
    }
  },
});

/** Templates of charts hold no values, and files that SOPS encrypted are what this asks for. */
function isTemplate(path: string, text: string): boolean {
  return text.includes('{{') || /(?:^|\/)templates\//.test(path) || /^sops:|ENC\[AES256_GCM,/m.test(text);
}

interface Held {
  readonly entry: Entry;
  readonly isEncoded: boolean;
}

function entriesUnder({ node }: Manifest, key: string): readonly Held[] {
  const map = node.entries.find((entry) => entry.key === key)?.value;
  return (map?.kind === 'map' ? map.entries : []).map((entry) => ({ entry, isEncoded: key === 'data' }));
}

/** Whether a credential stands there: a placeholder, a reference, ciphertext or a host is none. */
function holdsValue({ entry, isEncoded }: Held): boolean {
  const value = scalarText(entry.value);
  if (value === undefined || value.trim() === '') return false;
  const text = isEncoded ? Buffer.from(value, 'base64').toString('latin1') : value;
  if (/-----BEGIN CERTIFICATE/.test(text)) return false;
  const verdicts = verdictsOn(directText(text), entry.key);
  return verdicts.some(({ kind }) => kind === 'literal' || kind === 'weak');
}

function scalarText(node: ConfigNode): string | undefined {
  return node.kind === 'scalar' && node.type !== 'null' ? node.text.content : undefined;
}

function matchOf({ path, name }: Manifest, { entry }: Held, hasLiteral: boolean): PolicyMatch {
  const which = name === '' ? 'This Secret' : `The Secret ${name}`;
  return {
    path,
    span: { start: entry.keySpan.start, end: entry.value.span.end },
    severity: hasLiteral ? 'high' : 'medium',
    message: `${which} is committed in plain text.`,
  };
}

const secret = (body: string): string => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: gateway\n${body}`;

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { 'k8s/secret.yaml': secret('stringData:\n  username: app\n  password: orchard\n') },
    { path: 'k8s/secret.yaml', line: 7 },
  ),
  finds(
    { 'k8s/config.yaml': secret(`data:\n  password: ${Buffer.from('orchard').toString('base64')}\n`) },
    { path: 'k8s/config.yaml', line: 6 },
  ),
  silent({ 'k8s/secret.yaml': secret('stringData:\n  password: ""\n') }),
  silent({ 'k8s/secret.yaml': secret('stringData:\n  password: <your-password>\n  token: ${TOKEN}\n') }),
  silent({ 'docs/secret-example.yaml': secret('stringData:\n  password: orchard\n') }),
  silent({ 'k8s/secret.yaml': secret('stringData:\n  host: db.acme.dev\n  username: app\n') }),
  silent({ 'k8s/secret.yaml': secret('type: kubernetes.io/service-account-token\n') }),
  silent({ 'chart/templates/secret.yaml': secret('stringData:\n  password: {{ .Values.password }}\n') }),
  silent({ 'k8s/secret.yaml': secret('data:\n  password: b3JjaGFyZA==\n') }, { untracked: ['k8s/secret.yaml'] }),
];
