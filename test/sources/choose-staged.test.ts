import { describe, expect, it } from 'vitest';
import { chooseStaged } from '../../src/sources/choose-staged.ts';

// The environments are those that pre-commit 4.7 and git 2.39 were seen to give a hook.
describe('a scan for staged changes', () => {
  it('looks at the index when typed by hand or run by git', () => {
    expect(chooseStaged({})).toEqual({ kind: 'staged' });
    expect(chooseStaged({ GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '' })).toEqual({ kind: 'staged' });
  });

  it('looks at the index in a real commit under the pre-commit framework', () => {
    expect(chooseStaged({ PRE_COMMIT: '1', GIT_INDEX_FILE: '.git/index' })).toEqual({ kind: 'staged' });
    expect(chooseStaged({ PRE_COMMIT: '1', GIT_INDEX_FILE: '/r/.git/next-index-9.lock' })).toEqual({ kind: 'staged' });
  });

  it('looks at the range that the framework was given', () => {
    const environment = { PRE_COMMIT: '1', PRE_COMMIT_FROM_REF: 'HEAD~2', PRE_COMMIT_TO_REF: 'HEAD' };
    expect(chooseStaged(environment)).toEqual({ kind: 'range', from: 'HEAD~2', to: 'HEAD' });
  });

  it('looks at everything in a run of the framework without a commit or range', () => {
    expect(chooseStaged({ PRE_COMMIT: '1' })).toEqual({ kind: 'tree' });
    // A first push to an empty remote.
    expect(chooseStaged({ PRE_COMMIT: '1', GIT_PREFIX: '', PRE_COMMIT_REMOTE_NAME: 'origin' })).toEqual({
      kind: 'tree',
    });
  });

  it('does not take variables of the framework seriously outside of it', () => {
    expect(chooseStaged({ PRE_COMMIT_FROM_REF: 'a', PRE_COMMIT_TO_REF: 'b' })).toEqual({ kind: 'staged' });
  });
});
