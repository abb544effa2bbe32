import { once } from 'node:events'
import { get } from 'node:http'
import { createServer } from 'node:net'

import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { afterEach, describe, expect, test } from 'vitest'

import type { Place } from '../../../server/ownership/ownership.ts'
import { Places, start, startTwo, stopAll } from './two-servers.ts'

afterEach(stopAll)

const PATH = '/api/initiatives/one'
const echo = new Hono().all(`${PATH}/echo`, async (c) =>
  c.json({ method: c.req.method, query: c.req.query('q'), body: await c.req.text() }),
)
const codeOf = async (answer: Response) => [
  answer.status,
  ((await answer.json()) as { error: { code: string } }).error.code,
]

/** An address at which nobody listens. */
const nowhere = async (): Promise<string> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}

describe('a call of an initiative that is at another server', () => {
  test.each(['POST', 'PATCH', 'DELETE', 'PUT'])('%s arrives whole', async (method) => {
    const { first } = await startTwo(echo)
    const answer = await fetch(`${first.url}${PATH}/echo?q=%C3%A9`, { method, body: 'what is said' })
    expect(await answer.json()).toEqual({ method, query: 'é', body: 'what is said' })
    const bare = await fetch(`${first.url}${PATH}/echo`, { method })
    expect(await bare.json()).toEqual({ method, body: '' })
  })

  test('a body that comes in pieces arrives whole', async () => {
    const { first } = await startTwo(echo)
    const body = new ReadableStream({
      async pull(controller) {
        controller.enqueue(new TextEncoder().encode('piece '))
        if ((this as { sent?: number }).sent) controller.close()
        ;(this as { sent?: number }).sent = 1
      },
    })
    const init = { method: 'POST', body, duplex: 'half' } as RequestInit
    expect(await (await fetch(`${first.url}${PATH}/echo`, init)).json()).toMatchObject({
      body: 'piece piece ',
    })
  })

  test('a body beyond all limits is refused without keeping it', async () => {
    const { first } = await startTwo(echo)
    const answer = await fetch(`${first.url}${PATH}/echo`, { method: 'POST', body: 'x'.repeat(2 ** 21) })
    expect(await codeOf(answer)).toEqual([413, 'too-large'])
  })

  test('answers come as they were given', async () => {
    const large = 'x'.repeat(5_000_000)
    const routes = new Hono()
      .get(`${PATH}/large`, (c) => c.text(large))
      .get(`${PATH}/none`, (c) => c.body(null, 204))
      .get(`${PATH}/same`, (c) => c.body(null, 304, { ETag: '"a"' }))
      .get(`${PATH}/cookies`, (c) => {
        c.header('Set-Cookie', 'a=1')
        c.header('Set-Cookie', 'b=2', { append: true })
        return c.json({}, 418)
      })
    const { first, owner } = await startTwo(routes)
    const ask = (path: string, method = 'GET') => fetch(first.url + PATH + path, { method })
    expect(await (await ask('/large')).text()).toBe(large)
    const head = await ask('/large', 'HEAD')
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/plain; charset=UTF-8'])
    const cookies = await ask('/cookies')
    expect([cookies.status, cookies.headers.getSetCookie()]).toEqual([418, ['a=1', 'b=2']])
    for (let i = 0; i < 20; i++) expect((await ask('/none')).status).toBe(204)
    for (let i = 0; i < 20; i++) expect((await ask('/same')).headers.get('etag')).toBe('"a"')
    expect(owner.sockets.size).toBeLessThan(4)
  })

  test('it is known who sent it, and nobody can say that they are somebody else', async () => {
    const { first } = await startTwo(echo)
    const headers = {
      'common-table-sender': '198.51.100.1',
      'common-table-hops': '2',
      'common-table-secret': 'guessed',
      'x-forwarded-for': '203.0.113.9',
    }
    const answer = await fetch(`${first.url}${PATH}/from`, { headers })
    const host = new URL(first.url).host
    expect(await answer.json()).toEqual({ sender: '127.0.0.1', proxied: '203.0.113.9', host })
  })

  test('how many were passed on is counted', async () => {
    const { first } = await startTwo(echo)
    await fetch(`${first.url}${PATH}/echo`)
    expect(await first.counts.registry.metrics()).toContain('common_table_passed_on_total{what="call"} 1')
  })
})

