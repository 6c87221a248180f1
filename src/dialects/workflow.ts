import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample } from '../examples/text.ts';
import type { Dialect, Embedded, Slot } from '../model.ts';
import { shellGrammar, stacked } from './grammars.ts';
import { variableName } from './variable-name.ts';
import { walk } from './walk.ts';

/** GitHub Actions workflows and composite actions, GitLab and other pipelines: environments and scripts. */
export const workflow: Dialect = {
  id: 'workflow',
  title: 'GitHub Actions',
  files: [
    '.github/workflows/*.{yaml,yml}',
    '.gitea/workflows/*.{yaml,yml}',
    '.forgejo/workflows/*.{yaml,yml}',
    'action.{yaml,yml}',
    '*.gitlab-ci.{yaml,yml}',
    '.gitlab-ci/**/*.{yaml,yml}',
    '.gitlab/**/*.{yaml,yml}',
    '.circleci/*.{yaml,yml}',
    'azure-pipelines*.{yaml,yml}',
    '*azure-pipelines/**/*.{yaml,yml}',
    '.azuredevops/**/*.{yaml,yml}',
    'bitbucket-pipelines.yml',
    '.drone*.{yaml,yml}',
    '.woodpecker*.{yaml,yml}',
    '.woodpecker/*.{yaml,yml}',
    'cloudbuild*.{yaml,yml}',
    '.travis.yml',
    'buildspec*.{yaml,yml}',
    '.buildkite/*.{yaml,yml}',
    'appveyor.yml',
  ],
  format: 'yaml',
  *read(document, context) {
    for (const root of document.roots) {
      const found = walk(
        root,
        { ...context, deployed: 'test' },
        {
          dialect: 'workflow',
          grammar: () => stacked(context.outer, shellGrammar),
          remedy: (role, name, owner, variable = variableName(role, name, owner)) => remedyOf(context.path, variable),
          env: ['**.{variables,environment}'],
          commands: [
            '**.{run,script,before_script,after_script,command,bash,pwsh,powershell,inlineScript,options}',
            '**.{script,before_script,after_script,commands,before_install,install,after_success,before_deploy}[]',
            'env[]',
            'env.{global,matrix,jobs}[]',
          ],
          names: [
            'permissions.**',
            'jobs.*.{permissions,needs,outputs}.**',
            'jobs.*.secrets',
            'on.**.secrets.**',
            '**.{uses,if,id}',
            '**.{description,required}',
            '**.{from_secret,secretEnv,secrets_from_env,availableSecrets,encrypted,id_tokens,secrets-manager,parameter-store}.**',
            '*.secrets.*.**',
            '**.secrets[].**',
          ],
          owners: ['jobs.*'],
        },
      );
      for (const item of found) {
        yield item;
        if (item.kind === 'slot') yield* fallbacks(item);
        else yield* fallbacksInScript(item);
      }
    }
  },
};

/** Where each service keeps secrets, and how its files take them. */
const services: readonly (readonly [RegExp, (name: string) => string])[] = [
  [/gitlab/i, (name) => `Store the value as a masked CI/CD variable and write $${name}.`],
  [/circleci/i, (name) => `Store the value in a context or in the project’s variables and write $${name}.`],
  [/azure/i, (name) => `Store the value as a secret variable or in a variable group and write $(${name}).`],
  [/bitbucket/i, (name) => `Store the value as a secured repository variable and write $${name}.`],
  [/drone|woodpecker/i, (name) => `Store the value as a secret and write from_secret: ${name.toLowerCase()}.`],
  [/travis/i, (name) => `Write the line that “travis encrypt ${name}=…” prints: secure: “…”.`],
  [/cloudbuild/i, (name) => `Store the value in Secret Manager and name ${name} under availableSecrets and secretEnv.`],
  [/buildspec/i, (name) => `Store the value in Secrets Manager and name ${name} under env.secrets-manager.`],
];

function remedyOf(path: string, name: string): string {
  const own = services.find(([service]) => service.test(path))?.[1];
  return own?.(name) ?? `Store the value as a repository secret and write \${{ secrets.${name} }}.`;
}

/** `${{ secrets.TOKEN || '…' }}`: the text is what runs wherever the secret is not set, as in forks. */
function* fallbacks(slot: Slot): Generator<Slot> {
  const { content } = slot.text;
  if (!content.includes('${{')) return;
  for (const match of content.matchAll(/\|\|[ \t]{0,20}'([^'\r\n]{1,400})'/g)) {
    const end = match.index + match[0].length - 1;
    yield { ...slot, text: slot.text.slice(end - (match[1] ?? '').length, end) };
  }
}

