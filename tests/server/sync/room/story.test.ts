import { afterEach, expect, test } from 'vitest'
import { hasText, startServer, stockClient, synced, type TestServer } from '../support.ts'

let server: TestServer
const clients: { close: () => void }[] = []
const join = (params: Record<string, string> = {}) => {
  const client = stockClient(server, params)
  clients.push(client)
  return client
}
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server.remove()
})

test('two stock clients write one document together', async () => {
  server = await startServer()
  const [ada, ben] = [join(), join()]
  await Promise.all([synced(ada), synced(ben)])
  ada.doc.getText('text').insert(0, 'Hello')
  await hasText(ben.doc, 'Hello')
  ben.doc.getText('text').insert(5, ' all')
  await hasText(ada.doc, 'Hello all')
})

test('what was written is there after a restart', async () => {
  server = await startServer()
  const ada = join()
  await synced(ada)
  ada.doc.getText('text').insert(0, 'kept')
  await server.rooms.read('one', 'plan', () => {})
  const ben = join()
  await hasText(ben.doc, 'kept')
  for (const client of clients.splice(0)) client.close()
  await server.stop()
  server = await startServer({ folder: server.folder })
  await hasText(join().doc, 'kept')
})

test('a change of the server reaches everybody, and its other half is committed with it', async () => {
  server = await startServer()
  const ada = join()
  await synced(ada)
  const told: string[] = []
  const result = await server.rooms.change(
    'one',
    'plan',
    (doc) => {
      doc.getText('text').insert(0, 'from the server')
      return 7
    },
    (value) => told.push(`also ${value}`),
  )
  expect(result).toBe(7)
  expect(told).toEqual(['also 7'])
  await hasText(ada.doc, 'from the server')
})
