/**
 * Whether a text is a JSON map or list, or one in quotes of its own: people copy `--config "{\"apiKey\":…}"` from a
 * command line into a list of arguments. Two braces are a template.
 */
export function looksLikeJson(text: string): boolean {
  return /^[ \t\r\n]*["']?(?!\{\{)[[{][ \t\r\n]*["'{[\\]/.test(text);
}
