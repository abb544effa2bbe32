import { expect, test } from 'vitest'
import { RawClient } from '../raw-client.ts'
import { startServer } from '../support.ts'

test('whoever may not any more by the time that the document is open is not let in', async () => {
  let asked = 0
  const server = await startServer({ again: (guest) => (++asked > 1 ? 'link-revoked' : guest) })
  const ada = await new RawClient(server).opened()
  expect((await new RawClient(server).closed).reason).toBe('link-revoked')
  expect([...(await server.rooms.open('one', 'plan')).connections]).toHaveLength(1)
  ada.close()
  await server.remove()
})
