import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'microsoft-teams-webhook',
  provider: 'Microsoft Teams',
  source: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  starts: [],
  inside: { text: '.webhook.office.com/webhookb2/', least: 9, most: 71 },
  pattern:
    /https:\/\/[0-9a-z-]{1,63}\.webhook\.office\.com\/webhookb2\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}@[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\/[0-9A-Za-z_-]{20,80})?/,
  revoke: 'Teams → the channel → Connectors → remove the webhook',
});

export const examples = (): readonly TokenExample[] => [
  finds(fake.microsoftTeamsWebhook),
  silent('https://orchard.webhook.office.com/webhookb2/your-webhook'),
];
