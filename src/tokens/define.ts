import type { TokenRule } from '../model.ts';

/**
 * Where a token without a literal beginning is found: every match holds `text`, and it stands between `least` and
 * `most` characters into the match. `starts` is empty then.
 */
export interface Inside {
  readonly text: string;
  readonly least: number;
  readonly most: number;
}

/** A token rule that is found by what stands inside the token. */
export interface InnerTokenRule extends TokenRule {
  readonly inside: Inside;
}

/** Declares a provider's token; see `TokenRule` and `Inside` for what each field promises. */
export function defineToken(rule: TokenRule & { readonly inside?: Inside }): TokenRule {
  return Object.freeze(rule);
}

/** Whether the rule is found by what stands inside the token. */
export function isInner(rule: TokenRule): rule is InnerTokenRule {
  return 'inside' in rule;
}
