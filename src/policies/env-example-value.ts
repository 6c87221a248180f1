import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { classifyName } from '../judge/names.ts';
import { isCredentialClass } from '../judge/subject.ts';
import { directText } from '../text.ts';
import { definePolicy } from './define.ts';
import { isEnvTemplate } from './env-file-name.ts';
import { type TemplateEntry, templateEntries } from './env-templates.ts';
import { verdictsOn } from './secret-value.ts';

/** Domains and networks that documentation uses. */
const documented =
  /@(?:example|test|localhost|acme|company|domain|email|mail|your[a-z-]*)\b|\.(?:example|test|invalid|local)\b/i;
const email = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}$/;
/** Hosts that nobody outside reaches: they show how the network of somebody is built. */
const internalHost = /(?:^|:\/\/|@)(?:[a-z0-9-]{1,63}\.){1,5}(?:internal|corp|lan|intranet)\b/i;

export default definePolicy({
  id: 'env-example-value',
  severity: 'low',
  concerns: ['**/*env*{example,sample,template}*'],
  title: 'A template holds a value of somebody',
  why: 'A template is copied from a working file: what is left in it tells about the people and the network behind it.',
  remedy: 'Leave the value empty, or write a placeholder such as <your-value>.',
  *check(facts) {
    for (const path of facts.repository.list()) {
      if (!isEnvTemplate(path) || !facts.repository.isTracked(path)) continue;
      for (const entry of templateEntries(facts.text(path) ?? '')) {
        const message = whatItHolds(entry);
        if (message !== undefined) yield { path, span: entry.span, message };
      }
    }
  },
});

function whatItHolds({ name, value }: TemplateEntry): string | undefined {
  if (value === '' || /[<>{}$]|your|xxx|example|placeholder|changeme/i.test(value)) return undefined;
  if (
    email.test(value) &&
    !documented.test(value) &&
    !/^(?:no-?reply|admin|info|user|test|noreply|hello|support|me|you)@/i.test(value)
  )
    return `${name} holds the address of a person or a service account.`;
  if (internalHost.test(value) && !/host\.docker\.internal|docker\.internal|cluster\.local/i.test(value))
    return `${name} names a host of an internal network.`;
  return isValueUnderCredentialName(name, value) ? `${name} holds a value, where a template has none.` : undefined;
}

/** Neither a credential nor a placeholder: those are told by the scan itself, or are what belongs here. */
function isValueUnderCredentialName(name: string, value: string): boolean {
  if (!isCredentialClass(classifyName(name)) || /^(?:true|false|none|null|[0-9]{1,3}|~?\.{0,2}\/.*)$/i.test(value))
    return false;
  return verdictsOn(directText(value), name).some(({ kind }) => kind === 'public');
}

export const examples = (): readonly RepositoryExample[] => [
  finds({ '.env.example': 'PORT=3000\nJIRA_USER=jane.doe@orchard.dev\n' }, { path: '.env.example', line: 2 }),
  finds({ '.env.sample': 'DB_HOST=db01.prod.orchard.internal\n' }, { path: '.env.sample', line: 1 }),
  silent({
    '.env.example': 'LOG_LEVEL=info\nPORT=3000\nAPI_KEY=\nADMIN_EMAIL=admin@example.com\nHOST=host.docker.internal\n',
  }),
  silent({ '.env.example': 'API_KEY=<your-key>\nURL=https://api.github.com\nUSER_EMAIL=you@company.com\n' }),
  silent({ '.env': 'JIRA_USER=jane.doe@orchard.dev\n' }),
];
