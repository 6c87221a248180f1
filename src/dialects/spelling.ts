import { classifyName } from '../judge/names.ts';
import type { Embedded, Role, ScalarNode, Slot } from '../model.ts';
import { isCommandPlace } from './command-line.ts';
import { looksLikeJson } from './json-text.ts';
import { isAt, type Place } from './place.ts';
import { variableName } from './variable-name.ts';
import type { WalkRules } from './walk-rules.ts';

/** What the text itself says it is: JSON, a command line, a header line, an assignment. */
export function* bySpelling(slot: Slot, node: ScalarNode, place: Place, rules: WalkRules): Generator<Slot | Embedded> {
  const { content } = node.text;
  const embedded = {
    kind: 'embedded',
    text: node.text,
    keyPath: slot.keyPath,
    references: slot.references,
    deployed: slot.deployed,
    node,
    remedy: (role: Role, name: string, variable?: string) => rules.remedy(role, name, slot.owner, variable),
    ...(slot.owner === undefined ? {} : { owner: slot.owner }),
  } as const;
  const rule = /^(?:Bash|Shell|PowerShell)\(/.exec(content);
  if (looksLikeJson(content)) yield { ...embedded, format: 'json' };
  else if (content.startsWith('//') && content.includes(':_')) yield { ...embedded, format: 'ini', as: '.npmrc' };
  else if (rule !== null)
    yield {
      ...embedded,
      format: 'shell',
      text: node.text.slice(rule[0].length, content.replace(/(?::\*)?\)$/, '').length),
    };
  else if (isCommandPlace(place) && place.role === 'field' && /[ \n]/.test(content))
    yield { ...embedded, format: 'shell' };
  else if (isAt(rules.commands, place)) yield { ...embedded, format: 'shell' };
  else if (
    typeof slot.keyPath[slot.keyPath.length - 1] === 'number' ||
    isEnvFlag(place.name) ||
    isRemark(place, content)
  )
    yield* listItem(slot, content, embedded);
  else yield slot;
}

/** `old: API_KEY=x`, as people leave it in comments; several lines are a file. */
function isRemark({ name, role }: Place, content: string): boolean {
  if (content.trimEnd().includes('\n')) return false;
  return role === 'field' && /^[A-Z][A-Z0-9_]{2,80}=\S/.test(content) && classifyName(name) === 'unknown';
}

/** `{name: "-e", value: "KEY=value"}` of the registry's runtimeArguments. */
function isEnvFlag(name: string): boolean {
  return name === '-e' || name === '--env';
}

/** Items of lists: `KEY=value` under an environment, `Name: value` under headers. */
function* listItem(slot: Slot, content: string, embedded: Omit<Embedded, 'format'>): Generator<Slot | Embedded> {
  const pair =
    slot.role === 'header' ? /^([A-Za-z0-9_-]+):[ \t]*/.exec(content) : /^([A-Za-z_][A-Za-z0-9_.-]*)=/.exec(content);
  if (pair === null) yield slot;
  else if (looksLikeJson(content.slice(pair[0].length)))
    yield { ...embedded, format: 'json', text: slot.text.slice(pair[0].length) };
  else {
    const role = slot.role === 'header' ? 'header' : 'env';
    const name = pair[1] ?? '';
    yield {
      ...slot,
      name,
      role,
      text: slot.text.slice(pair[0].length),
      remedy: (variable = variableName(role, name, slot.owner)) => slot.remedy(variable),
    };
  }
}
