import { readMarkdown } from '../formats/markdown.ts';
import { textLines } from '../formats/text-lines.ts';
import type { Dialect, Embedded, FormatName, MappedText, ReadContext, Slot } from '../model.ts';
import { isWorthParsing } from './find.ts';
import { unknownReader } from './grammars.ts';
import { readInstallLink } from './install-links.ts';
import { namedValues, tableValues } from './prose.ts';

const languages: Readonly<Record<string, FormatName>> = {
  json: 'json',
  jsonc: 'json',
  json5: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  helm: 'yaml',
  toml: 'toml',
  sh: 'shell',
  bash: 'shell',
  zsh: 'shell',
  shell: 'shell',
  console: 'shell',
  terminal: 'shell',
  cmd: 'shell',
  bat: 'shell',
  powershell: 'shell',
  ps1: 'shell',
  pwsh: 'shell',
  fish: 'shell',
  env: 'dotenv',
  dotenv: 'dotenv',
  ini: 'ini',
  properties: 'ini',
  dockerfile: 'dockerfile',
  docker: 'dockerfile',
  makefile: 'shell',
  make: 'shell',
  xml: 'xml',
};
const code = new Set([
  'python',
  'py',
  'ts',
  'typescript',
  'js',
  'javascript',
  'tsx',
  'jsx',
  'go',
  'rust',
  'java',
  'c',
  'cpp',
  'csharp',
  'cs',
  'ruby',
  'php',
  'kotlin',
  'swift',
  'mermaid',
  'diff',
  'html',
  'css',
  'sql',
  'http',
  'graphql',
]);

/** Documentation: fenced examples, commands in backticks, install links, `Name: value` lines. */
export const markdown: Dialect = {
  id: 'markdown',
  title: 'a reader of this page',
  files: ['*.md', '*.mdx', '*.markdown', '*.mdc', '*.mkd'],
  format: 'markdown',
  *read(document, context) {
    const page = readMarkdown(document.text);
    if (page.frontMatter !== undefined) yield frontMatter(page.frontMatter, context);
    for (const fence of page.fences) {
      const format = languages[fence.language.toLowerCase()] ?? guessFormat(fence.language, fence.text.content);
      if (format === undefined || !couldHold(fence.text.content)) continue;
      yield embedded(fence.text, format, context);
      // Without a language it may be output or notes: `Production: db-password: "…"`.
      if (fence.language === '' && format === 'shell') {
        for (const line of textLines(fence.text))
          for (const { name, text } of namedValues(line)) yield slot(text, name, context);
      }
    }
    for (const text of page.inlineCode) {
      if (/[=:\s]/.test(text.content) && couldHold(text.content)) yield embedded(text, 'shell', context);
    }
    for (const link of page.links) {
      yield* readInstallLink(link, context);
      if (link.content.includes('://')) yield slot(link, 'url', context);
    }
    for (const line of page.prose) for (const { name, text } of namedValues(line)) yield slot(text, name, context);
    for (const { name, text } of tableValues(page.prose)) yield slot(text, name, context);
  },
};

/**
 * A quick look at whether an example could hold a credential: a name that says so, a URL with a password, or a flag, as
 * in `curl -u user:password`. Most examples of a page do not, and reading them is most of what a page costs.
 */
function couldHold(example: string): boolean {
  return isWorthParsing(example) || /(?:^|[ \t\r\n"'])-[A-Za-z]/.test(example);
}

function guessFormat(language: string, content: string): FormatName | undefined {
  if (code.has(language.toLowerCase())) return undefined;
  const start = content.trimStart();
  if (start.startsWith('{') || start.startsWith('[{')) return 'json';
  if (/^(?:apiVersion|kind|services|mcpServers|version):/m.test(content)) return 'yaml';
  const isCommand = /^[ \t]{0,20}(?:[A-Z][A-Z0-9_]{0,60}=[^ \t\r\n"']{1,400} +)?[a-z]+ /m.test(content);
  return /^(?:export )?[A-Z][A-Z0-9_]+=/m.test(content) && !isCommand ? 'dotenv' : 'shell';
}

/** Agents keep their servers in front matter: its reader is picked by the page's own path. */
function frontMatter(text: MappedText, context: ReadContext): Embedded {
  const nobody = { reader: 'the program that reads this page', resolves: [], documented: true };
  return { ...embedded(text, 'yaml', context), references: nobody, deployed: context.deployed, as: context.path };
}

function embedded(text: MappedText, format: FormatName, context: ReadContext): Embedded {
  return {
    kind: 'embedded',
    format,
    text,
    keyPath: context.keyPath,
    references: unknownReader,
    // A weak default in an explanation goes live nowhere.
    deployed: 'commented',
  };
}

function slot(text: MappedText, name: string, context: ReadContext): Slot {
  return {
    kind: 'slot',
    role: 'field',
    name,
    keyPath: context.keyPath,
    text,
    references: unknownReader,
    deployed: 'commented',
    dialect: 'markdown',
    remedy: () => 'Write a placeholder such as <your-token> here.',
  };
}
