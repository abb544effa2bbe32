import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyDatabase } from '../../../server/storage/verify.ts'
import { RawClient } from '../sync/raw-client.ts'
import { store } from '../sync/stored.ts'
import { startServer, temporaryFolder } from '../sync/support.ts'

let folder: string
const verify = () => verifyDatabase(join(folder, 'common-table.sqlite'), folder)
beforeEach(async () => {
  folder = temporaryFolder()
  await (await startServer({ folder })).stop()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a document that refers to what is not in it is named, and after the server has mended it what was set aside', async () => {
  expect(await verify()).toEqual({ documents: 2, damaged: [], setAside: [] })
  // A deletion of clocks that nobody has.
  store(folder, [new Uint8Array([0, 1, 9, 1, 0, 3])])
  expect((await verify()).damaged).toEqual(['one/plan: it refers to something that is not in it.'])
  const server = await startServer({ folder })
  const ada = await new RawClient(server).opened()
  ada.close()
  await server.stop()
  expect(await verify()).toEqual({ documents: 2, damaged: [], setAside: ['one/plan: 1'] })
})

test('an update that cannot be applied is named with its document', async () => {
  store(folder, [new Uint8Array([1, 1])], 'map')
  expect((await verify()).damaged).toEqual([expect.stringMatching(/^one\/map: it does not open/)])
})
