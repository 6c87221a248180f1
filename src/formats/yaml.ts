import type { ConfigDocument, MappedText } from '../model.ts';
import { startOf } from './nodes.ts';
import { type HeadTest, readLines } from './yaml-lines.ts';

/** What the reader of a text knows of it beforehand. */
export interface YamlOptions {
  /** Documents of which this is true are left out but for their first entries. */
  readonly holdsNothing?: HeadTest | undefined;
  /** A comment, which nobody promised to be YAML: mostly prose, and never read as a whole document. */
  readonly isComment?: boolean;
}

/** The package reads 2.4 MB a second: beyond this size its answer comes too late. */
const largestForPackage = 2 * 1024 * 1024;

/**
 * Reads YAML: by lines where that reads as a full reader would, else with the `yaml` package, which is loaded only then.
 * Templates, what the package calls an error, and comments, stay with the reader of lines.
 */
export async function readYaml(
  text: MappedText,
  { holdsNothing, isComment = false }: YamlOptions = {},
): Promise<ConfigDocument> {
  const lines = readLines(text, holdsNothing);
  const isForLines = isComment || lines.isOrdinary || lines.hasTemplates || text.content.length > largestForPackage;
  if (isForLines) return lines.document;
  const { readYamlFully } = await import('./yaml-full.ts');
  const full = await readYamlFully(text.slice(startOf(text)));
  if (full.isValid) return { ...full.document, text };
  const problems = lines.document.problems.length > 0 ? lines.document.problems : full.document.problems;
  return { ...lines.document, problems };
}
