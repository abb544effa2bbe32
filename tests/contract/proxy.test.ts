import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import { prepareProxy, type Proxy, whyNoProxy } from './nginx.ts'
import { type Contract, serve } from './support.ts'
import { type Asked, askOverTls, newsOverTls, socketOverTls } from './tls.ts'

/** The nginx of docs/examples in front of a server, with TLS: what docs/operating.md says of it. */
const why = whyNoProxy()
if (why) console.warn(`Nothing behind a proxy is tested: it ${why}.`)
const open: { destroy(): void }[] = []
let proxy: Proxy
let contract: Contract

const ask = (method: string, path: string, asked: Omit<Asked, 'ca'> = {}) =>
  askOverTls(method, proxy.url + path, { ca: proxy.ca, ...asked })
const create = async () => {
  const body = { title: 'Ready by Five', template: 'phases-of-collective-impact' }
  const made = await ask('POST', '/api/initiatives', { headers: { origin: proxy.url }, body })
  const linkOf = (role: string) => made.body.links.find((link: { role: string }) => link.role === role)
  return { ...made, id: made.body.id as string, linkOf }
}
const join = (secret: string, asked: Omit<Asked, 'ca'> = {}) =>
  ask('POST', '/api/join', { ...asked, headers: { origin: proxy.url, ...asked.headers }, body: { secret } })
const guess = async (from: string, headers = {}) => (await join('wrong', { from, headers })).status
const cookieOf = (setCookie: string): string => setCookie.split(';')[0] ?? ''

const sync = async (id: string, cookie: string): Promise<WebsocketProvider> => {
  const provider = new WebsocketProvider(
    `${proxy.url.replace('https', 'wss')}/sync/${id}`,
    'plan',
    new Y.Doc(),
    {
      disableBc: true,
      WebSocketPolyfill: socketOverTls(proxy.ca, { cookie, origin: proxy.url }),
    },
  )
  open.push(provider)
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return provider
}

