import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['corpus/**/*.test.ts', 'fence/**/*.test.ts', 'e2e/**/*.test.ts', 'hosts/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
