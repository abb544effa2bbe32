import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { awareness, makeWriter, RawClient, step2, update } from '../raw-client.ts'
import { startServer, stockClient, synced, type TestServer, textOf } from '../support.ts'

/** A step 2 may bring what others have written; never so that two honest people differ for good. */

let server: TestServer
const open: { close: () => void }[] = []
const raw = async (query = ''): Promise<RawClient> => {
  const client = new RawClient(server, query)
  open.push(client)
  return client.opened()
}
const stock = async (session: string) => {
  const client = stockClient(server, { session })
  // y-websocket says goodbye for the document's client id, which Yjs may have changed, and throws on one that is new
  open.push({
    close: () => {
      client.doc.clientID = client.provider.awareness.clientID
      client.close()
    },
  })
  await synced(client)
  return client
}
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await server.remove()
})

/** What Eve makes up in somebody's name, at the clock that is theirs next. */
const inTheNameOf = (client: number, known: Y.Doc, words: string): Uint8Array => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(known))
  doc.clientID = client
  const text = doc.getText('text')
  text.insert(text.length, words)
  return Y.encodeStateAsUpdate(doc)
}

/** Resolves when Ben's text is what Ada's is, and it is in it what each of `words` says. */
const agree = async (ada: Y.Doc, ben: Y.Doc, words: string[]): Promise<void> => {
  const holds = () => textOf(ada) === textOf(ben) && words.every((word) => textOf(ben).includes(word))
  await new Promise<void>((resolve) => {
    const check = () => {
      if (holds()) resolve()
    }
    for (const doc of [ada, ben]) doc.on('update', check)
    check()
  })
}

test('somebody who speaks for a person that is typing at that moment makes nobody differ from anybody', async () => {
  const [ada, ben, eve] = [await stock('ada'), await stock('ben'), await raw('session=eve')]
  const ends: string[] = []
  for (let round = 0; round < 20; round++) {
    // what she writes shows Eve the client id that she has now
    ada.doc.getText('text').insert(0, `before${round} `)
    await agree(ada.doc, ben.doc, [`before${round} `])
    const { clientID } = ada.doc
    // at once: whatever comes first, the other is on its way already
    eve.send(step2(inTheNameOf(clientID, ada.doc, `false${round} `)))
    ada.doc.getText('text').insert(0, `after${round} `)
    await agree(ada.doc, ben.doc, [`after${round} `])
    expect((await eve.saved()).status).toBe(0)
    ends.push(`before${round} `, `after${round} `)
  }
  await agree(ada.doc, ben.doc, ends)
  expect(await server.rooms.read('one', 'plan', textOf)).toBe(textOf(ada.doc))
})

test('what its holder takes over is there for all, and they type on', async () => {
  const [ada, ben, eve] = [await stock('ada'), await stock('ben'), await raw('session=eve')]
  eve.send(step2(inTheNameOf(ada.doc.clientID, ada.doc, 'brought ')))
  expect((await eve.saved()).status).toBe(0)
  ada.doc.getText('text').insert(0, 'typed on ')
  await agree(ada.doc, ben.doc, ['brought ', 'typed on '])
})

test('a claim on a client id of somebody who is away does not keep their words from being brought back', async () => {
  const eve = await raw('session=eve')
  eve.send(awareness([7, {}]))
  const writer = makeWriter(7)
  writer.write('what Ada wrote before the crash')
  const ben = await raw('session=ben')
  await ben.sees(7, (state) => state !== null)
  ben.send(step2(writer.state()))
  // Eve answers that she has nothing, as an honest page would
  await eve.hears(({ type }) => type === 'step1', 1)
  eve.send(step2(new Uint8Array([0, 0])), step2(new Uint8Array([0, 0])))
  expect(await ben.saved()).toEqual({ status: 0, reason: '' })
  expect(textOf(await ben.document())).toBe('what Ada wrote before the crash')
})

test('whoever leaves before they answer is not waited for', async () => {
  const [ada, ben] = [await raw('session=ada'), await raw('session=ben')]
  ada.send(awareness([7, {}]))
  await ben.sees(7, (state) => state !== null)
  const writer = makeWriter(7)
  writer.write('hers')
  ben.send(step2(writer.state()))
  const answer = ben.saved()
  await ada.hears(({ type }) => type === 'update')
  ada.close()
  expect((await answer).status).toBe(0)
  expect(textOf(await ben.document())).toBe('hers')
})

test('what may not be shown is shown to nobody, also not to whom it speaks for', async () => {
  const [ada, eve] = [await raw('session=ada'), await raw('session=eve')]
  ada.send(awareness([7, {}]))
  await eve.sees(7, (state) => state !== null)
  const writer = makeWriter(9)
  writer.write('ab')
  writer.doc.getText('other').insert(0, 'z')
  ada.send(step2(writer.state()))
  expect((await ada.saved()).status).toBe(0)
  const heard = ada.heard.length
  // A letter of Ada's between one of a text and one of another.
  eve.send(step2(new Uint8Array([1, 1, 7, 0, 0xc4, 9, 1, 9, 2, 1, 120, 0])))
  expect((await eve.saved()).reason).toMatch(/^bad-update: /)
  expect(ada.heard.slice(heard).some(({ type }) => type === 'update')).toBe(false)
  ada.send(update(makeWriter(40).write('fine')))
  expect((await ada.saved()).status).toBe(0)
})
