import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'common-table-start-'))
const started: number[] = []
afterAll(() => {
  for (const pid of started)
    try {
      // npm and all that it started
      process.kill(-pid, 'SIGKILL')
    } catch {}
  rmSync(folder, { recursive: true, force: true })
})

/** `pid`: npm's, which leads a group of processes; `ended`: when npm has. */
const npmStart = async () => {
  const npm = spawn('npm', ['start', '--silent'], {
    env: { ...process.env, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  const ended = once(npm, 'exit')
  const pid = npm.pid ?? 0
  started.push(pid)
  const said: string[] = []
  for await (const part of npm.stdout) if (said.push(String(part)) && said.join('').includes('\n')) break
  return { pid, ended, url: /http:\S+/.exec(said.join(''))?.[0] ?? '' }
}

const post = async (url: string, body: unknown) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return [
    answer.status,
    (await answer.json()) as { id: string; links: { role: string; secret: string }[] },
  ] as const
}

test('npm start builds what is missing, serves pages, reads a large record beside them, and stops when asked', async () => {
  const { pid, ended, url } = await npmStart()
  const page = await (await fetch(url)).text()
  expect(page).toContain('<script type="module"')
  const [, made] = await post(`${url}/api/initiatives`, { example: true })
  const secret = made.links.find(({ role }) => role === 'facilitator')?.secret
  const headers = { authorization: `Bearer ${secret}` }
  const record = (await (
    await fetch(`${url}/api/initiatives/${made.id}/record`, { headers })
  ).json()) as object
  const [status, copy] = await post(`${url}/api/initiatives`, {
    record: { ...record, padding: 'x'.repeat(2 ** 20) },
  })
  expect([status, copy.links.length]).toEqual([201, 4])
  // as Ctrl+C in a terminal does
  process.kill(-pid, 'SIGINT')
  await ended
  await expect(fetch(url)).rejects.toThrow('fetch failed')
}, 120_000)

test('ending npm alone ends the server too', async () => {
  const { pid, ended, url } = await npmStart()
  expect((await fetch(url)).status).toBe(200)
  process.kill(pid, 'SIGTERM')
  await ended
  await expect.poll(() => fetch(url).catch(() => 'gone'), { timeout: 10_000 }).toBe('gone')
}, 60_000)
