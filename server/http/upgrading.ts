import type { IncomingMessage } from 'node:http'

/**
 * Whether a request goes to the sockets. One whose address cannot be read does not: it gets the ordinary answer of a
 * malformed request.
 */
export const isUpgrade = ({ headers, url = '' }: IncomingMessage): boolean => {
  if (headers.upgrade?.toLowerCase() !== 'websocket' || url.includes('\\')) return false
  const address = url.startsWith('/') ? `http://${headers.host ?? ''}${url}` : url
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}
