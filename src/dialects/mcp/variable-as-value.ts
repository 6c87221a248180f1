import { classifyName, splitName } from '../../judge/names.ts';
import { placeholderReason } from '../../judge/placeholders.ts';
import { classOf, isCredentialClass } from '../../judge/subject.ts';
import type { Mistake, Slot } from '../../model.ts';

/** Words that say what a variable is without saying whose: `"API_KEY"` is something to be filled in. */
const vagueWords = new Set(
  'my your the a some api app key keys token secret access auth bearer password pass user client private public service test demo dev prod env id value name'.split(
    ' ',
  ),
);
const scheme = /^(?:Bearer|Token|Basic)[ ]+/;
const variable = /^[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,6}$/;

/**
 * `"GITHUB_ACCESS_TOKEN": "GITHUB_TOKEN"`: the name of a variable where its value belongs. `remedy` says, for a
 * variable, what this client would resolve.
 */
export function variableAsValue(slot: Slot, title: string, remedy: (variable: string) => string): Mistake | undefined {
  if (slot.role !== 'env' && slot.role !== 'header') return undefined;
  // A tag (`!user_secret NAME`) says that a name stands here.
  if (slot.place === 'reference' || slot.node?.tag !== undefined) return undefined;
  if (slot.deployed === 'template' || slot.deployed === 'commented') return undefined;
  const { content } = slot.text;
  const start = scheme.exec(content)?.[0].length ?? 0;
  const value = content.slice(start);
  if (!variable.test(value) || value === slot.name) return undefined;
  if (!isCredentialClass(classOf(slot.name, slot)) || !isCredentialClass(classifyName(value))) return undefined;
  if (splitName(value).every((word) => vagueWords.has(word)) || saysPlaceholder(value)) return undefined;
  return {
    kind: 'mistake',
    ruleId: 'variable-name-as-value',
    severity: 'low',
    span: slot.text.slice(start).span,
    keyPath: slot.keyPath,
    message: `${title} passes this on as it stands: it is the name of a variable, and not what the variable holds.`,
    remedy: remedy(value),
  };
}

/** The name that it stands under does not matter here: names of variables resemble it. */
function saysPlaceholder(value: string): boolean {
  const reason = placeholderReason(value, '');
  return reason !== undefined && reason !== 'repeats its name';
}
