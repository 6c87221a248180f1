import * as fake from '../examples/fake.ts';
import { finds, mistake, silent, type TextExample, weak } from '../examples/text.ts';
import { readJson } from '../formats/json.ts';
import type { Dialect, Embedded, MappedText, Mistake, ReadContext, Slot } from '../model.ts';
import { type CommandContext, readAssignment, readWords } from './commands/read.ts';
import { bakedArguments } from './dockerfile-arguments.ts';
import { shellGrammar, stacked } from './grammars.ts';
import { fileFormat } from './kubernetes/entries.ts';
import { liveContext } from './kubernetes/read.ts';
import { readShell } from './shell.ts';

const instruction =
  /^[ \t]*(ENV|ARG|RUN|CMD|ENTRYPOINT|HEALTHCHECK|LABEL|ONBUILD|COPY)[ \t]+((?:[^\\\r\n]|\\\r?\n(?:[ \t]*#[^\r\n]*\r?\n)*|\\.)*)/gim;
/** `RUN <<EOF` and `COPY <<EOF /app/.env`: the lines up to the mark. */
const heredocMark = /<<-?["']?([A-Za-z_][A-Za-z0-9_]{0,60})["']?(?:[ \t]+([^ \t\r\n]+)[ \t]*$)?/;
/** `ENV NAME value`: the rest of the line is the value. */
const oldSpelling = /^([A-Za-z_][A-Za-z0-9_]*)[ \t]+([^=\s][^\r\n]*)$/;

/** Dockerfiles: ENV and ARG in both spellings, and the commands of RUN, CMD, ENTRYPOINT in both forms. */
export const dockerfile: Dialect = {
  id: 'dockerfile',
  title: 'Docker',
  files: ['dockerfile', 'dockerfile.*', 'containerfile', '*.dockerfile'],
  format: 'dockerfile',
  *read(document, context) {
    const live = liveContext(context);
    yield* bakedArguments(document.text, live);
    const bodies = new Bodies(document.text);
    for (const line of document.text.content.matchAll(instruction)) {
      if (line.index < bodies.end) continue;
      const start = line.index + line[0].length - (line[2]?.length ?? 0);
      const end = line.index + line[0].length;
      const text = document.text.slice(start, end);
      const name = (line[1] ?? '').toUpperCase();
      if (name !== 'COPY') yield* readInstruction(name, text, live);
      if (name === 'COPY' || name === 'RUN') yield* heredoc(bodies, text, end, name === 'COPY', live);
    }
  },
};

/** The lines that belong to an instruction, each text once: a body may look like instructions. */
class Bodies {
  readonly #text: MappedText;
  /** Marks that no line below closes. */
  readonly #unclosed = new Set<string>();
  end = 0;

  constructor(text: MappedText) {
    this.#text = text;
  }

  /** The lines below `from` up to the mark. */
  take(mark: string, from: number): MappedText | undefined {
    const { content } = this.#text;
    const start = content.indexOf('\n', from) + 1;
    if (start === 0 || this.#unclosed.has(mark)) return undefined;
    const close = new RegExp(`^[ \\t]*${mark}[ \\t\\r]*$`, 'gm');
    close.lastIndex = start;
    const found = close.exec(content);
    if (found === null) {
      this.#unclosed.add(mark);
      return undefined;
    }
    this.end = found.index;
    return found.index > start ? this.#text.slice(start, found.index) : undefined;
  }
}

/** `COPY` writes the lines to a file; `RUN` gives them to a shell. */
function* heredoc(
  bodies: Bodies,
  instruction: MappedText,
  end: number,
  isFile: boolean,
  context: ReadContext,
): Generator<Embedded> {
  const mark = heredocMark.exec(instruction.content);
  const text = mark === null ? undefined : bodies.take(mark[1] ?? '', end);
  if (text === undefined) return;
  const target = isFile ? mark?.[2] : undefined;
  const format = target === undefined ? 'shell' : fileFormat(target, text.content);
  if (format === undefined) return;
  yield {
    kind: 'embedded',
    format,
    text,
    keyPath: context.keyPath,
    references: shellGrammar,
    deployed: context.deployed,
    ...(target === undefined ? {} : { as: target }),
  };
}

function* readInstruction(name: string, text: MappedText, context: ReadContext): Generator<Slot | Embedded | Mistake> {
  const old = name === 'ENV' ? oldSpelling.exec(text.content) : null;
  if (old !== null) {
    const [, variable = '', value = ''] = old;
    const word = { text: text.slice(text.content.length - value.length), keyPath: [...context.keyPath, variable] };
    yield* readAssignment(variable, word, commandContext(context));
    return;
  }
  const list = /^(?:--[a-z-]+=[^ \t]+[ \t]+)*(?:CMD[ \t]+)?(?=\[)/.exec(text.content);
  if (list !== null) yield* execForm(text.slice(list[0].length), context);
  else yield* readShell(text, context);
}

/** `CMD ["serve", "--token", "…"]`. */
function* execForm(text: MappedText, context: ReadContext): Generator<Slot | Embedded> {
  const [root] = readJson(text).roots;
  if (root?.kind !== 'list') return;
  const words = root.items.flatMap((node) =>
    node.kind === 'scalar' ? [{ node, text: node.text, keyPath: context.keyPath }] : [],
  );
  yield* readWords(words, commandContext(context));
}

function commandContext(context: ReadContext): CommandContext {
  const grammar = stacked(context.outer, shellGrammar);
  return { dialect: 'dockerfile', owner: undefined, deployed: context.deployed, grammar: () => grammar, remedy };
}

function remedy(): string {
  return 'Pass the value at run time, or mount it while building with --mount=type=secret.';
}

export const examples = (): readonly TextExample[] => [
  finds('ENV', 'FROM node:22\nENV PORT=8080 API_KEY=‹›\n', () => fake.opaque(40)),
  finds('ENV in its old spelling', 'FROM node:22\nENV GITHUB_TOKEN ‹›\n', fake.githubToken),
  finds('a default of ARG', 'FROM node:22\nARG NPM_TOKEN=‹›\n', fake.npmToken),
  finds(
    'a command',
    'FROM node:22\nRUN apt-get update \\\n # the registry\n && curl -H "Authorization: Bearer ‹›" https://api.orchard.dev\n',
    () => fake.opaque(40),
  ),
  finds('a list', 'FROM node:22\nCMD ["serve", "--api-key", "‹›"]\n', () => fake.opaque(40)),
  finds(
    'a list behind options',
    'FROM node:22\nHEALTHCHECK --interval=5s CMD ["curl", "-H", "X-Api-Key: ‹›", "http://localhost"]\n',
    () => fake.opaque(40),
  ),
  finds('a script in place', 'FROM node:22\nRUN <<EOF\nset -e\nexport API_KEY=‹›\nEOF\n', () => fake.opaque(40)),
  finds('a file in place', 'FROM node:22\nCOPY <<EOF /app/.env\nPORT=8080\nAPI_KEY=‹›\nEOF\n', () => fake.opaque(40)),
  finds('a script for another shell', "FROM node:22\nRUN <<-'EOT' bash\n\texport API_KEY=‹›\nEOT\n", () =>
    fake.opaque(40),
  ),
  mistake('dockerfile-arg-secret', 'an argument that the image keeps', 'FROM node:22\nARG ‹NPM_TOKEN›\nRUN npm ci\n'),
  mistake(
    'dockerfile-arg-secret',
    'an argument baked into a variable',
    'FROM node:22\nARG ‹DB_PASSWORD›=\nENV DB_PASSWORD=${DB_PASSWORD}\n',
  ),
  weak('a default password', 'FROM postgres:16\nENV POSTGRES_PASSWORD=‹postgres›\n'),
  silent(
    'what comes at build time',
    'ARG GITHUB_TOKEN\nFROM node:22\nARG VERSION\nARG NEXT_PUBLIC_MAPS_KEY\nARG SECRET_NAME\nENV VERSION=${VERSION} TOKEN_FILE=/run/secrets/token HELM_SECRETS_VERSION=4.6.0\nRUN --mount=type=secret,id=npm npm ci\nRUN apt-key adv --keyserver hkp://keys.acme.dev:80 --recv-keys E5267A6C\nCMD ["serve", "--api-key", "$API_KEY"]\n',
  ),
];
