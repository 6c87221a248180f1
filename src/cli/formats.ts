import { UsageError } from '../index.ts';
import type { Reporter } from '../model.ts';
import { didYouMean } from '../nearest.ts';
import { renderPretty, type Setting } from '../reporters/pretty.ts';

type LoadReporter = (setting: Setting) => Promise<Reporter>;

/** Formats of a report by name, the default first. All but that one are loaded when they are asked for. */
const formats: ReadonlyMap<string, LoadReporter> = new Map<string, LoadReporter>([
  ['pretty', async (setting) => ({ render: (report, layout) => renderPretty(report, layout, setting) })],
  ['json', async () => (await import('../reporters/json.ts')).json],
  ['github', async () => (await import('../reporters/github.ts')).github],
]);

/** The reporter of `--format`; throws a `UsageError` where there is none. */
export function reporterNamed(name: string): LoadReporter {
  const load = formats.get(name);
  if (load !== undefined) return load;
  const names = [...formats.keys()];
  throw new UsageError(`--format takes ${names.join(', ')}, not ${name}.${didYouMean(name, names)}`);
}
