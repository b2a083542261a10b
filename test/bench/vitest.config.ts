import { defineConfig } from 'vitest/config';

/** `npm run bench`: the tests' engines, one file at a time; it prints and judges nothing. */
export default defineConfig({
  test: {
    include: ['test/bench/*.bench.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    onConsoleLog: (line) => !line.startsWith('{"level":'),
  },
});
