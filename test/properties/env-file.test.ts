import { it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { expectMarked, makers } from './marked.ts';

const { opaque, hex, uuid, pem, next } = makers();
const lower = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

// What one finds in env files: connection strings of every kind, keys beside their ids, public halves, switches.
const text = `# app
DATABASE_URL="postgresql://orders:«${opaque(18)}»@aws-0-eu-west-1.pooler.supabase.com:6543/postgres?pgbouncer=true"
DIRECT_URL=postgresql://postgres.abcdefghijklmnopqrst:«${opaque(14)}»@db.abcdefghijklmnopqrst.supabase.co:5432/postgres
REDIS_URL=rediss://default:«${opaque(40)}»@eu1-brave-cat-12345.upstash.io:6379
UPSTASH_REDIS_REST_URL=https://eu1-brave-cat-12345.upstash.io
UPSTASH_REDIS_REST_TOKEN=«AX${opaque(60)}»
MONGODB_URI=mongodb+srv://maria:«${opaque(12)}»@cluster0.ab1cd.mongodb.net/orders
CLOUDINARY_URL=cloudinary://482937482937482:«${opaque(27)}»@orders
AMQP_URL=amqps://abcdef:«${opaque(32)}»@rat.rmq2.cloudamqp.com/abcdef
AZURE_STORAGE_CONNECTION_STRING=DefaultEndpointsProtocol=https;AccountName=orders;AccountKey=«${opaque(86)}==»;EndpointSuffix=core.windows.net
SQL_CONNECTION="Server=tcp:orders.database.windows.net,1433;Initial Catalog=orders;User ID=maria;Password=«${fake.password(next())}»;Encrypt=True"
JDBC_URL=jdbc:postgresql://db.acme.dev:5432/orders?user=app&password=«${opaque(16)}»
SERVICEBUS=Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=«${opaque(43)}=»
COSMOS=AccountEndpoint=https://orders.documents.azure.com:443/;AccountKey=«${opaque(86)}==»;
DSN=host=db.acme.dev port=5432 user=app password=«${opaque(16)}» dbname=orders
SLACK_WEBHOOK_URL=«${fake.slackWebhook(next())}»
DISCORD_WEBHOOK_URL=«${fake.discordWebhook(next())}»
NEXTAUTH_SECRET=«${opaque(43)}=»
NEXTAUTH_URL=http://localhost:3000
AUTH_SECRET="«${hex(64)}»"
ENCRYPTION_KEY=«${hex(64)}»
ENCRYPTION_IV=«${hex(32)}»
CREDS_KEY=«${hex(64)}»
CREDS_IV=«${hex(32)}»
SALT=«${hex(32)}»
COOKIE_SECRET=«${opaque(32)}»
SESSION_SECRET="«${opaque(40)}»"
APP_KEY=base64:«${opaque(43)}=»
SECRET_KEY_BASE=«${hex(128)}»
FERNET_KEY=«${opaque(43)}=»
STRIPE_PRICE_ID=price_1N${opaque(22)}
STRIPE_PRODUCT_ID=prod_${opaque(14)}
STRIPE_WEBHOOK_SECRET=«${fake.stripeWebhookSecret(next())}»
CLERK_SECRET_KEY=«sk_live_${opaque(43)}»
NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_test_${opaque(40)}
CLERK_PUBLISHABLE_KEY=pk_live_${opaque(40)}
FIREBASE_APP_ID=1:123456789012:web:${hex(20)}
FIREBASE_PROJECT_ID=orders-1a2b3
FIREBASE_MESSAGING_SENDER_ID=123456789012
FIREBASE_PRIVATE_KEY="«${pem('\\n')}»\\n"
FIREBASE_PRIVATE_KEY_ID=${hex(40)}
FIREBASE_CLIENT_EMAIL=firebase-adminsdk-x1y2z@orders-1a2b3.iam.gserviceaccount.com
FIREBASE_CLIENT_ID=112233445566778899001
GA_MEASUREMENT_ID=G-AB12CD34EF
ALGOLIA_APP_ID=A1B2C3D4E5
ALGOLIA_ADMIN_KEY=«${hex(32)}»
VAPID_PUBLIC_KEY=B${opaque(86)}
VAPID_PRIVATE_KEY=«${opaque(43)}»
DISCORD_CLIENT_ID=1122334455667788990
DISCORD_GUILD_ID=1122334455667788991
TELEGRAM_CHAT_ID=-1001234567890
TELEGRAM_API_ID=12345678
TELEGRAM_API_HASH=«${hex(32)}»
TWILIO_ACCOUNT_SID=AC${hex(32)}
TWILIO_AUTH_TOKEN=«${hex(32)}»
AWS_ACCESS_KEY_ID=‹AKIA${opaque(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}›
AWS_SECRET_ACCESS_KEY=«${fake.awsSecretKey(next())}»
AWS_S3_BUCKET=acme-orders-${hex(8)}
R2_ACCESS_KEY_ID=‹${hex(32)}›
R2_SECRET_ACCESS_KEY=«${hex(64)}»
CLOUDFLARE_ACCOUNT_ID=${hex(32)}
CLOUDFLARE_ZONE_ID=${hex(32)}
CLOUDFLARE_API_TOKEN=«${opaque(40)}»
PUSHER_APP_ID=1234567
PUSHER_SECRET=«${hex(20)}»
GOOGLE_SERVICE_ACCOUNT_JSON={"type":"service_account","project_id":"orders","private_key_id":"${hex(40)}","private_key":"«${pem('\\n')}»\\n","client_email":"a@b.iam.gserviceaccount.com","client_id":"1122334455"}
SEED_PHRASE="«garden lunar velvet copper orbit tunnel maple silent harvest ribbon canyon frost»"
WALLET_PRIVATE_KEY=«0x${hex(64)}»
SOLANA_PRIVATE_KEY=«${opaque(88, '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz')}»
CONTRACT_ADDRESS=0x${hex(40)}
RPC_URL=https://eth-mainnet.g.alchemy.com/v2/«${opaque(32)}»
HELIUS_RPC=https://mainnet.helius-rpc.com/?api-key=«${uuid()}»
GITHUB_APP_ID=123456
GITHUB_CLIENT_ID=Iv1.${hex(16)}
GITHUB_CLIENT_SECRET=«${hex(40)}»
GITHUB_WEBHOOK_SECRET=«${hex(40)}»
LINEAR_TEAM_ID=${uuid()}
NOTION_PAGE_ID=${hex(32)}
JIRA_URL=https://acme.atlassian.net
JIRA_USERNAME=maria@acme.dev
SMTP_HOST=smtp.gmail.com
SMTP_USER=maria@acme.dev
SMTP_PASS="«abwk jqfz vmxe uoty»"
SMTP_PASSWORD=«xqlwnvkdpzrgmyst»
ADMIN_PASSWORD=‹admin123›
ADMIN_EMAIL=admin@acme.dev
JWT_EXPIRES_IN=7d
JWT_ALGORITHM=HS256
BCRYPT_ROUNDS=12
PORT=3000
LOG_LEVEL=debug
OPENAI_MODEL=gpt-4o-mini
OPENAI_ORG_ID=org-${opaque(24)}
OPENAI_PROJECT_ID=proj_${opaque(24)}
OPENAI_ASSISTANT_ID=asst_${opaque(24)}
ELEVENLABS_VOICE_ID=${opaque(20)}
VAPI_ASSISTANT_ID=${uuid()}
PINECONE_ENVIRONMENT=us-east-1-aws
PINECONE_INDEX_HOST=https://orders-${opaque(7, `${lower}${digits}`)}.svc.aped-4627-b74a.pinecone.io
NEXT_PUBLIC_MAPBOX_TOKEN=${fake.mapboxPublicToken(next())}
NEXT_PUBLIC_SENTRY_DSN=https://${hex(32)}@o123456.ingest.us.sentry.io/4507654321
SENTRY_ORG=acme
WANDB_API_KEY=«${hex(40)}»
KAGGLE_KEY=«${hex(32)}»
KAGGLE_USERNAME=maria
TURSO_AUTH_TOKEN=«${fake.jwt({}, next())}»
TURSO_DATABASE_URL=libsql://orders-maria.turso.io
POSTGRES_USER=orders
POSTGRES_PASSWORD=«${opaque(20)}»
PGADMIN_DEFAULT_PASSWORD=‹admin›
RABBITMQ_DEFAULT_PASS=‹guest›
N8N_ENCRYPTION_KEY=«${opaque(32)}»
N8N_BASIC_AUTH_ACTIVE=true
N8N_BASIC_AUTH_PASSWORD=«${fake.password(next())}»
ALLOWED_ORIGINS=http://localhost:3000,https://acme.dev
SECRET_TOKEN_TTL=3600
TOKENIZERS_PARALLELISM=false
HF_HUB_ENABLE_HF_TRANSFER=1
LANGCHAIN_TRACING_V2=true
LANGCHAIN_API_KEY=«${fake.langsmithKey(next())}»
LANGCHAIN_PROJECT=pr-dull-carpet-${opaque(8, digits)}
VERCEL_OIDC_TOKEN="«${fake.jwt({}, next())}»"
VERCEL_ORG_ID=team_${opaque(24)}
VERCEL_PROJECT_ID=prj_${opaque(28)}
VERCEL_GIT_COMMIT_SHA=${hex(40)}
TURBO_TEAM=acme
XIAOZHI_ENDPOINT=wss://api.xiaozhi.me/mcp/?token=«${fake.jwt({}, next())}»
MCP_ENDPOINT=https://mcp.acme.dev/${uuid()}/sse
APPLE_TEAM_ID=AB12CD34EF
APPLE_PASSWORD=«abwk-jqfz-vmxe-uoty»
OBSIDIAN_API_KEY=«${hex(64)}»
OBSIDIAN_HOST=127.0.0.1
`;

it.each(['.env', '.env.example', 'deploy/prod.env'])('a long %s', async (path) => expectMarked(path, text));
