import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://discord.com/developers/docs/reference#authentication';

/** The first part is the bot's numeric id in base64, so three digits decide the first four characters: a hundred beginnings. */
const starts = Array.from({ length: 100 }, (_, pair) =>
  Buffer.from(`${String(pair).padStart(2, '0')}0`)
    .toString('base64')
    .slice(0, 3),
);

function namesUser(token: string): boolean {
  return /^[0-9]{17,20}$/.test(Buffer.from(token.split('.')[0] ?? '', 'base64').toString('latin1'));
}

export default [
  defineToken({
    id: 'discord-bot-token',
    provider: 'Discord',
    source,
    starts,
    pattern: /[MNO][0-9A-Za-z]{23,27}\.[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{27,45}/,
    is: namesUser,
    revoke: 'discord.com/developers/applications → Bot → Reset token',
  }),
  defineToken({
    id: 'discord-webhook',
    provider: 'Discord',
    source,
    starts: [
      'https://discord.com/api',
      'https://discordapp.com/api',
      'https://canary.discord.com/api',
      'https://ptb.discord.com/api',
    ],
    pattern:
      /https:\/\/(?:(?:canary|ptb)\.)?discord(?:app)?\.com\/api(?:\/v[0-9]{1,2})?\/webhooks\/[0-9]{17,20}\/[0-9A-Za-z_-]{60,80}/,
    revoke: 'Discord → channel settings → Integrations → Webhooks → Delete',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.discordBotToken),
  silent('MTIzNDU2Nzg5.your.bot-token'),
  finds(fake.discordWebhook),
  silent('https://discord.com/api/webhooks/your-id/your-token'),
];
