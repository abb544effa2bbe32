import type { BrowserContext } from '@playwright/test'

/**
 * What sockets send while a browser is told that it is offline waits in the page until it is online again, as it would in
 * the machine's network: Chromium's own way of waiting takes a whole core (`Network.emulateNetworkConditions`, seen in
 * version 156), and tests beside it get none.
 */
export const holdWhileOffline = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(() => {
    window.WebSocket = class extends WebSocket {
      override send(data: Parameters<WebSocket['send']>[0]): void {
        if (navigator.onLine) return super.send(data)
        const sendLater = (): void => {
          if (this.readyState === WebSocket.OPEN) super.send(data)
        }
        addEventListener('online', sendLater, { once: true })
      }
    }
  })
}
