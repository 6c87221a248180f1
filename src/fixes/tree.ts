import { utf16Encoding } from '../findings/source-text.ts';
import type { Finding, Position, Report, Repository, Span } from '../model.ts';
import { latin1OfBytes } from '../text.ts';
import { strategies } from './strategies.ts';
import type { FixTree, TreeFix } from './strategy.ts';

/** Asks every strategy about the findings of its rules. */
export async function treeFixes({ findings }: Report, repository: Repository): Promise<readonly TreeFix[]> {
  const tree = treeOf(repository);
  const fixes: TreeFix[] = [];
  for (const { rules, propose } of strategies) {
    // What has a value is rewritten where it stands, whatever its rule.
    const own = findings.filter(({ ruleId, redacted }) => rules.includes(ruleId) && redacted === undefined);
    if (own.length > 0) fixes.push(...(await propose(own, tree)));
  }
  return fixes;
}

function treeOf(repository: Repository): FixTree {
  const texts = new Map<string, string | undefined>();
  const text = (path: string): string | undefined => {
    if (!texts.has(path)) texts.set(path, textOf(repository.read(path)));
    return texts.get(path);
  };
  const offsets = new Map<string, Offsets>();
  const spanOf = ({ path, start, end }: Finding): Span | undefined => {
    const content = text(path);
    if (start === undefined || end === undefined || content === undefined) return undefined;
    const offsetAt = offsets.get(path) ?? offsetsIn(content);
    offsets.set(path, offsetAt);
    const [from, to] = [offsetAt(start), offsetAt(end)];
    return from === undefined || to === undefined ? undefined : { start: from, end: to };
  };
  return { repository, text, spanOf };
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined || utf16Encoding(bytes) !== undefined ? undefined : latin1OfBytes(bytes);
}

type Offsets = (position: Position) => number | undefined;

/** The other way round than `linesOf`: columns count characters, of which each may be several bytes. */
export function offsetsIn(text: string): Offsets {
  const starts = [text.startsWith('\xef\xbb\xbf') ? 3 : 0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ line, column }) => {
    const start = starts[line - 1];
    if (start === undefined) return undefined;
    let at = start;
    for (let count = 1; count < column && at < text.length; count++) {
      at++;
      while ((text.charCodeAt(at) & 0xc0) === 0x80) at++;
    }
    return at;
  };
}
