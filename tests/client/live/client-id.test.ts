import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { followClientId } from '../../../client/live/client-id.ts'
import { startServer, stockClient, synced, until } from '../../server/sync/support.ts'

test('whoever gets another client id is seen under it, and can leave', async () => {
  const server = await startServer()
  const [ada, ben] = [stockClient(server, { session: 'ada' }), stockClient(server, { session: 'ben' })]
  await Promise.all([synced(ada), synced(ben)])
  followClientId(ada.provider, () => {
    ada.provider.disconnect()
    ada.provider.connect()
  })
  const { awareness } = ben.provider
  const sees = (holds: () => boolean) => until(holds, (check) => awareness.on('change', check))
  ada.provider.awareness.setLocalStateField('at', { place: 'grid' })
  const before = ada.doc.clientID
  await sees(() => awareness.states.get(before)?.at?.place === 'grid')
  const other = new Y.Doc()
  other.clientID = before
  other.getText('text').insert(0, 'in her name')
  Y.applyUpdate(ada.doc, Y.encodeStateAsUpdate(other), ada.provider)
  expect(ada.doc.clientID).not.toBe(before)
  await sees(
    () => awareness.states.get(ada.doc.clientID)?.at?.place === 'grid' && !awareness.states.has(before),
  )
  expect(() => ada.close()).not.toThrow()
  ben.close()
  await server.remove()
})