describe.skipIf(why !== undefined)('behind nginx', () => {
  beforeAll(async () => {
    proxy = await prepareProxy()
    contract = await serve({ PUBLIC_URL: proxy.url, TRUST_PROXY: '1', LIMIT_SECRETS_PER_MINUTE: '2' })
    await proxy.start(contract.url)
  })
  afterAll(async () => {
    for (const each of open) each.destroy()
    await contract.stop()
    await proxy.stop()
  })

  test('plain http is sent on to https, which browsers are told to keep to', async () => {
    const { status, headers } = await fetch(`${proxy.plain}/new`, { redirect: 'manual' })
    expect([status, headers.get('location')]).toEqual([301, 'https://localhost/new'])
    const health = await ask('GET', '/api/health')
    expect([health.status, health.headers['strict-transport-security']]).toEqual([200, 'max-age=31536000'])
  })

  test('links have the public address, and the cookie is kept to https', async () => {
    const { status, id, linkOf, setCookie } = await create()
    expect(status).toBe(201)
    const { secret, url } = linkOf('editor')
    expect(url).toBe(`${proxy.url}/i/${id}#${secret}`)
    const joined = await join(secret)
    for (const cookie of [setCookie, joined.setCookie])
      expect(cookie).toMatch(/^common_table=.*HttpOnly; Secure; SameSite=Lax/)
  })

  test('two people edit together', async () => {
    const { id, linkOf, setCookie } = await create()
    const joined = await join(linkOf('editor').secret)
    const [ana, ben] = [await sync(id, cookieOf(setCookie)), await sync(id, cookieOf(joined.setCookie))]
    const heard = new Promise((resolve) =>
      ben.doc.getMap('setAside').observe((event) => resolve(event.keysChanged)),
    )
    ana.doc.getMap('setAside').set('a', { reason: 'b' })
    expect(await heard).toEqual(new Set(['a']))
  })

  test('turning a link off ends its sockets within a second', async () => {
    const { id, linkOf, setCookie } = await create()
    const { id: link, secret } = linkOf('editor')
    const { ws } = await sync(id, cookieOf((await join(secret)).setCookie))
    const closed = new Promise<number>((resolve) =>
      ws?.addEventListener('close', ({ code }) => resolve(code)),
    )
    const began = performance.now()
    const headers = { origin: proxy.url, cookie: cookieOf(setCookie) }
    expect((await ask('DELETE', `/api/initiatives/${id}/links/${link}`, { headers })).status).toBe(204)
    expect(await closed).toBe(4410)
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('the news comes through as it is told, and ends within a second of its link', async () => {
    const { id, linkOf, setCookie } = await create()
    const { id: link, secret } = linkOf('viewer')
    const news = await newsOverTls(`${proxy.url}/api/initiatives/${id}/news`, proxy.ca, secret)
    open.push(news)
    expect(await news.next()).toContain('"version"')
    const headers = { origin: proxy.url, cookie: cookieOf(setCookie) }
    const began = performance.now()
    await ask('PATCH', `/api/initiatives/${id}`, { headers, body: { paused: true } })
    expect(await news.next()).toContain('"settings"')
    await ask('DELETE', `/api/initiatives/${id}/links/${link}`, { headers })
    expect(await news.next()).toContain('"link-revoked"')
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('a page of another site may neither write nor open a socket', async () => {
    const { id, setCookie } = await create()
    for (const origin of ['https://evil.example', proxy.plain, contract.url]) {
      const headers = { origin, cookie: cookieOf(setCookie) }
      const write = await ask('PATCH', `/api/initiatives/${id}`, { headers, body: { title: 'Mine' } })
      expect([write.status, write.body.error.code]).toEqual([403, 'foreign-origin'])
      const address = `${proxy.url.replace('https', 'wss')}/sync/${id}/plan`
      const socket = new WebSocket(address, { ca: proxy.ca, headers })
      socket.on('error', () => undefined)
      const refused = await new Promise((resolve) =>
        socket.once('unexpected-response', (_request, { statusCode }) => resolve(statusCode)),
      )
      expect(refused).toBe(403)
    }
  })

  test('limits are each address’s own, and nobody gets around them by a header', async () => {
    expect([await guess('127.0.0.2'), await guess('127.0.0.2'), await guess('127.0.0.2')]).toEqual([
      401, 401, 429,
    ])
    expect(await guess('127.0.0.3')).toBe(401)
    for (const forged of ['198.51.100.1', '127.0.0.3', '127.0.0.3, 127.0.0.3'])
      expect(await guess('127.0.0.2', { 'x-forwarded-for': forged })).toBe(429)
  })

  test('a forged header does not make a call http', async () => {
    const { linkOf } = await create()
    const joined = await join(linkOf('viewer').secret, { headers: { 'x-forwarded-proto': 'http' } })
    expect(joined.setCookie).toContain('; Secure')
  })

  test('a hundred phones behind one address join at once', async () => {
    const { linkOf } = await create()
    const { secret } = linkOf('contributor')
    const all = await Promise.all(Array.from({ length: 100 }, () => join(secret, { from: '127.0.0.4' })))
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(all.map(({ setCookie }) => setCookie)).size).toBe(100)
  })

  test('figures of the server stay on its machine', async () => {
    const through = await ask('GET', '/metrics')
    expect([through.status, through.body.error.code]).toEqual([403, 'not-allowed'])
    expect((await contract.ask('GET', '/metrics')).status).toBe(200)
  })

  test('a record of two megabytes comes through', async () => {
    const { id, setCookie } = await create()
    const headers = { origin: proxy.url, cookie: cookieOf(setCookie) }
    const { body: record } = await ask('GET', `/api/initiatives/${id}/record`, { headers })
    const body = JSON.stringify({ record }) + ' '.repeat(2 * 1024 * 1024)
    expect((await ask('POST', '/api/initiatives', { headers, body })).status).toBe(201)
  })
})
