import { expect, test } from 'vitest'
import { startServer, stockClient, synced } from '../server/sync/support.ts'

test('a stock client alone in a room stays connected for two minutes', async () => {
  const server = await startServer()
  const ada = stockClient(server)
  await synced(ada)
  let cuts = 0
  ada.provider.on('connection-close', () => (cuts += 1))
  await new Promise((resolve) => setTimeout(resolve, 120_000))
  expect(cuts).toBe(0)
  expect(ada.provider.wsconnected).toBe(true)
  ada.close()
  await server.remove()
})
