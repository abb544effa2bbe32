import { defineConfig } from 'vitest/config'

/** `npx vitest run tests/shared/order.test.ts` runs one file, `--project long` what takes minutes. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/architecture.test.ts', 'tests/architecture/**', 'tests/long/**', 'tests/bench/**'],
          // for what hangs: what the product must do in time is in the tests, and a slow disk is no defect of it
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture.test.ts', 'tests/architecture/*.test.ts'],
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/long/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
