import type { Position } from '../model.ts';

/** A value of the config file that knows where it stands. */
export type Located = LocatedMap | LocatedList | LocatedScalar;
export interface LocatedMap {
  readonly kind: 'map';
  readonly at: Position;
  readonly entries: readonly LocatedEntry[];
}
export interface LocatedEntry {
  readonly key: string;
  readonly at: Position;
  readonly value: Located;
}
export interface LocatedList {
  readonly kind: 'list';
  readonly at: Position;
  readonly items: readonly Located[];
}
export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly at: Position;
  readonly value: string | number | boolean | null;
}

/** Collects what is wrong with a config file. */
export type Complain = (at: Position, message: string) => void;
