import type { Client } from '../dialects/mcp/define.ts';
import { blank } from './blank.ts';
import { chartValue } from './chart-value.ts';
import { type ClusterObject, objectAround } from './cluster-object.ts';
import { containerArgument, containerEnv } from './container-env.ts';
import { dockerEnv } from './docker-env.ts';
import { dropDefault } from './drop-default.ts';
import { writeInput } from './input.ts';
import { mcpResource } from './mcp-resource.ts';
import { moveName } from './move-name.ts';
import { type Place, replacementOf } from './place.ts';
import { placeholder } from './placeholder.ts';
import { type Advice, adviceOf, type Proposal } from './proposal.ts';
import { secretManifest } from './secret-manifest.ts';
import { shellVariable } from './shell-variable.ts';
import { isSpelledOut } from './spelled-out.ts';
import { valuesEnv } from './values-env.ts';
import { writeReference, writeText } from './write-reference.ts';

/** The fix for one place, in the syntax of the program that reads it, or what a person can do. */
export function propose(place: Place, clients: readonly Client[]): Proposal | Advice {
  const { file, match } = place;
  const object = objectAround(place);
  const committed = object === undefined ? undefined : secretManifest(place, object);
  if (committed !== undefined) return committed;
  if (!isSpelledOut(place)) {
    return adviceOf(`The value is encoded inside of another text, which has to be made anew. ${place.finding.remedy}`);
  }
  // Kinds of objects have names that clients have, too.
  const named = object === undefined ? clients.find(({ id }) => id === match.slot?.dialect) : undefined;
  const client = file.client ?? named;
  const proposal = client === undefined ? byReader(place, object) : forClient(place, client, clients);
  const isWeak = match.ruleId === 'weak-default' && proposal.kind === 'proposal';
  return isWeak ? { ...proposal, safety: 'review' } : proposal;
}

function forClient(place: Place, client: Client, clients: readonly Client[]): Proposal | Advice {
  const replacement = replacementOf(client, place.role);
  if (place.steps.length === 0) {
    // A comment, or front matter of a page: there is no tree to add anything to.
    return replacement?.kind === 'write' ? writeReference(place, replacement, client, clients) : placeholder(place);
  }
  if (isStored(place)) {
    return adviceOf(
      `${client.title} stored this token itself: sign out and in again there, and keep the file out of repositories.`,
    );
  }
  const special = dropDefault(place, client.supply) ?? dockerEnv(place, client);
  if (special !== undefined) return special;
  switch (replacement?.kind) {
    case 'write':
      return writeReference(place, replacement, client, clients);
    case 'move-name':
      return moveName(place, replacement, client);
    case 'input':
      return writeInput(place, replacement, client);
    case 'advice':
      return adviceOf(replacement.text);
    case undefined:
      return adviceOf(client.supply);
  }
}

/** A token that a sign-in left behind, beside when it expires. */
function isStored({ keyPath, steps }: Place): boolean {
  const holder = steps.at(-1)?.node;
  if (holder?.kind !== 'map' || !/^(?:access|refresh|id)_?token$/i.test(String(keyPath.at(-1)))) return false;
  return (
    holder.entries.some(({ key }) => /^(?:token_?type|expir|refresh_?token$|scope$)/i.test(key)) ||
    keyPath.slice(0, -1).some((key) => /^(?:oauth|tokens?)/i.test(String(key)))
  );
}

function byReader(place: Place, object: ClusterObject | undefined): Proposal | Advice {
  const { file, finding } = place;
  const inCluster = forCluster(place, object);
  if (inCluster !== undefined) return inCluster;
  if (isSchemaDefault(place))
    return blank(place, 'review', 'Whoever installs the chart passes the value from a Secret.');
  switch (file.dialect) {
    case 'dotenv':
      if (file.deployed !== 'template') return adviceOf(finding.remedy);
      return blank(place, 'safe', 'Whoever copies the template fills in the value.');
    case 'compose':
      return writeText(
        place,
        '${NAME:?}',
        'safe',
        'Compose reads the variable from .env beside the file, or from the shell.',
      );
    case 'workflow':
      return isActions(file.place)
        ? writeText(place, '${{ secrets.NAME }}', 'review', 'Store the value as a secret of the repository.')
        : adviceOf(finding.remedy);
    case 'helm-values':
      return place.node?.tag === undefined ? chartValue(place) : adviceOf(finding.remedy);
    case 'mcp':
      return writeText(
        place,
        '${NAME}',
        'review',
        'Check that your client resolves this form, and export the variable where it is started.',
      );
    case 'shell':
      return shellVariable(place);
    case 'markdown':
      return placeholder(place);
    default:
      return adviceOf(finding.remedy);
  }
}

/** What Kubernetes or a chart reads, where it can be taken from a Secret. */
function forCluster(place: Place, object: ClusterObject | undefined): Proposal | undefined {
  const own =
    object === undefined
      ? undefined
      : (mcpResource(place, object) ?? containerEnv(place, object) ?? containerArgument(place, object));
  const isValues =
    place.file.dialect === 'helm-values' || place.keyPath.some((key) => /^values(?:Object|Inline)?$/.test(String(key)));
  return own ?? (isValues ? valuesEnv(place, object) : undefined);
}

/** The default of a chart's schema, which documentation and editors show. */
function isSchemaDefault({ file, keyPath }: Place): boolean {
  return /(?:^|\/)values\.schema\.json$/.test(file.place) && keyPath.at(-1) === 'default';
}

function isActions(path: string): boolean {
  return /(?:^|\/)\.(?:github|gitea|forgejo)\/workflows\//.test(path);
}
