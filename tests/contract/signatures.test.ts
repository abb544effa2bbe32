import { afterAll, beforeAll, expect, test } from 'vitest'

import { entryOf, setFields } from '../../shared/model/collection.ts'
import { partners } from '../../shared/model/kinds.ts'
import { addPartner } from '../../shared/model/partners.ts'
import { openPlan } from './commenting.ts'
import { type Contract, type Made, serve } from './support.ts'

/** A partner's signature is one that the server took from somebody whose seat speaks for it. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const path = ({ id }: Made, of: string) => `/api/initiatives/${id}${of}`
const signaturesIn = async (made: Made, secret = made.secret.editor) =>
  (await contract.ask('GET', path(made, '/signatures'), { secret })).body

/** A clinic that has agreed to something, Amina who speaks for it, and a script with the editor's link. */
const clinic = async () => {
  const made = await contract.make()
  const script = await openPlan(contract, made, { secret: made.secret.editor })
  const id = addPartner(script.doc, { name: 'Family Clinic', agreed: 'Two evenings a week' })
  await script.send()
  const cookie = await contract.join(made.secret.editor, { name: 'Amina', partner: id })
  const sign = (words = 'Two evenings a week', by = cookie) =>
    contract.ask('POST', path(made, `/partners/${id}/signature`), {
      cookie: by,
      origin: contract.url,
      body: { words },
    })
  return { made, script, id, cookie, sign }
}

test('whoever speaks for a partner signs for it, under their name; nobody else does', async () => {
  const { made, script, id, sign } = await clinic()
  const ben = await contract.join(made.secret.editor, { name: 'Ben' })
  expect(await sign(undefined, ben)).toMatchObject({ status: 403, code: 'not-allowed' })
  expect(await signaturesIn(made)).toEqual([])
  expect((await sign()).status).toBe(201)
  const signature = { partner: id, by: 'Amina', at: expect.any(String), words: 'Two evenings a week' }
  expect(await signaturesIn(made)).toEqual([signature])
  await script.look()
  expect(entryOf(script.doc, 'partners', id)?.get('signed')).toMatchObject({ by: 'Amina' })
})

test('what a script writes as a signature is none: by its own words, and by those of a true one in part', async () => {
  const { made, script, id, sign } = await clinic()
  const forge = async (signed: object) => {
    setFields(script.doc, partners, id, { signed: signed as never })
    await script.send()
  }
  await forge({ by: 'Amina', at: '2026-03-01T09:00:00.000Z', words: 'All of it' })
  expect(await signaturesIn(made)).toEqual([])
  await sign()
  await script.look()
  const real = entryOf(script.doc, 'partners', id)?.get('signed') as Record<string, string>
  for (const other of [{ words: 'All of it' }, { by: 'Ben' }, { at: '2026-01-01T00:00:00.000Z' }]) {
    await forge({ ...real, ...other })
    expect(await signaturesIn(made), JSON.stringify(other)).toEqual([])
  }
})

test('a copy of the record has no signatures; while editing is paused, and without words, nobody signs', async () => {
  const { made, sign } = await clinic()
  expect(await sign(' ')).toMatchObject({ status: 400 })
  await sign()
  const { body: record } = await contract.ask('GET', path(made, '/record'), { secret: made.secret.editor })
  const copy = await contract.ask('POST', '/api/initiatives', { body: { record } })
  const { secret } = copy.body.links.find(({ role }: { role: string }) => role === 'editor')
  expect(await signaturesIn({ ...made, id: copy.body.id }, secret)).toEqual([])
  await contract.ask('PATCH', path(made, ''), { secret: made.secret.facilitator, body: { paused: true } })
  expect(await sign()).toMatchObject({ status: 409, code: 'paused' })
  expect(await signaturesIn(made)).toHaveLength(1)
})
