import { exitCodes } from '../exit-codes.ts';
import { type Command, commands, defaultCommand } from './commands.ts';
import { commonFlags, type Flag, flags } from './flags.ts';

const NAME = 'mcp-secret-scan';

/** The help of the program, or of one command; at most 80 columns wide. */
export function helpText(command: Command): string {
  return command === defaultCommand ? programHelp() : commandHelp(command);
}

function programHelp(): string {
  return `${NAME}: finds credentials in MCP configs, .env files, Helm charts,
Kubernetes manifests and command lines. Nothing leaves this machine.

Examples
${rows([
  [NAME, 'this repository'],
  [`${NAME} charts .cursor/mcp.json`, 'a folder and a file'],
  [`${NAME} --staged`, 'what the next commit adds'],
  [`${NAME} --format json -o report.json`, 'a report for programs'],
  [`cat .env | ${NAME} - --stdin-filename .env`, 'standard input'],
  [`${NAME} explain github-token`, 'what a rule is about'],
])}

Usage
${[defaultCommand, ...commands].map(({ usage }) => `  ${NAME} ${usage}`).join('\n')}

Commands
${rows(commands.map(({ name, text }) => [name, text]))}
  A path that is named like a command is written ./rules.

Options
${optionRows(defaultCommand)}

Exit codes
${rows(Object.values(exitCodes).map(({ code, meaning }) => [String(code), meaning]))}

Read more
  ${NAME} <command> --help     options of one command
  ${NAME} rules                every rule; explain <id> says more
  README.md of the package             hooks, the GitHub Action, the config file
`;
}

function commandHelp(command: Command): string {
  return `${NAME} ${command.usage}

${capitalised(command.text)}.

Options
${optionRows(command)}
`;
}

function optionRows(command: Command): string {
  const taken = [...command.flags, ...commonFlags];
  const shown: readonly Flag[] = flags.filter((flag) => taken.includes(flag.name));
  return rows(shown.map((flag) => [spelled(flag), flag.text]));
}

function spelled(flag: Flag): string {
  const short = flag.short === undefined ? '    ' : `-${flag.short}, `;
  return `${short}--${flag.name}${flag.value === undefined ? '' : ` ${flag.value}`}`;
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  const column = Math.max(...pairs.map(([left]) => left.length)) + 2;
  return pairs.map(([left, right]) => `  ${left.padEnd(column)}${right}`).join('\n');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
