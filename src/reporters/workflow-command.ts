/**
 * GitHub's runner takes a line that begins with `::`, after any white space, and the older `##[` anywhere in a line,
 * for a command. Text that was read from a repository must never become one.
 */

/** Escapes the message of a command. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes a property of a command. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Takes the meaning from everything in printed lines that the runner would obey; the words stay readable. */
export function defuse(text: string): string {
  return text.replaceAll('##[', '## [').replace(LINE_START, '$1: :');
}

/** The runner trims what .NET calls white space; colour may stand before it, too. */
const LINE_START = /^((?:[^\S\n\r\u2028\u2029]|\x85|\x1b\[[\d;]{0,20}m)*)::/gmu;
