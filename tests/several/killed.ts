import { setTimeout } from 'node:timers/promises'

import { expect } from 'vitest'

import { Several } from './servers.ts'

/** Milliseconds within which all are back after a server was killed. */
const BACK = 10_000

/** Kills a server of three again and again while people type in initiatives that lie on all of them. */
export const killAgainAndAgain = async (rounds: number): Promise<void> => {
  const several = await Several.start(3)
  try {
    for (let n = 0; n < 6; n++) await several.gather(3)
    const took: number[] = []
    for (let round = 0; round < rounds; round++) {
      await setTimeout(500 * Math.random())
      const victim = several.servers[Math.floor(Math.random() * 3)]!
      const killed = performance.now()
      await victim.kill()
      await setTimeout(200)
      await several.settle()
      took.push(performance.now() - killed)
      several.setTyping(true)
      await victim.start()
    }
    console.log(`after ${rounds} kills all were back and equal within ${took.map(Math.round).join(', ')} ms`)
    expect(Math.max(...took)).toBeLessThan(BACK)
  } finally {
    await several.remove()
  }
}
