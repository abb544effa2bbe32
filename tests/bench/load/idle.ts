import { Client, type Target } from './client.ts'
import { type Phase, sleep } from './phases.ts'

/** W7: this many connections that do nothing, spread over the rooms. */
export type Idle = { connections: number }

/** Opens the connections in steps; the bench reads the server's memory before and after. */
export const idle = async (targets: Target[], load: Idle, phase: Phase) => {
  const warm = targets.map((target) => new Client(target, {}))
  await Promise.all(warm.map((client) => client.synced))
  await sleep(1500)
  await phase('start')
  const clients: Client[] = []
  while (clients.length < load.connections) {
    const some = Array.from({ length: 100 }, (_, i) => {
      return new Client(targets[(clients.length + i) % targets.length]!, {})
    })
    await Promise.all(some.map((client) => client.synced))
    clients.push(...some)
  }
  await sleep(3000)
  await phase('end')
  const open = clients.filter(({ socket }) => socket.readyState === socket.OPEN).length
  for (const client of [...warm, ...clients]) client.socket.terminate()
  return { connections: open, converged: open === load.connections }
}
