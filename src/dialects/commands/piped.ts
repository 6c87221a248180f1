import type { KeyPath, MappedText } from '../../model.ts';
import { type CommandContext, type Found, slot } from './words.ts';

interface Printed {
  readonly text: MappedText;
}

/** What takes a password from its input, and nothing else. */
const takers = /^(?:--password-stdin|--with-token|chpasswd)$/;

/** `echo value | docker login --password-stdin`: the place is the last word of the command that prints. */
export function* readPiped(
  printing: readonly Printed[],
  reading: readonly Printed[],
  { keyPath, ...context }: CommandContext & { readonly keyPath: KeyPath },
): Generator<Found> {
  const [program, ...others] = printing.map(({ text }) => text);
  const value = others.at(-1);
  if (value === undefined || !/^(?:echo|printf|Write-Output)$/i.test(program?.content ?? '')) return;
  const taker = reading.find(({ text }) => takers.test(text.content))?.text.content;
  if (taker === undefined) return;
  const isLogin = taker === 'chpasswd';
  const colon = value.content.indexOf(':');
  if (isLogin && colon < 0) return;
  const text = value.slice(isLogin ? colon + 1 : 0, value.content.replace(/\\n$/, '').length);
  yield slot({ words: [], context, tool: undefined }, { text, keyPath }, 'argument', 'password', 'credential');
}
