import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, type Made, serve } from './support.ts'

let contract: Contract
let made: Made
beforeAll(async () => {
  contract = await serve()
  made = await contract.make()
})
afterAll(() => contract.stop())

const of = (path: string) => `/api/initiatives/${made.id}${path}`
const lead = () => ({ secret: made.secret.facilitator })
const send = async (body: object): Promise<string> =>
  (await contract.ask('POST', of('/contributions'), { secret: made.secret.contributor, body })).body.id
const answer = (id: string, body: object, asking: object = lead()) =>
  contract.ask('PATCH', of(`/contributions/${id}`), { ...asking, body })
const read = async (what: string) => (await contract.ask('GET', of(what), lead())).body
const waiting = { status: 'waiting' }

test('an answer that is taken back leaves nothing in the record, and can be given again', async () => {
  const group = await send({ type: 'actor', name: 'Block captains', kind: 'group' })
  await answer(group, { status: 'accepted' })
  expect((await read('/map')).actors).toMatchObject([{ id: group, status: 'accepted' }])
  expect((await answer(group, waiting)).body).toMatchObject({ id: group, status: 'waiting' })
  expect((await read('/map')).actors).toEqual([])
  const mine = await contract.ask('GET', of(`/contributions/${group}`), { secret: made.secret.contributor })
  expect(mine.body.status).toBe('waiting')
  expect((await answer(group, waiting)).status).toBe(200)
  await answer(group, { status: 'accepted' })
  expect((await read('/map')).actors).toMatchObject([{ id: group, name: 'Block captains' }])
  await answer(group, waiting)
  await answer(group, { status: 'declined', reason: 'We know them.' })
  expect((await answer(group, waiting)).body).not.toHaveProperty('reason')
})

test('a connection goes with the people whom it proposed, but not with those who are tied elsewhere by then', async () => {
  const connection = await send({ type: 'connection', from: 'Council', to: 'Transit board', kind: 'funds' })
  await answer(connection, { status: 'accepted' })
  const board = (await read('/map')).actors.find(({ name }: { name: string }) => name === 'Transit board')
  const other = await send({ type: 'connection', from: 'Riders', to: board.id, kind: 'influences' })
  await answer(other, { status: 'accepted' })
  await answer(connection, waiting)
  const names = async () => (await read('/map')).actors.map(({ name }: { name: string }) => name).toSorted()
  expect(await names()).toEqual(['Riders', 'Transit board'])
  expect((await read('/map')).connections).toMatchObject([{ id: other }])
  await answer(connection, { status: 'accepted' })
  expect(await names()).toEqual(['Council', 'Riders', 'Transit board'])
  expect((await read('/map')).connections.find(({ id }: { id: string }) => id === connection)).toMatchObject({
    to: board.id,
  })
})

test('an idea comes out of the plan, and comes back with what its sender changed meanwhile', async () => {
  const idea = await send({ type: 'idea', text: 'A bus stop' })
  await answer(idea, { status: 'accepted' })
  await answer(idea, waiting)
  expect((await read('/plan')).activities).toEqual([])
  const changed = { secret: made.secret.contributor }
  await answer(idea, { text: 'A bus stop at the clinic' }, changed)
  await answer(idea, { status: 'accepted' })
  expect((await read('/plan')).activities).toMatchObject([{ id: idea, title: 'A bus stop at the clinic' }])
})

test('only those who review take an answer back, and only while editing is not paused', async () => {
  const idea = await send({ type: 'idea', text: 'A longer library day' })
  await answer(idea, { status: 'accepted' })
  for (const secret of [made.secret.editor, made.secret.contributor])
    expect((await answer(idea, waiting, { secret })).code).toBe('not-allowed')
  const pause = (paused: boolean) => contract.ask('PATCH', of(''), { ...lead(), body: { paused } })
  await pause(true)
  const refused = await answer(idea, waiting)
  expect([refused.status, refused.code]).toEqual([409, 'paused'])
  await pause(false)
  const gone = await send({ type: 'idea', text: 'Never mind' })
  await contract.ask('DELETE', of(`/contributions/${gone}`), { secret: made.secret.contributor })
  expect((await answer(gone, waiting)).code).toBe('already-reviewed')
})
