import { endOfUnquoted } from '../findings/mask.ts';
import { lineStart } from './change.ts';
import type { Place } from './place.ts';
import { type Advice, adviceOf, type Proposal } from './proposal.ts';
import { identifier, wantedVariable } from './wanted-variable.ts';

/** `"$NAME"` in a script, with the quotes that its place needs. Whoever runs the script has to set the variable. */
export function shellVariable(place: Place): Proposal | Advice {
  const { file, span } = place;
  if (/\.(?:ps1|psm1|bat|cmd|mk|fish)$|makefile$/i.test(file.path)) return adviceOf(place.finding.remedy);
  const start = lineStart(file.content, span.start);
  const before = file.content.slice(start, span.start);
  const document = heredocAround(file.content, start);
  // Nothing is expanded behind a word in quotes.
  if (document === 'quoted') return adviceOf(place.finding.remedy);
  const standIn = /\$\{([A-Za-z_][A-Za-z0-9_]*):?[-=]$/.exec(before);
  if (standIn !== null && file.content.charAt(span.end) === '}') return withoutDefault(place, standIn);
  const quote = document === undefined ? openQuote(before) : 'document';
  if (quote === '' && endOfUnquoted(file.content, span.end) > span.end)
    return adviceOf(
      'The shell ends the value at a sign in it. Put the whole of it into a variable, and the variable in quotes here.',
    );
  const assigned = /(?:^|[ \t;])([A-Za-z_][A-Za-z0-9_]*)=["']?$/.exec(before)?.[1];
  const built = /(?:^|[ \t;])([A-Za-z_][A-Za-z0-9_]*)\+?=(?!["']?$)[^\n]*$/.exec(before)?.[1];
  const wanted = wantedVariable(place);
  // `script+="… password=…"` cannot take the value from itself.
  if (built !== undefined && wanted.name === identifier(built)) return adviceOf(place.finding.remedy);
  const follows = file.content.charAt(span.end);
  return {
    kind: 'proposal',
    safety: 'review',
    wanted,
    title: (variable) => `write "$${variable}"`,
    changes: (variable) => {
      // A variable that is set from itself has to be there already.
      const isOwn = assigned === variable;
      const reference = isOwn ? `\${${variable}:?}` : /[A-Za-z0-9_]/.test(follows) ? `\${${variable}}` : `$${variable}`;
      const isInside = quote === '"' || quote === 'document';
      const text = isInside ? reference : quote === "'" ? `'"${reference}"'` : `"${reference}"`;
      return [{ kind: 'replace', span, text }];
    },
    supply: 'Set the variable in the environment that the script is started in.',
  };
}

/** `${NAME:-value}` becomes `${NAME:?}`, which stops a script that is started without the variable. */
function withoutDefault(place: Place, [written, name = '']: RegExpExecArray): Proposal {
  const { start, end } = place.span;
  return {
    kind: 'proposal',
    safety: 'review',
    wanted: wantedVariable(place, { name, isFixed: true, isOptional: true }),
    title: (variable) => `write \${${variable}:?}`,
    changes: (variable) => [
      { kind: 'replace', span: { start: start - written.length, end }, text: `\${${variable}:?` },
    ],
    supply: 'Set the variable in the environment that the script is started in.',
  };
}

/** How the text of a here-document around an offset is read: as it stands, or with its variables filled in. */
function heredocAround(content: string, offset: number): 'quoted' | 'expanded' | undefined {
  const opener = /<<-?[ \t]{0,4}(["'\\]?)([A-Za-z_][A-Za-z0-9_]{0,40})["']?/g;
  let end = 0;
  for (const match of content.matchAll(opener)) {
    if (match.index >= offset) return undefined;
    if (match.index < end) continue;
    const closer = new RegExp(`\\n[ \\t]*${match[2]}[ \\t]*\\r?(?=\\n|$|["'\`)])`, 'g');
    closer.lastIndex = match.index;
    const found = closer.exec(content);
    end = found === null ? content.length : found.index;
    if (end >= offset) return match[1] === '' ? 'expanded' : 'quoted';
  }
  return undefined;
}

/** The quote that is open at the end of a stretch of a line. */
function openQuote(text: string): string {
  let open = '';
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] ?? '';
    if (sign === '\\' && open !== "'") index++;
    else if (open === '' && (sign === '"' || sign === "'")) open = sign;
    else if (sign === open) open = '';
  }
  return open;
}
