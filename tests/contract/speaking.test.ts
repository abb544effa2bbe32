import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, type Made, serve } from './support.ts'

/** Whom people say that they speak for, and what facilitators make of it. */

let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const of = (made: Made, path = '') => `/api/initiatives/${made.id}${path}`
const lead = (made: Made) => ({ secret: made.secret.facilitator })
const asSelf = (cookie: string, body?: object) => ({ cookie, origin: contract.url, body })
const listed = async (made: Made, name: string) =>
  (await contract.ask('GET', of(made, '/people'), lead(made))).body.find(
    (person: { name: string }) => person.name === name,
  )
const partnersOf = async (made: Made) =>
  (await contract.ask('GET', of(made, '/plan'), lead(made))).body.partners as {
    id: string
    name: string
    backbone?: boolean
  }[]
const correct = async (made: Made, name: string, body: object) =>
  contract.ask('PATCH', of(made, `/people/${(await listed(made, name)).id}`), { ...lead(made), body })

test('an organization that is not listed is kept in the person’s own words, by joining and by changing oneself', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.editor, { name: 'Ana', organization: ' عيادة الحي ' })
  const own = { name: 'Ana', partner: null, organization: 'عيادة الحي' }
  expect((await contract.ask('GET', of(made), { cookie })).body).toMatchObject(own)
  expect(await listed(made, 'Ana')).toMatchObject({ ...own, confirmed: false })
  const changed = await contract.ask('PATCH', of(made, '/me'), asSelf(cookie, { organization: 'Clinic' }))
  expect(changed.body).toMatchObject({ partner: null, organization: 'Clinic' })
  const alone = await contract.ask('PATCH', of(made, '/me'), asSelf(cookie, { partner: null }))
  expect(alone.body).not.toHaveProperty('organization')
  const both = { partner: 'resident', organization: 'Clinic' }
  expect((await contract.ask('PATCH', of(made, '/me'), asSelf(cookie, both))).code).toBe('bad-request')
  const long = { organization: 'x'.repeat(201) }
  expect((await contract.ask('PATCH', of(made, '/me'), asSelf(cookie, long))).code).toBe('bad-request')
})

test('whom somebody speaks for is their own word until a facilitator confirms it, and again once they change it', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.editor, { name: 'Ana', partner: 'clinic' })
  const confirmed = async () => (await listed(made, 'Ana')).confirmed
  expect(await confirmed()).toBe(false)
  await correct(made, 'Ana', { confirmed: true })
  await contract.ask('PATCH', of(made, '/me'), asSelf(cookie, { name: 'Ana', partner: 'clinic' }))
  expect(await confirmed()).toBe(true)
  await contract.ask('PATCH', of(made, '/me'), asSelf(cookie, { partner: 'resident' }))
  expect(await confirmed()).toBe(false)
  await correct(made, 'Ana', { name: 'Ana' })
  expect(await confirmed()).toBe(false)
  await correct(made, 'Ana', { partner: 'clinic' })
  expect(await confirmed()).toBe(true)
  const speakers = async (secret: string) => contract.ask('GET', of(made, '/speakers'), { secret })
  const { id } = await listed(made, 'Ana')
  const own = { id, partner: 'clinic', organization: '', confirmed: true }
  expect((await speakers(made.secret.editor)).body).toContainEqual(own)
  expect((await speakers(made.secret.contributor)).code).toBe('not-allowed')
})

test('a facilitator makes a proposed organization a partner, or says which partner it is', async () => {
  const made = await contract.make()
  await contract.join(made.secret.editor, { name: 'Ana', organization: 'Northside Clinic' })
  await contract.join(made.secret.editor, { name: 'Luz', organization: 'northside  clinic' })
  const ana = await correct(made, 'Ana', { as: 'partner' })
  const [clinic] = await partnersOf(made)
  expect(clinic).toMatchObject({ name: 'Northside Clinic' })
  expect(ana.body).toMatchObject({ partner: clinic?.id, organization: '', confirmed: true })
  await correct(made, 'Luz', { as: 'partner' })
  expect(await partnersOf(made)).toHaveLength(1)
  expect(await listed(made, 'Luz')).toMatchObject({ partner: clinic?.id, confirmed: true })
  expect((await correct(made, 'Luz', { as: 'partner' })).code).toBe('bad-request')
})

test('who starts names their organization, which becomes the first partner and the backbone', async () => {
  const made = await contract.make()
  const body = { name: 'Dana', organization: 'Riverside Trust', as: 'backbone' }
  const started = await contract.ask('PATCH', of(made, '/me'), asSelf(made.cookie, body))
  const [first] = await partnersOf(made)
  expect(first).toMatchObject({ name: 'Riverside Trust', backbone: true })
  expect(started.body).toMatchObject({ name: 'Dana', partner: first?.id })
  expect(await listed(made, 'Dana')).toMatchObject({ confirmed: true })
  const again = await contract.ask('PATCH', of(made, '/me'), asSelf(made.cookie, body))
  expect([again.status, (await partnersOf(made)).length]).toEqual([200, 1])
  const cookie = await contract.join(made.secret.editor)
  expect((await contract.ask('PATCH', of(made, '/me'), asSelf(cookie, body))).code).toBe('not-allowed')
  await contract.ask('PATCH', of(made), { ...lead(made), body: { paused: true } })
  const paused = await contract.ask('PATCH', of(made, '/me'), asSelf(made.cookie, body))
  expect([paused.status, paused.code]).toEqual([409, 'paused'])
})

test('an editor is told that they may answer what residents add, for as long as it is so', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.editor, { name: 'Ana' })
  const own = async () => (await contract.ask('GET', of(made), { cookie })).body
  expect(await own()).not.toHaveProperty('reviewer')
  await correct(made, 'Ana', { reviewer: true })
  expect(await own()).toMatchObject({ role: 'editor', reviewer: true })
  await correct(made, 'Ana', { reviewer: false })
  expect(await own()).not.toHaveProperty('reviewer')
})
