import { defineConfig } from 'vitest/config'

/** What is about a folder, a process or a proxy, and not about what a server answers. */
const OF_A_FOLDER = [
  'admin',
  'backup',
  'lifecycle',
  'log',
  'lost-database',
  'metrics',
  'move',
  'operating',
  'proxy',
  'proxy-servers',
  'several-servers',
  'start',
  'visits',
]

/** Servers that share a database, and databases that go: much of it is waiting for leases to end. */
const SEVERAL = [
  'tests/several/{killed,moved,stopped}.test.ts',
  'tests/server/ownership/**/*.test.ts',
  'tests/contract/several-servers.test.ts',
  'tests/server/storage/{late-commits,postgres-lost}.test.ts',
]

/** Tests elsewhere that look into that folder. */
const IN_A_FOLDER =
  /^(?!.*(purged cannot bring it back|operator’s command turns off|in the data folder in the clear))/

/** `npx vitest run tests/shared/order.test.ts` runs one file, `--project long` what takes minutes. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/architecture.test.ts',
            'tests/architecture/**',
            'tests/long/**',
            'tests/bench/**',
            ...SEVERAL,
          ],
          // for what hangs: what the product must do in time is in the tests, and a slow disk is no defect of it
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // the contract again, at one of two servers that share a database: all is passed on to the other one
        test: {
          name: 'passed-on',
          include: ['tests/contract/*.test.ts'],
          exclude: OF_A_FOLDER.map((name) => `tests/contract/${name}.test.ts`),
          testNamePattern: IN_A_FOLDER,
          env: { TEST_SERVERS: '2' },
          globalSetup: 'tests/support/one-postgres.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'several',
          include: SEVERAL,
          globalSetup: 'tests/support/one-postgres.ts',
          // alone, and more of them at once
          sequence: { groupOrder: 1 },
          maxWorkers: 4,
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