/** The same inside of a script. */
function* fallbacksInScript({ text, keyPath, deployed, references }: Embedded): Generator<Slot> {
  if (!text.content.includes('${{')) return;
  for (const match of text.content.matchAll(
    /secrets\.([A-Za-z_]\w{0,80})[ \t]{0,20}\|\|[ \t]{0,20}'([^'\r\n]{1,400})'/g,
  )) {
    const end = match.index + match[0].length - 1;
    const name = match[1] ?? '';
    yield {
      kind: 'slot',
      role: 'env',
      name,
      keyPath,
      text: text.slice(end - (match[2] ?? '').length, end),
      references,
      deployed,
      dialect: 'workflow',
      remedy: () => `Take the fallback out: without the secret ${name} the job should fail.`,
    };
  }
}

const job = (lines: string): string => `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n${lines}`;

const ofOtherServices = (): readonly TextExample[] => [
  finds('a script of Azure', 'steps:\n  - bash: docker login -u deploy -p ‹› ghcr.io\n', () => fake.opaque(20), {
    path: 'azure-pipelines.yml',
  }),
  finds(
    'commands of Drone',
    'kind: pipeline\nsteps:\n  - name: deploy\n    commands:\n      - curl -u deploy:‹› https://acme.dev\n',
    () => fake.opaque(20),
    {
      path: '.drone.yml',
    },
  ),
  finds('the second variable of a line', 'env:\n  - LOG_LEVEL=info API_KEY=‹›\n', () => fake.opaque(40), {
    path: '.travis.yml',
  }),
  silent(
    'secrets of other services',
    'kind: pipeline\nsteps:\n  - name: deploy\n    settings:\n      password:\n        from_secret: docker_password\n      secrets_from_env:\n        - token=DEPLOY_TOKEN\n',
    { path: '.drone.yml' },
  ),
  silent(
    'names of secrets',
    'steps:\n  - name: gcr.io/cloud-builders/docker\n    secretEnv: ["DB_PASSWORD"]\navailableSecrets:\n  secretManager:\n    - versionName: projects/acme/secrets/db/versions/1\n      env: DB_PASSWORD\n',
    { path: 'cloudbuild.yaml' },
  ),
];

export const examples = (): readonly TextExample[] => [
  finds('a variable of the workflow', `env:\n  GITHUB_PAT: ‹›\n${job('    steps: []\n')}`, fake.githubToken),
  finds(
    'a variable of a step',
    job('    steps:\n      - run: make deploy\n        env:\n          API_KEY: ‹›\n'),
    () => fake.opaque(40),
  ),
  finds(
    'an input of an action',
    job('    steps:\n      - uses: orchard/deploy@v1\n        with:\n          api-token: ‹›\n'),
    () => fake.opaque(40),
  ),
  finds(
    'a command',
    job('    steps:\n      - run: |\n          kubectl create secret generic gateway --from-literal=token=‹›\n'),
    () => fake.opaque(40),
  ),
  finds('a fallback in an expression', job("    env:\n      API_KEY: ${{ secrets.API_KEY || '‹›' }}\n"), () =>
    fake.opaque(40),
  ),
  finds(
    'a password of a service',
    job('    services:\n      db:\n        image: postgres:16\n        env:\n          POSTGRES_PASSWORD: ‹›\n'),
    () => fake.opaque(20),
  ),
  finds(
    'a fallback in a script',
    job("    steps:\n      - run: echo ${{ secrets.API_KEY || '‹›' }} | tool login\n"),
    () => fake.opaque(40),
  ),
  finds(
    'a password for the input of a login',
    job('    steps:\n      - run: echo "‹›" | docker login ghcr.io -u deploy --password-stdin\n'),
    fake.password,
  ),
  finds(
    'a manifest for kubectl',
    job(
      '    steps:\n      - run: |\n          cat <<EOF | kubectl apply -f -\n          apiVersion: v1\n          kind: Secret\n          stringData:\n            password: ‹›\n          EOF\n',
    ),
    () => fake.opaque(20),
  ),
  ...ofOtherServices(),
  silent(
    'secrets and switches',
    job(
      '    permissions:\n      contents: read\n      id-token: write\n    env:\n      API_KEY: ${{ secrets.API_KEY }}\n      MAX_TOKENS: 4096\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          token: ${{ github.token }}\n          persist-credentials: false\n      - run: |\n          curl -H "Authorization: Bearer ${{ secrets.API_KEY }}" https://api.orchard.dev\n          echo "$API_KEY" | docker login ghcr.io -u orchard --password-stdin\n',
    ),
  ),
];
