import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://posthog.com/docs/api';

export default [
  defineToken({
    id: 'posthog-personal-key',
    provider: 'PostHog',
    source,
    starts: ['phx_', 'phs_'],
    pattern: /ph[xs]_[0-9A-Za-z]{40,50}/,
    revoke: 'PostHog → Settings → Personal API keys → Delete',
  }),
  // Meant to stand in web pages.
  defineToken({
    id: 'posthog-project-key',
    provider: 'PostHog',
    source,
    starts: ['phc_'],
    pattern: /phc_[0-9A-Za-z]{40,50}/,
    isPublic: true,
    revoke: 'Not needed: it is public',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.posthogPersonalKey),
  silent('phx_your_key_here'),
  silent(fake.posthogProjectKey()),
  silent('phc_your_key_here'),
];
