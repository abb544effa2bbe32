import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, serve } from './support.ts'

let contract: Contract
beforeAll(async () => {
  contract = await serve({
    LIMIT_DOCUMENT_BYTES: String(4 * 1024 * 1024),
    LIMIT_RECORD_BYTES: String(16 * 1024 * 1024),
  })
})
afterAll(() => contract.stop())

type Link = { role: string; secret: string }
const editorOf = ({ body }: { body: { links: Link[] } }) =>
  body.links.find(({ role }) => role === 'editor')?.secret
const recordOf = (made: { body: { id: string; links: Link[] } }) =>
  contract.ask('GET', `/api/initiatives/${made.body.id}/record`, { secret: editorOf(made) })
const large = (activities: number, notes: string) => ({
  schema: 1,
  plan: {
    about: { title: 'Large' },
    activities: Object.fromEntries(
      Array.from({ length: activities }, (_, n) => [
        `a${n}`,
        { title: { $text: `Activity ${n}` }, notes: { $text: notes } },
      ]),
    ),
  },
  map: {},
})
const send = (record: unknown) => contract.ask('POST', '/api/initiatives', { body: { record } })

test('a whole record goes out and comes back equal, as another initiative', async () => {
  const example = await contract.ask('POST', '/api/initiatives', { body: { example: true } })
  const record = (await recordOf(example)).body
  const copy = await send(record)
  expect(copy.status).toBe(201)
  expect(copy.body.id).not.toBe(example.body.id)
  expect(copy.body.title).toBe(example.body.title)
  expect((await recordOf(copy)).body).toEqual(record)
  expect(Object.keys(record.plan.activities).length).toBeGreaterThan(20)
  for (const word of [example.body.id, editorOf(example)]) expect(JSON.stringify(record)).not.toContain(word)
})

test('a large one comes back equal too, and others are answered meanwhile', async () => {
  const record = large(1500, 'x'.repeat(1000))
  const sent = send(record)
  let answered = 0
  let isRead = false
  const read = sent.then(() => (isRead = true))
  for (; !isRead; answered++) await contract.ask('GET', '/api/health')
  await read
  const made = await sent
  expect([made.status, answered > 5]).toEqual([201, true])
  expect((await recordOf(made)).body).toEqual(record)
})

test('one beyond the limits of a body or a document is too large', async () => {
  for (const record of [large(3000, 'x'.repeat(2000)), large(1, 'x'.repeat(17 * 1024 * 1024))]) {
    const answer = await send(record)
    expect([answer.status, answer.code]).toEqual([413, 'too-large'])
  }
})

test('a large body that is no record is refused with a sentence', async () => {
  const junk = 'x'.repeat(100_000)
  for (const body of [{ title: junk, template: 'x' }, { record: junk }, [junk], `${junk}{`]) {
    const answer = await contract.ask('POST', '/api/initiatives', { body })
    expect([answer.status, answer.code]).toEqual([400, 'bad-request'])
  }
})
