import { classifyName, splitName } from './names.ts';
import { isCredentialClass, type Subject } from './subject.ts';

/** Who hands out keys by the name of theirs: a word in such a place works nowhere. */
const issuers: ReadonlySet<string> = new Set(
  (
    'openai anthropic claude gemini google gcp groq github gitlab bitbucket slack discord telegram stripe twilio sendgrid mailgun aws azure cohere ' +
    'mistral huggingface hf tavily exa brave serper serpapi firecrawl perplexity notion jira atlassian confluence figma linear supabase pinecone ' +
    'datadog dd newrelic cloudflare cf digitalocean vercel netlify hubspot salesforce shopify zendesk intercom paypal plaid postmark resend ' +
    'deepseek xai together replicate elevenlabs assemblyai deepgram openrouter langsmith langchain wandb facebook twitter linkedin recaptcha ' +
    'npm pypi docker dockerhub quay okta auth0 clerk pagerduty opsgenie snyk codecov circleci tailscale ngrok hcloud linode scaleway'
  ).split(' '),
);
/** Logins that object stores and brokers ship with; they work whatever the name says. */
const shipped = /^(?:minioadmin|minio123|rustfsadmin|guest)$/;

/** Whether whoever deploys chooses the value: no vendor hands it out, so that a word works as well as any. */
export function isSelfChosen(name: string): boolean {
  return !splitName(name).some((word) => issuers.has(word));
}

/** Whether a word that stands here goes live: a chart, compose file or manifest deploys it as it is. */
export function worksAsItIs({ slot, name, class: kind, value }: Subject): boolean {
  if (slot.deployed !== 'yes' && slot.deployed !== 'test') return false;
  if (shipped.test(value)) return true;
  // In a Secret every value is one by its place; what its name says decides here.
  if ((kind !== 'secret' && kind !== 'token') || !isCredentialClass(classifyName(name))) return false;
  if (!isSelfChosen(name)) return false;
  // What goes to another server is what that one gave out.
  if (kind === 'token' && slot.role !== 'env' && slot.role !== 'field' && slot.role !== 'data') return false;
  // `secretKey: token` says where in a Secret the value lies; a variable and the Secret hold the value itself. `ns/default/sa/x` is a path.
  return (
    kind === 'secret' ||
    slot.role === 'data' ||
    isVariable(name) ||
    /^[^/:]*(?:chang|secret|insecure|admin|default)[^/:]*$/i.test(value)
  );
}

/** Upper case, as variables are; Gitea has its sections in between: `GITEA__security__INTERNAL_TOKEN`. */
export function isVariable(name: string): boolean {
  return /^[A-Z][A-Z0-9]*(?:_[A-Za-z0-9]+|_)*$/.test(name) && /[A-Z0-9]{2}$/.test(name);
}
