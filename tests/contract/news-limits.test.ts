import { afterEach, expect, test } from 'vitest'

import { type NewsReader, readNews } from './news-reader.ts'
import { type Contract, serve } from './support.ts'

/** The news counts as sockets do, and ends as they do. */
let contract: Contract
const open: NewsReader[] = []
afterEach(async () => {
  for (const reader of open.splice(0)) reader.close()
  await contract.stop()
})

const begin = async (env: Record<string, string> = {}) => {
  contract = await serve(env)
  const made = await contract.make()
  const read = async () => {
    const reader = await readNews(contract, made.id, { secret: made.secret.editor })
    open.push(reader)
    return reader
  }
  const socket = () => contract.socket(`/sync/${made.id}/plan`, { secret: made.secret.editor })
  return { made, read, socket }
}
const figure = async (name: string): Promise<number> => {
  const { body } = await contract.ask('GET', '/metrics')
  const line = String(body)
    .split('\n')
    .find((one) => one.startsWith(`${name} `))
  return Number(line?.slice(name.length + 1))
}

test.each(['LIMIT_SOCKETS', 'LIMIT_SOCKETS_PER_ADDRESS'])(
  'a stream counts as a socket for %s, and as none once it has closed',
  async (limit) => {
    const { read, socket } = await begin({ [limit]: '2' })
    const [first, second] = [await read(), socket()]
    await second.opened
    const third = await read()
    expect([third.status, third.code]).toEqual([503, 'too-many'])
    expect((await socket().closed).code).toBe(4509)
    expect(await figure(`common_table_limit_refusals_total{limit="${limit}"}`)).toBe(2)
    first.close()
    while ((await read()).status !== 200) continue
    second.close()
  },
)

test('an initiative has as many streams as a room may have sockets', async () => {
  const { read } = await begin({ LIMIT_SOCKETS_PER_ROOM: '2' })
  expect([(await read()).status, (await read()).status]).toEqual([200, 200])
  expect((await read()).code).toBe('too-many')
  const other = await contract.make()
  expect((await readNews(contract, other.id, { secret: other.secret.viewer })).status).toBe(200)
})

test('streams and why they were ended are counted', async () => {
  const { made, read } = await begin()
  const reader = await read()
  expect([await figure('common_table_news'), await figure('common_table_sockets')]).toEqual([1, 0])
  const path = `/api/initiatives/${made.id}/links/${made.link.editor}`
  await contract.ask('DELETE', path, { secret: made.secret.facilitator })
  await reader.ended
  expect(await figure('common_table_news_ended_total{code="link-revoked"}')).toBe(1)
  expect(await figure('common_table_news')).toBe(0)
})

test('when the server stops readers are told to come back, and it does not wait for them', async () => {
  const { read } = await begin()
  const reader = await read()
  const begun = performance.now()
  await contract.restart()
  expect(await reader.ended).toBe('stopping')
  expect(performance.now() - begun).toBeLessThan(3000)
  expect((await read()).status).toBe(200)
})
