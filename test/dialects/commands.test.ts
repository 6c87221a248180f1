import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { detected, expectFound, expectSilent } from './detected.ts';

/** Lines with an opaque key where `‹›` stands. */
const keys: readonly string[] = [
  'claude mcp add github -e GITHUB_TOKEN=‹› -- npx -y acme-mcp',
  'X="${ORDERS_API_KEY:-‹›}" serve',
  'curl -H "x-key: ${ORDERS_API_KEY-‹›}" https://mcp.acme.dev',
  'printf "%s" "key ${ORDERS_API_KEY:=‹›}" | serve',
  'claude mcp add github --env GITHUB_TOKEN=‹› --scope project -- npx -y acme-mcp',
  'claude mcp add --transport http orders https://mcp.acme.dev/mcp --header "Authorization: Bearer ‹›"',
  'claude mcp add -t sse orders https://mcp.acme.dev/sse -H "X-API-Key: ‹›"',
  `claude mcp add-json github '{"command":"npx","args":["acme-mcp"],"env":{"GITHUB_TOKEN":"‹›"}}'`,
  'claude mcp add orders -- npx -y acme-mcp --api-key ‹›',
  'claude mcp add --transport http orders "https://mcp.acme.dev/mcp?api_key=‹›"',
  'claude mcp add --transport http --client-id orders --client-secret ‹› orders https://mcp.acme.dev/mcp',
  'gemini mcp add -e ORDERS_API_KEY=‹› orders npx acme-mcp',
  'gemini mcp add --transport http orders https://mcp.acme.dev/mcp -H "Authorization: Bearer ‹›"',
  'qwen mcp add orders https://mcp.acme.dev/mcp --oauth-client-secret ‹›',
  'droid mcp add orders "npx acme-mcp" --env ORDERS_API_KEY=‹›',
  'droid mcp add orders https://mcp.acme.dev/mcp --type http --header "X-API-Key: ‹›"',
  'amp mcp add orders --env ORDERS_API_KEY=‹› -- npx acme-mcp',
  'auggie mcp add orders --command npx --env ORDERS_API_KEY=‹›',
  `auggie mcp add-json orders '{"url":"https://mcp.acme.dev/mcp","headers":{"X-API-Key":"‹›"}}'`,
  'copilot mcp add orders --env ORDERS_API_KEY=‹› -- npx acme-mcp',
  'kilo mcp add orders --env ORDERS_API_KEY=‹› -- npx acme-mcp',
  'devin mcp add orders --env ORDERS_API_KEY=‹› -- npx acme-mcp',
  'codex mcp add orders --env ORDERS_API_KEY=‹› -- npx acme-mcp',
  `codex -c 'mcp_servers.orders.env={ORDERS_API_KEY="‹›"}' exec hello`,
  'fastmcp install claude-code server.py --env ORDERS_API_KEY=‹›',
  `code --add-mcp '{"name":"orders","command":"npx","env":{"ORDERS_API_KEY":"‹›"}}'`,
  `oz agent run --mcp '{"orders":{"command":"npx","env":{"ORDERS_API_KEY":"‹›"}}}'`,
  'thv run -e ORDERS_API_KEY=‹› acme/orders',
  'thv run --env ORDERS_API_KEY=‹› acme/orders',
  'thv run https://mcp.acme.dev/mcp --remote-auth-client-secret ‹›',
  'thv run https://mcp.acme.dev/mcp --remote-forward-headers X-API-Key=‹›',
  'mcpo --port 8000 --api-key "‹›" -- uvx mcp-server-time',
  `mcpo --port 8000 --server-type sse --header '{"Authorization":"Bearer ‹›"}' -- https://mcp.acme.dev/sse`,
  'npx -y mcp-remote@latest https://mcp.acme.dev/sse --header "Authorization:Bearer ‹›"',
  `npx mcp-remote https://mcp.acme.dev/mcp --static-oauth-client-info '{"client_id":"orders","client_secret":"‹›"}'`,
  'npx -y supergateway --sse https://mcp.acme.dev/sse --oauth2Bearer ‹›',
  'npx @modelcontextprotocol/inspector -e ORDERS_API_KEY=‹› node build/index.js',
  'npx @modelcontextprotocol/inspector --cli https://mcp.acme.dev/mcp --header "X-API-Key: ‹›"',
  'mcp-proxy --headers X-API-Key ‹› https://mcp.acme.dev/sse',
  'mcp-proxy -H Authorization "Bearer ‹›" https://mcp.acme.dev/sse',
  'mcp-proxy --env ORDERS_API_KEY ‹› -- uvx acme-mcp',
  'mcp-proxy --client-secret ‹› https://mcp.acme.dev/sse',
  'mcp add orders --type http --url https://mcp.acme.dev/mcp --header X-API-Key ‹›',
  'mcp add orders --type stdio --env ORDERS_API_KEY ‹› --args acme-mcp',
  'provider add acme --api-key ‹› --base-url https://api.acme.dev/v1',
  'provider add acme --extra-header X-API-Key ‹›',
  'npx -y @acme/mcp-server --access-token ‹›',
  'uvx acme-mcp --token=‹›',
  'uvx acme-mcp --pat ‹› --org acme',
  'kmcp deploy --env ORDERS_API_KEY=‹› --image acme/orders',
  'gcloud run deploy orders --set-env-vars LOG_LEVEL=info,ORDERS_API_KEY=‹›,PORT=8080 --image acme/orders',
  'docker run -i --rm -e ORDERS_API_KEY=‹› acme/orders',
  'docker run -i --rm -eORDERS_API_KEY=‹› acme/orders',
  'docker run -i --rm --env=ORDERS_API_KEY=‹› acme/orders',
  'sudo docker run -d --env "ORDERS_API_KEY=‹›" -p 8080:8080 acme/orders --log-level debug',
  'docker build --build-arg NPM_AUTH_TOKEN=‹› -t acme/orders .',
  'docker mcp secret set orders.api_key=‹›',
  'kubectl create secret generic orders --from-literal=ORDERS_API_KEY=‹›',
  "kubectl -n orders create secret generic orders --from-literal 'api-key=‹›'",
  'kubectl create secret generic orders \\\n  --from-literal=username=orders \\\n  --from-literal=api-key="‹›" \\\n  --dry-run=client -o yaml',
  'kubectl set env deployment/orders ORDERS_API_KEY=‹›',
  `kubectl patch secret orders -p '{"stringData":{"api-key":"‹›"}}'`,
  'kubectl config set-credentials orders --token=‹›',
  'helm upgrade --install orders ./chart --set image.tag=1.2.3,auth.apiKey=‹›,replicas=2',
  "helm install orders ./chart --set-string 'auth.apiKey=‹›'",
  `helm install orders ./chart --set-json 'auth={"apiKey":"‹›"}'`,
  'helm install orders ./chart --set-literal auth.apiKey=‹›',
  'curl -H "Authorization: Bearer ‹›" https://api.acme.dev/v1/orders',
  "curl -sS -X POST -H 'X-API-Key: ‹›' https://api.acme.dev/v1/orders",
  'curl -s https://api.acme.dev/v1/orders -d client_id=orders -d client_secret=‹›',
  `curl https://api.acme.dev/v1/login --json '{"user":"orders","apiKey":"‹›"}'`,
  'curl "https://api.acme.dev/v1/orders?page=2&api_key=‹›"',
  'curl -u ‹›: https://api.acme.dev/v1/orders',
  'wget --header="Authorization: Bearer ‹›" https://api.acme.dev/v1/orders',
  'http POST https://api.acme.dev/v1/orders X-API-Key:‹› name=pen',
  'export ORDERS_API_KEY=‹›',
  'export LOG_LEVEL=debug ORDERS_API_KEY="‹›"',
  'ORDERS_API_KEY=‹› npx -y acme-mcp',
  'env ORDERS_API_KEY=‹› npx -y acme-mcp',
  'npx cross-env ORDERS_API_KEY=‹› node server.js',
  'set -gx ORDERS_API_KEY ‹›',
  'setx ORDERS_API_KEY ‹›',
  'vault kv put secret/orders api_key=‹› region=eu',
  'gh secret set ORDERS_API_KEY --body "‹›"',
  'fly secrets set ORDERS_API_KEY=‹›',
  'heroku config:set ORDERS_API_KEY=‹›',
  'aws configure set aws_secret_access_key ‹›',
  'aws secretsmanager create-secret --name orders --secret-string ‹›',
  `aws secretsmanager create-secret --name orders --secret-string '{"apiKey":"‹›"}'`,
  'aws ssm put-parameter --name /orders/key --type SecureString --value ‹›',
  'az keyvault secret set --vault-name acme --name orders --value ‹›',
  'npm config set //registry.acme.dev/:_authToken=‹›',
  'op item create --category login "api_key[password]=‹›"',
  `sh -c "ORDERS_API_KEY=‹› exec npx -y acme-mcp"`,
  `bash -lc 'export ORDERS_API_KEY="‹›" && acme-mcp'`,
  '# export ORDERS_API_KEY=‹›',
  'cat > .env <<EOF\nORDERS_API_KEY=‹›\nEOF',
  `cat > config.json <<'EOF'\n{"apiKey": "‹›"}\nEOF`,
  'kubectl apply -f - <<EOF\napiVersion: v1\nkind: Secret\nmetadata:\n  name: orders\nstringData:\n  api-key: ‹›\nEOF',
  'cat > "$CONFIG" <<EOF\n<Config>\n  <Port>5432</Port>\n  <PostgresPassword>‹›</PostgresPassword>\n</Config>\nEOF',
  'cat > "$CONFIG" <<EOF\n[client]\nuser = app\npassword = ‹›\nEOF',
  'ssh deploy@db-3 <<EOF\nexport ORDERS_API_KEY=‹›\nEOF',
  'vault login ‹›',
  'snyk auth ‹›',
  'sonar-scanner -Dsonar.login=‹› -Dsonar.host.url=https://sonar.acme.dev',
  'dotnet nuget push orders.nupkg -k ‹› -s https://nuget.acme.dev',
  `helm install orders ./chart --set 'env[0].name=ORDERS_API_KEY,env[0].value=‹›'`,
  "printf '%s' ‹› | gh auth login --with-token",
];
/** Lines with a password as people choose them. */
const passwords: readonly string[] = [
  'curl -u orders:‹› https://api.acme.dev/v1/orders',
  'docker login -u orders -p ‹› registry.acme.dev',
  'helm registry login -u orders -p ‹› registry.acme.dev',
  'helm repo add acme https://charts.acme.dev --username orders --password ‹›',
  'kubectl create secret docker-registry pull --docker-server=registry.acme.dev --docker-username=orders --docker-password=‹›',
  'PGPASSWORD=‹› psql -h db-3 -U orders',
  'sshpass -p ‹› ssh deploy@db-3',
  "sshpass -p'‹›' ssh deploy@db-3",
  'security add-generic-password -a orders -s orders-mcp -w ‹›',
  'mysql -h db-3 -u orders -p‹› orders',
  'redis-cli -h db-3 -a ‹›',
  'psql "postgresql://orders:‹›@db-3.acme.dev:5432/orders"',
  'git clone https://orders:‹›@git.acme.dev/orders.git',
  'vault kv put secret/orders password=‹›',
  'helm install orders ./chart --set db.host=db-3,db.password=‹›',
  'uvx acme-mcp --user orders --password ‹›',
  'echo "‹›" | docker login ghcr.io -u orders --password-stdin',
  'echo "orders:‹›" | chpasswd',
  'mc alias set acme https://s3.acme.dev orders ‹›',
  'rabbitmqctl add_user orders ‹›',
  'az login --service-principal -u 0d1e -p ‹› --tenant acme',
  'ldapsearch -x -D cn=admin,dc=acme,dc=dev -w ‹›',
  'openssl rsa -in key.pem -passin pass:‹›',
  'openssl pkcs12 -export -in tls.crt -password pass:‹›',
  'keytool -importkeystore -deststorepass ‹› -srckeystore orders.p12',
  'mvn deploy -Dpassword=‹›',
  `psql -c "CREATE USER orders WITH ENCRYPTED PASSWORD '‹›'"`,
  `mysql -e "CREATE USER orders IDENTIFIED BY '‹›';"`,
  `curl -f -u orders:‹› https://api.acme.dev/health || exit 1`,
  "echo '\napiVersion: v1\nkind: Secret\nstringData:\n  password: ‹›\n' | kubectl apply -f -",
];
/** What stands in place of a value without being one. */
const references: readonly string[] = [
  '$ORDERS_API_KEY',
  '${ORDERS_API_KEY}',
  '$(op read op://dev/orders/key)',
  '`pass show orders`',
  '<your-api-key>',
  '$$ORDERS_API_KEY',
  '${{ secrets.ORDERS_API_KEY }}',
  'YOUR_API_KEY',
  'sk-...',
];
/** Whole lines without a credential. */
const others: readonly string[] = [
  'echo "$REGISTRY_PASSWORD" | docker login ghcr.io -u orders --password-stdin',
  'echo "Signing in" && docker login ghcr.io --password-stdin < token.txt',
  'vault login -method=github token="$(gh auth token)"',
  'apt-key adv --keyserver hkp://keys.acme.dev:80 --recv-keys E5267A6C',
  'openssl rsa -in key.pem -passin env:KEY_PASSWORD',
  'openssl pkcs12 -export -in tls.crt -password pass:',
  'openssl pkcs12 -export -in tls.crt -password env:KEY_PASSWORD',
  'echo "Start it with: serve --password letmein --user admin"',
  'psql -c "ALTER ROLE orders PASSWORD NULL"',
  'docker run -i --rm -e ORDERS_API_KEY -e GITHUB_TOKEN --env-file .env acme/orders',
  'codex mcp add orders --url https://mcp.acme.dev/mcp --bearer-token-env-var ORDERS_TOKEN',
  'thv run --secret orders-key,target=ORDERS_API_KEY acme/orders',
  'thv run https://mcp.acme.dev/mcp --remote-auth-client-secret-file /run/secrets/orders',
  'kubectl create secret generic orders --from-env-file=.env.production',
  'kubectl create secret generic orders --from-file=key=/run/secrets/orders-key',
  'kubectl create secret tls orders --key tls.key --cert tls.crt',
  'curl -d @body.json -H @headers.txt https://api.acme.dev/v1/orders',
  'curl -H "Accept: application/json" -H "Content-Type: application/json" https://api.acme.dev/v1/orders',
  'docker login -u orders --password-stdin registry.acme.dev',
  'npx -y mcp-remote https://mcp.acme.dev/sse --header "Authorization:${AUTH_HEADER}"',
  'mysqldump -u orders -p orders > backup.sql',
  'ssh -p 2222 -i ~/.ssh/id_ed25519 deploy@db-3',
  'read -sp "Token: " ORDERS_TOKEN && export ORDERS_TOKEN',
  'export ORDERS_TOKEN=$(openssl rand -hex 32)',
  'uvx acme-mcp --token-file /run/secrets/token --max-tokens 4096',
  'helm install orders ./chart --set auth.existingSecret=orders-secret,auth.secretKey=api-key',
  'vault kv get -field=password secret/orders',
  'gh auth login --with-token < token.txt',
  'security find-generic-password -a orders -s orders-mcp -w',
  'git commit -m "rotate the password of the orders database"',
  'argocd app set orders -p image.tag=v1.24.0-rc3',
  '# the token=… is in the vault',
  'pg_dump -h db-3 --no-password > backup.sql',
  'gcloud run deploy orders --set-secrets ORDERS_API_KEY=orders-key:latest',
  'security find-identity -v -p codesigning',
  'db_password="$1"',
  'acme-mcp --password {{ .Values.auth.password | quote }} --port 8080',
  'acme-mcp --password={{ .Values.auth.password | quote }} --port 8080',
];

