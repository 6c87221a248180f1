/** Claims about a policy over a small repository: path to text; all files are tracked unless named in `untracked`. */
export interface RepositoryExample {
  readonly claim: 'finds' | 'silent';
  readonly files: Readonly<Record<string, string>>;
  readonly untracked: readonly string[];
  readonly at?: { readonly path: string; readonly line?: number };
}
interface Options {
  readonly untracked?: readonly string[];
}

/** Exactly one finding of the policy, there. */
export function finds(
  files: Readonly<Record<string, string>>,
  at: { readonly path: string; readonly line?: number },
  options: Options = {},
): RepositoryExample {
  return { claim: 'finds', files, at, untracked: options.untracked ?? [] };
}

/** The policy says nothing. */
export function silent(files: Readonly<Record<string, string>>, options: Options = {}): RepositoryExample {
  return { claim: 'silent', files, untracked: options.untracked ?? [] };
}
