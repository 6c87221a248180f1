import { describe, expect, it } from 'vitest';
import { detect } from '../../src/detect.ts';
import { latin1 } from '../../src/text.ts';

/** The texts that a file is reported for printing. */
async function printedIn(path: string, text: string): Promise<readonly string[]> {
  const { mistakes } = await detect(path, latin1(text));
  return mistakes
    .filter(({ ruleId }) => ruleId === 'secret-echoed')
    .map(({ span }) => Buffer.from(text).subarray(span.start, span.end).toString());
}
const workflow = (run: string): string =>
  `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n${run.replace(/^/gm, '          ')}\n`;

describe('scripts', () => {
  it.each([
    ['echo $API_TOKEN', '$API_TOKEN'],
    ['echo "Token: ${GITHUB_TOKEN}"', '${GITHUB_TOKEN}'],
    ['printf \'password %s\\n\' "$DB_PASSWORD"', '$DB_PASSWORD'],
    ['if [ -n "$x" ]; then echo "key $API_KEY" >&2; fi', '$API_KEY'],
    ['echo "Password: $ADMIN_PASSWORD" || exit 1', '$ADMIN_PASSWORD'],
    ['report() {\n  echo "Your token: $API_TOKEN"\n}', '$API_TOKEN'],
    ['for i in 1 2; do\n  echo "$i $API_TOKEN"\ndone', '$API_TOKEN'],
    ['echo "token $API_TOKEN" 2>/dev/null', '$API_TOKEN'],
    ['set -ex\ncurl -H "Authorization: Bearer $API_TOKEN" https://api.orchard.dev', 'set'],
    ['set -o xtrace\n[ -z "$DB_PASSWORD" ] && exit 1', 'set'],
    ['TOKEN_TTL=5\nenv | sort', 'env'],
    ['API_TOKEN_FILE=x\nprintenv', 'printenv'],
    ['printenv API_TOKEN', 'API_TOKEN'],
    ['env | grep -i token', 'env'],
    ['get_token() {\n  echo "Token is $API_TOKEN" >&2\n  echo "$API_TOKEN"\n}\nX=$(get_token)', '$API_TOKEN'],
    ['API_TOKEN=$(vault read x)\nAPI_TOKEN=/run/token\necho "Token: $API_TOKEN"', '$API_TOKEN'],
    ['echo "sum: $(wc -c < "$FILE") of $API_TOKEN"', '$API_TOKEN'],
    ['echo "Run: TOKEN=\\$(curl -d password=$DB_PASSWORD https://sso.orchard.dev)"', '$DB_PASSWORD'],
    ['[ -z "$DB_PASSWORD" ] && echo "Password: $DB_PASSWORD"', '$DB_PASSWORD'],
  ])('print it: %s', async (script, shown) => {
    expect(await printedIn('deploy.sh', `#!/bin/sh\n${script}\n`)).toEqual([shown]);
  });

  it.each([
    'echo "$API_TOKEN" | docker login ghcr.io --password-stdin',
    'echo "API_TOKEN=$API_TOKEN" >> "$GITHUB_ENV"',
    'echo "$API_TOKEN" > token.txt',
    'echo "set: ${API_TOKEN:+yes}, ${#API_TOKEN}, ${API_TOKEN:0:4}"',
    "echo 'export API_TOKEN=$API_TOKEN'",
    'echo "export API_TOKEN=\\$API_TOKEN"',
    'echo \\$API_TOKEN',
    'gh secret set API_TOKEN --body "$API_TOKEN"',
    'HASH=$(echo -n "$API_TOKEN" | sha256sum)',
    'get_token() {\n  local token=$1\n  echo "$api_token"\n}',
    'helper() { echo "username=x"; echo "password=${GITHUB_TOKEN}"; }\necho "##[add-mask]$API_TOKEN"',
    'header() { echo "Authorization: Bearer $API_TOKEN"; }',
    '{\n  echo "A=1"\n  echo "API_TOKEN=$API_TOKEN"\n} > .env',
    'for name in a b; do\n  echo "$name $API_TOKEN"\ndone | kubectl apply -f -',
    'echo "::add-mask::$API_TOKEN"',
    'echo "$PASS passed, $SECRET_NAME, $TOKEN_FILE, $HAS_TOKEN, $PUBLIC_KEY"',
    'set -e\ncurl -H "Authorization: Bearer $API_TOKEN" https://api.orchard.dev',
    'set -x\nmake\nset +x\ncurl -H "Authorization: Bearer $API_TOKEN" https://api.orchard.dev',
    'env | grep PATH\nenv FOO=1 make\nenv > env.txt\nenv | grep -q API_TOKEN',
    'echo "$PWD, $OLDPWD, ${PWD}" # for API_TOKEN',
    '# echo $API_TOKEN',
    'gpg --import <(printf "key %s" "$GPG_PRIVATE_KEY")\nread -r line < <(echo "token: $API_TOKEN")',
    'echo "sum: $(echo "token $API_TOKEN" | sha256sum)"',
    'get_token() {\n  echo "Token: $API_TOKEN"\n}\nX="$(get_token | tail -1)"',
    'SSH_KEY="${SSH_KEY:-$HOME/.ssh/id_ed25519}"\necho "SSH key: $SSH_KEY"',
    'CA_KEY="$(pwd)/ca.key"\necho "Private key: $CA_KEY"\nset -x\nopenssl rsa -in "$CA_KEY"',
    'if [ ! -f "$DEPLOY_KEY" ]; then\n  echo "No key at $DEPLOY_KEY"\nfi',
    'SSH_KEY=$(cat /root/.ssh/id_ed25519.pub)\necho "key: $SSH_KEY"',
    'REGISTRY_SECRET="$PROJECT-registry-secret"\necho "Using secret $REGISTRY_SECRET"',
    'echo "Failed: $token_response, $TOKEN_TOTAL keys, $API_KEY_PID, $RESTORED_KEYS"',
    'if [ "$DEBUG" ]; then\n  set -x\nfi\ncurl -H "Authorization: Bearer $API_TOKEN" https://api.orchard.dev',
  ])('do not: %s', async (script) => {
    expect(await printedIn('deploy.sh', `#!/bin/sh\n${script}\n`)).toEqual([]);
  });

  it('hand a value back where they are named for it', async () => {
    expect(await printedIn('git-ask-pass.sh', '#!/bin/sh\necho "$GITHUB_TOKEN"\n')).toEqual([]);
    expect(await printedIn('get-token.sh', 'API_TOKEN=$(vault read x)\necho "$API_TOKEN"\n')).toEqual([]);
    expect(await printedIn('setup.sh', 'API_TOKEN=$(vault read x)\necho "$API_TOKEN"\n')).toEqual(['$API_TOKEN']);
  });
});

