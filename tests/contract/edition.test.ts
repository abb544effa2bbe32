import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, type Made, serve } from './support.ts'

let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const SECRETS = {
  contact: 'contact-of-a-partner',
  agreed: 'what-a-partner-agreed-to',
  talk: 'what-was-said-in-a-talk',
  aside: 'why-a-finding-is-set-aside',
  nextStep: 'next-step-of-an-activity',
  actorStep: 'next-step-with-somebody',
  actorNote: 'note-about-somebody',
  actorName: 'name-of-somebody',
  comment: 'words-of-a-comment',
  agenda: 'words-of-the-agenda',
  cause: 'what-adds-to-the-problem',
  causeLink: 'id-of-a-cause',
  hidden: 'in-a-hidden-phase',
  deleted: 'title-of-a-deleted-activity',
  issue: 'what-the-map-is-about',
}

/** Words that were put in the agenda from the map. */
const LINKED = [
  {
    insert: 'words-from-the-map',
    attributes: { link: { href: `https://table.example/i/abcdefghij/map?cause=${SECRETS.causeLink}` } },
  },
]

/** An initiative in which everything that could leak has a word of its own. */
const full = async (): Promise<Made> => {
  const place = (phase: string) => ({ $value: { phase, component: 'c', order: 'a0' } })
  const record = {
    schema: 1,
    plan: {
      about: { title: 'Full', schema: 1, today: { $text: 'today-figure' }, goal: { $text: 'goal-figure' } },
      phases: {
        open: { name: { $text: 'Open phase' }, order: 'a0' },
        shut: { name: { $text: SECRETS.hidden }, order: 'a1', hidden: true },
      },
      components: { c: { name: { $text: 'Component' }, purpose: '', hue: 1, order: 'a0' } },
      activities: {
        one: {
          title: { $text: 'shown-activity' },
          notes: { $text: '' },
          status: 'todo',
          place: place('open'),
          nextStep: SECRETS.nextStep,
        },
        two: { title: { $text: SECRETS.hidden }, notes: { $text: '' }, status: 'todo', place: place('shut') },
        three: {
          title: { $text: SECRETS.deleted },
          notes: { $text: '' },
          status: 'todo',
          place: place('open'),
          deleted: '2026-01-01T00:00:00.000Z',
        },
      },
      partners: {
        p: {
          name: { $text: 'Partner' },
          code: 'P',
          contact: SECRETS.contact,
          agreed: SECRETS.agreed,
          agreedOn: '2026-01-01',
          agreedBy: SECRETS.agreed,
          signed: { $value: { by: SECRETS.agreed, at: '2026-01-01', words: SECRETS.agreed } },
          order: 'a0',
        },
      },
      talkNotes: { n: { question: 'readiness/urgency', text: { $text: SECRETS.talk }, by: SECRETS.talk } },
      setAside: { 'lead/activities/one': { $value: { reason: SECRETS.aside, by: SECRETS.aside } } },
      agenda: {
        s: {
          name: 'Section',
          prompt: '',
          order: 'a0',
          body: {
            $xml: [
              { tag: 'paragraph', attributes: {}, children: [{ text: SECRETS.agenda }, { text: LINKED }] },
            ],
          },
        },
      },
      comments: {
        k: { on: 'activities/one', text: SECRETS.comment, by: 'x', at: '2026-01-01T00:00:00.000Z' },
      },
    },
    map: {
      causes: {
        [SECRETS.causeLink]: { text: { $text: SECRETS.cause }, order: 'a0', offered: SECRETS.cause },
      },
      about: { issue: SECRETS.issue, how: { $text: '' }, schema: 1 },
      actors: {
        a: {
          name: { $text: SECRETS.actorName },
          kind: 'person',
          at: { $value: { influence: 5, position: 1 } },
          touch: 'p',
          nextStep: SECRETS.actorStep,
          note: { $text: SECRETS.actorNote },
          status: 'accepted',
        },
        b: { name: { $text: 'Other' }, kind: 'group', note: { $text: '' }, status: 'accepted' },
      },
      connections: { t: { from: 'a', to: 'b', kind: 'funds', note: SECRETS.actorNote, status: 'accepted' } },
    },
  }
  const { body } = await contract.ask('POST', '/api/initiatives', { body: { record } })
  const of = (key: string) =>
    Object.fromEntries(
      body.links.map((link: Record<string, string>) => [link.role, link[key]]),
    ) as Made['secret']
  return { id: body.id, title: body.title, secret: of('secret'), link: of('id'), cookie: '' }
}

