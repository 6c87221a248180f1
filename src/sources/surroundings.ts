/** Where the process stands and what its environment says; tests hand in their own. */
export interface Surroundings {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Those of this process. */
export function processSurroundings(): Surroundings {
  return { cwd: process.cwd(), environment: process.env };
}
