import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'hubspot-token',
  provider: 'HubSpot',
  source: 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview',
  starts: ['pat-'],
  pattern: /pat-[a-z]{2}[0-9]-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
  revoke: 'HubSpot → Settings → Integrations → Private apps → Rotate',
});

export const examples = (): readonly TokenExample[] => [finds(fake.hubspotToken), silent('pat-your-key-here')];
