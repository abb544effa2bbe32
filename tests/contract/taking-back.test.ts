import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type Answer, type Asking, type Contract, type Made, serve } from './support.ts'

/** Who reads what of a contribution, and who may still do something to it, in every state it can be in. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const of = (made: Made, path = '') => `/api/initiatives/${made.id}${path}`
const lead = (made: Made) => ({ secret: made.secret.facilitator })
const read = async (made: Made, what: string) => (await contract.ask('GET', of(made, what), lead(made))).body
const answer = (made: Made, id: string, body: object) =>
  contract.ask('PATCH', of(made, `/contributions/${id}`), { ...lead(made), body })

const WORDS = 'Neighbors of number nine'
const group = { type: 'actor', name: WORDS, kind: 'group', note: WORDS }

const STATES = [
  'waiting',
  'shown',
  'accepted',
  'declined',
  'declined when shown',
  'withdrawn',
  'purged',
] as const
type State = (typeof STATES)[number]
const WHO = ['viewer', 'another', 'editor', 'reviewer', 'facilitator', 'sender', 'code'] as const
type Who = (typeof WHO)[number]
type Prepared = { made: Made; id: string; as: Record<Who, Asking> }

/** An initiative with one contribution in a state, and somebody of every kind. */
const prepare = async (state: State): Promise<Prepared> => {
  const made = await contract.make()
  const person = async (secret: string, name: string): Promise<Asking> => ({
    cookie: await contract.join(secret, { name }),
    origin: contract.url,
  })
  const [reviewer, sender] = [
    await person(made.secret.editor, 'Rae'),
    await person(made.secret.contributor, 'Sam'),
  ]
  const rae = (await read(made, '/people')).find(({ name }: { name: string }) => name === 'Rae')
  await contract.ask('PATCH', of(made, `/people/${rae.id}`), { ...lead(made), body: { reviewer: true } })
  const isShown = state === 'shown' || state === 'declined when shown' || state === 'withdrawn'
  if (isShown) await contract.ask('PATCH', of(made), { ...lead(made), body: { review: 'show' } })
  const { id, code } = (await contract.ask('POST', of(made, '/contributions'), { ...sender, body: group }))
    .body
  const path = of(made, `/contributions/${id}`)
  if (state === 'accepted') await answer(made, id, { status: 'accepted' })
  if (state === 'purged' || state.startsWith('declined'))
    await answer(made, id, { status: 'declined', reason: 'No.' })
  if (state === 'purged') await contract.ask('DELETE', path, lead(made))
  if (state === 'withdrawn') await contract.ask('DELETE', path, sender)
  const as = {
    viewer: { secret: made.secret.viewer },
    another: { secret: made.secret.contributor },
    editor: { secret: made.secret.editor },
    reviewer,
    facilitator: lead(made),
    sender,
    code: { headers: { 'contribution-code': code } },
  }
  return { made, id, as }
}

/** What somebody reads: `words`, `empty` (all but the words), `trace` (that there was one), or the code of a refusal. */
const kindOf = ({ status, code, body }: Answer): string => {
  if (status !== 200) return code ?? String(status)
  if (JSON.stringify(body).includes(WORDS)) return 'words'
  return Object.keys(body).toSorted().join() === 'id,status' ? 'trace' : 'empty'
}

const NO = 'not-allowed'
/** In the order of `WHO`. */
const READS: Record<State, readonly string[]> = {
  waiting: [NO, NO, NO, 'words', 'words', 'words', 'words'],
  shown: [NO, NO, 'words', 'words', 'words', 'words', 'words'],
  accepted: [NO, NO, 'words', 'words', 'words', 'words', 'words'],
  declined: [NO, NO, NO, 'words', 'words', 'words', 'words'],
  'declined when shown': [NO, NO, NO, 'words', 'words', 'words', 'words'],
  withdrawn: [NO, NO, NO, 'trace', 'trace', 'empty', 'empty'],
  purged: [NO, NO, NO, 'empty', 'empty', 'empty', 'empty'],
}

test.each(STATES)(
  'one that is %s is read by those who may alone, by itself and in the list',
  async (state) => {
    const { made, id, as } = await prepare(state)
    for (const [at, who] of WHO.entries()) {
      const expected = READS[state][at] ?? ''
      const alone = await contract.ask('GET', of(made, `/contributions/${id}`), as[who])
      expect([who, kindOf(alone)]).toEqual([who, expected])
      const list = await contract.ask('GET', of(made, '/contributions'), as[who])
      if (who === 'viewer') expect(list.code).toBe(NO)
      else
        expect([who, list.body.map((body: unknown) => kindOf({ ...list, body }))]).toEqual([
          who,
          expected === NO ? [] : [expected],
        ])
    }
  },
)

