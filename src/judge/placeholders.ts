import { utf8 } from '../text.ts';
import { isPattern, letterRuns, looksRandom, wordShare } from './entropy.ts';
import { splitName } from './names.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that say "put your own here", in the languages seen in public configs. Matched as whole words only. */
const placeholderWords = set(
  'your yours youre yourkey yourtoken yourpassword yourapikey yoursecret here placeholder changeme changethis changeit replace replaceme ' +
    'replacewith insert paste enter fill fillme todo tbd fixme dummy fake redacted example examples sample xxx xxxx xxxxx xxxxxx yyy zzz ' +
    'none null nil undefined notset unset na string strings str mock stub masked hidden removed censored obtain generate generated generateme ' +
    'tu tus aqui seu sua suas vossa votre vos ici ihr ihre dein deine hier qui tuo tua remplacez remplacer reemplazar reemplaza ersetzen ' +
    'sostituisci cambiar cambiare substitua coloque insira inserisci mettre su clave changezmoi cambiame cambiami aendermich ваш ваша',
);
/** Pairs that say the same together. */
const placeholderPairs: readonly (readonly [string, string])[] = [
  ['change', 'me'],
  ['change', 'this'],
  ['change', 'it'],
  ['changez', 'moi'],
  ['change', 'in'],
  ['replace', 'with'],
  ['set', 'me'],
  ['set', 'this'],
  ['not', 'needed'],
  ['not', 'used'],
  ['not', 'required'],
  ['not', 'set'],
  ['get', 'from'],
  ['user', 'provided'],
  ['to', 'be'],
  ['goes', 'here'],
  ['go', 'here'],
  ['demo', 'key'],
  ['long', 'random'],
  ['random', 'string'],
  ['randomly', 'generated'],
  ['same', 'as'],
];
/** Nouns that, alone or joined by filler, name a credential instead of being one: `api_key`, `my-token`, `test-secret`. */
const credentialNouns = set(
  'api key keys token tokens secret secrets password passwd pwd pass pat jwt bearer auth access private public client id app application user ' +
    'admin bot oauth my test testing demo the a an some new valid real actual live default project org organization service account ' +
    'string value var variable name session refresh personal master encryption signing webhook integration long random abc abcd foo bar baz ' +
    'server proxy local dev sk pk env prod production none compose clients internal sandbox mcp github and or of for from in to with ' +
    'openai anthropic only not optional required provided xyz dsn base url credentials credential database db placeholder',
);
const bracketed =
  /^(?:<{1,2}[^<>]*>{1,2}|\[[^[\]]*\]|\{[^{}]*\}|\{\{[^{}]*\}\}|\({1,2}[^()]*\){1,2}|__[A-Za-z0-9_ -]+__|_[A-Z]+(?:_[A-Z]+)*_|_(?:the|your|my)_[a-z]+(?:_[a-z]+)*_?|\*\*[A-Za-z0-9_ -]+\*\*|%[A-Z_]+%|@@?[A-Z_]+@@?)$/;
