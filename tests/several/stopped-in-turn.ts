import { setTimeout } from 'node:timers/promises'

import { expect } from 'vitest'

import { pauseBefore } from '../../client/live/back-off.ts'
import { Several } from './servers.ts'

/** Three servers, each stopped and started again while people type, who come back as pages do. */
export const stopInTurn = async (): Promise<Several> => {
  const reasons = new Set<string>()
  const comesBack = (reason: string): number => {
    reasons.add(reason)
    return pauseBefore(0, reason)
  }
  const several = await Several.start(3, { comesBack })
  try {
    for (let n = 0; n < 6; n++) await several.gather(3)
    for (const server of several.servers) {
      await setTimeout(2000)
      expect(await server.stop()).toBe(0)
      await server.start()
    }
    await setTimeout(500)
    await several.settle()
    expect([...reasons]).toEqual(['stopping'])
    return several
  } catch (error) {
    await several.remove()
    throw error
  }
}
