import { defineConfig } from 'vitest/config';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // Vitest leaves a core free by default: of two that is half.
    maxWorkers: 2,
    // Loading the modules anew for each of the files took a third of the run; tests share nothing but modules without state.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The functions' own JSON log lines; whatever a test prints itself stays.
    onConsoleLog: (line) => !line.startsWith('{"level":'),
  },
});
