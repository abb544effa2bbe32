import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterEach, expect, test, vi } from 'vitest'

import { createInitiative } from '../support/initiative.ts'
import { startServer, type TestServer } from '../support/server.ts'

// each of these starts several processes
vi.setConfig({ testTimeout: 60_000 })

/** The operator's commands for the data folder, run as `npm run` runs them. */
type Ended = { code: number; said: string }

const data = async (dataDir: string, ...args: string[]): Promise<Ended> => {
  const env = { ...process.env, DATA_DIR: dataDir }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['server/operating/data.ts', ...args], {
      env,
    })
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string }
    return { code, said: stderr }
  }
}

const planOf = async ({ url }: TestServer, id: string, secret: string): Promise<unknown> =>
  (
    await fetch(`${url}/api/initiatives/${id}/plan`, { headers: { authorization: `Bearer ${secret}` } })
  ).json()

const clean: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const end of clean.splice(0)) await end()
})

const start = async (): Promise<TestServer> => {
  const server = await startServer({ LOG_LEVEL: 'warn' })
  clean.push(() => server.remove())
  return server
}

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'common-table-backup-'))
  clean.push(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('a backup taken while the server runs restores all that was saved', async () => {
  const server = await start()
  const { id, secret } = await createInitiative(server.url, { title: 'Kept twice' })
  const before = await planOf(server, id, secret.editor)
  const file = join(folder(), 'backup.sqlite')
  expect(await data(server.dataDir, 'backup', file)).toMatchObject({ code: 0 })
  expect(await data(server.dataDir, 'restore', file)).toMatchObject({
    code: 1,
    said: expect.stringContaining('Stop it first'),
  })
  await fetch(`${server.url}/api/initiatives/${id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${secret.facilitator}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Changed after the backup' }),
  })
  await server.stop()
  const restored = await data(server.dataDir, 'restore', file)
  expect(restored.code, restored.said).toBe(0)
  await server.start()
  expect(await planOf(server, id, secret.editor)).toEqual(before)
})

test('a backup does not overwrite a file', async () => {
  const server = await start()
  const file = join(folder(), 'backup.sqlite')
  await data(server.dataDir, 'backup', file)
  expect(await data(server.dataDir, 'backup', file)).toMatchObject({
    code: 1,
    said: expect.stringContaining('exists already'),
  })
})

test('a flipped bit in a backup is named, and such a backup is not restored', async () => {
  const server = await start()
  const { id } = await createInitiative(server.url)
  const file = join(folder(), 'backup.sqlite')
  await data(server.dataDir, 'backup', file)
  await server.stop()
  const bytes = readFileSync(file)
  const at = bytes.indexOf('Phase I: Initiate Action')
  bytes[at] = bytes[at]! ^ 1
  writeFileSync(file, bytes)
  const verified = await data(server.dataDir, 'verify', file)
  expect(verified).toMatchObject({ code: 1, said: expect.stringContaining(`${id}/plan`) })
  expect(await data(server.dataDir, 'restore', file)).toMatchObject({
    code: 1,
    said: expect.stringContaining('nothing was changed'),
  })
  expect(await data(server.dataDir, 'verify')).toMatchObject({ code: 0 })
})
