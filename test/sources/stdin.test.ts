import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { stdinSource } from '../../src/sources/stdin.ts';
import { makeRepository } from '../git-repository.ts';

const repository = makeRepository({ 'sub/a': '1' });

function read(name: string, chunks: Iterable<unknown>, cwd = repository.folder, maxBytes = 100) {
  const { environment } = repository;
  return stdinSource({ name, maxBytes, input: Readable.from(chunks), around: { cwd, environment } });
}

describe('standard input', () => {
  it('is one file under the given name, seen from the top', async () => {
    const source = await read(
      '.cursor/mcp.json',
      [Buffer.from('{"a":'), Buffer.from('1}')],
      join(repository.folder, 'sub'),
    );
    expect([...source.files()]).toEqual([
      { path: 'sub/.cursor/mcp.json', bytes: Buffer.from('{"a":1}'), origin: 'stdin' },
    ]);
    expect(source.repository.list()).toEqual(['sub/.cursor/mcp.json']);
  });

  it('may be named by an absolute path, and never leads out of the root', async () => {
    const paths = await Promise.all(
      [join(repository.folder, 'sub/.env'), '../../../.env', '/elsewhere/.env'].map(
        async (name) => [...(await read(name, [])).files()][0]?.path,
      ),
    );
    expect(paths).toEqual(['sub/.env', '.env', 'elsewhere/.env']);
  });

  it('is not read on after the limit', async () => {
    function* endless() {
      for (;;) yield Buffer.alloc(64, 'x');
    }
    const source = await read('.env', endless());
    expect([...source.files()]).toEqual([
      expect.objectContaining({ path: '.env', reason: 'too-large', incomplete: true }),
    ]);
  });
});
