import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample } from '../examples/text.ts';
import type { Dialect } from '../model.ts';
import { shellGrammar, stacked } from './grammars.ts';
import { type WalkRules, walk } from './walk.ts';

/** Units of systemd and Podman's quadlets: `Environment=` holds assignments, `Exec…=` a command line. */
export const systemd: Dialect = {
  id: 'systemd',
  title: 'systemd',
  files: ['*.service', '*.service.d/*.conf', '*.container'],
  format: 'ini',
  *read(document, context) {
    const rules: WalkRules = {
      dialect: 'systemd',
      grammar: () => stacked(context.outer, shellGrammar),
      remedy: () =>
        'Use LoadCredential= or EnvironmentFile= with a file that only root can read; a quadlet has Secret=….',
      names: ['*.{LoadCredential,LoadCredentialEncrypted,ImportCredential,EnvironmentFile,Secret}'],
      commands: ['*.{Environment,PodmanArgs,Exec,ExecStart,ExecStartPre,ExecStartPost,ExecReload,ExecStop}'],
    };
    for (const root of document.roots) yield* walk(root, context, rules);
  },
};

export const examples = (): readonly TextExample[] => [
  finds('an assignment', '[Service]\nEnvironment=ACME_API_KEY=‹›\nExecStart=/usr/bin/acme-mcp\n', fake.opaque),
  finds('a quoted assignment', '[Service]\nEnvironment="ACME_API_KEY=‹›"\n', fake.opaque),
  finds('the second of two', '[Service]\nEnvironment="LOG_LEVEL=info" "ACME_API_KEY=‹›"\n', fake.opaque),
  finds('a flag', '[Service]\nExecStart=/usr/bin/acme-mcp --api-key ‹› --port 8080\n', fake.opaque),
  finds(
    'a header',
    '[Service]\nExecStart=/usr/bin/curl -H "Authorization: Bearer ‹›" https://acme.dev/\n',
    fake.opaque,
  ),
  silent(
    'a file of variables, a credential and a reference',
    '[Service]\nEnvironmentFile=/etc/acme/env\nLoadCredential=acme-api-key:/etc/acme/api-key\nEnvironment=ACME_API_KEY=${ACME_API_KEY}\nExecStart=/usr/bin/acme-mcp --api-key-file %d/acme-api-key\n',
  ),
  silent('a secret of Podman', '[Container]\nImage=acme/mcp\nSecret=acme-api-key,type=env,target=ACME_API_KEY\n'),
];
