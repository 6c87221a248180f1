/** What to print about an error that nobody foresaw. Its message stays out: it may quote the file that was read. */
export function crashText(error: unknown, isVerbose: boolean): string {
  const name = error instanceof Error && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  const head = `mcp-secret-scan: a bug of mcp-secret-scan (${name}). The scan is incomplete.\n`;
  const frames = error instanceof Error ? framesOf(error) : [];
  if (frames.length === 0) return head;
  return isVerbose ? `${head}${frames.join('\n')}\n` : `${head}--verbose shows where it happened.\n`;
}

/** The stack begins with the message, which may have lines that look like frames. */
function framesOf(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const at = stack.indexOf(error.message);
  if (at < 0) return [];
  return stack
    .slice(at + error.message.length)
    .split('\n')
    .filter((line) => /^ {4}at [^\n]{1,400}$/.test(line))
    .slice(0, 12);
}
