import { afterEach, beforeEach, expect, test } from 'vitest'

import { speakBarriers } from '../../../client/live/barrier.ts'
import { Sending } from '../../../client/live/sending.ts'
import { MESSAGE } from '../../../shared/protocol.ts'
import { awareness, RawClient } from '../../server/sync/raw-client.ts'
import {
  hasText,
  startServer,
  stockClient,
  synced,
  type TestServer,
  textOf,
  until,
} from '../../server/sync/support.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
})
afterEach(() => server.remove())

test('ten thousand edits in a moment reach everybody, and whoever made them is not sent away', async () => {
  const [ada, ben] = [stockClient(server), stockClient(server)]
  let answered: (status: string) => void = () => {}
  const sending = new Sending(ada.provider)
  const ask = speakBarriers(ada.provider, {
    ready: () => {},
    answered: ({ status }) => answered(status),
    isHeld: () => false,
    flush: sending.flush,
  })
  await Promise.all([synced(ada), synced(ben)])
  let closed = 0
  ada.provider.on('connection-close', () => closed++)
  const text = ada.doc.getText('text')
  for (let n = 0; n < 10_000; n++) {
    text.insert(text.length, `${n % 10}`)
    // as keys and lists do: one after the other, and the page breathes in between
    if (n % 20 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  const saved = new Promise((resolve) => (answered = resolve))
  ask()
  expect(await saved).toBe('saved')
  await hasText(ben.doc, textOf(ada.doc))
  expect(closed).toBe(0)
  for (const client of [ada, ben]) client.close()
})

test('the first edit after a pause is sent at once, and nothing once sending has stopped', async () => {
  const ada = stockClient(server)
  const sending = new Sending(ada.provider)
  const ben = await new RawClient(server).opened()
  await synced(ada)
  ada.doc.getText('text').insert(0, 'now')
  await ben.hears(({ type }) => type === 'update')
  ada.doc.getText('text').insert(3, ' and then')
  sending.stop()
  ada.doc.getText('text').insert(12, ' held')
  const heard = await ben.document()
  expect(textOf(heard)).toBe('now and then')
  for (const client of [ada, ben]) client.close()
})

test('what one says of oneself goes out, and what others say of themselves is not sent back', async () => {
  const ada = stockClient(server)
  const sending = new Sending(ada.provider)
  await synced(ada)
  const ben = await new RawClient(server).opened()
  const sent: number[] = []
  const { ws } = ada.provider
  const send = ws?.send.bind(ws)
  if (ws)
    ws.send = (data: Uint8Array<ArrayBuffer>) => {
      sent.push(data[0] ?? -1)
      send?.(data)
    }
  for (let n = 1; n <= 20; n++) {
    ben.send(awareness([7, { n }, n]))
    await until(
      () => ada.provider.awareness.getStates().get(7)?.n === n,
      (check) => ada.provider.awareness.on('change', check),
    )
  }
  expect(sent).toEqual([])
  ada.provider.awareness.setLocalStateField('at', { place: 'grid' })
  await ben.sees(ada.doc.clientID, (state) => state?.at !== undefined)
  expect(sent).toEqual([MESSAGE.awareness])
  sending.stop()
  for (const client of [ada, ben]) client.close()
})
