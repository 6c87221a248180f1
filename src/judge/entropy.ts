/**
 * How word-like a run of letters is. The table holds, for each pair of letters, the logarithm of how much more often
 * the pair occurs in English technical prose than chance would have it, from 0 (never) to 9 (very often); counted over
 * the documentation of common packages. Words of eight letters score 6 and more, random letters about 3.
 */
const pairs = [
  '07872461725988070989654462',
  '62436001640722530552600040',
  '80538108607742931658621030',
  '73359330810523730564520130',
  '84896763424879475998365852',
  '60236600800522720644500040',
  '51218135600535420563520001',
  '70028000600332700535400020',
  '66877670103879861789160506',
  '30004000200000300040400000',
  '40027220500403210052303010',
  '83469311802824840266631070',
  '85349010712452770253500020',
  '83888693715535750289661041',
  '46773550535789670977767311',
  '81348314602732760857512050',
  '00000000000100000000600000',
  '93669461805466840687643060',
  '62739337804544671389724150',
  '82649438901654850887624262',
  '56546450600768360777000100',
  '70008010600020400110000000',
  '60035105600205500541002000',
  '30405200400200150016000210',
  '32314210400334350154002000',
  '30006000400000300000000000',
];
const a = 97;

/** Mean score of the letter pairs of a lower-case word, 0 to 9. */
function pairScore(word: string): number {
  let sum = 0;
  for (let index = 1; index < word.length; index++) {
    sum += Number(pairs[word.charCodeAt(index - 1) - a]?.[word.charCodeAt(index) - a] ?? 0);
  }
  return sum / Math.max(1, word.length - 1);
}

/** Whether a run of ASCII letters reads like a word: at least three letters, plausible pairs, a vowel. */
export function isWordLike(letters: string): boolean {
  const word = letters.toLowerCase();
  if (word.length < 3 || !/[aeiouy]/.test(word)) return commonAbbreviations.has(word);
  const score = pairScore(word);
  if (word.length <= 4) return score >= 5 || commonAbbreviations.has(word);
  return score >= (word.length < 8 ? 4.8 : 5.2) || commonAbbreviations.has(word);
}

const commonAbbreviations = new Set(
  (
    'api app aws gcp jwt key pwd psw pw db sql mcp llm gpt ssh ssl tls http https url uri id dev prod qa uat ci cd org ' +
    'npm pnpm pypi git github gitlab sk pk rk xox pat ghp hf llc ltd www com net io ai js ts py rs go md txt json yaml ' +
    'xml csv pdf cfg conf env tmp src bin lib pkg smtp imap redis mysql mssql mongo pgsql neo qwen deepseek openai gemini ' +
    'groq xai tavily exa brave supabase firecrawl perplexity pplx huggingface ctx todoist notion figma slack jira bitbucket ' +
    'atlassian confluence vscode kiro roo cline zed postgres postgresql mcpserver oauth hmac sha md5 rsa aes base hex'
  ).split(' '),
);

/** The letter runs of a text, split where case changes from lower to upper; digits and signs separate. */
export function letterRuns(text: string): readonly string[] {
  return text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
}

/** The share of letters and digits that stand in word-like runs, 0 to 1. Digits count as half a letter. */
export function wordShare(text: string): number {
  let inWords = 0;
  let total = 0;
  for (const run of letterRuns(text)) {
    total += run.length;
    if (isWordLike(run)) inWords += run.length;
  }
  const digits = text.match(/[0-9]/g)?.length ?? 0;
  total += digits / 2;
  return total === 0 ? 1 : inWords / total;
}

/** Whether the characters are few, count up or down, or repeat a short block: `aaaa…`, `0123456789abcdef`, `abcabcabc`. */
export function isPattern(text: string): boolean {
  const body = text.toLowerCase();
  if (body.length < 4) return false;
  if (new Set(body).size <= Math.min(3, body.length / 3)) return true;
  for (const size of [2, 3, 4, 5, 6, 8, 10, 16]) {
    if (
      body.length >= size * 2.5 &&
      body ===
        body
          .slice(0, size)
          .repeat(Math.ceil(body.length / size))
          .slice(0, body.length)
    )
      return true;
  }
  return countingShare(body) >= 0.7 || isInterleaved(body);
}

/** `a1b2c3d4e5f6`: letters and digits take turns, and each of them counts. */
function isInterleaved(body: string): boolean {
  const letters = body.replace(/[^a-z]/g, '');
  const digits = body.replace(/[^0-9]/g, '');
  return letters.length >= 4 && digits.length >= 4 && countingShare(letters) >= 0.7 && countingShare(digits) >= 0.7;
}

/** Keys of a row are typed one after the other, there and back. */
const keyboard = 'qwertyuiop asdfghjkl zxcvbnm mnbvcxz lkjhgfdsa poiuytrewq';

/** The share of characters that repeat their neighbour or follow it by one step (`1111`, `1234`, `abcd`, `qwer`; `9a0` wraps). */
function countingShare(body: string): number {
  let steps = 0;
  for (let index = 1; index < body.length; index++) {
    const step = body.charCodeAt(index) - body.charCodeAt(index - 1);
    const pair = body.slice(index - 1, index + 1);
    if (
      Math.abs(step) <= 1 ||
      keyboard.includes(pair) ||
      pair === '90' ||
      pair === '9a' ||
      pair === 'f0' ||
      pair === 'z0'
    )
      steps++;
  }
  return steps / (body.length - 1);
}

/**
 * Whether a value looks made by a generator rather than typed by a person.
 * Hex, base62, base64 and UUIDs pass; words with separators, counters and repetitions do not.
 */
export function looksRandom(value: string): boolean {
  const body = value.replace(/[^0-9A-Za-z]/g, '');
  if (body.length < 8 || isPattern(body)) return false;
  const distinct = new Set(body).size;
  if (distinct < Math.min(8, body.length * 0.5)) return false;
  if (/^[0-9]+$/.test(body)) return false;
  if (/^[0-9a-f]+$/i.test(body) && body.length >= 16) return distinct >= 7 && /[0-9]/.test(body) && /[a-f]/i.test(body);
  if (body.length >= 12 && alternations(body) >= (body.length >= 16 && body === value ? 4 : 6)) return true;
  const share = wordShare(value);
  if (body.length >= 24) return share < 0.7;
  if (body.length >= 14) return share < 0.6 && (hasDigitInside(body) || mixesCase(body) || share < 0.2);
  return share < 0.4 && hasDigitInside(body) && /[A-Za-z]/.test(body);
}

/** How often letters and digits take turns: people write a number or two, generators mix throughout. */
function alternations(body: string): number {
  return body.match(/[A-Za-z](?=[0-9])|[0-9](?=[A-Za-z])/g)?.length ?? 0;
}

/** A digit with a letter somewhere after it: not only a number at the end of a word. */
function hasDigitInside(body: string): boolean {
  return /[0-9][A-Za-z]/.test(body);
}

function mixesCase(body: string): boolean {
  return (body.match(/[a-z][A-Z]/g)?.length ?? 0) >= 2;
}
