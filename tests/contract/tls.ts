import { request } from 'node:https'

import { WebSocket } from 'ws'

export type Asked = {
  /** The certificate to trust. */
  ca: string
  /** The address of this computer that the call comes from, `127.0.0.1` if not given. */
  from?: string
  headers?: Record<string, string>
  body?: unknown
}

// oxlint-disable-next-line typescript/no-explicit-any -- what a test reads, it asserts
export type Told = { status: number; body: any; headers: NodeJS.Dict<string | string[]>; setCookie: string }

/** A call over https. `body`: what is JSON already is sent as it is. */
export const askOverTls = (method: string, url: string, { ca, from, headers, body }: Asked): Promise<Told> =>
  new Promise((resolve, reject) => {
    const calling = request(url, { method, ca, headers, localAddress: from }, (answer) => {
      let text = ''
      answer.on('data', (part: Buffer) => (text += part.toString()))
      answer.on('error', reject)
      answer.on('end', () => {
        const isJson = answer.headers['content-type']?.includes('json')
        const setCookie = answer.headers['set-cookie']?.[0] ?? ''
        const { statusCode: status = 0 } = answer
        resolve({ status, body: isJson ? JSON.parse(text) : text, headers: answer.headers, setCookie })
      })
    })
    calling.on('error', reject)
    calling.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body))
  })

/** A WebSocket of y-websocket's client that trusts a certificate and sends headers. */
export const socketOverTls = (ca: string, headers: Record<string, string>): typeof globalThis.WebSocket => {
  class OverTls extends WebSocket {
    constructor(address: string) {
      super(address, { ca, headers })
    }
  }
  return OverTls as unknown as typeof globalThis.WebSocket
}

/** The news of an initiative, event by event. */
export const newsOverTls = (url: string, ca: string, secret: string) =>
  new Promise<{ next(): Promise<string>; destroy(): void }>((resolve, reject) => {
    const headers = { authorization: `Bearer ${secret}` }
    const calling = request(url, { ca, headers }, (answer) => {
      const parts = answer.setEncoding('utf8')[Symbol.asyncIterator]()
      const next = async () => String((await parts.next()).value)
      resolve({ next, destroy: () => calling.destroy() })
    })
    calling.on('error', reject)
    calling.end()
  })
