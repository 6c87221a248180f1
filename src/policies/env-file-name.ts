import { basename } from 'node:path/posix';

/** Words that mark a file as a template, which is meant to be committed. */
const templateWord =
  /^(?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|skeleton|j2|erb)$|(?:^|[-_])(?:example|sample|template)$|^(?:example|sample|template)[-_]/;

/** Endings of source code and documents that only begin with `.env`, and of files that are encrypted as a whole. */
const otherEnding = /\.(?:[cm]?[jt]sx?|py|go|rs|rb|php|java|md|mdx|rst|gpg|asc|age|enc|encrypted|sops|vault)$/;

const envName = /^\.env$|^\.env\.|\.env$|^\.envrc$/;
const templateName = /^\.env(?:rc)?[._-]|\.env(?:rc)?(?:$|[._-])|^env[._-]/;

/** `.env`, `.env.*`, `*.env` and `.envrc`, unless the name says template, code or ciphertext. */
export function isEnvFile(path: string): boolean {
  const name = basename(path).toLowerCase();
  return envName.test(name) && !otherEnding.test(name) && !hasTemplateWord(name);
}

/** `.env.example`, `.env.sample`, `example.env` and their kin. */
export function isEnvTemplate(path: string): boolean {
  const name = basename(path).toLowerCase();
  return templateName.test(name) && !otherEnding.test(name) && hasTemplateWord(name);
}

/** The part `env` itself may carry the word as well: `.env-example`. */
function hasTemplateWord(name: string): boolean {
  return name.split('.').some((part) => templateWord.test(part));
}