describe('messages of scripts', () => {
  it('hold a literal, and no weak default unless they go into a file', async () => {
    const message = 'echo "Start it with: serve --password ‹› --user admin"';
    await expectFound('scripts/setup.sh', `${message}\n`, fake.opaque());
    const written = await detected('scripts/setup.sh', `${message.replace('‹›', 'letmein')} > start.sh\n`);
    expect(written.map(({ ruleId }) => ruleId)).toEqual(['weak-default']);
    const piped = await detected('scripts/setup.sh', 'echo "mysql --password=letmein1" | ssh db-3\n');
    expect(piped.map(({ ruleId }) => ruleId)).toEqual(['weak-default']);
  });

  it('name folders that are called like a program', async () => {
    expect(await detected('scripts/setup.sh', '# secret\nmkdir -p coverage/api-4417x security/zq81Lk2vPt0x\n')).toEqual(
      [],
    );
    expect(await detected('scripts/setup.sh', '# password\nmkdir -p security coverage-19xA7b\n')).toEqual([]);
  });
});

describe('command lines of scripts', () => {
  it.each(keys)('%s', async (line) => {
    await expectFound('scripts/setup.sh', `${line}\n`, fake.opaque());
  });

  it.each(passwords)('%s', async (line) => {
    await expectFound('scripts/setup.sh', `${line}\n`, fake.password());
  });

  it.each(others)('silent: %s', async (line) => expectSilent('scripts/setup.sh', `${line}\n`));
});

