import { continuationEnd, copy, noteQuotes, type Reading } from './shell-reading.ts';
import { lineEndAt } from './text-lines.ts';

/** Between single quotes, everything stands for itself. */
export function takeSingle(reading: Reading): void {
  const { content, dialect } = reading;
  noteQuotes(reading, 'single');
  reading.index++;
  reading.end = reading.index;
  for (;;) {
    const close = singleClose(reading);
    if (close < 0) {
      copy(reading, lineEndAt(content, reading.index));
      return;
    }
    // PowerShell writes a quote in quotes twice.
    const isDoubled = dialect === 'powershell' && content.charCodeAt(close + 1) === 0x27;
    copy(reading, isDoubled ? close + 1 : close);
    reading.index++;
    if (!isDoubled) return;
  }
}

/** Make hands every line of a recipe to a shell of its own, unless a backslash ends it. */
function singleClose({ content, index, spans, dialect }: Reading): number {
  const close = spans.singleEnd(index - 1);
  const lineEnd = lineEndAt(content, index);
  return dialect === 'makefile' && close > lineEnd && content.charCodeAt(lineEnd - 1) !== 0x5c ? -1 : close;
}

/** Between double quotes, escapes are undone and expansions stay. */
export function takeDouble(reading: Reading): void {
  const { content, index, spans } = reading;
  noteQuotes(reading, 'double');
  const close = reading.dialect === 'powershell' ? powershellEnd(content, index) : spans.doubleEnd(index);
  // A quote that nothing closes ends with its line.
  const end = close >= 0 ? close : lineEndAt(content, index);
  reading.index = index + 1;
  reading.end = index + 1;
  while (reading.index < end) takeInDouble(reading, end);
  reading.index = close >= 0 ? close + 1 : end;
}

function powershellEnd(content: string, open: number): number {
  const limit = Math.min(content.length, open + 65_536);
  for (let index = open + 1; index < limit; index++) {
    const code = content.charCodeAt(index);
    if (code === 0x60) index++;
    else if (code === 0x22 && content.charCodeAt(index + 1) === 0x22) index++;
    else if (code === 0x22) return index;
  }
  return -1;
}

const specialInDouble = /["$`\\]/g;

const powershellEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

function takeInDouble(reading: Reading, end: number): void {
  const { content, index, dialect } = reading;
  const code = content.charCodeAt(index);
  const next = content.charAt(index + 1);
  if (code === 0x24) {
    takeDollar(reading, end);
    return;
  }
  if (dialect === 'powershell' && (code === 0x60 || code === 0x22)) {
    reading.joined.add((code === 0x60 && powershellEscapes[next]) || next, index);
    reading.index = Math.min(index + 2, end);
    reading.end = reading.index;
    return;
  }
  if (code === 0x60 && dialect !== 'powershell') {
    takeBackticks(reading, end);
    return;
  }
  if (code === 0x5c && dialect !== 'powershell') {
    takeEscapeInDouble(reading, next, end);
    return;
  }
  specialInDouble.lastIndex = index + 1;
  const found = specialInDouble.exec(content);
  copy(reading, Math.min(found ? found.index : end, end));
}

/** Between double quotes a backslash escapes only what would be special there. */
function takeEscapeInDouble(reading: Reading, next: string, end: number): void {
  const after = continuationEnd(reading.content, reading.index, reading.dialect);
  if (after > reading.index) {
    reading.index = Math.min(after, end);
    return;
  }
  if ('$`"\\'.includes(next) && next !== '') reading.index++;
  else copy(reading, reading.index + 1);
  copy(reading, Math.min(reading.index + 1, end));
}

/** `$NAME`, `${…}` and `$(…)` stay as text; the commands in `$(…)` are also read on their own. */
export function takeDollar(reading: Reading, quotesEnd?: number): void {
  const { content, index, dialect, spans } = reading;
  const next = content.charCodeAt(index + 1);
  const isInQuotes = quotesEnd !== undefined;
  const limit = quotesEnd ?? content.length;
  if (next === 0x27 && !isInQuotes && dialect !== 'powershell') {
    takeAnsi(reading);
    return;
  }
  if (!isInQuotes) noteQuotes(reading, 'none');
  // In a makefile, `$(NAME)` is a variable and `$$(…)` the substitution of the shell.
  const isDoubled = dialect === 'makefile' && next === 0x24;
  const bracket = isDoubled ? index + 2 : index + 1;
  const code = content.charCodeAt(bracket);
  if (code !== 0x28 && code !== 0x7b) {
    copy(reading, Math.min(bracket, limit, content.length));
    return;
  }
  const close = spans.bracketEnd(bracket);
  if (close < 0 || close >= limit) {
    copy(reading, Math.min(bracket + 1, limit));
    return;
  }
  const isCommand = code === 0x28 && (dialect !== 'makefile' || isDoubled);
  if (isCommand) reading.nested.push([bracket + 1, close]);
  copy(reading, close + 1);
}

/** The commands between backticks are also read on their own. */
export function takeBackticks(reading: Reading, quotesEnd?: number): void {
  const limit = quotesEnd ?? reading.content.length;
  const close = reading.spans.backtickEnd(reading.index);
  const isClosed = close >= 0 && close < limit;
  if (isClosed) reading.nested.push([reading.index + 1, close]);
  if (quotesEnd === undefined) noteQuotes(reading, 'none');
  copy(reading, isClosed ? close + 1 : reading.index + 1);
}

const ansiEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  e: '\x1b',
  a: '\x07',
};

/** `$'…'` knows the escapes of C. */
function takeAnsi(reading: Reading): void {
  const { content, index } = reading;
  noteQuotes(reading, 'single');
  reading.index = index + 2;
  reading.end = reading.index;
  const end = lineEndAt(content, index);
  while (reading.index < end && content.charCodeAt(reading.index) !== 0x27) {
    const decoded =
      content.charCodeAt(reading.index) === 0x5c ? ansiEscapes[content.charAt(reading.index + 1)] : undefined;
    if (decoded === undefined) {
      copy(reading, reading.index + 1);
    } else {
      reading.joined.add(decoded, reading.index);
      reading.index += 2;
      reading.end = reading.index;
    }
  }
  if (reading.index < end) reading.index++;
}
