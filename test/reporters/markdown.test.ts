import { describe, expect, test } from 'vitest';
import { markdownText, renderMarkdown } from '../../src/reporters/markdown.ts';
import { hostile, hostileFinding, sampleFinding, sampleReport, unsafe } from './sample.ts';

describe('renderMarkdown', () => {
  test('is a table with the worst first', () => {
    const findings = [sampleFinding({ severity: 'low' }), sampleFinding({ severity: 'critical' })];
    const rows = tableRows(renderMarkdown(sampleReport({ findings })));
    expect(rows.map((row) => row.split(' | ')[0])).toEqual(['| critical', '| low']);
    expect(rows[0]).toContain('<code>literal-credential</code>');
  });

  test('says that a clean run is clean', () => {
    const text = renderMarkdown(sampleReport());
    expect(text).toContain('no credentials found in 1&#44;234 files');
    expect(text).not.toContain('| Severity');
  });

  test('links a place where there is an address', () => {
    const link = (path: string) => `https://example.com/blob/${path}?a="b"#L8`;
    const text = renderMarkdown(sampleReport({ findings: [sampleFinding()] }), { link });
    expect(text).toContain('<a href="https://example.com/blob/.cursor/mcp.json?a=&#34;b&#34;#L8"><code>');
  });

  test('lists what makes the scan incomplete', () => {
    const skipped = [{ path: 'big.json', reason: 'too-large', detail: '', incomplete: true }] as const;
    const text = renderMarkdown(sampleReport({ skipped }));
    expect(text).toContain('### Not scanned');
    expect(text).toContain('| <code>big.json</code> | too large |');
  });

  test('hostile text adds no row, no cell, no tag and no markup', () => {
    const notes = [{ path: hostile, message: hostile }];
    const skipped = [{ path: hostile, reason: 'unreadable', detail: hostile, incomplete: true }] as const;
    const text = renderMarkdown(sampleReport({ findings: [hostileFinding()], notes, skipped }));
    const [row = ''] = tableRows(text);
    expect(row.split('|')).toHaveLength(7);
    expect(text).not.toMatch(unsafe);
    expect(text).not.toMatch(/<img|`|\*\*bold|@octocat|\]\(|~~~/);
    expect(text.match(/<[^>]*>/g)?.every((tag) => /^<(?:\/?code|br|!-- --)>$/.test(tag))).toBe(true);
  });

  test('leaves out whole rows above the limit, and counts them', () => {
    const findings = Array.from({ length: 20_000 }, (_, index) =>
      sampleFinding({ path: `charts/${index}.yaml`, message: 'ä'.repeat(40) }),
    );
    const text = renderMarkdown(sampleReport({ findings }));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(900_000);
    const rows = tableRows(text);
    expect(rows.every((row) => row.endsWith(' |'))).toBe(true);
    const missing = 20_000 - rows.length;
    expect(text).toContain(`… and ${missing.toLocaleString('en-US')} more findings`);
  });

  test('a name or number in prose calls nobody', () => {
    expect(markdownText('@octocat #12 www.example.com')).toBe(
      '&#64;<!-- -->octocat &#35;<!-- -->12 www&#46;example.com',
    );
  });
});

function tableRows(text: string): readonly string[] {
  return text.split('\n').filter((line) => /^\| (?:critical|high|medium|low) /.test(line));
}
