import { defineConfig } from "vitest/config";

/** Browser tests drive Chromium against the running suite at LATCHKEY_ADDRESS, one file after another. */
export default defineConfig({
  test: {
    include: ["tests/**/*.browser.ts"],
    // The console's redrive by its button is not steady yet beside other suites; over HTTP it is tested with the whole system.
    exclude: ["tests/console.browser.ts"],
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
