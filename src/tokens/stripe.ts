import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://docs.stripe.com/keys';

export default [
  // Clerk and Paystack write theirs alike.
  defineToken({
    id: 'stripe-api-key',
    provider: 'Stripe',
    source,
    starts: ['sk_live_', 'sk_test_', 'sk_prod_', 'rk_live_', 'rk_test_', 'rk_prod_'],
    pattern: /[sr]k_(?:live|test|prod)_[0-9A-Za-z]{24,247}/,
    revoke: 'dashboard.stripe.com/apikeys → Roll key',
  }),
  defineToken({
    id: 'stripe-webhook-secret',
    provider: 'Stripe or Svix',
    source,
    starts: ['whsec_'],
    pattern: /whsec_[0-9A-Za-z+/]{32,88}={0,2}/,
    revoke: 'dashboard.stripe.com/webhooks → Roll secret',
  }),
  defineToken({
    id: 'stripe-publishable-key',
    provider: 'Stripe',
    source,
    starts: ['pk_live_', 'pk_test_'],
    pattern: /pk_(?:live|test)_[0-9A-Za-z]{24,247}/,
    isPublic: true,
    revoke: 'Not needed: it is public',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.stripeKey),
  finds(fake.stripeTestKey),
  silent('sk_test_123456789'),
  finds(fake.stripeWebhookSecret),
  silent('whsec_your-secret'),
  silent(fake.stripePublishableKey()),
  silent('pk_live_your_key_here'),
];
