import { describe, expect, test } from 'vitest';
import {
  annotationCommand,
  annotations,
  incompleteAnnotation,
  limitAnnotations,
} from '../../src/reporters/annotations.ts';
import { sampleFinding, sampleReport } from './sample.ts';

const at = (line: number) => ({ start: { line, column: 3 }, end: { line, column: 9 } });

describe('annotations', () => {
  test('turn severities into levels, the worst first', () => {
    const findings = (['low', 'medium', 'high', 'critical'] as const).map((severity, index) =>
      sampleFinding({ severity, ...at(index + 1) }),
    );
    const list = annotations(sampleReport({ findings }));
    expect(list.map(({ level, line }) => [level, line])).toEqual([
      ['error', 4],
      ['error', 3],
      ['warning', 2],
      ['notice', 1],
    ]);
  });

  test('merge the findings of a line, under the worst of them', () => {
    const findings = [
      sampleFinding({ severity: 'low', ruleId: 'weak-default' }),
      sampleFinding({ severity: 'critical', ruleId: 'github-token' }),
    ];
    const [annotation, ...others] = annotations(sampleReport({ findings }));
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({ level: 'error', line: 8, endLine: 8, title: '2 findings (critical)' });
    expect(annotation?.message).toContain('weak-default: ');
    expect(annotation?.message).toContain('github-token: ');
    expect(annotation).not.toHaveProperty('column');
  });

  test('have columns only within one line', () => {
    const [one] = annotations(sampleReport({ findings: [sampleFinding(at(2))] }));
    expect(one).toMatchObject({ line: 2, endLine: 2, column: 3, endColumn: 9 });
    const several = sampleFinding({ start: { line: 2, column: 3 }, end: { line: 5, column: 9 } });
    const [many] = annotations(sampleReport({ findings: [several] }));
    expect(many).toMatchObject({ line: 2, endLine: 5 });
    expect(many).not.toHaveProperty('column');
  });

  test('have no line for a file as a whole', () => {
    const { start, end, ...rest } = sampleFinding();
    const [annotation] = annotations(sampleReport({ findings: [rest] }));
    expect(annotation).not.toHaveProperty('line');
    expect(annotationCommand(annotation ?? never())).toMatch(/^::error file=\.cursor\/mcp\.json,title=/);
  });

  test('put lines of the change first within a level', () => {
    const findings = [sampleFinding({ severity: 'critical', ...at(1) }), sampleFinding({ severity: 'high', ...at(2) })];
    const list = annotations(sampleReport({ findings }), { changed: (_, line) => line === 2 });
    expect(list.map(({ line }) => line)).toEqual([2, 1]);
  });

  test.each(['checkout', 'checkout/'])('stand in the folder of the checkout (%s)', (prefix) => {
    const [annotation] = annotations(sampleReport({ findings: [sampleFinding()] }), { prefix });
    expect(annotation?.path).toBe('checkout/.cursor/mcp.json');
  });

  test('are not longer than the runner keeps', () => {
    const [annotation] = annotations(sampleReport({ findings: [sampleFinding({ message: '🔑'.repeat(9000) })] }));
    expect(annotation?.message.length).toBeLessThanOrEqual(4096);
    expect(annotation?.message).toMatch(/🔑…$/u);
  });
});

describe('limitAnnotations', () => {
  test('keeps ten of each level', () => {
    const findings = (['high', 'low'] as const).flatMap((severity) =>
      Array.from({ length: 12 }, (_, index) => sampleFinding({ severity, path: severity, ...at(index + 1) })),
    );
    const { shown, hidden } = limitAnnotations(annotations(sampleReport({ findings })));
    expect(shown.filter(({ level }) => level === 'error')).toHaveLength(10);
    expect(shown.filter(({ level }) => level === 'notice')).toHaveLength(10);
    expect(hidden).toHaveLength(4);
  });
});

describe('incompleteAnnotation', () => {
  test('warns of what was not scanned', () => {
    const skipped = [{ path: 'a\n::error::b', reason: 'too-large', detail: '12 MB', incomplete: true }] as const;
    const annotation = incompleteAnnotation(sampleReport({ skipped }));
    expect(annotation).toMatchObject({ level: 'warning', path: '' });
    expect(annotation?.message).toBe('Not scanned:\na\\n::error::b: too large: 12 MB');
  });

  test('is silent where everything was', () => {
    const skipped = [{ path: 'a.png', reason: 'binary', detail: '', incomplete: false }] as const;
    expect(incompleteAnnotation(sampleReport({ skipped }))).toBeUndefined();
  });
});

function never(): never {
  throw new Error('there is an annotation');
}
