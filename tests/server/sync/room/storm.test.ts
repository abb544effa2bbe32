import { expect, test } from 'vitest'
import { startServer, stockClient, synced, textOf } from '../support.ts'

const CLIENTS = 100

test('a hundred clients that come at once all get the whole document', async () => {
  const server = await startServer()
  const ada = stockClient(server)
  await synced(ada)
  // As many edits as a socket may send at once.
  for (let i = 0; i < 100; i++) ada.doc.getText('text').insert(0, `words of number ${i} `.repeat(20))
  const clients = Array.from({ length: CLIENTS }, () => stockClient(server))
  await Promise.all(clients.map(synced))
  for (const { doc } of clients) expect(textOf(doc) === textOf(ada.doc)).toBe(true)
  for (const client of [ada, ...clients]) client.close()
  await server.remove()
})
