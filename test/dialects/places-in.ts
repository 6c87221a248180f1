import { formatKeyPath } from '../../src/findings/key-path.ts';
import { detected } from './detected.ts';

/** What a scan would report in a text, as `ruleId keyPath`, sorted. */
export async function placesIn(path: string, text: string): Promise<readonly string[]> {
  const matches = await detected(path, text);
  return matches.map(({ ruleId, keyPath = [] }) => `${ruleId} ${formatKeyPath(keyPath, (key) => key)}`).sort();
}
