import { classifyName } from '../../judge/names.ts';
import { type CommandWord, from, readPair, type State, type Step, slot } from './words.ts';

/** A name and its value in words of their own. */
export function readPairOfWords(state: State, index: number): Step | undefined {
  const name = state.words[index]?.text.content ?? '';
  const value = state.words[index + 1];
  if (value === undefined) return undefined;
  return (
    readSpaced(state, name, value, state.words[index + 2]) ??
    readSetVariable(state, name, value) ??
    readSetting(state, name, value)
  );
}

/** `@{ "X-API-Key" = "x" }` in PowerShell; a comparison has a variable on its left. */
function readSpaced(state: State, name: string, sign: CommandWord, value: CommandWord | undefined): Step | undefined {
  if (sign.text.content !== '=' || value === undefined || !/^[A-Za-z][A-Za-z0-9_.-]*$/.test(name)) return undefined;
  if (isCode(value.text.content)) return undefined;
  const isHeader = name.includes('-') || name === 'Authorization';
  return { found: isHeader ? [slot(state, value, 'header', name)] : readPair(state, value, name), taken: 2 };
}

/** `Marshal.PtrToString(…)`, `config.password`: programs inside of a command line. */
function isCode(value: string): boolean {
  return /[()[\]{}\\]/.test(value) || /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+;?$/.test(value);
}

/** `[Environment]::SetEnvironmentVariable("API_KEY", "x", "User")` of .NET. */
function readSetVariable(state: State, call: string, value: CommandWord): Step | undefined {
  const name = /SetEnvironmentVariable\(["']?([A-Za-z_][A-Za-z0-9_]*)["']?,$/.exec(call)?.[1];
  if (name === undefined) return undefined;
  const end = value.text.content.replace(/["']?[,)]{1,4}$/, '').length;
  return { found: readPair(state, from(value, 0, end), name), taken: 1 };
}

/** `aws configure set aws_secret_access_key x`, `setx API_KEY x`. */
function readSetting(state: State, name: string, value: CommandWord): Step | undefined {
  if (state.tool?.takesPairs !== true || value.text.content.startsWith('-')) return undefined;
  if (!/^[A-Za-z][A-Za-z0-9_.-]*$|^\/\/[^ =]*:_[A-Za-z]+$/.test(name) || !isCredentialName(name)) return undefined;
  return { found: readPair(state, value, name), taken: 1 };
}

function isCredentialName(name: string): boolean {
  const known = classifyName(name);
  return known === 'token' || known === 'password' || known === 'secret';
}
