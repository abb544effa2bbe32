import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'

import { bearing } from '../../../client/net/http.ts'
import { relyOnNews, tell, type Watched, watch } from '../../../client/net/watched.ts'
import { type Contract, type Made, serve } from '../../contract/support.ts'

let server: Contract
let made: Made
/** What the page has asked of the server. */
let asked: string[] = []

/** A page that is looked at or not, whose paths are the server's. */
const page = Object.assign(new EventTarget(), { hidden: false })
const seen = (is: boolean) => {
  page.hidden = !is
  page.dispatchEvent(new Event('visibilitychange'))
}

beforeAll(async () => {
  server = await serve()
  made = await server.make()
  const { fetch } = globalThis
  vi.stubGlobal('document', page)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const response = await fetch(new URL(path, server.url), init)
    // the test's own calls have whole addresses
    if (path.startsWith('/')) asked.push(path)
    return response
  })
})
afterEach(() => {
  relyOnNews(false)
  asked = []
})
afterAll(() => void vi.unstubAllGlobals())

const EVERY = 3600

const settings = (every = EVERY, secret = made.secret.facilitator) =>
  watch('GET /api/initiatives/:id', { id: made.id, headers: bearing(secret) }, { every, about: 'settings' })

/** Resolves once what is watched is as it should be. */
const until = <T>(watched: Watched<T>, is: (known: ReturnType<Watched<T>['get']>) => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => is(watched.get()) && (unwatch(), resolve())
    const unwatch = watched.subscribe(look)
    look()
  })

const rename = (title: string) =>
  server.ask('PATCH', `/api/initiatives/${made.id}`, { secret: made.secret.facilitator, body: { title } })

test('it is read when somebody watches it, and those who watch hear of changes alone', async () => {
  const path = { id: made.id, headers: bearing(made.secret.facilitator) }
  const watched = watch('GET /api/initiatives/:id/contributions', path, { every: EVERY })
  expect(asked).toEqual([])
  await until(watched, ({ value }) => value?.length === 0)
  let heard = 0
  const stop = watched.subscribe(() => (heard += 1))
  await watched.refresh()
  // the same with its ETag
  expect(heard).toBe(0)
  const body = { type: 'actor', name: 'The harbour school' }
  await server.ask('POST', `/api/initiatives/${made.id}/contributions`, {
    secret: made.secret.contributor,
    body,
  })
  await watched.refresh()
  expect(heard).toBe(1)
  expect(watched.get().value).toMatchObject([{ type: 'actor', name: 'The harbour school' }])
  stop()
})

test('who ends watching twice does not end it for others', async () => {
  const watched = settings()
  const stop = watched.subscribe(() => {})
  const stopOther = watched.subscribe(() => {})
  await until(watched, ({ value }) => value !== undefined)
  stopOther()
  stopOther()
  await rename('Still watched')
  tell('settings')
  await expect.poll(() => watched.get().value?.title).toBe('Still watched')
  stop()
})

test('a clock that is put back keeps nobody from the news', async () => {
  const watched = settings()
  const stop = watched.subscribe(() => {})
  await until(watched, ({ value }) => value !== undefined)
  watched.readAt.set(new Date(Date.now() + 3_600_000))
  await rename('Read in time')
  tell('settings')
  await until(watched, ({ value }) => value?.title === 'Read in time')
  stop()
})

test('news has it read again by those who watch what it is about, and by nobody else', async () => {
  const watched = settings()
  const stop = watched.subscribe(() => {})
  await until(watched, ({ value }) => value !== undefined)
  await rename('The new title')
  asked = []
  tell('people')
  tell('settings')
  await until(watched, ({ value }) => value?.title === 'The new title')
  stop()
  tell('settings')
  await watched.refresh()
  expect(asked).toHaveLength(2)
})

test('much news at once is one answer behind the one that is under way', async () => {
  const watched = settings()
  const stop = watched.subscribe(() => {})
  await Promise.all([watched.refresh(), watched.refresh(), watched.refresh()])
  stop()
  expect(asked.length).toBeLessThanOrEqual(2)
})

test('where no news comes it is read by the clock, and again once news has ended', async () => {
  const watched = settings(0.02)
  const stop = watched.subscribe(() => {})
  await rename('By the clock')
  await until(watched, ({ value }) => value?.title === 'By the clock')
  relyOnNews(true)
  await watched.refresh()
  await rename('Unheard of')
  expect(watched.get().value?.title).toBe('By the clock')
  relyOnNews(false)
  await until(watched, ({ value }) => value?.title === 'Unheard of')
  stop()
})

test('it is read at once when the page is looked at again', async () => {
  const watched = settings()
  const stop = watched.subscribe(() => {})
  await until(watched, ({ value }) => value !== undefined)
  seen(false)
  await rename('Meanwhile')
  seen(true)
  await until(watched, ({ value }) => value?.title === 'Meanwhile')
  stop()
})

test('a refusal ends it, what was known stays, and it can be opened again', async () => {
  const watched = settings()
  const stop = watched.subscribe(() => {})
  await until(watched, ({ value }) => value !== undefined)
  const path = `/api/initiatives/${made.id}`
  const { title } = (await server.ask('GET', path, { secret: made.secret.facilitator })).body
  await server.ask('DELETE', path, { secret: made.secret.facilitator, body: { title } })
  await watched.refresh()
  expect(watched.get()).toMatchObject({ value: { title }, error: { code: 'initiative-deleted' } })
  asked = []
  await watched.refresh()
  expect(asked).toEqual([])
  await server.ask('POST', `${path}/restore`, { secret: made.secret.facilitator })
  await watched.reopen()
  expect(watched.get()).toMatchObject({ value: { title }, error: undefined })
  stop()
})

test('while the server is away what was known stays, and why it is old is told', async () => {
  const watched = settings()
  const stop = watched.subscribe(() => {})
  await until(watched, ({ value }) => value !== undefined)
  const at = watched.readAt.get()
  await server.stop()
  await watched.refresh()
  expect(watched.get().error).toBeDefined()
  expect(watched.readAt.get()).toBe(at)
  stop()
})
