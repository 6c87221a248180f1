type Token = import('yaml').CST.Token;

/**
 * Where the tokens of a YAML text are nested deeper than `limit`, if they are. The package's parser does not recurse,
 * but its composer does, without a limit: a text of nothing but `[` ends the stack, and where V8 has to compile a
 * pattern on a full stack, it does not throw but ends the process.
 */
export function tooDeepAt(tokens: readonly Token[], limit: number): number | undefined {
  const pending = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { token, depth } = next;
    if (depth > limit) return token.offset;
    for (const inner of tokensIn(token)) pending.push({ token: inner, depth: depth + 1 });
  }
  return undefined;
}

function tokensIn(token: Token): readonly Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [...(key ? [key] : []), ...(value ? [value] : [])]);
}
