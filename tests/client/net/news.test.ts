import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'

import { bearing } from '../../../client/net/http.ts'
import { followNews } from '../../../client/net/news.ts'
import { type Watched, watch } from '../../../client/net/watched.ts'
import { type Contract, type Made, serve } from '../../contract/support.ts'

/** A page whose paths are the server's, with a browser's fetch and the real server. */
let server: Contract
let made: Made
let asked: string[] = []
/** What a proxy does with the news: passes it on, or holds it up. */
let isHeldUp = false
const page = Object.assign(new EventTarget(), { hidden: false })
const seen = (is: boolean) => {
  page.hidden = !is
  page.dispatchEvent(new Event('visibilitychange'))
}

beforeAll(async () => {
  server = await serve()
  const { fetch } = globalThis
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.startsWith('/')) asked.push(path.replace(/.*\//, ''))
    if (isHeldUp && path.endsWith('/news')) return new Response(new ReadableStream())
    return fetch(new URL(path, server.url), init)
  })
})
const stops: (() => void)[] = []
afterEach(() => {
  seen(false)
  for (const stop of stops.splice(0)) stop()
  seen(true)
  asked = []
})
afterAll(async () => {
  seen(false)
  vi.unstubAllGlobals()
  await server.stop()
})

const NEVER = 3600 // seconds

/** Begins to watch an initiative's settings and to follow its news. */
const begin = async (every = NEVER) => {
  made = await server.make()
  const headers = bearing(made.secret.viewer)
  const watched = watch('GET /api/initiatives/:id', { id: made.id, headers }, { about: 'settings', every })
  stops.push(watched.subscribe(() => {}))
  followNews(made.id, () => headers)
  return watched
}
const until = <T>(watched: Watched<T>, is: (known: ReturnType<Watched<T>['get']>) => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => is(watched.get()) && (unwatch(), resolve())
    const unwatch = watched.subscribe(look)
    look()
  })
const lead = (method: string, path: string, body?: object) =>
  server.ask(method, `/api/initiatives/${made.id}${path}`, { secret: made.secret.facilitator, body })
const gaugeOfNews = async (): Promise<number> =>
  Number(/^common_table_news (\d+)/m.exec(String((await server.ask('GET', '/metrics')).body))?.[1])
const untilOpen = (count: number) =>
  vi.waitUntil(async () => (await gaugeOfNews()) === count, { timeout: 10_000 })

test('a pause and a turned off link are there within a second, and nothing is asked for by the clock', async () => {
  const watched = await begin()
  await until(watched, ({ value }) => value?.paused === false)
  await untilOpen(1)
  const begun = performance.now()
  await lead('PATCH', '', { paused: true })
  await until(watched, ({ value }) => value?.paused === true)
  expect(performance.now() - begun).toBeLessThan(1000)
  await lead('DELETE', `/links/${made.link.viewer}`)
  const revoked = performance.now()
  await until(watched, ({ error }) => (error as { code?: string } | undefined)?.code === 'link-revoked')
  expect(performance.now() - revoked).toBeLessThan(1000)
  // once the membership has ended the news is not asked for again
  expect(asked.filter((one) => one === 'news')).toHaveLength(1)
})

test('a page that nobody looks at follows no news, and reads all when it is looked at again', async () => {
  const watched = await begin()
  await untilOpen(1)
  seen(false)
  await untilOpen(0)
  await lead('PATCH', '', { paused: true })
  seen(true)
  await until(watched, ({ value }) => value?.paused === true)
  await untilOpen(1)
})

test('news that a proxy holds up is not waited for: it is read by the clock', async () => {
  isHeldUp = true
  const watched = await begin(0.05)
  await until(watched, ({ value }) => value?.paused === false)
  await lead('PATCH', '', { paused: true })
  await until(watched, ({ value }) => value?.paused === true)
  isHeldUp = false
})

test('after a restart the page comes back by itself, and reads what it may have missed', async () => {
  const watched = await begin()
  await untilOpen(1)
  await server.restart()
  await untilOpen(1)
  await lead('PATCH', '', { paused: true })
  await until(watched, ({ value }) => value?.paused === true)
})
