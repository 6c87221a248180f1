import type { Severity } from '../model.ts';

type Brush = (text: string) => string;

/** Colours by meaning, so that no reporter names one. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly strong: Brush;
  readonly quiet: Brush;
  readonly good: Brush;
  readonly warning: Brush;
}

/** Not `util.styleText`: it looks at the process's own stream and environment, and reporters are pure. */
export function paintFor(colour: boolean): Paint {
  const brush = (...codes: readonly number[]): Brush => {
    if (!colour) return (text) => text;
    return (text) => (text === '' ? '' : `\x1b[${codes.join(';')}m${text}\x1b[0m`);
  };
  const bySeverity: Readonly<Record<Severity, Brush>> = {
    critical: brush(1, 31),
    high: brush(31),
    medium: brush(33),
    low: brush(36),
  };
  return {
    severity: (severity, text) => bySeverity[severity](text),
    strong: brush(1),
    quiet: brush(2),
    good: brush(32),
    warning: brush(33),
  };
}
