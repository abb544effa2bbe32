import { afterEach, expect, test } from 'vitest'

import { LIMIT_VARIABLES } from '../../server/limits.ts'
import { makeWriter, RawClient, step2, update } from '../server/sync/raw-client.ts'
import { type Contract, type Made, serve } from './support.ts'

let contract: Contract
const open: RawClient[] = []
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await contract.stop()
})

/** The value of a figure, as `name` or `name{label="value"}`. */
const figure = async (name: string): Promise<number | undefined> => {
  const { body } = await contract.ask('GET', '/metrics')
  const line = String(body)
    .split('\n')
    .find((one) => one.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length + 1))
}
const refusals = (limit: string) => figure(`common_table_limit_refusals_total{limit="${limit}"}`)

const socket = (made: Made): RawClient => {
  const client = new RawClient({
    url: `${contract.url.replace('http', 'ws')}/sync`,
    initiative: made.id,
    headers: { authorization: `Bearer ${made.secret.editor}` },
  })
  open.push(client)
  return client
}

test('the setting of every limit can be seen, and that nothing was refused yet', async () => {
  contract = await serve({ LIMIT_MESSAGES_PER_SECOND: '77' })
  expect(LIMIT_VARIABLES.length).toBeGreaterThan(10)
  for (const name of LIMIT_VARIABLES) {
    expect([name, await figure(`common_table_limit{limit="${name}"}`)]).toEqual([name, expect.any(Number)])
    expect([name, await refusals(name)]).toEqual([name, 0])
  }
  expect(await figure('common_table_limit{limit="LIMIT_MESSAGES_PER_SECOND"}')).toBe(77)
  expect(await figure('common_table_limit{limit="body_bytes"}')).toBe(64 * 1024)
  expect(await figure('common_table_limit{limit="name_characters"}')).toBe(200)
  expect(await figure('common_table_limit{limit="text_characters"}')).toBe(4000)
})

test('what is saved and what is refused is counted', async () => {
  contract = await serve()
  const made = await contract.make()
  const ada = await socket(made).opened()
  expect(await figure('common_table_open_documents')).toBe(1)
  expect(await figure('common_table_sockets')).toBe(1)
  const words = makeWriter().write('words')
  ada.send(update(words))
  expect((await ada.saved()).status).toBe(0)
  expect(await figure('common_table_updates_total')).toBe(1)
  expect(await figure('common_table_update_bytes_total')).toBe(words.length)
  expect(await figure('common_table_commit_seconds_count')).toBe(1)
  ada.send(update(new Uint8Array([255])))
  expect((await ada.saved()).status).toBe(1)
  expect(await figure('common_table_updates_refused_total{code="bad-update"}')).toBe(1)
  expect(await figure('common_table_updates_refused_total{code="gap"}')).toBe(0)
  ada.send(new Uint8Array([0, 2, 200, 1, 5]))
  await ada.closed
  expect(await figure('common_table_sockets_ended_total{code="bad-frame"}')).toBe(1)
})

test('that nothing can be saved is seen, and that it can be again', async () => {
  contract = await serve()
  const ada = await socket(await contract.make()).opened()
  expect(await figure('common_table_cannot_save')).toBe(0)
  const release = contract.lock()
  ada.send(update(makeWriter().write('words')))
  expect((await ada.saved()).status).toBe(2)
  expect(await figure('common_table_cannot_save')).toBe(1)
  expect(await figure('common_table_commit_failures_total')).toBeGreaterThan(0)
  release()
  while ((await ada.saved()).status !== 0) continue
  expect(await figure('common_table_cannot_save')).toBe(0)
})

test.each(['LIMIT_SOCKETS', 'LIMIT_SOCKETS_PER_ADDRESS', 'LIMIT_SOCKETS_PER_ROOM'])(
  'a socket that is refused for %s is counted as that',
  async (limit) => {
    contract = await serve({ [limit]: '1' })
    const made = await contract.make()
    await socket(made).opened()
    expect((await socket(made).closed).code).toBe(4509)
    expect(await refusals(limit)).toBe(1)
  },
)

test('frames and documents that are too large are counted by their limits', async () => {
  contract = await serve({ LIMIT_FRAME_BYTES: '2000', LIMIT_DOCUMENT_BYTES: '40000' })
  const made = await contract.make()
  const large = await socket(made).opened()
  large.send(update(makeWriter().write('x'.repeat(3000))))
  expect((await large.closed).code).toBe(4513)
  expect(await refusals('LIMIT_FRAME_BYTES')).toBe(1)
  const full = await socket(made).opened()
  full.send(step2(makeWriter().write('x'.repeat(39_900))))
  expect((await full.saved()).reason).toMatch(/^document-full: /)
  expect(await refusals('LIMIT_DOCUMENT_BYTES')).toBe(1)
  full.send(step2(makeWriter().write('x'.repeat(60_000))))
  expect((await full.closed).code).toBe(1009)
  expect(await refusals('LIMIT_DOCUMENT_BYTES')).toBe(2)
})

test('calls that a limit refuses are counted by it', async () => {
  contract = await serve({
    LIMIT_SECRETS_PER_MINUTE: '1',
    LIMIT_JOINS_PER_MINUTE: '1',
    LIMIT_INITIATIVES_PER_HOUR: '1',
    LIMIT_CONTRIBUTIONS_PER_MINUTE: '1',
    LIMIT_RECORD_BYTES: '100000',
  })
  const made = await contract.make()
  const post = async (path: string, body: unknown, secret?: string): Promise<number> =>
    (await contract.ask('POST', path, { body, secret })).status
  const idea = { type: 'idea', text: 'Benches' }
  const contributions = `/api/initiatives/${made.id}/contributions`
  const twice: Record<string, () => Promise<number>> = {
    LIMIT_SECRETS_PER_MINUTE: () => post('/api/join', { secret: 'wrong' }),
    LIMIT_JOINS_PER_MINUTE: () => post('/api/join', { secret: made.secret.viewer }),
    LIMIT_INITIATIVES_PER_HOUR: () => post('/api/initiatives', { title: 'A', template: 'blank' }),
    LIMIT_CONTRIBUTIONS_PER_MINUTE: () => post(contributions, idea, made.secret.contributor),
    LIMIT_RECORD_BYTES: () => post('/api/initiatives', { record: 'x'.repeat(200_000) }),
  }
  for (const [limit, ask] of Object.entries(twice)) {
    await ask()
    expect([limit, [429, 413].includes(await ask())]).toEqual([limit, true])
    expect([limit, await refusals(limit)]).toEqual([limit, expect.any(Number)])
    expect(await refusals(limit)).toBeGreaterThan(0)
  }
})
