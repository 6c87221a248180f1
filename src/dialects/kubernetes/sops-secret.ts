import * as fake from '../../examples/fake.ts';
import { finds, silent, type TextExample } from '../../examples/text.ts';
import { defineResource } from './define.ts';

const templates = 'spec.secretTemplates[]';

export default defineResource({
  id: 'sops-secret',
  title: 'SopsSecret',
  matches: { groups: ['isindir.github.com', 'addons.projectcapsule.dev'], kinds: ['SopsSecret'] },
  places: { base64: [`${templates}.data.*`, 'spec.secrets[].data.*'] },
  entries: [`${templates}.stringData.*`, 'spec.secrets[].stringData.*'],
  secrets: [`${templates}.{data,stringData}.*`, 'spec.secrets[].{data,stringData}.*'],
  remedy: () => 'Encrypt the value as well: sops encrypts what encrypted_regex (or encrypted_suffix) names.',
});

const head =
  'apiVersion: isindir.github.com/v1alpha3\nkind: SopsSecret\nmetadata:\n  name: gateway\nspec:\n  secretTemplates:\n    - name: gateway\n      stringData:\n';

export const examples = (): readonly TextExample[] => [
  finds('a value that is not encrypted', `${head}        github: ‹›\n`, () => fake.opaque(40)),
  silent('ciphertext', `${head}        token: ENC[AES256_GCM,data:b2s=,iv:aXY=,tag:dGFn,type:str]\n`),
];
