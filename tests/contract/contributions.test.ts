import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type Asking, type Contract, type Made, serve } from './support.ts'

let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const of = (made: Made, path = '') => `/api/initiatives/${made.id}${path}`
const lead = (made: Made) => ({ secret: made.secret.facilitator })
const send = (made: Made, body: object, asking: Asking = { secret: made.secret.contributor }) =>
  contract.ask('POST', of(made, '/contributions'), { ...asking, body })
const answer = (made: Made, id: string, body: object) =>
  contract.ask('PATCH', of(made, `/contributions/${id}`), { ...lead(made), body })
const read = async (made: Made, what: string) => (await contract.ask('GET', of(made, what), lead(made))).body
const group = {
  type: 'actor',
  name: 'River Street Tenants',
  kind: 'group',
  influence: 3,
  position: 2,
  note: 'Meets on Mondays',
}

test('a person waits in no document, is accepted, and is on the map under the same id', async () => {
  const made = await contract.make()
  const sent = await send(made, group)
  expect([sent.status, sent.body.status]).toEqual([201, 'waiting'])
  expect((await read(made, '/map')).actors).toEqual([])
  expect((await answer(made, sent.body.id, { status: 'accepted' })).body.status).toBe('accepted')
  expect((await read(made, '/map')).actors).toEqual([
    {
      id: sent.body.id,
      name: group.name,
      kind: 'group',
      at: { influence: 3, position: 2 },
      note: group.note,
      status: 'accepted',
    },
  ])
  expect((await answer(made, sent.body.id, { status: 'declined' })).code).toBe('already-reviewed')
})

test('declining says why, and the sender reads it', async () => {
  const made = await contract.make()
  const { id } = (await send(made, group)).body
  await answer(made, id, { status: 'declined', reason: 'This is about our street only.' })
  const mine = await contract.ask('GET', of(made, '/contributions'), { secret: made.secret.contributor })
  expect(mine.body).toMatchObject([{ id, status: 'declined', reason: 'This is about our street only.' }])
  expect((await read(made, '/map')).actors).toEqual([])
})

describe('with review “show”', () => {
  const showing = async () => {
    const made = await contract.make()
    await contract.ask('PATCH', of(made), { ...lead(made), body: { review: 'show' } })
    return made
  }

  test('a group is shown as proposed at once; a person, and who knows what, waits', async () => {
    const made = await showing()
    expect((await send(made, group)).body.status).toBe('shown')
    expect((await send(made, { type: 'actor', name: 'School', kind: 'institution' })).body.status).toBe(
      'shown',
    )
    for (const kind of ['person', 'resident', undefined])
      expect((await send(made, { type: 'actor', name: 'Ann', kind })).body.status).toBe('waiting')
    const { actors } = await read(made, '/map')
    expect(actors.map(({ status }: { status: string }) => status)).toEqual(['proposed', 'proposed'])
  })

  test('a connection between groups is shown, but for a conflict or one with somebody who waits', async () => {
    const made = await showing()
    const from = (await send(made, group)).body.id
    const to = (await send(made, { ...group, name: 'Library', kind: 'institution' })).body.id
    const connection = { type: 'connection', from, to, kind: 'informs' }
    expect((await send(made, connection)).body.status).toBe('shown')
    expect((await send(made, { ...connection, kind: 'conflict' })).body.status).toBe('waiting')
    expect((await send(made, { ...connection, to: 'The mayor' })).body.status).toBe('waiting')
    expect((await read(made, '/map')).connections).toMatchObject([
      { from, to, kind: 'informs', status: 'proposed' },
    ])
  })

  test('accepting takes the mark off, declining and taking back remove', async () => {
    const made = await showing()
    const [kept, declined, back] = await Promise.all(
      ['A', 'B', 'C'].map((name) => send(made, { ...group, name })),
    )
    await answer(made, kept?.body.id, { status: 'accepted' })
    await answer(made, declined?.body.id, { status: 'declined' })
    const path = of(made, `/contributions/${back?.body.id}`)
    expect((await contract.ask('DELETE', path, { secret: made.secret.contributor })).status).toBe(204)
    expect((await read(made, '/map')).actors).toMatchObject([{ name: 'A', status: 'accepted' }])
    expect((await contract.ask('DELETE', path, { secret: made.secret.contributor })).code).toBe(
      'already-reviewed',
    )
  })

  test('a change shows at once, and hides what is no longer harmless', async () => {
    const made = await showing()
    const { id } = (await send(made, group)).body
    const path = of(made, `/contributions/${id}`)
    const by = { secret: made.secret.contributor }
    await contract.ask('PATCH', path, {
      ...by,
      body: { name: 'River Street', influence: null, position: null },
    })
    const [actor] = (await read(made, '/map')).actors
    expect(actor).toMatchObject({ name: 'River Street', kind: 'group', status: 'proposed' })
    expect(actor.at).toBeUndefined()
    const changed = await contract.ask('PATCH', path, { ...by, body: { kind: 'person' } })
    expect(changed.body).toMatchObject({ status: 'waiting', kind: 'person' })
    expect((await read(made, '/map')).actors).toEqual([])
    await answer(made, id, { status: 'accepted' })
    expect((await read(made, '/map')).actors).toMatchObject([{ id, kind: 'person', status: 'accepted' }])
  })

  test('while paused all wait, answers are refused, and taking back works', async () => {
    const made = await showing()
    const shown = (await send(made, group)).body.id
    await contract.ask('PATCH', of(made), { ...lead(made), body: { paused: true } })
    expect((await send(made, group)).body.status).toBe('waiting')
    expect((await answer(made, shown, { status: 'accepted' })).code).toBe('paused')
    const back = await contract.ask('DELETE', of(made, `/contributions/${shown}`), {
      secret: made.secret.contributor,
    })
    expect(back.status).toBe(204)
  })
})

