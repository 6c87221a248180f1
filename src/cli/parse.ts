import { parseArgs } from 'node:util';
import { UsageError } from '../errors.ts';
import { didYouMean } from '../nearest.ts';
import { type Command, commands, defaultCommand } from './commands.ts';
import { commonFlags, type Flag, type FlagName, flags } from './flags.ts';
import type { Invocation } from './invocation.ts';

const table: readonly (Flag & { readonly name: FlagName })[] = flags;

/** Takes the command line apart; throws a `UsageError` that says what to type. */
export function parse(argv: readonly string[]): { readonly command: Command; readonly invocation: Invocation } {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(table.map(optionOf)),
    allowPositionals: true,
    // Not strict: its messages know neither our commands nor which word was meant.
    strict: false,
    tokens: true,
  });
  const values = new Map<FlagName, string>();
  const operands: string[] = [];
  let command: Command | undefined;
  let isOver = false;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') isOver = true;
    if (token.kind === 'positional') {
      const named = isOver || operands.length > 0 || command ? undefined : commandNamed(token.value);
      if (named === undefined) operands.push(token.value);
      command ??= named;
    }
    if (token.kind === 'option') {
      const flag = flagOf(token.name, argv[token.index] ?? token.rawName);
      const value = valueFor(flag, token.value, token.inlineValue === true);
      const before = flag.isList ? values.get(flag.name) : undefined;
      values.set(flag.name, before === undefined ? value : `${before},${value}`);
    }
  }
  command ??= defaultCommand;
  assertTaken(command, values);
  const names = commands.map(({ name }) => name);
  return { command, invocation: { command: command.name, operands, flags: values, commands: names } };
}

function optionOf(flag: Flag) {
  const type: 'string' | 'boolean' = flag.value === undefined ? 'boolean' : 'string';
  return [flag.name, { type, multiple: true, ...(flag.short && { short: flag.short }) }] as const;
}

function commandNamed(word: string): Command | undefined {
  return commands.find((command) => command.name === word);
}

function flagOf(name: string, typed: string): Flag & { readonly name: FlagName } {
  const flag = table.find((known) => known.name === name);
  if (flag !== undefined) return flag;
  // One dash before a long name arrives here as a bundle of letters.
  const option = typed.replace(/=.*$/s, '');
  const meant = didYouMean(
    `--${option.replace(/^-+/, '')}`,
    table.map((known) => `--${known.name}`),
  );
  throw new UsageError(`There is no option ${option}.${meant}`);
}

function valueFor(flag: Flag, value: string | undefined, isInline: boolean): string {
  if (flag.value === undefined) {
    if (value !== undefined) throw new UsageError(`--${flag.name} takes no value.`);
    return '';
  }
  const isOption = !isInline && value?.startsWith('-') === true && value.length > 1;
  if (value === undefined || value === '' || isOption) {
    throw new UsageError(`--${flag.name} needs a value: --${flag.name} ${flag.value} (${flag.text}).`);
  }
  return value;
}

function assertTaken(command: Command, values: ReadonlyMap<FlagName, string>): void {
  const taken = [...command.flags, ...commonFlags];
  const stray = [...values.keys()].find((name) => !taken.includes(name));
  if (stray === undefined) return;
  if (command !== defaultCommand) throw new UsageError(`${command.name} does not take --${stray}.`);
  const owners = commands.filter(({ flags: own }) => own.includes(stray)).map(({ name }) => name);
  throw new UsageError(`--${stray} belongs to the command ${owners.join(' or ')}.`);
}
