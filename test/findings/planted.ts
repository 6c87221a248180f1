import type { KeyPath, Match, SourceFile } from '../../src/model.ts';
import { latin1 } from '../../src/text.ts';

/** A file of the working tree. */
export function fileOf(text: string, path = 'config/mcp.json'): SourceFile {
  return { path, bytes: Buffer.from(text, 'utf8'), origin: 'worktree' };
}

interface Planted {
  /** How the value is spelled in the file, where that differs. */
  readonly spelled?: string;
  readonly ruleId?: string;
  readonly keyPath?: KeyPath;
  readonly message?: string;
  readonly remedy?: string;
  readonly related?: Match['related'];
  /** Which occurrence of the value in the file. */
  readonly nth?: number;
}

/** A match of `secret` where it stands in the file. */
export function matchOf(file: SourceFile, secret: string, planted: Planted = {}): Match {
  const content = Buffer.from(file.bytes).toString('latin1');
  const spelled = latin1(planted.spelled ?? secret);
  let start = content.indexOf(spelled);
  for (let count = 0; count < (planted.nth ?? 0); count++) start = content.indexOf(spelled, start + 1);
  if (start === -1) throw new Error('the planted value is not in the file');
  return {
    ruleId: planted.ruleId ?? 'literal-credential',
    severity: 'high',
    confidence: 'high',
    file,
    span: { start, end: start + spelled.length },
    secret: latin1(secret),
    keyPath: planted.keyPath ?? ['env', 'API_TOKEN'],
    message: planted.message ?? 'A credential stands here.',
    reason: 'isRandomUnderCredentialName',
    ...(planted.remedy !== undefined && { remedy: planted.remedy }),
    ...(planted.related !== undefined && { related: planted.related }),
  };
}

/** Everything that leaves, as one text. */
export function outputOf(value: unknown): string {
  return JSON.stringify(value);
}
