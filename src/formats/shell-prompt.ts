/** What people copy from a terminal together with the command. */
const prompt =
  /[ \t]{0,40}(?:(?:\$|>|%|❯)[ \t]+|PS(?:[ \t][A-Za-z]:[^>\r\n]{0,200})?>[ \t]*|[A-Za-z]:\\[^<>\r\n]{0,200}>[ \t]*|[A-Za-z0-9_.-]{1,40}@[A-Za-z0-9_.-]{1,60}:[^\s$#]{0,100}[$#][ \t]+)/y;

/** Behind the prompt at the start of a line, or the start of the line. */
export function promptEnd(content: string, lineStart: number): number {
  prompt.lastIndex = lineStart;
  return prompt.test(content) ? prompt.lastIndex : lineStart;
}
