import { afterAll, beforeAll, expect, test } from 'vitest'

import { insist } from '../../../server/ownership/insist.ts'
import { openPostgres } from '../../../server/storage/postgres/postgres-storage.ts'
import type { Servers } from '../../../server/storage/servers.ts'
import { getPostgres, type Postgres } from '../../support/postgres.ts'
import { work } from '../storage/contract-support.ts'
import { initiative } from '../storage/sample-rows.ts'

/** What an operator's command does to an initiative that a server has. */
let postgres: Postgres
beforeAll(async () => {
  postgres = await getPostgres()
})
afterAll(() => postgres.remove())

const SELF = { address: 'http://10.0.0.2:9090', secret: '', version: '' }

/** Two of the servers of a new database, of which the first has the initiative `one`. */
const withTwo = async (run: (has: Servers, wants: Servers) => Promise<void>): Promise<void> => {
  const url = await postgres.createDatabase()
  const [first, second] = [await openPostgres(url), await openPostgres(url)]
  try {
    await first.commit(work({ changes: [{ table: 'initiatives', put: initiative('one') }] }))
    for (const { servers } of [first, second]) await servers.join(SELF, () => {})
    expect(await first.servers.take('one')).toBe('own')
    await run(first.servers, second.servers)
  } finally {
    await first.close()
    await second.close()
  }
}

test('a server that lives lets go of what is insisted upon', () =>
  withTwo(async (has, wants) => {
    let isTaken = false
    const taking = insist(wants, 'one').finally(() => (isTaken = true))
    while (!isTaken) {
      const { wanted } = await has.renew()
      if (wanted.length > 0) await has.letGo(wanted)
    }
    await taking
    expect(await has.holder('one')).toMatchObject({ isLiving: true })
    expect(await wants.holder('one')).toBe('own')
  }))

test('a server that is gone is shut out, once its lease is over', () =>
  withTwo(async (has, wants) => {
    await insist(wants, 'one')
    expect(await wants.holder('one')).toBe('own')
    await expect(has.letGo(['one'])).rejects.toThrow(/^Another server has /)
  }))

test('what nobody has is taken at once, and what is not there is left to the command to say', () =>
  withTwo(async (has, wants) => {
    await has.leave()
    await insist(wants, 'one')
    await insist(wants, 'none')
    expect(await wants.holder('one')).toBe('own')
    expect(await wants.holder('none')).toBe('none')
  }))
