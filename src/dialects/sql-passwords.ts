import type { Deployed, MappedText, Slot } from '../model.ts';
import { shellGrammar } from './grammars.ts';

/** Statements that give a login its password: `PASSWORD 'x'` of PostgreSQL, `IDENTIFIED BY 'x'` of MySQL and Oracle. */
const statement =
  /\b(?:(?:WITH|ENCRYPTED|LOGIN|USER|ROLE)[ \t]+[^\r\n;'"]{0,120}?\bPASSWORD|IDENTIFIED[ \t]+(?:WITH[ \t]+[a-z0-9_]{1,40}[ \t]+)?BY)[ \t]{1,8}(['"])([^'"\r\n]{1,400})\1/gi;

/** Whether a text could hold such a statement; cheap. */
export function mayHoldStatement(content: string): boolean {
  return /PASSWORD[ \t]+['"]|IDENTIFIED[ \t]/i.test(content);
}

/** Passwords in SQL, wherever it stands: scripts, ConfigMaps, commands, init files. */
export function* sqlPasswords(text: MappedText, deployed: Deployed): Generator<Slot> {
  for (const match of text.content.matchAll(statement)) {
    const end = match.index + match[0].length - 1;
    yield {
      kind: 'slot',
      role: 'argument',
      name: 'password',
      place: 'credential',
      keyPath: [],
      text: text.slice(end - (match[2] ?? '').length, end),
      references: shellGrammar,
      deployed: isInComment(text.content, match.index) ? 'commented' : deployed,
      dialect: 'sql',
      remedy: () => 'Let the script read the password from a variable or a mounted Secret.',
    };
  }
}

/** Behind `#` or `--` at the start of its line. */
function isInComment(content: string, index: number): boolean {
  const line = content.slice(content.lastIndexOf('\n', index) + 1, index);
  return /^[ \t]*(?:#|--)/.test(line);
}
