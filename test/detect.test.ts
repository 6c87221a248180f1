import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { detect } from '../src/detect.ts';
import * as fake from '../src/examples/fake.ts';

async function literalsIn(path: string, text: string): Promise<readonly string[]> {
  const { candidates } = await detect(path, text);
  return candidates.flatMap(({ judgement }) => (judgement.verdict.kind === 'literal' ? [judgement.text.content] : []));
}

describe('URLs in source code', () => {
  it('may have a password without a user', async () => {
    const password = fake.opaque(24);
    expect(await literalsIn('cache.py', `connect('redis://:${password}@cache.acme.dev:6379/0')\n`)).toContain(password);
  });

  it('may stand there by the hundred thousand', async () => {
    const { candidates } = await detect('links.txt', 'https://a:b@c.d '.repeat(150_000));
    expect(candidates.length).toBeGreaterThanOrEqual(150_000);
  });

  it.each(['https://a:b@c/', '://a:', 'x://'])('take linear time in a line of nothing but %j', async (piece) => {
    const began = performance.now();
    await detect('links.txt', piece.repeat(200_000 / piece.length));
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('what nobody reads', () => {
  const deep = (levels: number): string =>
    `${Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}k:`).join('\n')}\n`;

  it.each([
    ['blocks of YAML', 'deep.yaml', `${deep(300)}${' '.repeat(300)}password: x\n`],
    ['brackets of YAML', 'flow.yaml', `token: ${'['.repeat(300)}a${']'.repeat(300)}\n`],
    ['arrays of TOML', 'deep.toml', `token = ${'['.repeat(300)}1${']'.repeat(300)}\n`],
  ])('is said of %s that are nested too deep', async (_, path, text) => {
    expect((await detect(path, text)).unread).toEqual(['Nested deeper than 200 levels']);
  });

  it('is nothing in trees of a hundred levels', async () => {
    const value = fake.githubToken();
    const found = await detect('deep.yaml', `${deep(150)}${' '.repeat(150)}token: ${value}\n`);
    expect(found.unread).toEqual([]);
    expect(found.candidates.some(({ slot }) => slot !== undefined)).toBe(true);
  });

  it('is said of texts that stand in texts in texts', async () => {
    let text = 'password: x\n';
    for (let level = 0; level < 12; level++) {
      const body = text.replace(/^/gm, '    ').trimEnd();
      text = `apiVersion: v1\nkind: ConfigMap\ndata:\n  app.yaml: |\n${body}\n`;
    }
    expect((await detect('nested.yaml', text)).unread).toEqual(['Texts in texts, deeper than 8 levels']);
  });

  it('is nothing in a command that is the whole of a line', async () => {
    const text = 'check:\n\t$(eval TOKEN := $(shell curl -H "Authorization: Bearer $$TOKEN" https://acme.dev))\n';
    expect((await detect('Makefile', text)).unread).toEqual([]);
  });

  it('is said of a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64');
    const text = `apiVersion: v1\nkind: Secret\ntype: helm.sh/release.v1\ndata:\n  release: ${Buffer.from(bomb).toString('base64')}\n`;
    const began = performance.now();
    expect((await detect('release.yaml', text)).unread).toEqual(['A compressed value that grows too large']);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('is said of many compressed texts that are too much together', async () => {
    const packed = gzipSync('# nothing\n'.repeat(50_000)).toString('base64');
    const resources = Array.from(
      { length: 20 },
      (_, index) => `    - name: v${index}.yaml\n      content: ${packed}\n`,
    );
    const text = `apiVersion: fleet.cattle.io/v1alpha1\nkind: Bundle\nspec:\n  resources:\n${resources.join('')}`;
    expect((await detect('bundle.yaml', text)).unread).toEqual(['A compressed value that grows too large']);
    const small = gzipSync('token: b\n'.repeat(1600)).toString('base64');
    const many = Array.from({ length: 400 }, (_, index) => `    - name: v${index}.yaml\n      content: ${small}\n`);
    const other = `apiVersion: fleet.cattle.io/v1alpha1\nkind: Bundle\nspec:\n  resources:\n${many.join('')}# token\n`;
    expect((await detect('bundle.yaml', other)).unread).toEqual(['Compressed values that grow too large']);
  });

  it('is nothing where an expression is all there is of a command', async () => {
    const text = 'jobs:\n  build:\n    steps:\n      - run: echo "${{ needs.setup.outputs.cache-key }}"\n';
    expect((await detect('.github/workflows/ci.yaml', text)).unread).toEqual([]);
  });

  it('is nothing in an object a hundred objects deep', async () => {
    const password = fake.opaque(24);
    let object: object = { apiVersion: 'v1', kind: 'Secret', stringData: { password } };
    for (let level = 0; level < 120; level++) object = { apiVersion: 'v1', kind: 'List', spec: object };
    const literals = await literalsIn('objects.json', JSON.stringify(object));
    expect(literals).toEqual([password]);
  });
});
