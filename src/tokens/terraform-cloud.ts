import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

export default defineToken({
  id: 'terraform-cloud-token',
  provider: 'HCP Terraform',
  source: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  starts: [],
  inside: { text: '.atlasv1.', least: 14, most: 14 },
  pattern: /[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_=-]{60,70}/,
  revoke: 'app.terraform.io → User settings → Tokens → Delete',
});

export const examples = (): readonly TokenExample[] => [finds(fake.terraformCloudToken), silent('your.atlasv1.here')];
