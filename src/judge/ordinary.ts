import { looksRandom, wordShare } from './entropy.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const file =
  /\.(?:pem|key|p8|p12|pfx|json|crt|cert|cer|ya?ml|txt|env|sock|db|sqlite3?|sh|js|mjs|cjs|ts|py|rb|go|toml|conf|cfg|ini|log|md|csv|xml|html?|jar|exe|so|pub|gpg|asc|enc)$/i;
const plain: readonly RegExp[] = [
  /^(?:true|false|yes|no|on|off|enabled?|disabled?|null|none|nil|nothing|omit|include|same-origin|on_create|auto|default|required|optional|always|never|allow|deny|undefined|latest|simple|oauth2?|basic|bearer|jwt|apikey|api_key)$/i,
  /^[+-]?[0-9]+(?:[.,][0-9]+)*$/,
  /^[0-9]+(?:ms|s|m|h|d|w|kb|mb|gb|k|mi|gi|%)$/i,
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ].*)?$/,
  /^v?[0-9]+\.[0-9]+(?:\.[0-9]+)?(?:[-+][0-9A-Za-z.-]+)?$/,
  /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/,
  /^(?:[a-z0-9-]+\.)+(?:com|net|org|io|ai|dev|app|local|internal|svc|cloud|co|me|googleusercontent\.com)(?::[0-9]+)?(?:\/.*)?$/i,
  /^arn:aws[a-z-]*:/,
  // A line of /etc/passwd.
  /^[a-z_][a-z0-9_-]{0,31}:[x*!]?:[0-9]{1,10}:[0-9]{1,10}:/,
  // A call in code: `Marshal.PtrToStringUni(…`, `os.getenv("X")`.
  /^[A-Za-z_$][A-Za-z0-9_$]{0,60}(?:(?:\.|::|->)[A-Za-z_$][A-Za-z0-9_$]{0,60}){0,6}\\?\(/,
  // What a program or a template of Terraform reads from elsewhere: `os.environ["X"]`, `data.vault_secret.api.data["x"]`.
  /^(?:os\.environ|process\.env|import\.meta\.env|ENV|\$_ENV|\$_SERVER)[.[]/,
  /^(?:var|local|data|module|each|random_[a-z]+)\.[A-Za-z_][A-Za-z0-9_.-]*(?:\[[^\]]{0,80}\])*(?:\.[A-Za-z0-9_.]+)?$/,
  // Rules of tables, boxes, bullets: nothing that could be typed as a word.
  /^[^0-9A-Za-z\x80-\xff]+$/,
  // A cmdlet of PowerShell.
  /^(?:Get|New|Read|Convert(?:To|From)|Invoke|Select|Import)-[A-Z][A-Za-z]+$/,
  /^(?:HS|RS|ES|PS)(?:256|384|512)$/,
  /^[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?::[0-9]+)?(?:\/[0-9]+)?$/,
];

export function isUuid(value: string): boolean {
  return uuid.test(value);
}

/** Whether the value is a path: rooted, or with a known ending, and not base64 by chance. */
export function isPath(value: string): boolean {
  if (/[\r\n]/.test(value) || value.length > 400) return false;
  if (/^(?:~|\.{1,2})(?:[/\\]|$)|^[A-Za-z]:[/\\]|^%[A-Z]+%[/\\]/.test(value)) return true;
  if (/^\/[A-Za-z0-9._@-]/.test(value))
    return wordShare(value) >= 0.5 || file.test(value) || hasFolders(value) || !looksRandom(value);
  return (file.test(value) || isRelativePath(value)) && !/[ =]/.test(value);
}

/** `reads/HG00418.final.crai`: base64 has no dot, and a signed token no slash. */
function isRelativePath(value: string): boolean {
  return /^[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)+$/.test(value) && /\.[a-z]{2,5}$/.test(value);
}

/** `/nix/store/<hash>-server/bin/server`: base64 that begins with a slash has no lower-case words between its slashes. */
function hasFolders(path: string): boolean {
  const folders = path.split('/').filter((part) => part !== '');
  const words = folders.filter((part) => part.length >= 3 && /^[a-z]+(?:[._-][a-z0-9]+)*$/.test(part));
  return words.length >= 2 && words.length * 2 >= folders.length;
}

/** Numbers, switches, dates, versions, addresses, hosts: values that are no credential under any name. */
export function isPlainData(value: string): boolean {
  return plain.some((pattern) => pattern.test(value));
}
