import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'telegram-bot-token',
  provider: 'Telegram',
  source: 'https://core.telegram.org/bots/api#authorizing-your-bot',
  starts: [],
  inside: { text: ':AA', least: 8, most: 10 },
  pattern: /[0-9]{8,10}:AA[0-9A-Za-z_-]{33}/,
  revoke: 'Ask @BotFather: /revoke',
});

export const examples = (): readonly TokenExample[] => [finds(fake.telegramBotToken), silent('your:AAhere')];
