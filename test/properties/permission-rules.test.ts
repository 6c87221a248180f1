import { it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { expectMarked, json, makers } from './marked.ts';

// Commands that an agent was allowed to run keep what was typed into them.
const { opaque, hex, uuid } = makers();
const S = '.claude/settings.local.json';
const perm = (...allow: readonly string[]): string => json({ permissions: { allow, deny: [] } });

it.each([
  ['curl bearer', S, perm(`Bash(curl -s -H "Authorization: Bearer «${opaque(40)}»" https://api.acme.dev/v1/orders)`)],
  [
    'curl apikey header *',
    S,
    perm(`Bash(curl -X GET "https://x.supabase.co/rest/v1/t?select=*" -H "apikey: «${fake.serviceRoleJwt(3)}»":*)`),
  ],
  ['export', S, perm(`Bash(export OPENAI_API_KEY="«${opaque(40)}»")`)],
  ['export two', S, perm(`Bash(export DB_PASSWORD='«${fake.password(7)}»' && npm test)`)],
  ['pgpassword', S, perm(`Bash(PGPASSWORD=«${fake.password(8)}» psql -h localhost -U app -d orders -c "select 1":*)`)],
  ['pgpassword q', S, perm(`Bash(PGPASSWORD="«${fake.password(9)}»" psql:*)`)],
  ['dbl quote', S, perm(`Bash(curl -H ""X-API-Key: «${opaque(32)}»"" https://a.b)`)],
  ['sshpass', S, perm(`Bash(sshpass -p '«${fake.password(10)}»' ssh root@10.0.0.3 "ls")`)],
  ['mysql -p', S, perm(`Bash(mysql -u root -p«${fake.password(11)}» orders -e "show tables")`)],
  ['node -e', S, perm(`Bash(node -e "const key='«${fake.openaiProjectKey(3)}»'; fetch(1)")`)],
  ['python -c', S, perm(`Bash(python3 -c "import os; os.environ['API_KEY']='«${opaque(36)}»'")`)],
  [
    'git remote',
    S,
    perm(`Bash(git remote set-url origin https://«${fake.githubToken(3)}»@github.com/acme/orders.git)`),
  ],
  [
    'git push userinfo',
    S,
    perm(`Bash(git push https://maria:«${fake.githubToken(4)}»@github.com/acme/orders.git main)`),
  ],
  ['env two', S, perm(`Bash(SUPABASE_ACCESS_TOKEN=«${fake.supabaseToken(3)}» npx supabase db push:*)`)],
  [
    'TOKEN=',
    S,
    perm(`Bash(TOKEN="«${fake.jwt({}, 4)}»")`, `Bash(curl -H "Authorization: Bearer $TOKEN" http://localhost:3000)`),
  ],
  [
    'login body',
    S,
    perm(
      `Bash(curl -X POST http://localhost:3000/login -H "Content-Type: application/json" -d '{"email":"maria@acme.dev","password":"«${fake.password(12)}»"}')`,
    ),
  ],
  [
    'login body escaped',
    S,
    perm(
      `Bash(curl -X POST http://localhost/login -d "{\\"email\\":\\"a@b.de\\",\\"password\\":\\"«${fake.password(13)}»\\"}")`,
    ),
  ],
  [
    'weak body',
    S,
    perm(`Bash(curl -X POST http://localhost:3000/login -d '{"email":"test@test.com","password":"‹password123›"}')`),
  ],
  ['redis', S, perm(`Bash(redis-cli -a «${opaque(24)}» ping)`)],
  ['docker exec', S, perm(`Bash(docker exec -e PGPASSWORD=«${fake.password(14)}» db psql -U app)`)],
  [
    'docker exec weak',
    S,
    perm(`Bash(docker exec db psql -U postgres)`, `Bash(PGPASSWORD=‹postgres› psql -h localhost)`),
  ],
  ['vercel', S, perm(`Bash(vercel --token «${opaque(24)}» --prod)`)],
  ['railway', S, perm(`Bash(RAILWAY_TOKEN=«${uuid()}» railway up)`)],
  [
    'gh api quiet',
    S,
    perm(
      `Bash(gh api repos/acme/orders/commits/${hex(40)})`,
      `Bash(git show ${hex(40)}:src/a.ts)`,
      `Bash(git cherry-pick ${hex(40)})`,
      `WebFetch(domain:docs.acme.dev)`,
      `mcp__supabase__execute_sql`,
      `Read(//Users/maria/projects/${uuid()}/**)`,
      `Bash(kill -9 12345)`,
      `Bash(grep -r "api_key" src)`,
      `Bash(rm .env*)`,
      `Read(*-key*)`,
      `Bash(aws s3 ls s3://acme-${hex(12)})`,
      `Bash(curl -s http://localhost:3000/api/orders/${uuid()})`,
      `Bash(curl https://abcdefgh.supabase.co/functions/v1/x?id=${uuid()})`,
      `Bash(npx tsc --project tsconfig.json)`,
      `Bash(docker rm -f ${hex(64)})`,
      `Bash(docker logs ${hex(12)})`,
      `Bash(curl -H "Authorization: Bearer $TOKEN" http://localhost)`,
      `Bash(curl -H "Authorization: Bearer test-token" http://localhost)`,
      `Bash(curl -H 'Authorization: Bearer YOUR_TOKEN' http://x)`,
      `Bash(export PATH="/opt/homebrew/bin:$PATH")`,
      `Bash(echo "SECRET_KEY=$(openssl rand -hex 32)")`,
      `Bash(JWT_SECRET=test npm test)`,
      `Bash(curl -u admin:admin http://localhost:9200)`,
    ),
  ],
] as const)('%s in %s', async (_title, path, text) => expectMarked(path, text));
