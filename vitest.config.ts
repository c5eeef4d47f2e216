import { defineConfig } from 'vitest/config'


export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [{ extends: true, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'] } }],
  },
})
