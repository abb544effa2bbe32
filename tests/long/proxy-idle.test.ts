import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'

import { prepareProxy, type Proxy, whyNoProxy } from '../contract/nginx.ts'
import { type Contract, type Made, serve } from '../contract/support.ts'

/** How many signs of life, 20 s apart, are more than the 90 s that the example gives a socket. */
const BEATS = 6
const HEARTBEAT = '010100'

const why = whyNoProxy()
if (why) console.warn(`Nothing behind a proxy is tested: it ${why}.`)
let proxy: Proxy
let contract: Contract
let made: Made

describe.skipIf(why !== undefined)('behind nginx', () => {
  beforeAll(async () => {
    proxy = await prepareProxy()
    contract = await serve({ PUBLIC_URL: proxy.url, TRUST_PROXY: '1' })
    made = await contract.make()
    await proxy.start(contract.url)
  })
  afterAll(async () => {
    await contract.stop()
    await proxy.stop()
  })

  test('a socket on which nothing happens stays open', async () => {
    const headers = { authorization: `Bearer ${made.secret.editor}` }
    const address = `${proxy.url.replace('https', 'wss')}/sync/${made.id}/plan`
    const socket = new WebSocket(address, { ca: proxy.ca, headers })
    let beats = 0
    await new Promise<void>((resolve, reject) => {
      socket.on('close', (code) => reject(new Error(`closed with ${code} after ${beats} signs of life`)))
      socket.on('message', (data: Buffer) => {
        if (data.toString('hex') === HEARTBEAT) beats += 1
        if (beats === BEATS) resolve()
      })
    })
    expect(socket.readyState).toBe(WebSocket.OPEN)
    socket.terminate()
  })
})
