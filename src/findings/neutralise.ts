/**
 * Characters that a person does not see or that a terminal obeys: C0 and C1 controls, DEL, soft hyphen, bidirectional
 * marks (CVE-2021-42574), zero-width characters, line separators, the byte-order mark, tag characters, halves of
 * surrogate pairs.
 */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}\p{Cs}]/gu;

/** Text of a repository as people may read it: whatever is invisible or obeyed becomes a visible escape, on one line. */
export function neutralise(text: string): string {
  return text.replace(UNSAFE, visible);
}

function visible(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}
