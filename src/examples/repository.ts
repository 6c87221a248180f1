/** Claims about a policy over a small repository: path to text; all files are tracked unless named in `untracked`. */
export interface RepositoryExample {
  readonly claim: 'finds' | 'silent';
  readonly files: Readonly<Record<string, string>>;
  readonly untracked: readonly string[];
  readonly at?: { readonly path: string; readonly line?: number };
  /** Paths of the findings behind the first, where a fact has several places. */
  readonly also: readonly string[];
}
interface Options {
  readonly untracked?: readonly string[];
  readonly also?: readonly string[];
}

/** Exactly one finding of the policy, there; `also` names those behind it. */
export function finds(
  files: Readonly<Record<string, string>>,
  at: { readonly path: string; readonly line?: number },
  options: Options = {},
): RepositoryExample {
  return { claim: 'finds', files, at, untracked: options.untracked ?? [], also: options.also ?? [] };
}

/** The policy says nothing. */
export function silent(files: Readonly<Record<string, string>>, options: Options = {}): RepositoryExample {
  return { claim: 'silent', files, untracked: options.untracked ?? [], also: [] };
}