describe.each(references)('in place of a value: %s', (reference) => {
  it.each([...keys, ...passwords].filter((line) => !line.startsWith('curl -u ‹›')))('%s', async (line) => {
    const isQuoted = /[ `<]/.test(reference) && !/["'][^"']*‹›/.test(line);
    await expectSilent('scripts/setup.sh', `${line.replace('‹›', () => (isQuoted ? `"${reference}"` : reference))}\n`);
  });
});

describe('command lines of servers', () => {
  const inArgs = [
    '["--header","Authorization: Bearer ‹›"]',
    '["-y","mcp-remote","https://mcp.acme.dev/sse","--header","X-API-Key:‹›"]',
    '["--headers","X-API-Key","‹›"]',
    '["run","-i","--rm","-e","ORDERS_API_KEY=‹›","acme/orders"]',
    '["run","--env=ORDERS_API_KEY=‹›","acme/orders"]',
    '["-c","ORDERS_API_KEY=‹› exec acme-mcp"]',
    '["acme-mcp","--api-key","‹›"]',
    '["acme-mcp","--api-key=‹›"]',
    '["https://mcp.acme.dev/mcp?token=‹›"]',
  ];
  it.each(inArgs)('%s', async (args) => {
    const command = args.includes('"run"') ? 'docker' : args.includes('"-c"') ? 'sh' : 'npx';
    const text = `{"mcpServers":{"orders":{"command":"${command}","args":${args}}}}`;
    const match = await expectFound('.cursor/mcp.json', text, fake.opaque());
    expect(match.slot?.owner ?? 'orders').toBe('orders');
    await expectSilent('.cursor/mcp.json', text.replace('‹›', '${env:ORDERS_API_KEY}'));
  });
});

describe('PowerShell, make and batch files', () => {
  it.each([
    ['setup.ps1', '$env:ORDERS_API_KEY = "‹›"'],
    ['setup.ps1', '$env:ORDERS_API_KEY="‹›"'],
    ['setup.ps1', "$apiKey = '‹›'"],
    ['setup.ps1', 'Invoke-RestMethod -Uri https://api.acme.dev -Headers @{ "Authorization" = "Bearer ‹›" }'],
    ['setup.ps1', 'Invoke-RestMethod -Uri https://api.acme.dev -Headers @{ "X-API-Key" = "‹›" }'],
    ['setup.bat', 'set ORDERS_API_KEY=‹›'],
    ['setup.bat', 'setx ORDERS_API_KEY "‹›"'],
    ['Makefile', 'ORDERS_API_KEY := ‹›'],
    ['Makefile', 'export ORDERS_API_KEY = ‹›'],
    ['Makefile', 'run:\n\tORDERS_API_KEY=‹› npx acme-mcp'],
    ['Makefile', 'run:\n\tdocker run -e ORDERS_API_KEY=‹› acme/orders'],
  ])('%s: %s', async (path, text) => {
    await expectFound(path, `${text}\n`, fake.opaque());
  });

  it.each([
    ['setup.ps1', '$env:ORDERS_API_KEY = $env:OTHER_API_KEY'],
    ['setup.ps1', '$env:ORDERS_API_KEY = "<your-key>"'],
    ['setup.ps1', '$token = Get-Secret -Name Orders'],
    ['setup.bat', 'set ORDERS_API_KEY=%OTHER_API_KEY%'],
    ['Makefile', 'ORDERS_API_KEY ?= $(shell op read op://dev/orders/key)'],
    ['Makefile', 'run:\n\tdocker run -e ORDERS_API_KEY=$(ORDERS_API_KEY) -e TOKEN=$$TOKEN acme/orders'],
    ['Makefile', 'run:\n\targocd login localhost --password $$PASS --insecure'],
    ['Makefile', 'run:\n\tacme-mcp --secret "$$SECRET"'],
  ])('silent: %s: %s', async (path, text) => expectSilent(path, `${text}\n`));
});

describe('a closing sign behind the value belongs to the span', () => {
  it.each([
    ['setup.ps1', '[Environment]::SetEnvironmentVariable("ORDERS_API_KEY", "‹›", "User")'],
    ['setup.sh', 'code --add-mcp "{\\"name\\":\\"orders\\",\\"headers\\":{\\"X-API-Key\\":\\"‹›\\"}}"'],
  ])('%s: %s', async (path, marked) => {
    const value = fake.opaque();
    const [match, ...others] = await detected(path, marked.replace('‹›', value));
    expect(others).toEqual([]);
    expect(match?.secret).toBe(value);
    expect(match?.span?.start).toBe(marked.indexOf('‹›'));
    expect((match?.span?.end ?? 0) - marked.indexOf('‹›') - value.length).toBeLessThan(2);
  });
});

describe('hostile lines take linear time', () => {
  const many = 200_000;
  it.each([
    ['a long key of --set', `helm install x y --set ${'a'.repeat(many)}`],
    ['many pairs', `helm install x y --set ${'a=b,'.repeat(many / 4)}`],
    ['commas behind a value', `[Environment]::SetEnvironmentVariable("A", "${','.repeat(many)}x`],
    ['a long header', `curl -H "${'a'.repeat(many)}"`],
    ['a body', `curl -d "${'a&'.repeat(many / 2)}"`],
    ['flags', `acme ${'--token '.repeat(many / 8)}`],
    ['assignments', `env ${'A=1 '.repeat(many / 4)}`],
  ])('%s', async (_, line) => {
    const start = performance.now();
    await detected('scripts/setup.sh', `${line} # token`);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
