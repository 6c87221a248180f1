/**
 * `NAME=value` as shells and loaders of env files read it alike: bare where nothing is special, else between single
 * quotes, where nothing is expanded. Only a value with a single quote in it needs double quotes.
 */
export function envLine(name: string, value: string): string {
  if (/^[A-Za-z0-9_./:@%+=,-]*$/.test(value)) return `${name}=${value}`;
  if (!value.includes("'")) return `${name}='${value}'`;
  return `${name}="${value
    .replace(/[\\"$`]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')}"`;
}
