import { defineConfig } from 'vitest/config';

const everywhere = { environment: 'node', clearMocks: true, unstubEnvs: true } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...everywhere,
          name: 'library',
          include: ['test/**/*.test.ts'],
          exclude: ['test/shells/**'],
          testTimeout: 20_000,
        },
      },
      {
        // The product as people install it: built once, then run in repositories of its own.
        test: {
          ...everywhere,
          name: 'shells',
          include: ['test/shells/**/*.test.ts'],
          globalSetup: ['test/shells/ship.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
