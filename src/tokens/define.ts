import type { TokenRule } from '../model.ts';

/** Declares a provider's token; see `TokenRule` for what each field promises. */
export function defineToken(rule: TokenRule): TokenRule {
  return Object.freeze(rule);
}
