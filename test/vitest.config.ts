import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  test: {
    root,
    testTimeout: 30_000,
    projects: [
      {
        test: {
          name: 'rooms',
          root,
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          root,
          include: ['test/browser/**/*.test.ts'],
          // Builds the sites and finds a browser; only when one of these tests is to run.
          globalSetup: 'test/browser/set-up.ts',
          testTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
