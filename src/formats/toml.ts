import type { ConfigDocument, MappedText } from '../model.ts';
import { TomlCursor } from './toml-cursor.ts';
import { TomlTables } from './toml-tables.ts';
import { passEquals, readTomlKey, readTomlValue } from './toml-value.ts';

/**
 * Reads TOML 1.0 and what 1.1 adds into one map: headers and dotted keys are nested maps, repeated headers are one map,
 * `[[name]]` is a list of maps. A line that cannot be read is a problem, and reading goes on with the next one.
 */
export function readToml(text: MappedText): ConfigDocument {
  const cursor = new TomlCursor(text);
  const tables = new TomlTables(text, cursor.problems, cursor.index);
  // The end of the last line that counted, so that a section does not take the comments before the next header.
  let end = cursor.index;
  for (;;) {
    cursor.skipSpace();
    if (cursor.isAtEnd) break;
    const isHeader = cursor.code === 0x5b;
    if (isHeader) readHeader(cursor, tables, end);
    else readAssignment(cursor, tables);
    end = cursor.index;
    finishLine(cursor);
  }
  const root = tables.finish(end);
  const comments = cursor.comments.finish();
  return { format: 'toml', text, roots: [root], comments, problems: cursor.problems.found };
}

function readHeader(cursor: TomlCursor, tables: TomlTables, sectionEnd: number): void {
  const start = cursor.index;
  const isArray = cursor.content.startsWith('[[', start);
  cursor.index += isArray ? 2 : 1;
  const parts = readTomlKey(cursor);
  const closing = isArray ? ']]' : ']';
  const isClosed = cursor.content.startsWith(closing, cursor.index);
  if (!isClosed || parts.length === 0) cursor.problem('Not a table header', start);
  if (isClosed) cursor.index += closing.length;
  if (parts.length > 0) tables.openSection(parts, isArray, start, sectionEnd);
}

function readAssignment(cursor: TomlCursor, tables: TomlTables): void {
  const start = cursor.index;
  const key = readTomlKey(cursor);
  if (key.length === 0 || !passEquals(cursor)) {
    cursor.problem('Neither a table header nor a key with a value', start);
    cursor.skipLine();
    return;
  }
  const value = readTomlValue(cursor);
  if (value) tables.put(key, value, start, cursor.index);
}

/** Nothing but a comment may follow on the line. */
function finishLine(cursor: TomlCursor): void {
  cursor.skipBlanks();
  if (cursor.isAtEnd || cursor.code === 0x0a || cursor.code === 0x23) return;
  // An array that was not closed ends before the line that made this clear.
  if (cursor.isAtLineStart) return;
  cursor.problem('Text behind a value');
  cursor.skipLine();
  cursor.lastScalar = undefined;
}
