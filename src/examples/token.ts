/** Claims about a token rule. `derived-tokens.test.ts` puts each into every syntax. */
export interface TokenExample {
  readonly claim: 'finds' | 'lowered' | 'silent';
  /** Makes the token; called at test time only, so that no file holds one. */
  readonly make: () => string;
}

/** The token is found, whatever the syntax around it. */
export function finds(make: () => string): TokenExample {
  return { claim: 'finds', make };
}

/** Found, but with low confidence, since its checksum is wrong. */
export function lowered(make: () => string): TokenExample {
  return { claim: 'lowered', make };
}

/** Looks like the token and is not one: no rule may report it. */
export function silent(text: string): TokenExample {
  return { claim: 'silent', make: () => text };
}
