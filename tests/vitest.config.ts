import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['corpus', 'fence', 'commands', 'packages', 'e2e'].map((folder) => `${folder}/**/*.test.ts`),
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
