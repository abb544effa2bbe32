import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Role } from '../../shared/words/roles.ts'
import { type Asking, type Contract, type Made, serve, type Socket } from './support.ts'

/** Whoever is no longer in is out within a second, with the reason. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const lead = (made: Made) => ({ secret: made.secret.facilitator })

/** Somebody who joined with a link and has a socket open. */
const sitDown = async (made: Made, secret: string): Promise<{ cookie: string; socket: Socket }> => {
  const cookie = await contract.join(secret, { name: 'Ana' })
  return { cookie, socket: await open(made, { cookie, origin: contract.url }) }
}
const open = async (made: Made, asking: Asking): Promise<Socket> => {
  const socket = contract.socket(`/sync/${made.id}/plan`, asking)
  await socket.opened
  return socket
}
const extraLink = async (made: Made, role: Role, more = {}) =>
  (
    await contract.ask('POST', `/api/initiatives/${made.id}/links`, {
      ...lead(made),
      body: { role, ...more },
    })
  ).body

/** What all sockets are closed with, and that it took less than a second. */
const endsWith = async (reason: string, sockets: Socket[], act: () => Promise<unknown>) => {
  const begun = performance.now()
  await act()
  for (const socket of sockets) expect(await socket.closed).toEqual({ code: 4410, reason })
  expect(performance.now() - begun).toBeLessThan(1000)
}

test('a link that is turned off ends people and scripts that came through it, and nobody else', async () => {
  const made = await contract.make()
  const link = await extraLink(made, 'editor')
  const person = await sitDown(made, link.secret)
  const script = await open(made, { secret: link.secret })
  const other = await sitDown(made, made.secret.editor)
  await endsWith('link-revoked', [person.socket, script], () =>
    contract.ask('DELETE', `/api/initiatives/${made.id}/links/${link.id}`, lead(made)),
  )
  const asking = { cookie: person.cookie, origin: contract.url }
  expect(await contract.socket(`/sync/${made.id}/map`, asking).closed).toEqual({
    code: 4410,
    reason: 'link-revoked',
  })
  const people = await contract.ask('GET', `/api/initiatives/${made.id}/people`, lead(made))
  expect(people.body.filter(({ here }: { here: boolean }) => here)).toHaveLength(1)
  other.socket.close()
})

test('a link that expires', async () => {
  const made = await contract.make()
  const expiresAt = new Date(Date.now() + 1500).toISOString()
  const link = await extraLink(made, 'editor', { expiresAt })
  const { socket, cookie } = await sitDown(made, link.secret)
  expect(await socket.closed).toEqual({ code: 4410, reason: 'link-expired' })
  expect(Date.now() - Date.parse(expiresAt)).toBeLessThan(1000)
  expect((await contract.ask('GET', `/api/initiatives/${made.id}`, { cookie })).code).toBe('link-expired')
  const late = await contract.ask('POST', '/api/join', { body: { secret: link.secret } })
  expect(late.code).toBe('link-expired')
  expect(late.body.error.message).toContain(`worked until ${expiresAt}. Ask `)
})

test('a membership that a facilitator ends', async () => {
  const made = await contract.make()
  const { socket } = await sitDown(made, made.secret.editor)
  const people = await contract.ask('GET', `/api/initiatives/${made.id}/people`, lead(made))
  const ana = people.body.find(({ name }: { name: string }) => name === 'Ana')
  expect(ana.here).toBe(true)
  await endsWith('membership-ended', [socket], () =>
    contract.ask('DELETE', `/api/initiatives/${made.id}/people/${ana.id}`, lead(made)),
  )
})

test('a script that is ended as a person stays out until it has another link', async () => {
  const made = await contract.make()
  const script = await open(made, { secret: made.secret.editor })
  const people = await contract.ask('GET', `/api/initiatives/${made.id}/people`, lead(made))
  const here = people.body.find((person: { here: boolean }) => person.here)
  await endsWith('membership-ended', [script], () =>
    contract.ask('DELETE', `/api/initiatives/${made.id}/people/${here.id}`, lead(made)),
  )
  const again = await contract.ask('GET', `/api/initiatives/${made.id}/plan`, { secret: made.secret.editor })
  expect(again.code).toBe('membership-ended')
})

test('an initiative that is deleted', async () => {
  const made = await contract.make()
  const { socket } = await sitDown(made, made.secret.editor)
  await endsWith('initiative-deleted', [socket], () =>
    contract.ask('DELETE', `/api/initiatives/${made.id}`, { ...lead(made), body: { title: made.title } }),
  )
})

test('leaving, and losing the right to edit', async () => {
  const made = await contract.make()
  const leaving = await sitDown(made, made.secret.editor)
  const asking = { cookie: leaving.cookie, origin: contract.url }
  await contract.ask('DELETE', `/api/initiatives/${made.id}/me`, asking)
  expect(await leaving.socket.closed).toEqual({ code: 4401, reason: 'not-joined' })
  const link = await extraLink(made, 'editor')
  const demoted = await sitDown(made, link.secret)
  await contract.join(made.secret.viewer, {}, demoted.cookie)
  await contract.ask('DELETE', `/api/initiatives/${made.id}/links/${link.id}`, lead(made))
  expect(await demoted.socket.closed).toEqual({ code: 4403, reason: 'not-allowed' })
})

test('what the operator’s command turns off is off in the running server', async () => {
  const made = await contract.make()
  const { socket } = await sitDown(made, made.secret.editor)
  const command = spawn(
    process.execPath,
    ['server/operating/admin.ts', 'revoke', made.id, made.link.editor],
    {
      env: { ...process.env, DATA_DIR: contract.dataDir },
      stdio: 'inherit',
    },
  )
  const [code] = await once(command, 'exit')
  expect(code).toBe(0)
  await endsWith('link-revoked', [socket], () => Promise.resolve())
})
