/** Names as git lists them with -z. */
export interface GitNames {
  readonly names: readonly string[];
  /** Bytes of the names that are no UTF-8 and therefore stand in `names` with `\xHH` escapes. */
  readonly bytes: ReadonlyMap<string, Buffer>;
}

/** Splits at NUL. Names are bytes to git; ones that are no UTF-8 stay apart from each other and can still be opened. */
export function gitNames(output: Buffer): GitNames {
  const text = output.toString('utf8');
  const names = text.split('\0');
  names.pop();
  if (!text.includes('\uFFFD')) return { names, bytes: new Map() };
  const bytes = new Map<string, Buffer>();
  let start = 0;
  const escaped = names.map((name) => {
    const end = output.indexOf(0, start);
    const raw = output.subarray(start, end);
    start = end + 1;
    if (Buffer.from(name, 'utf8').equals(raw)) return name;
    const spelled = escapeBytes(raw);
    bytes.set(spelled, raw);
    return spelled;
  });
  return { names: escaped, bytes };
}

function escapeBytes(raw: Buffer): string {
  return raw.toString('latin1').replace(/[\x80-\xFF]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}
