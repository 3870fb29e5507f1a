import { defineConfig } from 'vitest/config';

/** Unit tests: beside the code, without files, clocks or hosts. */
export default defineConfig({
  test: {
    // Property tests run a hundred cases on machines that are busy with others.
    testTimeout: 30_000,
    // They hold no state that another could see, and a worker for each file takes longer than the tests in it.
    isolate: false,
    include: [
      'shared/**/*.test.ts',
      'packages/*/src/**/*.test.{ts,tsx}',
      'packages/*/build/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
  },
});