test('a connection may name who is not on the map yet; accepting it adds them', async () => {
  const made = await contract.make()
  const { id } = (
    await send(made, { type: 'connection', from: 'The mayor', to: 'The library', kind: 'funds' })
  ).body
  await answer(made, id, { status: 'accepted' })
  const { actors, connections } = await read(made, '/map')
  expect(actors.map(({ name }: { name: string }) => name).toSorted()).toEqual(['The library', 'The mayor'])
  expect(connections).toMatchObject([{ id, kind: 'funds', status: 'accepted' }])
})

test('one that is on the map already is merged into that', async () => {
  const made = await contract.make()
  const first = (await send(made, group)).body.id
  await answer(made, first, { status: 'accepted' })
  const second = (await send(made, { ...group, name: 'Tenants of River St' })).body.id
  expect((await answer(made, second, { status: 'accepted', mergeInto: 'none' })).code).toBe('bad-request')
  expect((await answer(made, second, { status: 'accepted', mergeInto: first })).body.status).toBe('accepted')
  expect((await read(made, '/map')).actors.map(({ id }: { id: string }) => id)).toEqual([first])
})

test('an accepted idea becomes an activity in its cell, one without a place, or a comment', async () => {
  const made = await contract.make()
  const plan = await read(made, '/plan')
  const [phase, component] = [plan.phases[0].id, plan.components[0].id]
  const placed = (await send(made, { type: 'idea', text: 'A walking bus', phase, component })).body.id
  const loose = (await send(made, { type: 'idea', text: 'Benches\nalong the river' })).body.id
  const remark = (await send(made, { type: 'idea', text: 'Ask the school', phase, component })).body.id
  await answer(made, placed, { status: 'accepted' })
  await answer(made, loose, { status: 'accepted', as: 'activity' })
  expect((await answer(made, loose, { status: 'accepted' })).code).toBe('already-reviewed')
  await answer(made, remark, { status: 'accepted', as: 'comment' })
  const { activities } = await read(made, '/plan')
  expect(activities).toHaveLength(2)
  expect(activities.find(({ id }: { id: string }) => id === placed)).toMatchObject({
    title: 'A walking bus',
    place: { phase, component },
  })
  expect(activities.find(({ id }: { id: string }) => id === loose)).toMatchObject({
    title: 'Benches',
    notes: 'Benches\nalong the river',
  })
  const { plan: whole } = await read(made, '/record')
  expect(whole.comments[remark]).toMatchObject({
    on: `cells/${phase}/${component}`,
    text: 'Ask the school',
    by: '',
  })
})
