import type { TestProject } from 'vitest/node'

import { getPostgres } from './postgres.ts'

/** One database for all tests of a project. */
export const setup = async (_project: TestProject): Promise<() => Promise<void>> => {
  const postgres = await getPostgres()
  process.env.TEST_DATABASE_URL = await postgres.createDatabase()
  return () => postgres.remove()
}
