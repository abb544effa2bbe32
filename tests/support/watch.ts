import type { BrowserContext } from '@playwright/test'

/** The one request to another host that is known: the map's canvas library asks for its mark, and is refused. */
const KNOWN = /cdn\.tldraw\.com\/[^ ]*watermark-track\.svg/

/** What a page asks for while a test has taken its network away, at whatever moment that was: nothing else brings it. */
const CUT = /net::ERR_INTERNET_DISCONNECTED/

/** Collects what no page may do: errors in the console, uncaught errors, requests to other hosts. */
export class Watch {
  readonly complaints: string[] = []
  #origin: string
  #allowed: RegExp[] = [KNOWN, CUT]

  constructor(origin: string) {
    this.#origin = origin
  }

  /** What a test brings about itself, as a cut network or a refused call, is no fault. */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern)
  }

  /** The same, for a server that is away for a while. */
  allowOutage(): void {
    this.allow(/net::ERR_|WebSocket connection to/)
  }

  follow(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#complain(`console: ${message.text()} (${message.location().url})`)
    })
    context.on('weberror', (error) => this.#complain(`uncaught: ${error.error().message}`))
    context.on('request', (request) => {
      const url = new URL(request.url())
      const isOurs = url.origin === this.#origin || ['data:', 'blob:', 'about:'].includes(url.protocol)
      if (!isOurs) this.#complain(`foreign request: ${request.url()}`)
    })
  }

  #complain(complaint: string): void {
    if (!this.#allowed.some((pattern) => pattern.test(complaint))) this.complaints.push(complaint)
  }
}
