import { exitCodes } from '../exit-codes.ts';
import { crashText } from './crash.ts';
import { run } from './run.ts';

// Node would print the message of the error, which may quote what was read.
process.on('uncaughtException', (error) => {
  process.stderr.write(crashText(error, process.argv.includes('--verbose')));
  process.exit(exitCodes.incomplete.code);
});

// Not `process.exit`: it would cut off what a pipe has not taken yet.
void run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  // Node opens standard input when it is first touched, and a commit hook never needs it.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
}).then((code) => {
  process.exitCode = code;
});
