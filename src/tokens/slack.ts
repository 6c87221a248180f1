import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://docs.slack.dev/authentication/tokens';

export default [
  defineToken({
    id: 'slack-token',
    provider: 'Slack',
    source,
    starts: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxo-'],
    pattern: /xox[abprso]-(?:[0-9]{8,14}-){1,3}[0-9A-Za-z]{18,34}/,
    revoke: 'api.slack.com/apps → the app → OAuth & Permissions → Revoke tokens',
  }),
  defineToken({
    id: 'slack-app-token',
    provider: 'Slack',
    source,
    starts: ['xapp-'],
    pattern: /xapp-[0-9]-[0-9A-Z]{8,14}-[0-9]{10,14}-[0-9a-f]{64}/,
    revoke: 'api.slack.com/apps → the app → Basic information → App-level tokens → Revoke',
  }),
  defineToken({
    id: 'slack-config-token',
    provider: 'Slack',
    source,
    starts: ['xoxe.xoxp-', 'xoxe.xoxb-', 'xoxe-'],
    pattern: /xoxe(?:\.xox[bp])?-[0-9]-[0-9A-Za-z]{100,300}/,
    revoke: 'api.slack.com/apps → the app → OAuth & Permissions → Revoke tokens',
  }),
  defineToken({
    id: 'slack-session-token',
    provider: 'Slack',
    source,
    starts: ['xoxc-', 'xoxd-'],
    pattern: /xox(?:c-(?:[0-9]{8,14}-){2,3}[0-9a-f]{64}|d-(?:[0-9A-Za-z+/_-]|%2[BFbf]|%3[Dd]){60,400}={0,2})/,
    revoke: 'Slack → Account settings → Sign out of all other sessions',
  }),
  defineToken({
    id: 'slack-webhook',
    provider: 'Slack',
    source,
    starts: ['https://hooks.slack.com/', 'https:\\\\/\\\\/hooks.slack.com\\\\/', 'https://hooks.slack-gov.com/'],
    pattern:
      /https:\\?\/\\?\/hooks\.slack(?:-gov)?\.com\\?\/(?:services|workflows|triggers)\\?\/[0-9A-Z]{8,14}\\?\/[0-9A-Z]{8,20}\\?\/(?:[0-9]{8,20}\\?\/)?[0-9A-Za-z]{20,40}/,
    revoke: 'api.slack.com/apps → the app → Incoming Webhooks → Remove',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.slackBotToken),
  finds(fake.slackUserToken),
  silent('xoxb-your-token'),
  finds(fake.slackAppToken),
  silent('xapp-your-key-here'),
  finds(fake.slackConfigToken),
  finds(fake.slackRefreshToken),
  silent('xoxe.xoxp-your-key-here'),
  finds(fake.slackSessionToken),
  finds(fake.slackSessionCookie),
  silent('xoxc-your-key-here'),
  finds(fake.slackWebhook),
  silent('https://hooks.slack.com/services/your/webhook/url'),
];
