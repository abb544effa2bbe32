import { networkInterfaces } from 'node:os'

import { Hono } from 'hono'

import type { Network } from '../../shared/api.ts'
import type { Config } from '../config.ts'
import type { Parts } from '../parts.ts'

/** The addresses that this computer has in its local network, version 4. */
export const localAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.')

/**
 * `GET …/network`, for facilitators: whether other devices can open links of this server, and which addresses this
 * computer has in its network. A server with a public address has nothing to say of its network.
 */
export const networkRoutes = ({ access, config }: Pick<Parts, 'access' | 'config'>) =>
  new Hono().get('/api/initiatives/:id/network', access.needs('facilitator'), (c) => c.json(reachOf(config)))

const reachOf = ({ host, publicUrl }: Config): Network => {
  if (publicUrl !== null && !isLoopback(new URL(publicUrl).hostname))
    return { reach: 'others', addresses: [] }
  return { reach: isLoopback(host) ? 'this-computer' : 'others', addresses: localAddresses() }
}
