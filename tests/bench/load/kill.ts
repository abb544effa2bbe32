import { Client, type Target } from './client.ts'
import { type Phase, sleep } from './phases.ts'

/** W6: `edits` in one second by `clients`, and the server is killed after `killAfter` ms of it. */
export type Kill = { clients: number; edits: number; killAfter: number }

/** Writes, asks a barrier after each edit, and reports the numbers of edits that were answered saved. */
export const write = async ([target]: Target[], load: Kill, phase: Phase) => {
  if (!target) throw new Error('W6 needs one room')
  const acknowledged = new Set<number>()
  const asked = new Map<number, number>()
  const clients = Array.from(
    { length: load.clients },
    () =>
      new Client(target, {
        barrier: (n, status) => {
          const number = asked.get(n)
          if (status === 0 && number !== undefined) acknowledged.add(number)
        },
      }),
  )
  await Promise.all(clients.map((client) => client.synced))
  await sleep(200)
  const began = performance.now()
  let sent = 0
  let told = false
  while (sent < load.edits) {
    const elapsed = performance.now() - began
    while (sent < load.edits && sent < (elapsed / 1000) * load.edits) {
      const client = clients[++sent % load.clients]
      client?.edit(sent)
      asked.set(sent, sent)
      client?.barrier(sent)
    }
    if (!told && elapsed > load.killAfter) {
      told = true
      await phase('kill')
      break
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.race([Promise.all(clients.map((client) => client.closed)), sleep(3000)])
  for (const client of clients) client.socket.terminate()
  return { sent, acknowledged: [...acknowledged] }
}

/** After the restart, as soon as somebody gets in: the numbers of edits that are there. */
export const read = async ([target]: Target[]) => {
  if (!target) throw new Error('W6 needs one room')
  for (;;) {
    const there = new Set<number>()
    const client = new Client(target, { edit: (number) => there.add(number) })
    const isIn = await Promise.race([client.synced.then(() => true), client.closed.then(() => false)])
    client.socket.terminate()
    if (isIn) return { there: [...there] }
    await sleep(200)
  }
}
