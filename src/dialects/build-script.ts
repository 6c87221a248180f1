import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample } from '../examples/text.ts';
import type { Dialect, Embedded, MappedText, ReadContext, Slot } from '../model.ts';
import { readAssignment, readWords } from './commands/read.ts';
import { shellGrammar, stacked } from './grammars.ts';

/** Strings of Groovy and Starlark: in three quotes over several lines, in one on one line. */
const string =
  /"""([\s\S]{0,20000}?)"""|'''([\s\S]{0,20000}?)'''|"((?:[^"\\\r\n]|\\.){0,4000})"|'((?:[^'\\\r\n]|\\.){0,4000})'/g;
/** What the string is given to: `API_KEY = '…'`, `'KEY': '…'`, `environ['KEY'] = '…'`, `password: '…'`. */
const assigned = /(?:^|[^A-Za-z0-9_.])['"]?([A-Za-z_][A-Za-z0-9_.-]{0,80})['"]?\]?[ \t]*[:=][ \t]*$/;
/** `putenv('KEY', '…')`, `getenv('KEY', '…')`: the first word of the call is the name. */
const called = /\([ \t]*['"]([A-Z_][A-Z0-9_]{1,80})['"][ \t]*,[ \t]*$/;

/** Pipelines and development loops that are programs: Jenkinsfile, Tiltfile. Names, commands and manifests in their strings. */
export const buildScript: Dialect = {
  id: 'build-script',
  title: 'the build',
  files: ['jenkinsfile', 'jenkinsfile.*', '*.jenkinsfile', 'tiltfile', '*.tiltfile', 'tiltfile.*'],
  format: 'text',
  *read({ text }, around) {
    const context = isPipeline(around.path) ? { ...around, deployed: 'test' as const } : around;
    const { content } = text;
    for (const match of content.matchAll(string)) {
      const value = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
      if (value === '') continue;
      const quotes = match[1] !== undefined || match[2] !== undefined ? 3 : 1;
      const start = match.index + quotes;
      const before = content.slice(Math.max(0, match.index - 120), match.index);
      yield* readString(text.slice(start, start + value.length), before, context);
    }
  },
};

/** What runs in CI is no default that goes live. */
function isPipeline(path: string): boolean {
  return /jenkinsfile/i.test(path);
}

function* readString(text: MappedText, before: string, context: ReadContext): Generator<Slot | Embedded> {
  const name = (called.exec(before) ?? assigned.exec(before))?.[1];
  const isCommand = /[ \t\n]/.test(text.content.trim());
  if (name !== undefined && !(isCommand && /^(?:cmd|script|serve_cmd|update_cmd|label|returnStdout)$/.test(name))) {
    yield* readAssignment(name, { text, keyPath: [...context.keyPath, name] }, commandContext(context));
    return;
  }
  const format = /^[ \t\r\n]*(?:---|apiVersion:)/.test(text.content) ? 'yaml' : 'shell';
  if (isCommand) yield embedded(text, format, context);
  else yield* readWords([{ text, keyPath: context.keyPath }], commandContext(context));
}

function embedded(text: MappedText, format: 'yaml' | 'shell', context: ReadContext): Embedded {
  const { keyPath, deployed } = context;
  return { kind: 'embedded', format, text, keyPath, references: stacked(context.outer, shellGrammar), deployed };
}

function commandContext(context: ReadContext) {
  const grammar = stacked(context.outer, shellGrammar);
  return { dialect: 'build-script', owner: undefined, deployed: context.deployed, grammar: () => grammar, remedy };
}

function remedy(): string {
  return 'Take the value from the credentials store of the build (Jenkins: credentials(…)), or from the environment.';
}

const pipeline = (lines: string): string => `pipeline {\n  agent any\n${lines}}\n`;

export const examples = (): readonly TextExample[] => [
  finds('a variable', pipeline("  environment {\n    API_KEY = '‹›'\n  }\n"), () => fake.opaque(40)),
  finds('a password', pipeline("  environment {\n    DB_PASSWORD = '‹›'\n  }\n"), fake.password),
  finds('a command', pipeline("  steps {\n    sh 'docker login -u deploy -p ‹› ghcr.io'\n  }\n"), () =>
    fake.opaque(20),
  ),
  finds(
    'a script with a manifest',
    pipeline(
      '  steps {\n    sh """\n      kubectl apply -f - <<EOF\napiVersion: v1\nkind: Secret\nstringData:\n  password: ‹›\nEOF\n    """\n  }\n',
    ),
    () => fake.opaque(20),
  ),
  finds('variables of a block', pipeline("  steps {\n    withEnv(['API_TOKEN=‹›']) { sh 'make' }\n  }\n"), () =>
    fake.opaque(40),
  ),
  finds('a call that sets a variable', "os.putenv('API_KEY', '‹›')\n", () => fake.opaque(40), { path: 'Tiltfile' }),
  finds('values of a chart', "k8s_yaml(helm('chart', set=['image.tag=dev', 'auth.password=‹›']))\n", fake.password, {
    path: 'Tiltfile',
  }),
  finds(
    'a manifest in place',
    'k8s_yaml(blob("""\napiVersion: v1\nkind: Secret\nstringData:\n  password: ‹›\n"""))\n',
    () => fake.opaque(20),
    { path: 'Tiltfile' },
  ),
  finds('a command of Tilt', "local('kubectl create secret generic x --from-literal=token=‹›')\n", fake.opaque, {
    path: 'Tiltfile',
  }),
  silent(
    'credentials by their id',
    pipeline(
      "  environment {\n    GITHUB_TOKEN = credentials('github-token')\n    NODE_ENV = 'test'\n  }\n  steps {\n    // it's the user's own token\n    withCredentials([string(credentialsId: 'acme-api-token-id', variable: 'API_TOKEN')]) {\n      sh 'curl -H \"Authorization: Bearer $API_TOKEN\" https://api.acme.dev'\n    }\n  }\n",
    ),
  ),
  silent(
    'what the machine gives',
    "secret = os.getenv('API_KEY', '')\npassword = str(local('op read op://dev/db/password'))\nk8s_yaml(helm('chart', set=['auth.existingSecret=gateway-auth']))\n",
    { path: 'Tiltfile' },
  ),
];
