import type { KeyPath } from '../model.ts';
import { neutralise } from './neutralise.ts';

/** Longer keys are cut: nobody reads them, and hostile files have them by the megabyte. */
const KEY_LENGTH = 120;

/** `mcpServers."my server".args[3]`: keys with anything but ordinary characters are quoted, list items in brackets. */
export function formatKeyPath(keyPath: KeyPath, maskKey: (key: string) => string): string {
  let text = '';
  for (const part of keyPath) {
    if (typeof part === 'number') {
      text += `[${part}]`;
      continue;
    }
    text += `${text === '' ? '' : '.'}${formatKey(maskKey(part))}`;
  }
  return text;
}

function formatKey(key: string): string {
  const cut = key.length > KEY_LENGTH ? `${key.slice(0, KEY_LENGTH)}…` : key;
  if (/^[^\s."'`\\[\]{}(),:#=\p{C}]+$/u.test(cut)) return cut;
  return `"${neutralise(cut.replace(/["\\]/g, '\\$&'))}"`;
}
