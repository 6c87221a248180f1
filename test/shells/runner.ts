import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { temporaryFolder } from '../git-repository.ts';
import { type Ended, runProgram } from './program.ts';

/** How the action ran: what the runner would have read from it. */
export interface Step extends Ended {
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** The workflow commands of its log, in order. */
  readonly commands: readonly Command[];
}

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface StepSettings {
  /** The checkout; the repository's own top unless `path` names a folder that it lies in. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload?: unknown; readonly sha?: string };
  readonly env?: Readonly<Record<string, string>>;
  readonly withoutSummary?: boolean;
}

const defaults = { paths: '', config: '', 'fail-on': '', only: '', skip: '', annotations: 'true', summary: 'true' };

/** Runs the built action as GitHub's runner would, with its environment and its files. */
export function runAction({ workspace, inputs = {}, event, env = {}, withoutSummary = false }: StepSettings): Step {
  const runner = temporaryFolder();
  const file = (name: string, text = ''): string => {
    writeFileSync(join(runner, name), text);
    return join(runner, name);
  };
  mkdirSync(join(runner, 'temp'));
  const inputVariables = Object.entries({ ...defaults, ...inputs }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const summary = file('summary.md');
  const output = file('output');
  const ended = runProgram(process.execPath, [join(inject('shipped'), 'dist/action.cjs')], {
    cwd: workspace,
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event?.name ?? 'push',
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event?.payload ?? {})),
      GITHUB_OUTPUT: output,
      GITHUB_REPOSITORY: 'octocat/weather',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: join(runner, 'temp'),
      ...(event?.sha && { GITHUB_SHA: event.sha }),
      ...(!withoutSummary && { GITHUB_STEP_SUMMARY: summary }),
      ...Object.fromEntries(inputVariables),
      ...env,
    },
  });
  return {
    ...ended,
    summary: readFileSync(summary, 'utf8'),
    outputs: readOutputs(readFileSync(output, 'utf8')),
    commands: ended.stdout.split('\n').flatMap(readCommand),
  };
}

function readOutputs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/^(.+)<<(ghadelimiter_.+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
}

/** Reads a line as the runner does: blanks before `::` count for nothing, and `##[` is a command anywhere. */
function readCommand(line: string): readonly Command[] {
  const found = /^\s*::([a-z-]+)(?: ([^:]*))?::(.*)$/i.exec(line);
  if (found) {
    const [, name = '', properties = '', message = ''] = found;
    const pairs = properties.split(',').flatMap((pair) => {
      const at = pair.indexOf('=');
      return at === -1 ? [] : [[pair.slice(0, at), decode(pair.slice(at + 1))]];
    });
    return [{ name, properties: Object.fromEntries(pairs), message: decode(message) }];
  }
  const old = /##\[([a-z-]+)/i.exec(line);
  return old ? [{ name: `##[${old[1]}`, properties: {}, message: line }] : [];
}

function decode(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
