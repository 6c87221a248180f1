import { utf8 } from '../text.ts';
import { isWordLike, letterRuns, looksRandom } from './entropy.ts';
import { splitName } from './names.ts';

/** Passwords that products ship with or that everybody types first. */
const common: ReadonlySet<string> = new Set(
  (
    'password passw0rd pass passwd admin administrator root postgres postgresql mysql mariadb mongo mongodb redis neo4j minio minioadmin ' +
    'rabbitmq guest user username test testing tester demo secret default changeme letmein qwerty welcome hello local localhost dev develop ' +
    'development docker compose example foo bar baz master super supersecret topsecret insecure unsafe temp temporary sample api key token ' +
    'elastic kibana grafana keycloak sa oracle system manager service app web db database server client litellm langfuse clickhouse airflow ' +
    'vault consul n8n ollama openwebui librechat strong secure my the new pw pwd auth jwt session cookie cache string value prod production ' +
    'staging long random key dummy fake none only please mcp change replace me this in very not homelab zabbix bitnami rustfs nextcloud ' +
    'wordpress gitea superset metabase influxdb telegraf mqtt mosquitto hunter correct horse battery staple trustno iloveyou monkey dragon'
  ).split(' '),
);

const longestWord = 14;

/**
 * Whether a value is a weak default: made of common words, the words of its own name and small numbers only, or a
 * single lower-case word. `owner` is what stands around it: the server, the user and host of a URL. Guessable, but a working value wherever somebody deploys it.
 */
export function isWeak(value: string, name: string, owner = ''): boolean {
  if (value.length > 64) return false;
  // Guessed in no time, whatever it is.
  if (value.length < 6) return true;
  // `Contraseña`: one word of a language with other letters, as in a table of translations.
  if (/[\x80-\xff]/.test(value) && /^\p{L}+$/u.test(utf8(value))) return true;
  for (const text of [value.replace(/[^A-Za-z]+$/, ''), value]) {
    const spelled = unleet(text.toLowerCase()).replace(/[^a-z]/g, '');
    if (spelled.length >= 4 && isMadeOf(spelled, (word) => common.has(word))) return true;
  }
  if (isMadeOf(value.toLowerCase().replace(/[^a-z0-9]/g, ''), (word) => common.has(word))) return true;
  if (looksRandom(value)) return false;
  if (/^[0-9]{1,9}$/.test(value) || common.has(value.toLowerCase())) return true;
  // A word and a count (`bitnami1234`), or one that says itself what it is (`jksPassword`).
  if (/^[a-z]{3,12}(?:123|1234|12345|123456)$/i.test(value) || /^[a-z]{2,12}[-_]?(?:password|secret)$/i.test(value))
    return true;
  // Words, and what rules for passwords make people add: `SensorGateway123!`, `flowise2025`.
  const beforeTail =
    /^([A-Z]?[a-z]{2,}(?:[-_.]?[A-Z]?[a-z]{2,}){0,3})[-_@#]?(?:123|1234|12345|(?:19|20)[0-9]{2})[!@#$.]?$/.exec(
      value,
    )?.[1];
  if (
    beforeTail !== undefined &&
    letterRuns(beforeTail).every((run) => isWordLike(run) || common.has(run.toLowerCase()))
  )
    return true;
  // A few letters and a year: `hr_2025`.
  if (/^[a-z]{1,4}[-_]?(?:19|20)[0-9]{2}$/i.test(value)) return true;
  const near = new Set([...splitName(name), ...splitName(owner)].filter((word) => word.length >= 2));
  return isWordy(value, near) || isWordy(spelledOut(value), near);
}

/** Whether known words, those of its surroundings among them, and what looks like a word make up most of the value. */
function isWordy(value: string, near: ReadonlySet<string>): boolean {
  const runs = letterRuns(value).map((run) => run.toLowerCase());
  if (runs.length === 0) return value.length < 8;
  const isKnown = (run: string): boolean =>
    run.length < 2 || isMadeOf(run, (word) => common.has(word) || near.has(word));
  if (runs.every(isKnown)) return true;
  const digits = value.match(/[0-9]/g)?.length ?? 0;
  if (
    digits <= 4 &&
    !isMadeUp(value) &&
    runs.some((run) => run.length >= 3 && isKnown(run)) &&
    runs.every((run) => isKnown(run) || isWordLike(run))
  )
    return true;
  return (
    /^[A-Za-z]+(?:[-_ .][A-Za-z]+)*$/.test(value) &&
    runs.every((run) => run.length < 3 || isWordLike(run) || value.length < 8) &&
    shortRuns(runs) * 4 <= value.length
  );
}

/** `OrchardProd80?`: words of one's own, a number that is none of the usual, and a sign. */
function isMadeUp(value: string): boolean {
  const end = /[a-z]([0-9]{2,4})[!?#$%&*+=~]$/.exec(value)?.[1];
  return end !== undefined && /[A-Z]/.test(value) && !/^(?:12|123|1234|00|01|11|99|(?:19|20)[0-9]{2})$/.test(end);
}

/** Letters in runs of one or two: case that changes so often is a generator's. */
function shortRuns(runs: readonly string[]): number {
  return runs.reduce((sum, run) => sum + (run.length < 3 ? run.length : 0), 0);
}

/** Whether a run of letters is known words without a gap: `supersecretkey`. Linear, words being short. */
function isMadeOf(letters: string, isWord: (word: string) => boolean): boolean {
  const reached = new Set([0]);
  for (let end = 2; end <= letters.length; end++) {
    for (let start = Math.max(0, end - longestWord); start < end - 1; start++) {
      if (reached.has(start) && isWord(letters.slice(start, end))) reached.add(end);
    }
  }
  return reached.has(letters.length);
}

/** A number between letters that stands for one: `CoveragePassw0rd`. */
function spelledOut(text: string): string {
  return text
    .replace(/(?<=[a-z])0(?=[a-z])/g, 'o')
    .replace(/(?<=[a-z])1(?=[a-z])/g, 'i')
    .replace(/(?<=[a-z])3(?=[a-z])/g, 'e');
}

/** `P@ssw0rd` as it is meant. */
function unleet(text: string): string {
  return text.replace(/0/g, 'o').replace(/1|!/g, 'i').replace(/3/g, 'e').replace(/4|@/g, 'a').replace(/5|\$/g, 's');
}