const share = (made: Made, shares: object) =>
  contract.ask('PATCH', `/api/initiatives/${made.id}`, { secret: made.secret.facilitator, body: { shares } })
const edition = (made: Made, secret = made.secret.viewer, headers = {}) =>
  contract.ask('GET', `/api/initiatives/${made.id}/edition`, { secret, headers })
const NEVER = [
  'cause',
  'causeLink',
  'contact',
  'agreed',
  'talk',
  'aside',
  'nextStep',
  'actorStep',
  'actorNote',
  'comment',
  'hidden',
  'deleted',
] as const

test('at first it is the grid alone, without what is not for readers', async () => {
  const made = await full()
  const { body } = await edition(made)
  expect(Object.keys(body).toSorted()).toEqual(['grid', 'title'])
  expect(body.grid).toMatchObject({ today: 'today-figure', goal: 'goal-figure', partners: [{ code: 'P' }] })
  expect(body.grid.activities.map(({ title }: { title: string }) => title)).toEqual(['shown-activity'])
  for (const secret of Object.values(SECRETS)) expect(JSON.stringify(body)).not.toContain(secret)
})

test('nothing shared is the title alone', async () => {
  const made = await full()
  await share(made, { grid: false })
  expect((await edition(made)).body).toEqual({ title: 'Full' })
})

test('a map of kinds has marks of its own, kinds, numbers and connections alone', async () => {
  const made = await full()
  await share(made, { grid: false, map: 'kinds' })
  const { title, map, ...more } = (await edition(made)).body
  expect([title, more]).toEqual(['Full', {}])
  const id = expect.stringMatching(/^[\w-]{16}$/)
  expect(map.actors).toHaveLength(2)
  expect(map.actors).toContainEqual({ id, kind: 'person', at: { influence: 5, position: 1 } })
  expect(map.actors).toContainEqual({ id, kind: 'group' })
  const [a, b] = ['person', 'group'].map(
    (kind) => map.actors.find((one: { kind: string }) => one.kind === kind).id,
  )
  expect(map.connections).toEqual([{ id, from: a, to: b, kind: 'funds', mutual: false }])
})

test('the marks are the same until sharing changes, then all are new, and so is the order', async () => {
  const made = await full()
  const actors = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [
      `id-${n}`,
      {
        name: { $text: `Person ${n}` },
        kind: 'person',
        at: { $value: { influence: n / 3, position: 0 } },
        note: { $text: '' },
        status: 'accepted',
      },
    ]),
  )
  const record = { schema: 1, plan: { about: { title: 'Full' } }, map: { about: {}, actors } }
  const { body } = await contract.ask('POST', '/api/initiatives', { body: { record } })
  for (const { role, secret } of body.links) made.secret[role as 'viewer'] = secret
  made.id = body.id
  type Read = { id: string; at: { influence: number } }[]
  const read = async (shares: object): Promise<Read> => {
    await share(made, shares)
    return (await edition(made)).body.map.actors
  }
  const order = (all: Read) => all.map(({ at }) => at.influence).join()
  const named = await read({ map: 'names' })
  const first = await read({ map: 'kinds' })
  expect(await read({ map: 'kinds' })).toEqual(first)
  await contract.restart()
  expect(await read({})).toEqual(first)
  const second = await read({ agenda: true })
  await share(made, { map: 'names' })
  const third = await read({ map: 'kinds', agenda: false })
  const ids = [named, first, second, third].flatMap((all) => all.map(({ id }) => id))
  expect(new Set(ids).size).toBe(120)
  expect(new Set([named, first, second, third].map(order)).size).toBe(4)
})

test('with everything shared, contacts, comments, next steps and notes on people stay out', async () => {
  const made = await full()
  await share(made, { agenda: true, map: 'names' })
  const text = JSON.stringify((await edition(made)).body)
  for (const key of NEVER) expect(text).not.toContain(SECRETS[key])
  for (const key of ['agenda', 'actorName', 'issue'] as const) expect(text).toContain(SECRETS[key])
  // what the agenda took from the map is its words, without the way there
  expect(text).toContain('words-from-the-map')
  expect(text).not.toContain('/map')
})

test('it is the same for every role, and is sent again only when it changed', async () => {
  const made = await full()
  const first = await edition(made)
  const tag = first.headers.get('etag') ?? ''
  for (const secret of Object.values(made.secret)) {
    expect((await edition(made, secret)).body).toEqual(first.body)
    expect((await edition(made, secret, { 'if-none-match': tag })).status).toBe(304)
  }
  await share(made, { map: 'names' })
  expect((await edition(made, made.secret.viewer, { 'if-none-match': tag })).status).toBe(200)
})
