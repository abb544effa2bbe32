import type { TestProject } from 'vitest/node'

import { getPostgres } from './postgres.ts'

/** Says that a project before this one has made it: what was made first is taken away last. */
const MADE = 'COMMON_TABLE_TEST_DATABASE_MADE'

/** One database for all tests of all projects of a run. */
export const setup = async (_project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  if (process.env[MADE]) return undefined
  const postgres = await getPostgres()
  process.env.TEST_DATABASE_URL = await postgres.createDatabase()
  process.env[MADE] = 'yes'
  return () => postgres.remove()
}
