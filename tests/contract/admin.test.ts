import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { getPostgres, type Postgres } from '../support/postgres.ts'
import { type Contract, serve } from './support.ts'

/** The operator's command, beside a running server. */
let postgres: Postgres
let databases: Record<string, string>
beforeAll(async () => {
  postgres = await getPostgres()
  databases = { SQLite: '', PostgreSQL: await postgres.createDatabase() }
})
afterAll(() => postgres.remove())

describe.each(['SQLite', 'PostgreSQL'])('on %s', (kind) => {
  let contract: Contract
  beforeAll(async () => {
    contract = await serve({ DATABASE_URL: databases[kind]! })
  })
  afterAll(() => contract.stop())

  const admin = async (...args: string[]) => {
    const child = spawn(process.execPath, ['server/operating/admin.ts', ...args], {
      env: {
        ...process.env,
        DATA_DIR: contract.dataDir,
        PUBLIC_URL: contract.url,
        DATABASE_URL: databases[kind],
      },
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (part: Buffer) => (stdout += part.toString()))
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
    const [code] = await once(child, 'close')
    return { code, stdout, stderr }
  }

  test('it lists initiatives and links, without secrets', async () => {
    const made = await contract.make('Ready by Five')
    const list = await admin('list')
    expect(list.stdout).toContain(made.id)
    expect(list.stdout).toContain('Ready by Five')
    const links = await admin('links', made.id)
    expect(links.stdout.trim().split('\n')).toHaveLength(4)
    for (const secret of Object.values(made.secret)) expect(links.stdout).not.toContain(secret)
  })

  test('it makes a link for a facilitator who lost theirs', async () => {
    const made = await contract.make()
    const { stdout } = await admin('links', made.id, 'facilitator')
    const [, secret = ''] = /#(\S+)/.exec(stdout) ?? []
    expect(stdout).toContain(`${contract.url}/i/${made.id}#${secret}`)
    const answer = await contract.ask('GET', `/api/initiatives/${made.id}`, { secret })
    expect(answer.body.role).toBe('facilitator')
  })

  test('it deletes an initiative and brings it back', async () => {
    const made = await contract.make()
    const look = async () =>
      (await contract.ask('GET', `/api/initiatives/${made.id}`, { secret: made.secret.editor })).status
    expect(await look()).toBe(200)
    await admin('delete', made.id)
    expect(await look()).toBe(410)
    await admin('restore', made.id)
    expect(await look()).toBe(200)
  })

  test('a link that it turns off is of no use any more, to whoever is there either', async () => {
    const made = await contract.make()
    const look = async () =>
      (await contract.ask('GET', `/api/initiatives/${made.id}`, { secret: made.secret.editor })).status
    expect(await look()).toBe(200)
    const { stdout } = await admin('revoke', made.id, made.link.editor)
    expect(stdout).toContain('The link is off.')
    expect(await look()).toBe(410)
  })

  test.each([
    [[], 'Usage:'],
    [['nonsense'], 'Usage:'],
    [['__proto__'], 'Usage:'],
    [['links', 'none'], 'There is no such initiative.'],
    [['revoke', 'none', 'none'], 'There is no such initiative.'],
  ])('a wrong command %j says what is right', async (args, sentence) => {
    const { code, stdout, stderr } = await admin(...args)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(sentence)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

test('a database that cannot be reached is said so in a sentence', async () => {
  const DATABASE_URL = 'postgres://me:s3cret@127.0.0.1:1/none'
  const listing = promisify(execFile)(process.execPath, ['server/operating/admin.ts', 'list'], {
    env: { ...process.env, DATABASE_URL },
  })
  await expect(listing).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^DATABASE_URL cannot be used: The database cannot be reached \(.+\)\.\n$/),
  })
})
