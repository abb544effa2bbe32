import { Client, type Target } from './client.ts'
import { type Phase, sleep } from './phases.ts'
import { Samples } from './statistics.ts'
import { settled } from './steady.ts'

/** W5: a document of `edits` edits by `writers` clients. */
export type Join = { edits: number; writers: number; at: number }

/**
 * Fills the document, some hundred edits at a time, and waits until another client has all of them. They go anywhere
 * in a text, as those of people do: what is only appended melts into a few long pieces.
 */
export const fill = async ([target]: Target[], load: Join) => {
  if (!target) throw new Error('W5 needs one room')
  let seen = 0
  const reader = new Client(target, { edit: () => seen++ })
  await reader.synced
  for (let done = 0; done < load.edits;) {
    const writers = Array.from({ length: Math.min(20, load.writers) }, () => new Client(target, {}))
    await Promise.all(writers.map((writer) => writer.synced))
    const each = load.edits / load.writers
    for (let i = 0; i < each; i++) {
      for (const writer of writers) writer.edit(++done, true)
      const until = done
      if (i % 20 === 19 || i === each - 1) await settled(() => seen >= until)
    }
    for (const writer of writers) writer.socket.terminate()
  }
  reader.socket.terminate()
  return { edits: seen }
}

/** Each edit has nine letters at least, however it is encoded. */
const LETTERS = 9

/**
 * Joins: one alone (the median of nine after the first), and the last of many at once, in ms until the whole document
 * is there. Infinite when it does not come within 10 s.
 */
export const join = async ([target]: Target[], load: Join, phase: Phase) => {
  if (!target) throw new Error('W5 needs one room')
  const arrival = async (clients: Client[], began: number): Promise<number> => {
    const all = Promise.all(clients.map((client) => client.has(load.edits * LETTERS))).then(() => true)
    const isWhole = await Promise.race([all, sleep(10_000).then(() => false)])
    return isWhole ? performance.now() - began : Number.POSITIVE_INFINITY
  }
  const once = async (): Promise<number> => {
    const began = performance.now()
    const client = new Client(target, {})
    const took = await arrival([client], began)
    client.socket.terminate()
    return took
  }
  const first = await once()
  const ones = new Samples()
  for (let i = 0; i < 9; i++) ones.add(await once())
  await phase('start')
  const began = performance.now()
  const clients = Array.from(
    { length: load.at },
    (_, i) => new Client(target, {}, i === 0 || i === load.at - 1),
  )
  const last = await arrival(clients, began)
  await phase('end')
  const result = {
    'first join ms': first,
    'one join ms': ones.percentile(0.5),
    [`last of ${load.at} ms`]: last,
    'kB each': (clients[0]?.bytes ?? 0) / 1000,
    converged: Number.isFinite(last) && clients[0]?.settle() === clients.at(-1)?.settle(),
  }
  for (const client of clients) client.socket.terminate()
  return result
}
