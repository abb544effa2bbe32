import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Chance } from '../server/sync/chance.ts'
import { Attacker, makeVictim } from '../server/sync/guard/hostile-updates.ts'
import { makeWriter, RawClient, step1, step2, update } from '../server/sync/raw-client.ts'
import { startProcess } from '../server/sync/server-process.ts'
import { textOf } from '../server/sync/support.ts'

const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
const [FRAMES, ATTACKERS, AT_ONCE] = [100_000, 10, 50]
/** Milliseconds. */
const [WITHIN, STALL] = [60_000, 250]

test('100,000 malformed frames in a minute neither stall the server nor harm anybody', async () => {
  console.log(`FUZZ_SEED=${SEED}`)
  const server = await startProcess({ LIMIT_MESSAGES_PER_SECOND: '1000000' })
  const ada = await new RawClient(server).opened()
  ada.send(step2(makeWriter(5).state()))
  const victim = makeVictim()
  let left = FRAMES
  let closed = 0

  const attack = async (seed: number): Promise<void> => {
    const chance = new Chance(seed)
    const attacker = new Attacker(chance, victim)
    const frame = (): Uint8Array => {
      if (chance.rarely(20)) return Uint8Array.from({ length: chance.below(60) }, () => chance.below(256))
      return chance.rarely(2) ? update(attacker.update()) : step2(attacker.update())
    }
    let eve = await new RawClient(server).opened()
    while (left > 0) {
      for (let i = 0; i < AT_ONCE; i++) eve.send(frame())
      left -= AT_ONCE
      // Waits until all of it is read, so that what is measured is the server and not a queue before it.
      const since = eve.heard.length
      eve.send(step1())
      const answer = eve.hears(({ type }) => type === 'step2', since)
      if (await Promise.race([answer, eve.closed.then(() => null)])) continue
      closed += 1
      eve = await new RawClient(server).opened()
    }
    eve.close()
  }

  let stall = 0
  let trips = 0
  let longest = 0
  const writer = makeWriter(5)
  const live = async (): Promise<void> => {
    while (left > 0) {
      const began = performance.now()
      ada.send(update(writer.write(`<${trips}>`)))
      expect(await ada.saved()).toEqual({ status: 0, reason: '' })
      longest = Math.max(longest, performance.now() - began)
      trips += 1
      await sleep(20)
    }
  }
  const watch = async (): Promise<void> => {
    while (left > 0) {
      await sleep(500)
      stall = Math.max(stall, 1000 * (await server.metric('nodejs_eventloop_lag_max_seconds')))
    }
  }
  await server.metric('nodejs_eventloop_lag_max_seconds')
  const began = performance.now()
  await Promise.all([live(), watch(), ...Array.from({ length: ATTACKERS }, (_, i) => attack(SEED + i))])
  const took = performance.now() - began
  console.log(
    `${FRAMES} frames in ${(took / 1000).toFixed(1)} s, ${closed} sockets closed; longest stall ` +
      `${stall.toFixed(0)} ms, longest of ${trips} saves ${longest.toFixed(0)} ms`,
  )
  expect(took).toBeLessThan(WITHIN)
  expect(stall).toBeLessThan(STALL)
  expect(textOf(await ada.document())).toContain(textOf(writer.doc))
  ada.close()
  await server.server.remove()
})
