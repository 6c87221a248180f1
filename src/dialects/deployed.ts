import type { Deployed, ReadContext } from '../model.ts';

const template =
  /(?:^|[._-])(?:example|examples|sample|samples|template|templates|tmpl|tpl|dist|default|defaults|demo|skeleton)(?:[._-]|$)/i;
const testFolder =
  /(?:^|\/)(?:tests?|tests?[-_][^/]{1,60}|[^/]{1,60}[-_]tests?|\.github|\.gitlab|\.circleci|\.buildkite|__tests__|_?testdata|e2e|fixtures?|molecule|spec|specs|mocks?|__mocks__|examples?|samples?|docs?|hack|\.devcontainer|ci|tutorials?|demos?|cookbook)\//i;
/** Compose files and settings that developers start on their own machines. */
const developersFile =
  /(?:^|\/)(?:[^/]*compose[^/]*[._-](?:dev|devel|development|local|gitpod)(?:[._-][^/]*)?|[^/]*[._-](?:local|minikube|kind|k3d)|\.gitpod)\.ya?ml$|(?:^|\/)environments\/(?:development|local)\//i;
const testFile = /(?:^|[._-])(?:test|tests|spec|mock|fixture|e2e)(?:[._-]|$)/i;

/** What a path says about a default in it: templates and tests do not go live, other files are somebody's own machine. */
export function deployedOf(path: string): Deployed {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (template.test(name)) return 'template';
  return testFolder.test(path) || testFile.test(name) || developersFile.test(path) ? 'test' : 'local';
}

/** The context of a file whose usual name only sounds like a template: `template.yaml` of SAM, `vars/default.yml` of Ansible. */
export function despiteName(context: ReadContext, usual: RegExp): ReadContext {
  const { path, deployed } = context;
  if (deployed !== 'template' || !usual.test(path)) return context;
  return { ...context, deployed: deployedOf(path.replace(/[^/]*$/, 'main.yaml')) };
}
