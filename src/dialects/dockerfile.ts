import type { Dialect, Slot } from '../model.ts';
import { shellGrammar, stacked } from './grammars.ts';
import { readShell } from './shell.ts';

/** Dockerfiles: ENV and ARG in both spellings, and the commands of RUN, CMD, ENTRYPOINT. */
export const dockerfile: Dialect = {
  id: 'dockerfile',
  title: 'Docker',
  files: ['dockerfile', 'dockerfile.*', 'containerfile', '*.dockerfile'],
  format: 'dockerfile',
  *read(document, context) {
    const { content } = document.text;
    const live = context.deployed === 'local' ? { ...context, deployed: 'yes' as const } : context;
    for (const line of content.matchAll(
      /^[ \t]*(ENV|ARG|RUN|CMD|ENTRYPOINT|HEALTHCHECK|LABEL)[ \t]+((?:[^\\\r\n]|\\\r?\n|\\.)*)/gim,
    )) {
      const start = line.index + line[0].length - (line[2]?.length ?? 0);
      const text = document.text.slice(start, line.index + line[0].length);
      const old = /^([A-Za-z_][A-Za-z0-9_]*)[ \t]+([^=\s][^\r\n]*)$/.exec(text.content);
      if (line[1]?.toUpperCase() === 'ENV' && old !== null && !/^[A-Za-z_]\w*=/.test(text.content)) {
        yield {
          kind: 'slot',
          role: 'env',
          name: old[1] ?? '',
          keyPath: [old[1] ?? ''],
          text: text.slice(text.content.length - (old[2]?.length ?? 0)),
          references: stacked(context.outer, shellGrammar),
          deployed: live.deployed,
          dialect: 'dockerfile',
          remedy: () => 'Pass the value at run time, or mount it with --mount=type=secret.',
        } satisfies Slot;
      } else yield* readShell(text, live);
    }
  },
};