it('finds it in workflows, with secrets that are put in before the shell starts', async () => {
  const path = '.github/workflows/deploy.yml';
  expect(await printedIn(path, workflow('echo "key ${{ secrets.API_KEY }}"'))).toEqual(['${{ secrets.API_KEY }}']);
  expect(await printedIn(path, workflow("echo '${{ secrets.API_KEY }}'\necho $NPM_TOKEN"))).toEqual([
    '${{ secrets.API_KEY }}',
    '$NPM_TOKEN',
  ]);
  const safe =
    'echo "${{ secrets.KUBE }}" | base64 -d > kubeconfig\necho "A=${{ secrets.A }}" >> .env\necho "${{ github.ref }}"';
  expect(await printedIn(path, workflow(safe))).toEqual([]);
});

it('finds it in Makefiles and images, and not in documentation', async () => {
  expect(await printedIn('Makefile', 'show:\n\t@echo "token: $(API_TOKEN)"\n')).toEqual(['$(API_TOKEN)']);
  expect(await printedIn('Dockerfile', 'FROM node:22\nARG NPM_TOKEN\nRUN echo "token $NPM_TOKEN" && npm ci\n')).toEqual(
    ['$NPM_TOKEN'],
  );
  expect(await printedIn('Dockerfile', 'FROM node:22\nRUN echo "//r/:_authToken=$NPM_TOKEN" > .npmrc\n')).toEqual([]);
  expect(await printedIn('README.md', '```sh\necho $API_TOKEN\n```\n')).toEqual([]);
});

it('takes a permission for no command that runs', async () => {
  const settings = '{"permissions": {"allow": ["Bash(env:*)", "Bash(printenv:*)", "Bash(echo $API_TOKEN)"]}}';
  expect(await printedIn('.claude/settings.json', settings)).toEqual([]);
});

it('takes linear time on scripts of nothing else', async () => {
  const script = 'if { echo "$API_TOKEN\n'.repeat(20_000);
  expect(await printedIn('deploy.sh', script)).toBeDefined();
});
