import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeWriter, RawClient, update } from '../raw-client.ts'
import { startServer } from '../support.ts'

test('while one editor sends 26 MB in large updates others are saved, and all of it arrives', async () => {
  const server = await startServer({ limits: { messagesPerSecond: 10_000, documentBytes: 64 * 2 ** 20 } })
  const heavy = await new RawClient(server, 'session=heavy').opened()
  const ada = await new RawClient(server, 'session=ada').opened()

  for (let i = 0; i < 130; i++) heavy.send(update(makeWriter().write(String(i % 10).repeat(200_000))))
  const done = heavy.saved()
  const own = makeWriter()
  let answers = 0
  let goesOn = true
  void done.then(() => (goesOn = false))
  while (goesOn) {
    ada.send(update(own.write('a')))
    expect((await ada.saved()).status).toBe(0)
    answers += 1
  }
  expect((await done).status).toBe(0)
  expect(answers).toBeGreaterThan(10)
  const length = await server.rooms.read('one', 'plan', (doc: Y.Doc) => doc.getText('text').length)
  expect(length).toBe(26_000_000 + own.text.length)
  for (const client of [heavy, ada]) client.close()
  await server.remove()
}, 60_000)
