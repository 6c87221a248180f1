import * as fake from '../examples/fake.ts';
import { finds, silent, type TokenExample } from '../examples/token.ts';
import { defineToken } from './define.ts';

const source = 'https://github.com/microsoft/security-utilities';

export default [
  defineToken({
    id: 'azure-client-secret',
    provider: 'Microsoft Azure',
    source,
    starts: [],
    inside: { text: 'Q~', least: 4, most: 4 },
    pattern: /[0-9A-Za-z_~.]{3}[0-9]Q~[0-9A-Za-z_~.-]{31,34}/,
    revoke: 'Microsoft Entra admin center → App registrations → Certificates & secrets → Delete',
  }),
  defineToken({
    id: 'azure-ai-key',
    provider: 'Microsoft Azure',
    source,
    starts: [],
    inside: { text: 'JQQJ99', least: 52, most: 52 },
    pattern: /[0-9A-Za-z]{52}JQQJ99[0-9A-Za-z]{26}/,
    revoke: 'Azure portal → the AI resource → Keys and Endpoint → Regenerate',
  }),
  defineToken({
    id: 'azure-storage-key',
    provider: 'Microsoft Azure',
    source,
    starts: [],
    inside: { text: '+ASt', least: 76, most: 76 },
    pattern: /[0-9A-Za-z+/]{76}\+ASt[0-9A-Za-z+/]{5}[AQgw]==/,
    revoke: 'Azure portal → the storage account → Access keys → Rotate key',
  }),
  defineToken({
    id: 'azure-devops-token',
    provider: 'Microsoft Azure',
    source,
    starts: [],
    inside: { text: 'AZDO', least: 76, most: 76 },
    pattern: /[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4}/,
    revoke: 'Azure DevOps → User settings → Personal access tokens → Revoke',
  }),
  defineToken({
    id: 'azure-search-key',
    provider: 'Microsoft Azure',
    source,
    starts: [],
    inside: { text: 'AzSe', least: 42, most: 42 },
    pattern: /[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}/,
    revoke: 'Azure portal → the search service → Keys → Regenerate',
  }),
];

export const examples = (): readonly TokenExample[] => [
  finds(fake.azureClientSecret),
  silent('your_Q~here'),
  finds(fake.azureAiKey),
  silent('your_JQQJ99here'),
  finds(fake.azureStorageKey),
  silent('your+ASthere'),
  finds(fake.azureDevopsToken),
  silent('your_AZDOhere'),
  finds(fake.azureSearchKey),
  silent('your_AzSehere'),
];
