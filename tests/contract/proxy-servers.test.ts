import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { newId } from '../../shared/ids.ts'
import { prepareProxy, type Proxy, whyNoProxy } from './nginx.ts'
import { askOverTls } from './tls.ts'

/** The nginx of docs/examples in front of several servers, each of which says which one it is. */
const why = whyNoProxy()
if (why) console.warn(`Nothing behind a proxy is tested: it ${why}.`)
const IDS = Array.from({ length: 60 }, newId)
let proxy: Proxy
let servers: Server[]

const listen = async (_: unknown, name: number): Promise<Server> => {
  const server = createServer((request, answer) => {
    request.resume()
    request.on('end', () => answer.end(String(name)))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return server
}
const ask = async (path: string, method = 'GET') => {
  const { status, body } = await askOverTls(method, proxy.url + path, {
    ca: proxy.ca,
    ...(method === 'POST' && { body: '{}' }),
  })
  return status === 200 ? Number(body) : status
}
/** The place of each initiative. */
const places = () => Promise.all(IDS.map((id) => ask(`/api/initiatives/${id}`)))

describe.skipIf(why !== undefined)('behind nginx, with several servers', () => {
  beforeAll(async () => {
    proxy = await prepareProxy()
    servers = await Promise.all([0, 1, 2].map(listen))
    await proxy.start(
      ...servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    )
  })
  afterAll(async () => {
    for (const server of servers) server.close()
    await proxy.stop()
  })

  test('all that belongs to an initiative goes to one server, and initiatives to all of them', async () => {
    const usual = await places()
    expect(new Set(usual)).toEqual(new Set([0, 1, 2]))
    for (const path of ['/links', '/news?a=b', '/contributions/one'])
      expect(await Promise.all(IDS.map((id) => ask(`/api/initiatives/${id}${path}`, 'POST')))).toEqual(usual)
    for (const document of ['plan', 'map'])
      expect(await Promise.all(IDS.map((id) => ask(`/sync/${id}/${document}`)))).toEqual(usual)
    const others = await Promise.all(IDS.map(() => ask('/api/join', 'POST')))
    expect(new Set(others)).toEqual(new Set([0, 1, 2]))
  })

  test('what was to go to a server that is gone goes to others, and all else stays where it was', async () => {
    const usual = await places()
    servers[1]!.closeAllConnections()
    servers[1]!.close()
    await once(servers[1]!, 'close')
    const posted = await Promise.all(IDS.map((id) => ask(`/api/initiatives/${id}/links`, 'POST')))
    expect(new Set(posted)).toEqual(new Set([0, 2]))
    expect(posted.filter((place, i) => place !== usual[i] && usual[i] !== 1)).toEqual([])
  })
})
