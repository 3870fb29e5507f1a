import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['corpus', 'fence', 'commands', 'packages', 'e2e'].map((folder) => `${folder}/**/*.test.ts`),
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    setupFiles: ['hosts/failureReport.ts'],
    // What is polled is a browser or an editor, and the machine may be busy with it.
    expect: { poll: { timeout: 20_000 } },
  },
});
