import { afterEach, beforeEach, expect, test } from 'vitest'
import { awareness, RawClient } from '../raw-client.ts'
import { startServer, stockClient, synced, type TestServer, until } from '../support.ts'

let server: TestServer
const open: { close: () => void }[] = []
const raw = async (query = ''): Promise<RawClient> => {
  const client = new RawClient(server, query)
  open.push(client)
  return client.opened()
}
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await server.remove()
})

test('others see who somebody is as the server knows them, whatever they say themselves', async () => {
  const [ada, ben] = [await raw('session=ada&name=Ada'), await raw('session=ben')]
  ada.send(awareness([1, { cursor: 3, who: { name: 'The mayor', role: 'facilitator' } }]))
  const { state } = await ben.sees(1, () => true)
  expect(state).toEqual({ cursor: 3, who: { name: 'Ada', role: 'editor', partner: null, person: 'ada' } })
})

test('a new name is seen at once', async () => {
  const [ada, ben] = [await raw('session=ada'), await raw('session=ben')]
  ada.send(awareness([1, {}]))
  await ben.sees(1, () => true)
  const who = { name: 'Ada Lovelace', role: 'editor' as const, partner: 'p', person: 'ada' }
  server.rooms.renew(
    ({ session }) => session === 'ada',
    (guest) => ({ ...guest, who }),
  )
  await ben.sees(1, (state) => (state?.who as { name: string } | undefined)?.name === 'Ada Lovelace')
  expect(server.rooms.present('one').map(({ who: { name } }) => name)).toContain('Ada Lovelace')
})

test('what a socket says of ids that it does not hold is dropped', async () => {
  const [ada, ben, eve] = [await raw('session=ada'), await raw('session=ben'), await raw('session=eve')]
  ada.send(awareness([1, { mine: true }]))
  await ben.sees(1, () => true)
  eve.send(awareness([3, {}]), awareness([1, { mine: false }, 99]), awareness([1, null, 100], [3, { at: 2 }]))
  await ben.sees(3, (state) => state?.at === 2)
  const said = ben.heard.flatMap((heard) => (heard.type === 'awareness' ? [heard.states.get(1)?.state] : []))
  expect(said.filter((state) => state !== undefined).every((state) => state?.mine === true)).toBe(true)
})

test('a claim on an id that another session holds takes effect when its holder leaves', async () => {
  const [ada, ben, eve] = [await raw('session=ada'), await raw('session=ben'), await raw('session=eve')]
  ada.send(awareness([1, { from: 'ada' }]))
  await ben.sees(1, (state) => state?.from === 'ada')
  eve.send(awareness([1, { from: 'eve' }]))
  await eve.saved()
  const since = ben.heard.length
  ada.close()
  await ben.sees(1, (state) => state?.from === 'eve', since)
})

test('a newer socket of the same session takes over at once, and the end of the older one changes nothing', async () => {
  const [old, ben] = [await raw('session=ada'), await raw('session=ben')]
  old.send(awareness([1, { at: 'old' }]))
  await ben.sees(1, (state) => state?.at === 'old')
  const fresh = await raw('session=ada')
  fresh.send(awareness([1, { at: 'new' }]))
  await ben.sees(1, (state) => state?.at === 'new')
  const since = ben.heard.length
  old.close()
  await old.closed
  fresh.send(awareness([1, { at: 'still' }]))
  await ben.sees(1, (state) => state?.at === 'still', since)
  expect(
    ben.heard.slice(since).some((heard) => heard.type === 'awareness' && heard.states.get(1)?.state === null),
  ).toBe(false)
})

test('who leaves is gone at once, and who returns is seen at once whatever their clock', async () => {
  const ben = await raw('session=ben')
  const ada = await raw('session=ada')
  ada.send(awareness([1, { here: true }, 50]))
  const first = await ben.sees(1, (state) => state !== null)
  ada.close()
  const gone = await ben.sees(1, (state) => state === null)
  const back = await raw('session=ada')
  const since = ben.heard.length
  back.send(awareness([1, { here: true }, 1]))
  const again = await ben.sees(1, (state) => state !== null, since)
  expect(gone.clock).toBeGreaterThan(first.clock)
  expect(again.clock).toBeGreaterThan(gone.clock)
})

test('whoever joins sees who is there', async () => {
  const ada = await raw('session=ada')
  ada.send(awareness([1, { here: true }]))
  await ada.saved()
  const ben = await raw('session=ben')
  await ben.sees(1, (state) => state?.here === true)
})

test('stock clients see each other come, move and go, and do not echo for ever', async () => {
  const [ada, ben] = [stockClient(server), stockClient(server)]
  open.push(ada, ben)
  await Promise.all([synced(ada), synced(ben)])
  const states = ben.provider.awareness.states
  const seen = (fits: (state: Record<string, unknown> | undefined) => boolean): Promise<void> =>
    until(
      () => fits(states.get(ada.doc.clientID)),
      (check) => ben.provider.awareness.on('update', check),
    )
  ada.provider.awareness.setLocalStateField('cursor', 1)
  await seen((state) => state?.cursor === 1)
  const watcher = await raw('session=watcher')
  ada.provider.awareness.setLocalStateField('cursor', 2)
  await seen((state) => state?.cursor === 2)
  await watcher.sees(ada.doc.clientID, (state) => state?.cursor === 2)
  await watcher.saved()
  expect(watcher.count('awareness')).toBeLessThan(6)
  ada.provider.disconnect()
  await seen((state) => state === undefined)
})
