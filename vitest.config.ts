import { defineConfig } from 'vitest/config'

// Both cores of a small machine; each file has a database of its own.
const maxWorkers = 2

const cluster = {
  globalSetup: ['tests/setup/cluster.ts'],
  setupFiles: ['tests/setup/ids.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers,
    projects: [
      // Each file beside what it tests. The code is read once per worker: it keeps nothing between files but what
      // src/talents/text-mapper.ts and src/postings/public/asked-words.ts remember, which their tests put back.
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'], isolate: false, ...cluster } },
      // The whole house: who may, races, states, bad input, failing at every step, the code's own shape.
      {
        extends: true,
        test: {
          name: 'house',
          include: ['tests/*/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: ['tests/journeys/**'],
          ...cluster,
          testTimeout: 300_000,
        },
      },
      // One story per file, in a browser.
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          ...cluster,
          testTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
