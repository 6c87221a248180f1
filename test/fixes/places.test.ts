import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { fixFiles, fixText } from './fixing.ts';

const value = fake.githubToken();
const review = { review: true };

describe('values of a chart', () => {
  it('are left empty, with the key that takes their place', async () => {
    const text = 'auth:\n  existingSecret: ""\n  password: changeme\ndb:\n  password: changeme # note\n';
    const { plan, files } = await fixFiles({ 'chart/Chart.yaml': 'name: a\n', 'chart/values.yaml': text }, review);
    expect(files['chart/values.yaml']).toBe(
      'auth:\n  existingSecret: ""\n  password: ""\ndb:\n  password: "" # note\n',
    );
    expect(plan.outcomes.map(({ text: said }) => said)).toEqual([
      'leave the value empty; auth.existingSecret takes its place',
      'leave the value empty',
    ]);
    const asked = await fixFiles({ 'chart/Chart.yaml': 'name: a\n', 'chart/values.yaml': text });
    expect(asked.plan.outcomes[1]?.text).toContain('may not start without the value');
  });

  it('in lists of variables come from a Secret, where somebody looks', async () => {
    const text = `gateway:\n  extraEnv:\n    - name: GITHUB_TOKEN\n      value: ${value}\n`;
    expect(await fixText('chart/values.yaml', text)).toBe(text);
    expect(await fixText('chart/values.yaml', text, review)).toBe(
      'gateway:\n  extraEnv:\n    - name: GITHUB_TOKEN\n      valueFrom:\n        secretKeyRef:\n          name: gateway-secrets\n          key: GITHUB_TOKEN\n',
    );
    const release = `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: gh\nspec:\n  values:\n    env:\n      - {name: GITHUB_TOKEN, value: ${value}}\n`;
    expect(await fixText('release.yaml', release, review)).toContain('secretKeyRef: {name: gh-secrets');
  });

  it('turn no string into a list', async () => {
    const text = `extraEnvVarsSecret: ${value}\n`;
    const fixed = await fixText('chart/values.yaml', text, review);
    expect(fixed).toMatch(/^extraEnvVarsSecret: (?:""|.+)\n$/);
  });

  it('in a schema lose their default', async () => {
    const text = `{"properties": {"apiToken": {"type": "string", "default": "${value}"}}}`;
    expect(await fixText('chart/values.schema.json', text)).toBe(text);
    expect(await fixText('chart/values.schema.json', text, review)).toBe(text.replace(value, ''));
  });
});

describe('compose', () => {
  it.each([
    ['a map', `services:\n  a:\n    environment:\n      GITHUB_TOKEN: ${value} # note\n`],
    ['a list', `services:\n  a:\n    environment:\n      - GITHUB_TOKEN=${value}\n`],
    ['a fallback', `services:\n  a:\n    environment:\n      - "GITHUB_TOKEN=\${GITHUB_TOKEN:-${value}}"\n`],
  ])('%s asks for the variable', async (_, text) => {
    const expected = text.includes(':-')
      ? text.replace(`\${GITHUB_TOKEN:-${value}}`, '${GITHUB_TOKEN:?}')
      : text.replace(value, '${GITHUB_TOKEN:?}');
    const { files, left } = await fixFiles({ 'compose.yaml': text.replaceAll('\n', '\r\n') });
    expect(files['compose.yaml']).toBe(expected.replaceAll('\n', '\r\n'));
    expect(left).toEqual([]);
  });
});

describe('scripts', () => {
  it('get the variable in the quotes of its place', async () => {
    const cases: readonly (readonly [string, string])[] = [
      [`export GITHUB_TOKEN=${value}\n`, 'export GITHUB_TOKEN="${GITHUB_TOKEN:?}"\n'],
      [
        `curl -H "Authorization: Bearer ${value}" https://api.github.com\n`,
        'curl -H "Authorization: Bearer $GITHUB_TOKEN" https://api.github.com\n',
      ],
      [
        `kubectl apply -f - <<EOF\nstringData:\n  GITHUB_TOKEN: ${value}\nEOF\n`,
        'kubectl apply -f - <<EOF\nstringData:\n  GITHUB_TOKEN: $GITHUB_TOKEN\nEOF\n',
      ],
    ];
    for (const [text, fixed] of cases) expect(await fixText('run.sh', text, review)).toBe(fixed);
  });

  it('lose a default that is a credential, and stop without the variable', async () => {
    for (const operator of [':-', '-', ':=', '='])
      expect(await fixText('run.sh', `X="\${GITHUB_TOKEN${operator}${value}}" serve\n`, review)).toBe(
        'X="${GITHUB_TOKEN:?}" serve\n',
      );
  });

  it('are left where nothing would be filled in', async () => {
    const text = `kubectl apply -f - <<'EOF'\nstringData:\n  GITHUB_TOKEN: ${value}\nEOF\n`;
    expect(await fixText('run.sh', text, review)).toBe(text);
  });

  it('leaves a value that a sign of the shell cuts off: the rest of it would stay', async () => {
    const text = `curl -u app:${fake.opaque(12)}&${fake.opaque(9)} https://acme.dev\n`;
    expect(await fixText('run.sh', text, review)).toBe(text);
  });
});
