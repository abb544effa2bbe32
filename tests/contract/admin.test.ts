import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, serve } from './support.ts'

/** The operator's command, on the folder of a running server. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const admin = async (...args: string[]) => {
  const child = spawn(process.execPath, ['server/operating/admin.ts', ...args], {
    env: { ...process.env, DATA_DIR: contract.dataDir, PUBLIC_URL: contract.url },
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
  await admin('delete', made.id)
  expect(await look()).toBe(410)
  await admin('restore', made.id)
  expect(await look()).toBe(200)
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
