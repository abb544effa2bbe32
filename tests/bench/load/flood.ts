import { Client, type Target } from './client.ts'
import { type Phase, sleep } from './phases.ts'

/** W4: rates in edits a second for the whole room, each held for some seconds. */
export type Flood = {
  clients: number
  from: number
  step: number
  hold: number
  most: number
  overload: number
}

/**
 * One room, edits only. The rate is raised until deliveries stop rising (by 5 %), then doubled for `overload`
 * seconds; reports the most deliveries a second, and how long after the end everybody had everything.
 */
export const flood = async ([target]: Target[], load: Flood, phase: Phase) => {
  if (!target) throw new Error('W4 needs one room')
  let deliveries = 0
  let sent = 0
  const clients = Array.from(
    { length: load.clients },
    (_, i) => new Client(target, { edit: () => deliveries++ }, i < 2),
  )
  await Promise.all(clients.map((client) => client.synced))
  await phase('start')
  const hold = async (rate: number, seconds: number): Promise<number> => {
    const before = deliveries
    const began = performance.now()
    let mine = 0
    while (performance.now() - began < seconds * 1000) {
      const due = ((performance.now() - began) / 1000) * rate
      for (let burst = 0; mine < due && burst < 200; mine++, burst++)
        clients[++sent % load.clients]?.edit(sent)
      await new Promise((resolve) => setImmediate(resolve))
    }
    return (deliveries - before) / ((performance.now() - began) / 1000)
  }
  let best = 0
  let rate = load.from
  for (; rate <= load.most; rate *= load.step) {
    const reached = await hold(rate, load.hold)
    if (reached < best * 1.05) break
    best = reached
  }
  const open = () => clients.filter(({ socket }) => socket.readyState === socket.OPEN).length
  await hold(rate * 2, load.overload)
  const ended = performance.now()
  while (deliveries < sent * (load.clients - 1) && performance.now() - ended < 40_000 && open() > 1)
    await sleep(20)
  const recovered = performance.now() - ended
  await phase('end')
  const whole = deliveries >= sent * (load.clients - 1)
  const result = {
    'deliveries/s': best,
    'at edits/s': rate,
    'recovered s': whole ? recovered / 1000 : Number.POSITIVE_INFINITY,
    'still open': open(),
    converged: whole && clients[0]?.settle() === clients[1]?.settle(),
  }
  for (const client of clients) client.socket.terminate()
  return result
}
