import type { Command, Word } from '../formats/shell.ts';

/** A command whose output nobody catches. */
export interface PrintingCommand {
  readonly words: readonly Word[];
  /** Stands in a function, and what it prints may be what the function returns. */
  readonly isInFunction: boolean;
  /** The command that its output goes to, where it does not go to the log itself. */
  readonly reader: readonly Word[] | undefined;
}

const openers = new Set(['{', 'if', 'for', 'while', 'until', 'case', 'select']);
const closers = new Set(['}', 'fi', 'done', 'esac']);

interface Block {
  /** How many commands were kept when it began. */
  readonly from: number;
  /** The function that it belongs to; undefined outside of one. */
  readonly inFunction: string | undefined;
}

/** The commands of a script whose output, or that of their pipe's next command, reaches the terminal or the log. */
export function printingCommands(commands: readonly Command[]): readonly PrintingCommand[] {
  const caught = new Set(commands.filter(({ isCaptured }) => isCaptured).map(({ words }) => textOf(words[0])));
  const kept: PrintingCommand[] = [];
  const blocks: Block[] = [];
  let head: string | undefined;
  const own = commands.filter(({ isCaptured }) => isCaptured !== true);
  for (const [index, command] of own.entries()) {
    for (const word of grammarOf(command)) {
      if (word.endsWith('()')) head = word.slice(0, -2);
      else if (word === 'function') head = textOf(command.words[1]);
      else if (openers.has(word)) {
        blocks.push({ from: kept.length, inFunction: (word === '{' ? head : undefined) ?? blocks.at(-1)?.inFunction });
        head = undefined;
      } else if (closers.has(word)) {
        const block = blocks.pop();
        if (block !== undefined && isCaught(command)) kept.length = Math.min(kept.length, block.from);
      }
    }
    const { words } = command;
    if (words.length === 0 || closers.has(textOf(words[0])) || goesToFile(words)) continue;
    const inFunction = blocks.at(-1)?.inFunction;
    const isReturned = inFunction !== undefined && !goesToErrors(words);
    if (isReturned && caught.has(inFunction)) continue;
    const reader = command.isPiped === true ? (own[index + 1]?.words ?? []) : undefined;
    kept.push({ words, isInFunction: isReturned, reader });
  }
  return kept;
}

/** The words that open and close blocks: those before the command, and the command where it is one of them. */
function grammarOf({ steering, words }: Command): readonly string[] {
  const first = textOf(words[0]);
  if (first === 'function') return [...steering, ...words.map(textOf).filter((word) => /^(?:function|\{)$/.test(word))];
  return openers.has(first) || closers.has(first) ? [...steering, first] : steering;
}

function isCaught({ isPiped, words }: Command): boolean {
  return isPiped || goesToFile(words);
}

/** `>&2` and `> /dev/stderr`. */
function goesToErrors(words: readonly Word[]): boolean {
  return words.some((word, index) => {
    const target = textOf(words[index + 1]);
    return /^>>?&?$/.test(textOf(word)) && (target === '/dev/stderr' || (target === '2' && textOf(word).endsWith('&')));
  });
}

/** `> file` and `>> file`; what goes to another stream is still seen. */
export function goesToFile(words: readonly Word[]): boolean {
  return words.some((word, index) => {
    if (word.quoted !== 'none' || !/^&?>>?$/.test(textOf(word)) || textOf(words[index - 1]) === '2') return false;
    return !/^(?:&[12]|\/dev\/(?:stderr|stdout|tty|fd\/[12]))$/.test(textOf(words[index + 1]));
  });
}

/** The text of a word, or '' where there is none. */
export function textOf(word: Word | undefined): string {
  return word?.text.content ?? '';
}
