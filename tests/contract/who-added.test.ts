import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'

import { DOCUMENTS } from '../../shared/words/documents.ts'
import { REVIEWS } from '../../shared/words/choices.ts'
import { MAP_FILES } from '../../server/initiatives/map-files.ts'
import { joinDocument } from '../support/script.ts'
import { type Contract, serve } from './support.ts'

let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

test.each(REVIEWS)(
  'who added somebody stands in no document and no file, with review “%s”',
  async (review) => {
    const made = await contract.make()
    const lead = { secret: made.secret.facilitator }
    const of = (path = '') => `/api/initiatives/${made.id}${path}`
    await contract.ask('PATCH', of(), { ...lead, body: { review } })
    const cookie = await contract.join(made.secret.contributor, {
      name: 'Zyxwv Neighbor',
      partner: 'resident',
    })
    const asking = { cookie, origin: contract.url }
    const person = (await contract.ask('GET', of('/me'), asking)).body?.person ?? 'Zyxwv'
    const added: string[] = []
    for (const name of ['Tenants', 'Landlords']) {
      const body = { type: 'actor', name, kind: 'group', influence: 3 }
      added.push((await contract.ask('POST', of('/contributions'), { ...asking, body })).body.id)
    }
    const body = { type: 'connection', from: 'Tenants', to: 'Landlords', kind: 'conflict' }
    added.push((await contract.ask('POST', of('/contributions'), { ...asking, body })).body.id)
    for (const id of added)
      await contract.ask('PATCH', of(`/contributions/${id}`), { ...lead, body: { status: 'accepted' } })
    const map = (await contract.ask('GET', of('/map'), lead)).body
    expect(map.actors).toHaveLength(2)
    expect(map.connections).toHaveLength(1)

    const says = new RegExp(`Zyxwv|${person}`)
    for (const name of DOCUMENTS) {
      // all that it is stored and sent as, what was overwritten included
      const provider = await joinDocument(contract.url, made, name)
      expect(Buffer.from(Y.encodeStateAsUpdate(provider.doc)).toString('latin1')).not.toMatch(says)
      provider.destroy()
    }
    const files = [...Object.keys(MAP_FILES), 'activities.csv'].map((file) => `/export/${file}`)
    for (const path of ['/record', '/map', '/plan', ...files]) {
      const answer = await fetch(contract.url + of(path), {
        headers: { authorization: `Bearer ${made.secret.editor}` },
      })
      expect([path, answer.status]).toEqual([path, 200])
      expect(await answer.text()).not.toMatch(says)
    }
  },
)
