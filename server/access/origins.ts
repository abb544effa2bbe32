import { isIPv6 } from 'node:net'

import type { Context } from 'hono'

import { senderOf } from '../http/sender.ts'

/** What of the settings tells where a request came from and where it went to. */
export type Origins = { publicUrl: string | null; trustProxy: number }

/**
 * The network address that a request came from: the socket's own, or what the outermost trusted proxy wrote.
 * Addresses of version 6 are cut to their first 64 bits, which one household or hall shares.
 */
export const addressOf = (c: Context, { trustProxy }: Pick<Origins, 'trustProxy'>): string => {
  const own = senderOf(c)
  if (trustProxy === 0) return shorten(own)
  const chain = [...listOf(c.req.header('x-forwarded-for')), own]
  return shorten(chain[Math.max(0, chain.length - 1 - trustProxy)] ?? own)
}

/** Whether a request came straight from this machine, through no proxy. */
export const isLocal = (c: Context): boolean => {
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => c.req.header(name))
  return !forwarded && /^(::1|(::ffff:)?127\.[0-9.]+)$/.test(senderOf(c))
}

const shorten = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=[0-9.]+$)/i, '').slice(0, 64)
  return isIPv6(plain) ? networkOf(plain) : plain
}

const networkOf = (address: string): string => {
  const even = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1)
  const [head = '', tail] = even.split('::')
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = tail === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0)
  return [...(left ?? []), ...Array<string>(zeros).fill('0'), ...(right ?? [])].slice(0, 4).join(':')
}

const listOf = (header: string | undefined): string[] =>
  (header ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** The origin that a request was sent to, as the person sees it in the address bar. */
const requestOrigin = (c: Context, { trustProxy }: Origins): string => {
  const forwarded = trustProxy > 0 ? listOf(c.req.header('x-forwarded-proto'))[0] : undefined
  return `${forwarded === 'https' ? 'https' : 'http'}://${new URL(c.req.url).host}`
}

/** The origin that links are made of. */
export const publicOrigin = (c: Context, origins: Origins): string =>
  origins.publicUrl ?? requestOrigin(c, origins)

/** Whether the Origin header is ours, another's, or not there. */
export const originOf = (c: Context, origins: Origins): 'own' | 'foreign' | 'none' => {
  const origin = c.req.header('origin')
  if (origin === undefined) return 'none'
  return origin === origins.publicUrl || origin === requestOrigin(c, origins) ? 'own' : 'foreign'
}

/** Whether the person's browser speaks https to us, so that the cookie can be kept to it. */
export const isSecure = (c: Context, origins: Origins): boolean => {
  if (requestOrigin(c, origins).startsWith('https:')) return true
  const { publicUrl } = origins
  return (
    publicUrl !== null &&
    publicUrl.startsWith('https:') &&
    new URL(publicUrl).host === new URL(c.req.url).host
  )
}
