import type { Client } from '../dialects/mcp/define.ts';
import { UsageError } from '../errors.ts';
import { placeOf, reveal } from '../findings/reveal.ts';
import type { Finding, Report, Source } from '../model.ts';
import { pathFromTop } from '../sources/repository-top.ts';
import { matchesFrom, type OpenFile, openFile } from './open-file.ts';
import { type Place, placeAt } from './place.ts';
import { type Advice, adviceOf, type Proposal } from './proposal.ts';
import { propose } from './propose.ts';
import { ofReferences, referencePlace, resolvable } from './resolvable.ts';

/** A finding on its way to an outcome. Holds the secret; stays in here. */
export interface Candidate {
  readonly finding: Finding;
  readonly file?: OpenFile;
  readonly place?: Place;
  readonly proposal: Proposal | Advice;
}

/** Files of a tree, each read once, as it was when it was scanned. */
export interface OpenFiles {
  /** A file that is to be changed; undefined for UTF-16. One that is not there can be made. */
  at(path: string): Promise<OpenFile | undefined>;
}

/** Opens files of the source. */
export function openFiles({ repository, top, root }: Source): OpenFiles {
  const files = new Map<string, Promise<OpenFile | undefined>>();
  return {
    at(path) {
      const file = files.get(path) ?? openFile(path, pathFromTop(top, root, path), repository.read(path));
      files.set(path, file);
      return file;
    },
  };
}

/** What can be done about every finding that has a value. */
export async function candidatesOf(
  source: Source,
  report: Pick<Report, 'findings'>,
  files: OpenFiles,
): Promise<readonly Candidate[]> {
  const obstacles = new Map<string, Advice | undefined>();
  const candidates: Candidate[] = [];
  for (const finding of report.findings) {
    if (ofReferences.has(finding.ruleId)) {
      const candidate = await referenceCandidate(finding, files);
      if (candidate !== undefined) candidates.push(candidate);
      continue;
    }
    const value = placeOf(finding);
    if (value === undefined) continue;
    if (!obstacles.has(finding.path)) obstacles.set(finding.path, obstacleAt(source, finding));
    const obstacle = obstacles.get(finding.path);
    const file = obstacle === undefined ? await files.at(finding.path) : undefined;
    if (file === undefined) {
      candidates.push({ finding, proposal: obstacle ?? adviceOf(`Files in UTF-16 are not edited. ${finding.remedy}`) });
      continue;
    }
    const match = matchesFrom(file, value.span.start).find(({ span }) => span?.end === value.span.end);
    const place = match === undefined ? undefined : placeAt(finding, match, value.span, file);
    candidates.push(
      place === undefined
        ? { finding, file, proposal: adviceOf(finding.remedy) }
        : { finding, file, place, proposal: propose(place, await clientsFor(file)) },
    );
  }
  return candidates;
}

/** Only what can be fixed: what stands there is no secret, and the report has said what to write. */
async function referenceCandidate(finding: Finding, files: OpenFiles): Promise<Candidate | undefined> {
  const file = await files.at(finding.path);
  const place = file === undefined ? undefined : referencePlace(finding, file);
  if (file === undefined || place === undefined) return undefined;
  const proposal = resolvable(place, await clientsFor(file));
  return proposal === undefined ? undefined : { finding, file, place, proposal };
}

/** Source code has no client: a commit of it does not wait for their loading. */
async function clientsFor({ document }: OpenFile): Promise<readonly Client[]> {
  return document === undefined ? [] : (await import('../dialects/mcp/index.ts')).clients;
}

/** Why the file as it was scanned cannot be had. */
function obstacleAt({ repository }: Source, finding: Finding): Advice | undefined {
  const bytes = repository.read(finding.path);
  if (bytes === undefined) return adviceOf('The file is a symbolic link or lies behind one: fix it where it lies.');
  try {
    reveal(finding, bytes);
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return adviceOf('The file changed since it was scanned. Run fix again.');
    throw error;
  }
}
