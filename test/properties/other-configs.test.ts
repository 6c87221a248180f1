import { it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { expectMarked, json, makers } from './marked.ts';

// Credentials beside the servers: providers of models, stored logins, settings of editors, compose files, pages.
const { opaque, hex, uuid, pem, next } = makers();

it.each([
  [
    'opencode',
    'opencode.json',
    json({
      $schema: 'https://opencode.ai/config.json',
      provider: {
        acme: {
          npm: '@ai-sdk/openai-compatible',
          options: { baseURL: 'https://api.acme.dev/v1', apiKey: `«sk-${opaque(48)}»` },
          models: { 'qwen3-coder-480b-a35b-instruct': { name: 'Qwen3' } },
        },
        b: { options: { apiKey: '{env:B_KEY}' } },
        c: { options: { apiKey: 'dummy' } },
      },
      mcp: {
        a: {
          type: 'local',
          command: ['npx', '-y', 'a', '--api-key', `«${opaque()}»`],
          environment: { A_KEY: `«${opaque()}»` },
        },
      },
    }),
  ],
  [
    'continue',
    '.continue/config.json',
    json({
      models: [
        { title: 'GPT', provider: 'openai', model: 'gpt-4o', apiKey: `«sk-${opaque(48)}»` },
        { title: 'Ollama', provider: 'ollama', model: 'x', apiKey: 'ollama' },
      ],
      tabAutocompleteModel: { apiKey: `«${opaque(32)}»` },
      embeddingsProvider: { provider: 'voyage', apiKey: `«${fake.voyageKey(next())}»` },
    }),
  ],
  [
    'continue yaml',
    '.continue/config.yaml',
    `name: x\nversion: 0.0.1\nmodels:\n  - name: A\n    provider: openai\n    model: gpt-4o\n    apiKey: «sk-${opaque(48)}»\n  - name: B\n    provider: mistral\n    apiKey: \${{ secrets.MISTRAL_API_KEY }}\nmcpServers:\n  - name: a\n    command: npx\n    env:\n      A_KEY: «${opaque()}»\n`,
  ],
  [
    'mcp agent secrets',
    'mcp_agent.secrets.yaml',
    `$schema: x.json\nopenai:\n  api_key: «${fake.openaiProjectKey(next())}»\nanthropic:\n  api_key: "«${fake.anthropicKey(next())}»"\ngoogle:\n  api_key: «${fake.googleApiKey(next())}»\nazure:\n  api_key: "«${hex(32)}»"\nmcp:\n  servers:\n    slack:\n      env:\n        SLACK_BOT_TOKEN: «${fake.slackBotToken(next())}»\n        SLACK_TEAM_ID: T0ABCDEFGH\n`,
  ],
  [
    'librechat',
    'librechat.yaml',
    `version: 1.2.1\nendpoints:\n  custom:\n    - name: groq\n      apiKey: "«${fake.groqKey(next())}»"\n      baseURL: "https://api.groq.com/openai/v1/"\n      models:\n        default: ["llama-3.3-70b-versatile"]\n    - name: OpenRouter\n      apiKey: "\${OPENROUTER_KEY}"\n    - name: x\n      apiKey: user_provided\nmcpServers:\n  a:\n    type: sse\n    url: https://x.dev/sse\n    headers:\n      Authorization: "Bearer «${opaque(40)}»"\n      X-User-ID: "{{LIBRECHAT_USER_ID}}"\nspeech:\n  tts:\n    openai:\n      apiKey: '«sk-${opaque(40)}»'\n`,
  ],
  [
    'litellm',
    'litellm_config.yaml',
    `model_list:\n  - model_name: gpt\n    litellm_params:\n      model: azure/gpt\n      api_key: «${hex(32)}»\n      api_base: https://x.openai.azure.com\n  - model_name: b\n    litellm_params:\n      api_key: os.environ/B_KEY\ngeneral_settings:\n  master_key: «sk-${opaque(24)}»\n  database_url: postgresql://llm:«${opaque(16)}»@db:5432/litellm\nlitellm_settings:\n  cache_params:\n    password: «${opaque(20)}»\n`,
  ],
  [
    'codex',
    '.codex/config.toml',
    `model = "gpt-5"\n[model_providers.acme]\nname = "Acme"\nbase_url = "https://api.acme.dev"\nenv_key = "ACME_API_KEY"\nexperimental_bearer_token = "«${opaque(40)}»"\nhttp_headers = { "X-API-Key" = "«${opaque(32)}»", "X-Project" = "${uuid()}" }\n[mcp_servers.a]\ncommand = "npx"\nargs = ["-y", "a", "--token=«${opaque(32)}»"]\nenv = { "A_KEY" = "«${opaque(32)}»", B_ID = "${uuid()}" }\n[projects."/Users/maria/x"]\ntrust_level = "trusted"\n[tui]\nnotifications = true\n`,
  ],
  [
    'zed',
    '.zed/settings.json',
    `{\n  // zed\n  "context_servers": { "a": { "source": "custom", "command": { "path": "npx", "args": ["--api-key", "«${opaque(32)}»"], "env": { "A_KEY": "«${opaque(32)}»" } }, "settings": { "github_personal_access_token": "«${fake.githubToken(next())}»", "database_url": "postgres://a:«${opaque(14)}»@h/db", "context7_api_key": "«${fake.context7Key(next())}»" } } },\n  "language_models": { "openai": { "api_url": "https://x" } },\n}`,
  ],
  [
    'vscode settings',
    '.vscode/settings.json',
    json({
      mcp: { servers: { a: { command: 'npx', env: { A_KEY: `«${opaque(32)}»` } } } },
      'github.copilot.advanced': {},
      'cline.apiKey': `«${opaque(40)}»`,
      'deepseek.apiKey': `«sk-${hex(32)}»`,
      'sqltools.connections': [{ name: 'db', server: 'x', username: 'orders', password: `«${fake.password(next())}»` }],
      'terminal.integrated.env.linux': { OPENAI_API_KEY: `«sk-${opaque(44)}»` },
      'workbench.colorCustomizations': { 'titleBar.activeBackground': '#3a2f4b' },
      'sonarlint.connectedMode.project': { connectionId: 'acme', projectKey: `acme_orders_AY${opaque(18)}` },
      'cSpell.words': ['apikey', 'Zq8vJ2mX4'],
    }),
  ],
  [
    'claude.json',
    '.claude.json',
    json({
      numStartups: 12,
      userID: hex(64),
      anonymousId: `claudecode.v1.${uuid()}`,
      oauthAccount: { accountUuid: uuid(), emailAddress: 'a@b.de', organizationUuid: uuid() },
      cachedGrowthBookFeatures: { tengu_x: true },
      customApiKeyResponses: { approved: [`‹${opaque(20)}›`], rejected: [] },
      projects: {
        '/Users/maria/x': {
          allowedTools: [],
          history: [{ display: 'use key x' }],
          mcpServers: {
            a: { type: 'http', url: 'https://x.dev/mcp', headers: { Authorization: `Bearer «${opaque(40)}»` } },
          },
          lastSessionId: uuid(),
          exampleFiles: ['a.ts'],
        },
      },
      primaryApiKey: `«${fake.anthropicKey(next())}»`,
      lastReleaseNotesSeen: '1.0.3',
      machineID: hex(64),
      s1mAccessCache: { [uuid()]: { hasAccess: false } },
    }),
  ],
  [
    'crush',
    'crush.json',
    json({
      providers: { a: { type: 'openai', api_key: `«${opaque(40)}»`, base_url: 'https://x' }, b: { api_key: '$B_KEY' } },
      mcp: { a: { type: 'http', url: 'https://x', headers: { 'X-Key': `«${opaque(40)}»` } } },
      lsp: {},
    }),
  ],
  [
    'factory',
    '.factory/settings.json',
    json({ customModels: [{ model: 'x', baseUrl: 'https://x', apiKey: `«sk-${opaque(40)}»`, provider: 'openai' }] }),
  ],
  [
    'goose',
    '.config/goose/config.yaml',
    `GOOSE_PROVIDER: openai\nGOOSE_MODEL: gpt-4o\nOPENAI_API_KEY: «sk-${opaque(44)}»\nextensions:\n  a:\n    type: stdio\n    cmd: npx\n    args: [-y, a]\n    envs:\n      A_KEY: «${opaque(32)}»\n    env_keys: [B_KEY]\n    timeout: 300\n`,
  ],
  [
    'auth json',
    '.local/share/opencode/auth.json',
    json({
      anthropic: {
        type: 'oauth',
        refresh: `«${fake.anthropicOauthToken(next())}»`,
        access: `«${fake.anthropicOauthToken(next())}»`,
        expires: 1,
      },
      openrouter: { type: 'api', key: `«${fake.openrouterKey(next())}»` },
      groq: { type: 'api', key: `«${opaque(40)}»` },
    }),
  ],
  [
    'google creds',
    'credentials.json',
    json({
      installed: {
        client_id: fake.googleClientId(next()),
        project_id: 'x',
        auth_uri: 'https://accounts.google.com/o/oauth2/auth',
        token_uri: 'https://oauth2.googleapis.com/token',
        client_secret: `«${fake.googleClientSecret(next())}»`,
        redirect_uris: ['http://localhost'],
      },
    }),
  ],
  [
    'google token',
    'token.json',
    json({
      token: `«${fake.googleAccessToken(next())}»`,
      refresh_token: `«${fake.googleRefreshToken(next())}»`,
      token_uri: 'https://oauth2.googleapis.com/token',
      client_id: fake.googleClientId(next()),
      client_secret: `«${fake.googleClientSecret(next())}»`,
      scopes: ['x'],
      expiry: '2026-01-01T00:00:00Z',
    }),
  ],
  [
    'service account',
    'sa.json',
    json({
      type: 'service_account',
      project_id: 'x',
      private_key_id: hex(40),
      private_key: `«${pem('\n')}»\n`,
      client_email: 'x@y.iam.gserviceaccount.com',
      client_id: '1122',
    }),
  ],
  [
    'docker desktop',
    'docker-compose.yml',
    `services:\n  db:\n    image: postgres:16\n    environment:\n      POSTGRES_PASSWORD: «${opaque(20)}»\n      POSTGRES_INITDB_ARGS: "--auth-host=scram-sha-256"\n    healthcheck:\n      test: ["CMD-SHELL", "pg_isready -U orders"]\n  minio:\n    environment:\n      - MINIO_ROOT_USER=minioadmin\n      - MINIO_ROOT_PASSWORD=‹minioadmin›\n  app:\n    build: .\n    environment:\n      - DATABASE_URL=postgresql://orders:«${opaque(20)}»@db:5432/orders\n      - REDIS_URL=redis://:‹redis›@redis:6379\n      - SECRET_KEY=\${SECRET_KEY:-«${hex(64)}»}\n      - JWT_SECRET=\${JWT_SECRET:-‹your-super-secret-jwt-key›}\n      - NEO4J_AUTH=neo4j/«${opaque(14)}»\n      - NEO4J_AUTH2=neo4j/‹password›\n    command: redis-server --requirepass «${opaque(16)}»\n    labels:\n      - "traefik.http.middlewares.auth.basicauth.users=‹admin:$$apr1$$abc$$def›"\n`,
  ],
  [
    'redis cmd list',
    'docker-compose.yml',
    `services:\n  r:\n    image: redis\n    command: ["redis-server","--requirepass","«${opaque(16)}»"]\n`,
  ],
  [
    'md',
    'README.md',
    `# x\n\nSet \`API_KEY=«${opaque(32)}»\` in the file.\n\n| Variable | Value |\n|---|---|\n| API_KEY | your key |\n| PROJECT_ID | ${uuid()} |\n\n\`\`\`json\n{"mcpServers":{"a":{"command":"npx","env":{"API_KEY":"«${opaque(32)}»","X":"<your-key>"}}}}\n\`\`\`\n\n- **Password**: \`«${fake.password(next())}»\`\n- Commit: ${hex(40)}\n\n[![codecov](https://codecov.io/gh/a/b/branch/main/graph/badge.svg?token=${opaque(10)})](https://x)\n\n[Install](cursor://anysphere.cursor-deeplink/mcp/install?name=a&config=${Buffer.from('{"command":"npx","args":["-y","a"],"env":{"API_KEY":"YOUR_KEY"}}').toString('base64')})\n\n\`\`\`bash\nclaude mcp add a -e API_KEY=«${opaque(32)}» -- npx a\ncurl -H "Authorization: Bearer <token>" https://x\n\`\`\`\n`,
  ],
  [
    'ts rules',
    '.kiro/steering/x.md',
    `Use the API at https://x.dev with key «${fake.openaiProjectKey(next())}».\n\nThe Basic Auth header is "Authorization: Basic <base64>". Bearer token in header.\n`,
  ],
] as const)('%s in %s', async (_title, path, text) => expectMarked(path, text));
