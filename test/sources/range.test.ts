import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import type { Source } from '../../src/model.ts';
import { rangeSource } from '../../src/sources/range.ts';
import { makeRepository, type TestRepository, temporaryFolder } from '../git-repository.ts';

function range({ around }: TestRepository, from: string, to: string) {
  return rangeSource({ from, to, maxBytes: 1024 * 1024, around });
}

function filesOf(source: Source): unknown {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
  return [...source.files()].map((one) =>
    'bytes' in one ? [one.path, one.origin, text(one.bytes), ...(one.before ?? []).map(text)] : one,
  );
}

describe('a range of commits', () => {
  it('is read at its end, against its start', () => {
    const repository = makeRepository({ a: '1\n', gone: 'x\n', same: 's\n' });
    repository.write('a', '2\n');
    repository.commit();
    repository.writeAll({ a: '3\n', b: 'new\n' });
    repository.remove('gone');
    repository.commit();
    repository.write('a', '4\n');
    repository.git('add', '.');
    const source = range(repository, 'HEAD~2', 'HEAD');
    expect(filesOf(source)).toEqual([
      ['a', 'commit', '3\n', '1\n'],
      ['b', 'commit', 'new\n'],
    ]);
    expect([...(source.changed ?? [])]).toEqual(['a', 'b', 'gone']);
    expect(source.repository.list()).toEqual(['a', 'b', 'same']);
    expect(source.before?.list()).toEqual(['a', 'gone', 'same']);
    expect(Buffer.from(source.repository.read('a') ?? []).toString()).toBe('3\n');
    expect(source.repository.ignored()).toEqual([]);
  });

  it('counts from the common ancestor', () => {
    const repository = makeRepository({ a: '1\n', b: '1\n' });
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.write('a', '2\n');
    repository.commit();
    repository.git('checkout', '--quiet', 'main');
    repository.write('b', 'cleaned\n');
    repository.commit();
    expect(filesOf(range(repository, 'main', 'topic'))).toEqual([['a', 'commit', '2\n', '1\n']]);
  });

  it('from nothing is all new', () => {
    const repository = makeRepository({ a: '1\n' });
    const source = range(repository, '0'.repeat(40), 'HEAD');
    expect(filesOf(source)).toEqual([['a', 'commit', '1\n']]);
    expect(source.before?.list()).toEqual([]);
  });

  it('between unrelated commits compares the two', () => {
    const repository = makeRepository({ a: '1\n' });
    repository.git('checkout', '--quiet', '--orphan', 'other');
    repository.write('a', '2\n');
    repository.commit();
    expect(filesOf(range(repository, 'main', 'other'))).toEqual([['a', 'commit', '2\n', '1\n']]);
  });

  it('that is not there is the user’s to mend', () => {
    const repository = makeRepository({ a: '1\n' });
    expect(() => range(repository, 'nowhere', 'HEAD')).toThrow(UsageError);
    expect(() => range(repository, '--output=x', 'HEAD')).toThrow('"--output=x" is no commit');
    const folder = temporaryFolder();
    expect(() =>
      rangeSource({ from: 'a', to: 'b', maxBytes: 1, around: { ...repository.around, cwd: folder } }),
    ).toThrow(UsageError);
  });
});
