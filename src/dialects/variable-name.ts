import { classifyName, splitName } from '../judge/names.ts';
import type { Role } from '../model.ts';

/** The environment variable that a literal would move to: its own name, or one made of server and flag or header. */
export function variableName(role: Role, name: string, owner: string | undefined): string {
  if (classifyName(name) === 'connection' && role !== 'url') return ofConnection(name);
  if (role === 'env' && /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return name.toUpperCase();
  const words = splitName(name).filter((word) => word !== 'x');
  const isVague =
    role === 'url' ||
    words.length === 0 ||
    /^(?:authorization|url|key|token|auth|body|password|header)$/.test(words.join('_'));
  const noun = words.length === 0 || words[0] === 'authorization' || role === 'url' ? ['token'] : words;
  const prefix = isVague ? splitName(owner ?? 'mcp') : [];
  return [...prefix, ...noun].join('_').toUpperCase();
}

/** Of a connection string only the password moves: under `DATABASE_URL` it would pass for the whole. */
function ofConnection(name: string): string {
  const words = splitName(name).filter((word) => !/^(?:url|uri|dsn|string|connection|jdbc|conn)$/.test(word));
  return [...(words.length === 0 ? ['database'] : words), 'password'].join('_').toUpperCase();
}
