import { setTimeout } from 'node:timers/promises'

import { ConfigError } from '../config-error.ts'
import type { Servers } from '../storage/servers.ts'

/** Milliseconds between looks, and that the other server is given: longer than it lives without a word. */
const PAUSE = 100
const PATIENCE = 15_000

/**
 * Takes an initiative for what only whoever runs the servers may do: another that has it is asked to let go of it, and
 * one that is gone is shut out. Rejects with ConfigError when it does not come.
 */
export const insist = async (servers: Servers, initiative: string): Promise<void> => {
  for (const begun = performance.now(); ;) {
    const holder = await servers.take(initiative)
    if (typeof holder === 'string') return
    await servers.want(initiative)
    const waited = performance.now() - begun
    // after the database was away nobody has a lease: others have the time to renew theirs
    if (!holder.isLiving && waited > servers.lease / 2) await servers.shutOut(holder.id)
    if (waited > PATIENCE)
      throw new ConfigError('The server that has this initiative does not let go of it. Try again later.')
    await servers.renew()
    await setTimeout(PAUSE)
  }
}