describe('a stream', () => {
  const news = () => {
    const ended = Promise.withResolvers<void>()
    const end = Promise.withResolvers<void>()
    const routes = new Hono().get(`${PATH}/news`, (c) =>
      streamSSE(c, async (stream) => {
        stream.onAbort(() => ended.resolve())
        await stream.writeSSE({ data: 'first' })
        await end.promise
      }),
    )
    return { ended: ended.promise, end: end.resolve, routes }
  }
  const openNews = async (url: string) => {
    const request = get(`${url}${PATH}/news`)
    request.on('error', () => {})
    const [answer] = await once(request, 'response')
    answer.on('error', () => {})
    const [part] = await once(answer, 'data')
    return { request, answer, part: String(part) }
  }

  test('comes as it is told, and is over there when its reader leaves', async () => {
    const { ended, routes } = news()
    const { first } = await startTwo(routes)
    const { request, part } = await openNews(first.url)
    expect(part).toContain('first')
    request.destroy()
    await ended
  })

  test('is over for its reader when the other server ends it, or dies', async () => {
    const { end, routes } = news()
    const { first, owner } = await startTwo(routes)
    const [one, two] = [await openNews(first.url), await openNews(first.url)]
    const over = [one, two].map(({ answer }) => new Promise((resolve) => answer.once('close', resolve)))
    owner.kill()
    await Promise.all(over)
    end()
  })
})

describe('where an initiative is not any more', () => {
  const two = async (before: (owner: string) => Promise<string>) => {
    const owner = await start(new Places(() => 'here'), echo)
    const wrong = await before(owner.address)
    const places = new Places((): Place => ({ address: places.left.length ? owner.address : wrong }))
    const first = await start(places, new Hono())
    const answer = await fetch(`${first.url}${PATH}/echo`, { method: 'POST', body: 'kept' })
    return { answer, places, wrong }
  }

  test('nobody answers: the call is sent to the right one', async () => {
    const { answer, places, wrong } = await two(nowhere)
    expect(await answer.json()).toMatchObject({ body: 'kept' })
    expect(places.left).toEqual([wrong])
  })

  test('a server that passes it on does so, once', async () => {
    const { answer, places } = await two(async (owner) => {
      return (await start(new Places(() => ({ address: owner })), new Hono())).address
    })
    expect(await answer.json()).toMatchObject({ body: 'kept' })
    expect(places.left).toEqual([])
  })

  test('servers that send it around in a circle stop, and the call is sent to the right one', async () => {
    const { answer, places, wrong } = await two(async () => {
      let other = ''
      const one = await start(new Places(() => ({ address: other })), new Hono())
      other = (await start(new Places(() => ({ address: one.address })), new Hono())).address
      return one.address
    })
    expect(await answer.json()).toMatchObject({ body: 'kept' })
    expect(places.left).toEqual([wrong])
  })

  test('what may have been done is not done again', async () => {
    let asked = 0
    const routes = new Hono().all(`${PATH}/dies`, async () => {
      asked += 1
      const [owner] = owners
      for (const socket of owner!.sockets) socket.resetAndDestroy()
      return new Promise<never>(() => {})
    })
    const { first, owner } = await startTwo(routes)
    const owners = [owner]
    const post = await fetch(`${first.url}${PATH}/dies`, { method: 'POST', body: '{}' })
    expect([asked, ...(await codeOf(post))]).toEqual([1, 503, 'cannot-save'])
  })

  test('what is only read is read again', async () => {
    let asked = 0
    const routes = new Hono().get(`${PATH}/dies`, async (c) => {
      asked += 1
      if (asked > 1) return c.json({ asked })
      for (const socket of owners[0]!.sockets) socket.resetAndDestroy()
      return new Promise<never>(() => {})
    })
    const { first, owner } = await startTwo(routes)
    const owners = [owner]
    expect(await (await fetch(`${first.url}${PATH}/dies`)).json()).toEqual({ asked: 2 })
  })
})

test('a call to a server that lives no more is given up at once', async () => {
  const asked = Promise.withResolvers<void>()
  const routes = new Hono().all(`${PATH}/slow`, () => {
    asked.resolve()
    return new Promise<never>(() => {})
  })
  const { first, owner } = await startTwo(routes)
  const post = fetch(`${first.url}${PATH}/slow`, { method: 'POST', body: '{}' })
  await asked.promise
  first.passing.keepOnly([owner.address])
  first.passing.keepOnly(['http://10.0.0.9:9090'])
  expect(await codeOf(await post)).toEqual([503, 'cannot-save'])
})
