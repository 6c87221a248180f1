import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../examples/text.ts';
import type { Dialect } from '../model.ts';
import { stacked, unknownReader } from './grammars.ts';
import { liveContext, readTree } from './kubernetes/read.ts';
import type { WalkRules } from './walk.ts';

/** Settings of a stack: `project:name`, in plain text unless they stand under `secure`. */
export const pulumi: Dialect = {
  id: 'pulumi',
  title: 'Pulumi',
  files: ['Pulumi.{yaml,yml}', 'Pulumi.*.{yaml,yml}'],
  format: 'yaml',
  *read(document, context) {
    const live = liveContext(context);
    const grammar = stacked(live.outer, unknownReader);
    const rules: WalkRules = {
      dialect: 'pulumi',
      grammar: () => grammar,
      remedy: (_role, name) => `Set it again as a secret: pulumi config set --secret ${nameOf(name)}.`,
      names: ['encryptionsalt', 'encryptedkey', 'secretsprovider', '**.secure', 'config.*.{type,description}'],
    };
    for (const root of document.roots) {
      for (const item of readTree(root, live, rules)) {
        yield item.kind === 'slot' ? { ...item, name: nameOf(item.name) } : item;
      }
    }
  },
};

/** The project stands before the colon. */
function nameOf(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

export const examples = (): readonly TextExample[] => [
  finds('a setting in plain text', 'config:\n  aws:region: eu-west-1\n  acme:dbPassword: ‹›\n', () => fake.opaque(24), {
    path: 'Pulumi.prod.yaml',
  }),
  finds('a setting inside of another', 'config:\n  acme:data:\n    apiToken: ‹›\n', () => fake.opaque(40), {
    path: 'Pulumi.prod.yaml',
  }),
  weak('a default', 'config:\n  acme:dbPassword: ‹changeme›\n', { path: 'Pulumi.prod.yaml' }),
  silent(
    'ciphertext',
    `encryptionsalt: v1:${Buffer.from('salt').toString('base64')}:v1:${Buffer.from('text').toString('base64')}\nconfig:\n  acme:dbPassword:\n    secure: v1:${Buffer.from('nonce').toString('base64')}:${Buffer.from('some ciphertext').toString('base64')}\n`,
    { path: 'Pulumi.prod.yaml' },
  ),
];
