import { expect } from 'vitest'
import * as Y from 'yjs'

import { make } from '../../shared/model/edit.ts'
import { comments } from '../../shared/model/kinds-said.ts'
import { awareness, RawClient, step2, update } from '../server/sync/raw-client.ts'
import type { Asking, Contract, Made } from './support.ts'

/** Somebody with the plan open: their copy, and a socket that carries what they write in it. */
export const openPlan = async (contract: Contract, made: Made, asking: Asking, claims = true) => {
  const headers = {
    ...(asking.secret !== undefined && { authorization: `Bearer ${asking.secret}` }),
    ...(asking.cookie !== undefined && { cookie: asking.cookie, origin: contract.url }),
  }
  const url = `${contract.url.replace('http', 'ws')}/sync`
  const client = await new RawClient({ url, initiative: made.id, headers }).opened()
  const doc = await client.document()
  if (claims) client.send(awareness([doc.clientID, {}]))
  const written: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => written.push(bytes))
  return {
    doc,
    client,
    /** Sends what was written, update by update, and waits until it is saved. */
    async send() {
      client.send(...written.splice(0).map(update))
      expect(await client.saved()).toMatchObject({ status: 0 })
    },
    /** Sends all that there is, as the answer to a step 1. */
    async bring(from: Y.Doc = doc) {
      client.send(step2(Y.encodeStateAsUpdate(from)))
      expect(await client.saved()).toMatchObject({ status: 0 })
    },
    /** Takes over what the server has by now. */
    async look() {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(await client.document()))
      written.length = 0
    },
    close: () => client.close(),
  }
}
export type Somebody = Awaited<ReturnType<typeof openPlan>>

export const say = (doc: Y.Doc, id: string, more: { text?: string; by?: string } = {}): string =>
  make(doc, comments, { id, on: 'activities/a', text: 'Good', ...more })
