/** Classes of POSIX that Go knows inside of brackets. */
const classes: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  upper: 'A-Z',
  lower: 'a-z',
  xdigit: '0-9A-Fa-f',
  space: '\\s',
  word: '\\w',
  punct: '!-\\/:-@\\[-`{-~',
};
/** Go refuses to repeat more often. */
const maxRepeat = 1000;
/** Conditions that look around: JavaScript has them, Go has not. */
const lookAround = /\(\?<?[=!]/;
/** Letters that mean something behind a backslash in Go; another one is an error there, as are references to groups. */
const goEscape = /[afnrtvxdDsSwWbBAzpPQEC0]|[^A-Za-z0-9]/s;

/** Whether Go's `regexp` compiles a pattern; where nothing is known against it, it does. */
export function isGoPattern(pattern: string): boolean {
  const escapes = [...pattern.matchAll(/\\(.)/gs)].map(([, letter = '']) => letter);
  if (!escapes.every((letter) => goEscape.test(letter))) return false;
  const plain = pattern.replace(/\\./gs, '').replace(/\[(?:\^?\])?[^\]]*\]/g, '');
  if (lookAround.test(plain)) return false;
  const repeats = [...plain.matchAll(/\{([0-9]+)(?:,([0-9]*))?\}/g)].flatMap(([, least, most]) => [least, most]);
  return repeats.every((count) => Number(count ?? '0') <= maxRepeat);
}

/** A pattern of Go as one of JavaScript; undefined where there is none that matches the same. */
export function compileGoPattern(pattern: string): RegExp | undefined {
  const leading = /^(\^?)\(\?([ims]+)\)/.exec(pattern);
  const source = (leading === null ? pattern : (leading[1] ?? '') + pattern.slice(leading[0].length))
    .replaceAll('(?P<', '(?<')
    .replace(/\[:([a-z]+):\]/g, (all, name: string) => classes[name] ?? all)
    .replace(/(^|[^\\])\\A/g, '$1^')
    .replace(/(^|[^\\])\\z/g, '$1$');
  if (/\\Q|\(\?[a-zA-Z]+[):-]/.test(source)) return undefined;
  for (const flags of ['u', '']) {
    try {
      return new RegExp(source, flags + (leading?.[2] ?? ''));
    } catch {
      // The next flags, or none.
    }
  }
  return undefined;
}
