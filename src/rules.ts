import type { RuleText, TokenRule } from './model.ts';
import { tokenTitle } from './tokens/title.ts';

/** Rules that are neither tokens nor policies: what the judge and the dialects report. */
const places: readonly RuleText[] = [
  {
    id: 'literal-credential',
    severity: 'high',
    title: 'A credential is written out where a program reads one',
    why: 'Whoever can read the file, or any copy of the repository’s history, can use it. It was recognised by its place: the name of a variable, header, flag or field that holds credentials, and a value that is no reference and no placeholder.',
    remedy:
      'Revoke the credential first, then write a reference that this program resolves (the finding says which) and keep the value outside of the repository. History keeps the old value.',
  },
  {
    id: 'weak-default',
    severity: 'medium',
    title: 'A guessable default works wherever nobody changes it',
    why: 'Charts, compose files and manifests deploy with the values that stand in them. Where the file is a test, an example or for one developer’s machine the severity is low.',
    remedy:
      'Leave the value empty, or require it (compose: ${NAME:?}), and take it from a Secret or a git-ignored file.',
  },
  {
    id: 'unresolved-reference',
    severity: 'low',
    title: 'A reference that the program reading the file does not resolve',
    why: 'Each client has its own syntax. A form that it does not know is passed on as text, the server fails, and the next try is often to paste the value.',
    remedy: 'Write the form that the finding names; docs/clients.md has the table.',
  },
  {
    id: 'input-without-password',
    severity: 'low',
    title: 'An input asks for a credential and shows it',
    why: 'Without "password": true the client shows what is typed and may keep it in plain text.',
    remedy: 'Add "password": true to the input.',
  },
  {
    id: 'variable-name-as-value',
    severity: 'low',
    title: 'The name of a variable stands where its value belongs',
    why: 'Some clients took the name of a variable here, most take the value: the server gets the name as its credential and fails, and the next try is often to paste the value.',
    remedy: 'Write the reference that this client resolves; the finding says which.',
  },
  {
    id: 'user-config-not-sensitive',
    severity: 'low',
    title: 'A credential is asked for and not declared as one',
    why: 'Bundles, plugins and extensions, and server.json in the registry, declare what people have to fill in. Without the mark the application may show it and keep it in plain text in place of the keychain.',
    remedy:
      'Add the mark to the entry: "sensitive": true in a bundle, plugin or extension, "isSecret": true in server.json.',
  },
  {
    id: 'kmcp-secret-name-missing',
    severity: 'medium',
    title: 'An environment of kmcp names no Secret',
    why: 'With the provider kubernetes, kmcp deploy refers to the Secret by secretName, and kmcp secrets sync writes it: without the name both fail, and the next try is often to write the values out.',
    remedy: 'Add secretName and namespace to the environment.',
  },
  {
    id: 'kmcp-shape',
    severity: 'low',
    title: 'A field that kmcp does not have',
    why: 'Unknown fields are dropped or refused. A reference to a Secret that stands in one never reaches the server, and the next try is often to write the value out.',
    remedy: 'Write the field that the finding names.',
  },
  {
    id: 'dockerfile-arg-secret',
    severity: 'low',
    title: 'A secret is passed to a build as an argument, and the image keeps it',
    why: 'Whoever can pull the image reads its build arguments with docker history, and the variables that ENV made of them with docker inspect. Deleting a file in a later layer takes nothing out.',
    remedy: 'Mount the secret for the one command that needs it: RUN --mount=type=secret,id=…,env=….',
  },
  {
    id: 'secret-echoed',
    severity: 'low',
    title: 'A script prints a credential',
    why: 'Logs of pipelines, builds and clusters are kept, copied and read by more people than the secrets themselves, and masking misses every value that was changed on the way.',
    remedy: 'Print whether it is set, hand it on through a pipe or a file, or write `set +x` before it.',
  },
  {
    id: 'reserved-variable',
    severity: 'low',
    title: 'A variable that the client reads as empty in url and headers',
    why: 'Clients keep their own and cloud credentials away from remote servers: the header arrives empty.',
    remedy: 'Use a variable of your own, such as MCP_<SERVER>_TOKEN.',
  },
];

/** Every id that can be reported, sorted; gathered from the declarations, never written twice. */
export async function rules(): Promise<readonly RuleText[]> {
  const [{ tokens }, { policies }] = await Promise.all([import('./tokens/index.ts'), import('./policies/index.ts')]);
  const reported = tokens.filter(({ isPublic }) => isPublic !== true).map(tokenText);
  const checks = policies.map(({ id, severity, title, why, remedy }) => ({ id, severity, title, why, remedy }));
  return [...places, ...reported, ...checks].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A full stop behind an address would be clicked with it. */
function sentence(text: string): string {
  return /^https?:[^ ]*$/.test(text) ? text : `${text}.`;
}

function tokenText(rule: TokenRule): RuleText {
  const isVerified = rule.accept !== undefined || rule.id === 'private-key';
  return {
    id: rule.id,
    severity: isVerified ? 'critical' : 'high',
    title: tokenTitle(rule),
    why: `Recognised anywhere by its shape${isVerified ? ', and verified offline by its checksum or structure' : ''}. Format: ${sentence(rule.source)}`,
    remedy: `Revoke it: ${rule.revoke}. Then keep the new one outside of the repository.`,
  };
}
