import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, type Made, serve } from './support.ts'

let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const of = (made: Made, path = '') => `/api/initiatives/${made.id}${path}`
const lead = (made: Made) => ({ secret: made.secret.facilitator })
const send = (made: Made, body: object) =>
  contract.ask('POST', of(made, '/contributions'), { secret: made.secret.contributor, body })
const answer = (made: Made, id: string, body: object) =>
  contract.ask('PATCH', of(made, `/contributions/${id}`), { ...lead(made), body })
const read = async (made: Made, what: string) => (await contract.ask('GET', of(made, what), lead(made))).body
const group = {
  type: 'actor',
  kind: 'group',
}

const acceptedActor = async (made: Made, name: string): Promise<string> => {
  const { id } = (await send(made, { ...group, name })).body
  await answer(made, id, { status: 'accepted' })
  return id
}
const tied = async (made: Made, from: string, to: string) => {
  const sent = await send(made, { type: 'connection', from, to, kind: 'informs' })
  if (sent.status === 201) await answer(made, sent.body.id, { status: 'accepted' })
  return sent
}

test.each([
  ['Café Río', 'cafe  rio '],
  ['Đường Phố', 'duong pho'],
  ['STRASSENRAT', 'Straßenrat'],
  ['Cafe\u0301', 'Café'],
  ["Parents' Council", 'Parents’ council'],
  ['مُجَاوِر', 'مجاور'],
  ['Ｌｉｂｒａｒｙ', 'Library'],
])('a connection to %s, who is on the map, may write %s', async (name, written) => {
  const made = await contract.make()
  const [one, other] = [await acceptedActor(made, name), await acceptedActor(made, 'Milltown')]
  await tied(made, written, 'milltown')
  const { actors, connections } = await read(made, '/map')
  expect(actors).toHaveLength(2)
  expect(connections).toMatchObject([{ from: one, to: other }])
})

test('two connections to one new name mean one new person', async () => {
  const made = await contract.make()
  const waiting = await Promise.all(
    ['The mayor', 'THE MAYOR'].map((from, at) =>
      send(made, { type: 'connection', from, to: `Shop ${at}`, kind: 'funds' }),
    ),
  )
  for (const { body } of waiting) await answer(made, body.id, { status: 'accepted' })
  const { actors, connections } = await read(made, '/map')
  expect(actors).toHaveLength(3)
  expect(new Set(connections.map(({ from }: { from: string }) => from)).size).toBe(1)
})

test('a name that two have means neither of them, unless one is written just so', async () => {
  const made = await contract.make()
  const names = ['Parents’ council', 'Parents’ Council']
  const [small, large] = [
    await acceptedActor(made, names[0] ?? ''),
    await acceptedActor(made, names[1] ?? ''),
  ]
  const exact = (await tied(made, 'Parents’ Council', 'Library')).body.id
  const unclear = await send(made, { type: 'connection', from: 'PARENTS’ COUNCIL', to: 'Bus', kind: 'funds' })
  const corrected = await send(made, {
    type: 'connection',
    from: 'PARENTS’ COUNCIL',
    to: 'Shop',
    kind: 'funds',
  })
  await answer(made, corrected.body.id, { status: 'accepted', changes: { from: small } })
  await answer(made, unclear.body.id, { status: 'accepted' })
  const { actors, connections } = await read(made, '/map')
  const from = (id: string) => connections.find((one: { id: string }) => one.id === id).from
  expect([from(exact), from(corrected.body.id)]).toEqual([large, small])
  const added = actors.find(({ id }: { id: string }) => id === from(unclear.body.id))
  expect([added.name, [small, large].includes(added.id)]).toEqual(['PARENTS’ COUNCIL', false])
})

test('nobody is tied to themselves, whatever the name is written like; a sender reads what they wrote', async () => {
  const made = await contract.make()
  const id = await acceptedActor(made, 'Café')
  for (const [from, to] of [
    ['Mayor', 'MAYOR '],
    ['cafe', id],
    ['CAFÉ', 'Cafe'],
  ] as const)
    expect((await tied(made, from, to)).code).toBe('bad-request')
  const sent = await send(made, { type: 'connection', from: 'cafe', to: 'Mayor', kind: 'informs' })
  const mine = await contract.ask('GET', of(made, `/contributions/${sent.body.id}`), {
    secret: made.secret.contributor,
  })
  expect(mine.body).toMatchObject({ from: 'cafe', to: 'Mayor' })
})