const foreignScript = /[\u0400-\u04ff\u0600-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** What a value has to look like, where a script or a rule says so: `[A-Za-z0-9._-]+`, `(.*)`, `\S+`. */
const regularExpression = /\[\^?[A-Za-z0-9\\][^\]]{0,80}\](?:[+*]|\{[0-9])|\\[wsSd][+*{]|\(\.[*+]\)/;

/** Values that vendors print in their documentation; everybody has them. Held in pieces so that no scanner reports this file. */
const documentation: readonly RegExp[] = [
  /^A[KS]IAIOSFODNN7EXAMPLE$/,
  /EXAMPLEKEY$/,
  /^AQoEXAMPLE/,
  /^wJalrXUtnFEMI/,
  // Every Azurite and every emulator of Cosmos DB has the same key.
  /^Eby8vdM02x/,
  /^C2y6yDjf5\/R/,
  /^sk-1234(?:567890)?$/,
  /(?:^|_)(?:4eC39HqLyjWDarjtT1zdp7dc|BQokikJOvBiI2HlWgH4olfQ2)$/,
  // The tokens in GitHub's reference of its API.
  /^gh[a-z]_16C7e42F292c6912/,
  // The UUIDs of encyclopaedias and standards, and the person of jwt.io.
  /^(?:f47ac10b-58cc-4372|550e8400-e29b-41d4|123e4567-e89b-12d3|6ba7b81[0-9]-9dad-11d1)-/i,
  /(?:^|\.)eyJzdWIiOiIxMjM0NTY3ODkw/,
];

/** `**…**` around what a generator made is no emphasis. */
function isStarredRandom(text: string): boolean {
  return text.startsWith('**') && looksRandom(text.slice(2, -2));
}

/** Why a value is a placeholder, or undefined. `name` is the key that it stands under, in any spelling. */
export function placeholderReason(value: string, name: string): string | undefined {
  const text = utf8(value).trim();
  if (bracketed.test(text) && !/[:=].*[0-9A-Za-z]{16}/.test(text) && !isStarredRandom(text)) return 'is in brackets';
  if (/[[<][a-z]+(?:[-_ ][a-z0-9]+)+[\]>]/i.test(text)) return 'is in brackets';
  if (/^%(?:[0-9]\$)?[sdvq]$/.test(text)) return 'is filled in';
  // `password: dbPass,` in a script that stands in a text.
  if (/^[a-z]+(?:[A-Z][a-z]+)+,$/.test(text)) return 'is a variable of code';
  // Terraform in a text that something else writes.
  if (/^(?:var|local|module)\.[a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)*$/.test(text)) return 'is a variable of code';
  if (regularExpression.test(text) && !looksRandom(text.replace(regularExpression, '')))
    return 'is a regular expression';
  if (/^MY(?:[-_][A-Z0-9]{1,12}){1,5}$/.test(text)) return 'says what it stands for';
  if (foreignScript.test(text)) return 'is prose';
  if (/\.\.\.|…|\u2022{3}/.test(text) && !/:\/\//.test(text)) return 'is shortened';
  if (/\*{3,}|[xX]{5,}|[•●]{2,}|#{4,}|_{4,}/.test(text)) return 'is masked';
  // No generator makes such a word by chance, whatever its case.
  const said = /^([A-Za-z0-9_-]*)(?:example|changeme|placeholder)/i.exec(text)?.[1];
  if (said !== undefined && !(said.length >= 16 && looksRandom(said))) return 'says that it is a placeholder';
  if (documentation.some((pattern) => pattern.test(text))) return 'is an example of documentation';
  if (sayingWord(text)) return 'says that it is a placeholder';
  if (repeatsName(text, name)) return 'repeats its name';
  if (/[0-9a-z][-_. ][a-z]{3,}[-_. ](?:key|token|secret|password)$/i.test(text)) return 'says what it stands for';
  const body = text.replace(/^[A-Za-z]{2,12}[-_](?:[a-z0-9]{2,6}[-_])?/, '');
  if (isFiller(text) || (body.length >= 4 && body !== text && isFiller(body))) return 'is a counter or a repetition';
  return undefined;
}

/** A placeholder word counts where signs delimit it, or where the rest is words as well: random text holds `here` by chance. */
function sayingWord(text: string): boolean {
  const delimited = text
    .toLowerCase()
    .split(/[^0-9a-z\u00e0-\u04ff]+/)
    .map((word) => word.replace(/[0-9]+$/, ''));
  const isLong = text.replace(/[^0-9A-Za-z]/g, '').length;
  if (delimited.some((word) => isSaying(word) && (word.length >= 4 || wordShare(text) > 0.5 || isLong < 12)))
    return isLong < 200;
  if (hasPair(delimited)) return true;
  if (wordShare(text) < 0.6) return false;
  const runs = letterRuns(text).map((run) => run.toLowerCase());
  return (
    runs.some(isSaying) ||
    hasPair(runs) ||
    /your(?:api)?(?:key|token|secret|password)|changeme|(?:key|token|secret|password)here/i.test(text)
  );
}

function isSaying(word: string): boolean {
  return placeholderWords.has(word) || /^x{3,}$/.test(word);
}

function hasPair(words: readonly string[]): boolean {
  return words.some((word, index) =>
    placeholderPairs.some(([first, second]) => word === first && words[index + 1] === second),
  );
}

/** `OPENAI_API_KEY=openai_api_key`, `KEY=MY_KEY`, and values made of nothing but names of credentials. */
function repeatsName(text: string, name: string): boolean {
  const words = splitName(text).filter((word) => !/^[0-9]{1,4}$/.test(word));
  if (words.length === 0 || /[^0-9A-Za-z_\-. ]/.test(text)) return false;
  const known = new Set(splitName(name));
  if (words.every((word) => known.has(word))) return known.size > 1 || words.length > 1 || !isPasswordWord(words[0]);
  if (words.length < 2) return false;
  return words.every((word) => known.has(word) || credentialNouns.has(word)) && !words.every(isPasswordWord);
}

function isPasswordWord(word: string | undefined): boolean {
  return (
    word === 'password' ||
    word === 'passwd' ||
    word === 'pass' ||
    word === 'secret' ||
    word === 'admin' ||
    word === 'test'
  );
}

/** `123456789`, `abcdef0123456789`, `00000000-0000-…`, `xxxxxxxx`. */
function isFiller(text: string): boolean {
  const body = text.replace(/[^0-9A-Za-z]/g, '');
  return body.length >= 6 && isPattern(body) && !/^[0-9a-f]{40}$/.test(body)
    ? true
    : /^(?:abc|abcd|abcdef)?[0-9]*(?:xyz[0-9]*)?$/i.test(body) && body.length >= 6 && isCounter(body);
}

function isCounter(body: string): boolean {
  const digits = body.replace(/[^0-9]/g, '');
  return '0123456789012345678901234567890'.includes(digits) || '9876543210'.includes(digits) || digits === '';
}
