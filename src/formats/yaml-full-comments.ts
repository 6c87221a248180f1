import type { MappedText } from '../model.ts';
import { LineComments } from './line-comments.ts';
import { lineEndAt, skipBlanks } from './text-lines.ts';

/** Comments of a text, except those that scalars hold. */
export function readComments(
  yaml: typeof import('yaml'),
  text: MappedText,
  taken: ReadonlySet<number>,
): readonly MappedText[] {
  const { content } = text;
  const comments = new LineComments(text, true);
  let index = 0;
  let lineStart = 0;
  let isScalar = false;
  for (const token of new yaml.Lexer().lex(content)) {
    const isMark = isLexerMark(token) && !content.startsWith(token, index);
    // The body of a block scalar may start with a hash, and is no comment.
    if (!isMark && !isScalar && token.startsWith('#') && !taken.has(index)) {
      const end = lineEndAt(content, index);
      if (skipBlanks(content, lineStart, index) === index) comments.whole(lineStart, index, end);
      else comments.trailing(index, end);
    }
    isScalar = isMark && token === scalarMark;
    if (isMark) continue;
    const lastBreak = token.lastIndexOf('\n');
    if (lastBreak >= 0) lineStart = index + lastBreak + 1;
    index += token.length;
  }
  return comments.finish();
}

/** The lexer announces a scalar with this character, which is not in the text; two others announce documents and errors. */
const scalarMark = '\x1f';

function isLexerMark(token: string): boolean {
  return token === scalarMark || token === '\x02' || token === '\x18';
}
