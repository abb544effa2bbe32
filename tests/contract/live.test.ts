import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import { addActor } from '../../shared/model/actors.ts'
import { readMap } from '../../shared/model/map.ts'
import { readPlan } from '../../shared/model/plan.ts'
import type { DocumentName } from '../../shared/words/documents.ts'
import { type Contract, type Made, serve } from './support.ts'

/** What is done over HTTP reaches those who have the documents open, and the other way round. */
let contract: Contract
const open: WebsocketProvider[] = []
beforeAll(async () => {
  contract = await serve()
})
afterAll(async () => {
  for (const provider of open) provider.destroy()
  await contract.stop()
})

/** A stock y-websocket client with a cookie, synced. */
const connect = async (made: Made, document: DocumentName, cookie: string) => {
  class WithCookie extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin: contract.url } })
    }
  }
  const url = `${contract.url.replace('http', 'ws')}/sync/${made.id}`
  const provider = new WebsocketProvider(url, document, new Y.Doc(), {
    disableBc: true,
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
  })
  open.push(provider)
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return provider
}

const until = (doc: Y.Doc, isSo: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!isSo()) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
    look()
  })

const of = (made: Made, path = '') => `/api/initiatives/${made.id}${path}`
const lead = (made: Made) => ({ secret: made.secret.facilitator })

test('a new title and an accepted contribution reach open documents', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.editor)
  const plan = await connect(made, 'plan', cookie)
  await contract.ask('PATCH', of(made), { ...lead(made), body: { title: 'Ready by Six' } })
  await until(plan.doc, () => readPlan(plan.doc).about.title === 'Ready by Six')
  const map = await connect(made, 'map', cookie)
  const sent = await contract.ask('POST', of(made, '/contributions'), {
    secret: made.secret.contributor,
    body: { type: 'actor', name: 'River Street' },
  })
  await contract.ask('PATCH', of(made, `/contributions/${sent.body.id}`), {
    ...lead(made),
    body: { status: 'accepted' },
  })
  await until(map.doc, () => readMap(map.doc).actors.some(({ name }) => name === 'River Street'))
})

test('others see a new name and partner at once, and nobody can say they are somebody else', async () => {
  const made = await contract.make()
  const ann = await contract.join(made.secret.editor, { name: 'Ann' })
  const writer = await connect(made, 'plan', ann)
  const reader = await connect(made, 'plan', await contract.join(made.secret.editor, { name: 'Ben' }))
  const seen = () =>
    reader.awareness.getStates().get(writer.doc.clientID)?.who as { name: string } | undefined
  const shows = (name: string) =>
    new Promise<void>((resolve) => {
      const look = () => seen()?.name === name && resolve()
      reader.awareness.on('change', look)
      look()
    })
  writer.awareness.setLocalState({ who: { name: 'The mayor', role: 'facilitator' } })
  await shows('Ann')
  await contract.ask('PATCH', of(made, '/me'), {
    cookie: ann,
    origin: contract.url,
    body: { name: 'Ann M.', partner: 'resident' },
  })
  await shows('Ann M.')
  expect(seen()).toMatchObject({ role: 'editor', partner: 'resident' })
})

test('what is typed in a pause is not taken, and comes when the pause ends', async () => {
  const made = await contract.make()
  const client = await connect(made, 'map', await contract.join(made.secret.editor))
  const other = await connect(made, 'map', await contract.join(made.secret.editor))
  const names = async () =>
    (await contract.ask('GET', of(made, '/map'), lead(made))).body.actors.map(
      ({ name }: { name: string }) => name,
    )
  addActor(client.doc, { name: 'Before' })
  await until(other.doc, () => readMap(other.doc).actors.length === 1)
  await contract.ask('PATCH', of(made), { ...lead(made), body: { paused: true } })
  addActor(client.doc, { name: 'Meanwhile' })
  const later = await connect(made, 'map', await contract.join(made.secret.editor))
  expect(readMap(later.doc).actors.map(({ name }) => name)).toEqual(['Before'])
  expect(await names()).toEqual(['Before'])
  await contract.ask('PATCH', of(made), { ...lead(made), body: { paused: false } })
  await until(other.doc, () => readMap(other.doc).actors.length === 2)
  expect((await names()).toSorted()).toEqual(['Before', 'Meanwhile'])
})
