/** Claims about a piece of one file. `‹›` in the text stands for the made value. */
export interface TextExample {
  readonly claim: 'finds' | 'silent' | 'unresolved' | 'weak' | 'mistake';
  readonly title: string;
  readonly text: string;
  /** The file's path; absent, the first of the dialect's own. */
  readonly path?: string;
  readonly make?: () => string;
  /** The expected id, where it is not the claim's usual one. */
  readonly ruleId?: string;
}
interface Options {
  readonly path?: string;
  readonly ruleId?: string;
}

/** The made value is found exactly where `‹›` stands, and nothing else is. */
export function finds(title: string, text: string, make: () => string, options: Options = {}): TextExample {
  return { claim: 'finds', title, text, make, ...options };
}

/** No rule reports anything. */
export function silent(title: string, text: string, options: Options = {}): TextExample {
  return { claim: 'silent', title, text, ...options };
}

/** The text where `‹…›` stands is a reference that this reader does not resolve. */
export function unresolved(title: string, text: string, options: Options = {}): TextExample {
  return { claim: 'unresolved', title, text, ...options };
}

/** The text between `‹` and `›` is a weak default. */
export function weak(title: string, text: string, options: Options = {}): TextExample {
  return { claim: 'weak', title, text, ...options };
}

/** The text between `‹` and `›` is a mistake with this id. */
export function mistake(ruleId: string, title: string, text: string, options: Options = {}): TextExample {
  return { claim: 'mistake', title, text, ruleId, ...options };
}