/** In the order of `WHO`: the status of DELETE. */
const DELETES: Record<State, readonly number[]> = {
  waiting: [403, 403, 403, 403, 403, 204, 204],
  shown: [403, 403, 403, 403, 403, 204, 204],
  accepted: [403, 403, 403, 204, 204, 409, 409],
  declined: [403, 403, 403, 204, 204, 409, 409],
  'declined when shown': [403, 403, 403, 204, 204, 409, 409],
  withdrawn: [403, 403, 403, 403, 403, 409, 409],
  purged: [403, 403, 403, 204, 204, 409, 409],
}

test.each(STATES)(
  'one that is %s is taken back by its sender alone, or purged by those who review',
  async (state) => {
    for (const [at, who] of WHO.entries()) {
      const { made, id, as } = await prepare(state)
      const { status } = await contract.ask('DELETE', of(made, `/contributions/${id}`), as[who])
      expect([who, status]).toEqual([who, DELETES[state][at]])
      if (status === 204 && state !== 'accepted') {
        expect(JSON.stringify(await read(made, '/contributions'))).not.toContain(WORDS)
        expect(JSON.stringify(await read(made, '/record'))).not.toContain(WORDS)
      }
    }
  },
)

describe('nothing of its words is left', () => {
  test.each(['declined when shown', 'withdrawn', 'purged'] as const)(
    'on the map when it is %s',
    async (state) => {
      const { made, as } = await prepare(state)
      for (const what of ['/map', '/record', '/edition', '/export/actors.csv'])
        expect(JSON.stringify((await contract.ask('GET', of(made, what), as.reviewer)).body)).not.toContain(
          WORDS,
        )
    },
  )

  test('after a change hides what was shown', async () => {
    const { made, id, as } = await prepare('shown')
    await contract.ask('PATCH', of(made, `/contributions/${id}`), { ...as.sender, body: { kind: 'person' } })
    expect(JSON.stringify(await read(made, '/record'))).not.toContain(WORDS)
  })

  test('in the list of deleted things, when one that was accepted and deleted there is purged', async () => {
    const { made, id } = await prepare('shown')
    const other = (
      await contract.ask('POST', of(made, '/contributions'), { ...lead(made), body: { ...group, name: 'B' } })
    ).body.id
    await answer(made, id, { status: 'accepted', mergeInto: other })
    expect((await read(made, '/record')).map.actors[id].deleted).toBeTruthy()
    await contract.ask('DELETE', of(made, `/contributions/${id}`), lead(made))
    expect((await read(made, '/record')).map.actors).not.toHaveProperty(id)
  })
})

test('who takes back and who accepts at the same moment do not both succeed', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { made, id, as } = await prepare('shown')
    const [back, accepted] = await Promise.all([
      contract.ask('DELETE', of(made, `/contributions/${id}`), as.sender),
      answer(made, id, { status: 'accepted' }),
    ])
    expect([back.status, accepted.status]).toContain(409)
    const isOnMap = JSON.stringify(await read(made, '/map')).includes(WORDS)
    expect(isOnMap).toBe(accepted.status === 200)
  }
})

describe('who answers may correct what is taken up', () => {
  test('one that waits', async () => {
    const { made, id, as } = await prepare('waiting')
    const changes = { name: 'Families of Elm Street', note: null, influence: 4 }
    expect((await answer(made, id, { status: 'accepted', changes: { kind: 'street' } })).code).toBe(
      'bad-request',
    )
    expect((await answer(made, id, { status: 'declined', changes })).code).toBe('bad-request')
    expect((await answer(made, id, { status: 'accepted', changes })).body).toMatchObject({
      name: changes.name,
    })
    const [actor] = (await read(made, '/map')).actors
    expect(actor).toMatchObject({
      id,
      name: changes.name,
      note: '',
      at: { influence: 4 },
      status: 'accepted',
    })
    const mine = await contract.ask('GET', of(made, `/contributions/${id}`), as.sender)
    expect(mine.body).toMatchObject({ name: changes.name, status: 'accepted' })
  })

  test('one that is shown, of which only that is written', async () => {
    const { made, id } = await prepare('shown')
    await answer(made, id, { status: 'accepted', changes: { kind: 'institution' } })
    const [actor] = (await read(made, '/map')).actors
    expect(actor).toMatchObject({ id, name: WORDS, note: WORDS, kind: 'institution', status: 'accepted' })
  })

  test('an idea', async () => {
    const made = await contract.make()
    const sent = await contract.ask('POST', of(made, '/contributions'), {
      ...lead(made),
      body: { type: 'idea', text: 'A bus' },
    })
    await answer(made, sent.body.id, { status: 'accepted', changes: { text: 'A bus at six' } })
    expect((await read(made, '/plan')).activities).toMatchObject([{ title: 'A bus at six' }])
  })
})

test('a name in which there is nothing to see is none', async () => {
  const made = await contract.make()
  for (const name of ['\u200B', '\u2800', ' \u00AD\uFE0F', '\u3164', '\u0301'])
    expect(
      (await contract.ask('POST', of(made, '/contributions'), { ...lead(made), body: { ...group, name } }))
        .code,
    ).toBe('bad-request')
})
