import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { getPostgres, type Postgres } from '../support/postgres.ts'
import { serve } from './support.ts'

/** The operator's command, on a database that servers share. */
let postgres: Postgres
beforeAll(async () => {
  postgres = await getPostgres()
})
afterAll(() => postgres.remove())

const admin = async (databaseUrl: string, ...args: string[]): Promise<string> => {
  const env = { ...process.env, DATABASE_URL: databaseUrl, PUBLIC_URL: 'https://table.example.org' }
  const { stdout } = await promisify(execFile)(process.execPath, ['server/operating/admin.ts', ...args], {
    env,
  })
  return stdout
}

test('what it changes in the database is what servers go by', async () => {
  const databaseUrl = await postgres.createDatabase()
  const contract = await serve({ DATABASE_URL: databaseUrl })
  try {
    const { id, secret, link } = await contract.make('Ready by Five')
    expect(await admin(databaseUrl, 'list')).toMatch(new RegExp(`^${id} .+ Ready by Five\n$`))
    await admin(databaseUrl, 'revoke', id, link.editor)
    expect(await admin(databaseUrl, 'links', id)).toMatch(new RegExp(`${link.editor} .+ turned off `))
    const [, made = ''] = /#(\S+)/.exec(await admin(databaseUrl, 'links', id, 'facilitator')) ?? []
    await admin(databaseUrl, 'delete', id)
    expect(await admin(databaseUrl, 'list')).toContain(' deleted ')
    await admin(databaseUrl, 'restore', id)
    await contract.restart()
    const look = async (by: string) =>
      (await contract.ask('GET', `/api/initiatives/${id}`, { secret: by })).status
    expect([await look(secret.editor), await look(made)]).toEqual([410, 200])
  } finally {
    await contract.stop()
  }
})

test('a database that cannot be reached is said so in a sentence', async () => {
  const failing = admin('postgres://me:s3cret@127.0.0.1:1/none', 'list')
  await expect(failing).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^DATABASE_URL cannot be used: The database cannot be reached \(.+\)\.\n$/),
  })
})
