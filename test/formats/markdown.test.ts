import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/formats/markdown.ts';
import type { MappedText } from '../../src/model.ts';
import { directText } from '../../src/text.ts';

const contents = (texts: readonly MappedText[]) => texts.map((text) => text.content);

describe('readMarkdown', () => {
  it('splits front matter, fences and prose', () => {
    const text = '---\ntitle: x\n---\n# Setup\n\n```json\n{"a": 1}\n```\nDone.\n';
    const markdown = readMarkdown(directText(text));
    expect(markdown.frontMatter?.content).toBe('title: x\n');
    expect(markdown.fences.map((fence) => [fence.language, fence.text.content])).toEqual([['json', '{"a": 1}\n']]);
    expect(contents(markdown.prose)).toEqual(['# Setup', 'Done.']);
  });

  it('maps indented fences to their places, with CRLF and in quotes and lists', () => {
    const text = '1. Do:\r\n   ~~~Bash title="x"\r\n   export A=1\r\n     b\r\n   ~~~\r\n> ```\r\n> c\r\n> ```\r\n';
    const { fences } = readMarkdown(directText(text, 100));
    expect(fences.map((fence) => [fence.language, fence.info, fence.text.content])).toEqual([
      ['bash', 'Bash title="x"', 'export A=1\r\n  b\r\n'],
      ['', '', 'c\r\n'],
    ]);
    const body = fences[0]?.text;
    expect(body?.at(body.content.indexOf('b'))).toBe(100 + text.indexOf('  b\r') + 2);
  });

  it('runs an unfinished fence to the end, and needs as many marks to close as to open', () => {
    const { fences, prose } = readMarkdown(directText('````md\n```\nx\n```\n'));
    expect(fences[0]?.text.content).toBe('```\nx\n```\n');
    expect(prose).toEqual([]);
  });

  it('takes no rule for front matter and no inline code for a fence', () => {
    const markdown = readMarkdown(directText('---\nprose\n\n```one``` line\n'));
    expect(markdown.frontMatter).toBeUndefined();
    expect(markdown.fences).toEqual([]);
    expect(contents(markdown.inlineCode)).toEqual(['one']);
  });

  it('finds inline code of any length of marks', () => {
    const { inlineCode } = readMarkdown(directText('Run `claude mcp add x` or `` a`b `` and `open\n'));
    expect(contents(inlineCode)).toEqual(['claude mcp add x', 'a`b']);
  });

  it('finds the targets of links, images, attributes and bare URLs', () => {
    const text = [
      '[a](https://a.example/x_(y)?k=1 "t") ![b](<https://b.example/a b>)',
      '<a href="cursor://anysphere.cursor-deeplink/mcp/install?config=e30">go</a>',
      'vscode:mcp/install?%7B%7D, see https://c.example/d. (http://e.example)',
      '[ref]: lmstudio://add_mcp?name=x',
    ].join('\n');
    expect(contents(readMarkdown(directText(text)).links)).toEqual([
      'https://a.example/x_(y)?k=1',
      'https://b.example/a b',
      'cursor://anysphere.cursor-deeplink/mcp/install?config=e30',
      'vscode:mcp/install?%7B%7D',
      'https://c.example/d',
      'http://e.example',
      'lmstudio://add_mcp?name=x',
    ]);
  });

  it.each([
    ['backticks', '`'.repeat(200_000)],
    ['runs of every length', Array.from({ length: 3000 }, (_, index) => '`'.repeat(index % 90)).join(' ')],
    ['openers of targets', ']('.repeat(100_000)],
    ['brackets behind a URL', `https://x${')'.repeat(200_000)}`],
    ['fences', '```\n'.repeat(50_000)],
    ['one long word', 'a'.repeat(500_000)],
    ['rules', '---\n'.repeat(50_000)],
  ])('is linear on %s', (_name, text) => {
    const start = performance.now();
    readMarkdown(directText(text));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
