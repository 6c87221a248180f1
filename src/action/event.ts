import { context } from '@actions/github';
import type { PullRequestEvent } from './base.ts';

/** The pull request that this run is about, or undefined. */
export function pullRequestEvent(): PullRequestEvent | undefined {
  const pullRequest = context.payload.pull_request;
  if (pullRequest === undefined) return undefined;
  return {
    name: context.eventName,
    sha: context.sha,
    baseSha: shaOf(pullRequest.base),
    headSha: shaOf(pullRequest.head),
  };
}

/** Address of a line as GitHub shows it; undefined where the run does not say which repository it is. */
export function addressOf(path: string, line: number | undefined): string | undefined {
  const repository = process.env.GITHUB_REPOSITORY;
  if (!repository || !context.sha) return undefined;
  const file = path.split('/').map(encodeURIComponent).join('/');
  return `${context.serverUrl}/${repository}/blob/${context.sha}/${file}${line === undefined ? '' : `#L${line}`}`;
}

function shaOf(branch: unknown): string | undefined {
  if (typeof branch !== 'object' || branch === null || !('sha' in branch)) return undefined;
  return typeof branch.sha === 'string' ? branch.sha : undefined;
}
