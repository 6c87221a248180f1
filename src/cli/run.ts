import { ScanError, UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { neutralise } from '../findings/neutralise.ts';
import { version } from '../version.ts';
import { crashText } from './crash.ts';
import type { Io } from './io.ts';
import { parse } from './parse.ts';
import { write } from './write.ts';

/** Runs the command line and answers with its exit code; everything it reads and writes is in `io`. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    return await tell(error, io, argv.includes('--verbose'));
  }
}

async function runCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { command, invocation } = parse(argv);
  if (invocation.flags.has('help')) {
    const { helpText } = await import('./help.ts');
    await write(io.stdout, helpText(command));
    return exitCodes.clean.code;
  }
  if (invocation.flags.has('version')) {
    await write(io.stdout, `${version}\n`);
    return exitCodes.clean.code;
  }
  const start = await command.load();
  return await start(invocation, io);
}

async function tell(error: unknown, io: Io, isVerbose: boolean): Promise<ExitCode> {
  if (error instanceof UsageError) {
    await write(
      io.stderr,
      `mcp-secret-scan: ${readable(error.message)}\nmcp-secret-scan --help shows what there is.\n`,
    );
    return exitCodes.usage.code;
  }
  if (error instanceof ScanError) {
    await write(io.stderr, `mcp-secret-scan: ${readable(error.message)}\nThe scan is incomplete.\n`);
    return exitCodes.incomplete.code;
  }
  await write(io.stderr, crashText(error, isVerbose));
  return exitCodes.incomplete.code;
}

function readable(message: string): string {
  return message.split('\n').map(neutralise).join('\n');
}
