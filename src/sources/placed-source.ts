import type { Source } from '../model.ts';

/** A source that knows where it lies on disk. */
export interface PlacedSource extends Source {
  /** Absolute folder that every path of the source is relative to. */
  readonly root: string;
  /** Absolute top of the git repository around the root; undefined outside of git. */
  readonly top: string | undefined;
}
