import { describe, expect, it } from 'vitest';
import { formats } from '../../src/policies/schema-formats.ts';

describe('formats', () => {
  it.each([
    ['ipv4', '10.0.0.1', '10.0.0'],
    ['ipv6', '::1', 'fe80::1%eth0'],
    ['hostname', 'api.example.com', 'api_1.example.com'],
    ['hostname', 'a', ''],
    ['email', 'ops@example.com', 'ops'],
    ['date', '2024-02-29', '2023-02-29'],
    ['time', '10:00:00Z', '10:00'],
    ['date-time', '2024-02-29T10:00:00+02:00', '2024-02-29'],
    ['uri', 'https://api.example.com:80/x?y=%zz', 'api'],
    ['uri', 'urn:a', 'http://a:b'],
    ['uri-reference', 'api', ':80'],
    ['uri-reference', '', '%zz'],
    ['uuid', '123e4567-e89b-12d3-a456-426614174000', '123e4567'],
    ['duration', 'P1DT2H', 'PT'],
    ['json-pointer', '/a~1b', 'a'],
    ['semver', '1.2.3-rc.1', '1.2'],
    ['regex', '^a$', '(?!a)'],
  ])('%s takes %j and not %j', (name, good, bad) => {
    expect(formats[name]?.(good)).toBe(true);
    expect(formats[name]?.(bad)).toBe(false);
  });

  it('take linear time on hostile text', () => {
    const start = performance.now();
    for (const check of Object.values(formats)) check(`${'a.'.repeat(50_000)}@${'-'.repeat(50_000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
