import { Client, type Target } from './client.ts'
import { type Phase, sleep } from './phases.ts'
import { Samples } from './statistics.ts'

/** Clients in rooms at steady rates. Rates are a second and client. */
export type Steady = {
  rooms: number
  clients: number
  active: number
  edits: number
  cursors: number
  warmUp: number
  seconds: number
}

/** Of so many clients one asks when its edits are saved. */
const ASKING = 5

const MOST_EDITS = 4_000_000

/**
 * W1, W2 and W3: everybody joins, the active ones edit and move their cursors, and each edit's way from its sender to
 * every other client of its room is timed, and for one client in five until it is called saved. Reports
 * percentiles in ms, and whether all got everything.
 */
export const steady = async (targets: Target[], load: Steady, phase: Phase) => {
  const sent = new Float64Array(MOST_EDITS)
  const late = new Samples()
  const saved = new Samples()
  let measuring = false
  let deliveries = 0
  let due = 0
  const rooms = targets.map((target) =>
    Array.from({ length: load.clients }, (_, i) => {
      return new Client(
        target,
        {
          edit: (number, at) => {
            deliveries++
            if (measuring) late.add(at - (sent[number] ?? at))
          },
          barrier: (number, status) => {
            if (measuring && status === 0) saved.add(performance.now() - sent[number]!)
          },
        },
        i < 2,
      )
    }),
  )
  await Promise.all(rooms.flat().map((client) => client.synced))
  await phase('joined')
  let number = 0
  const stop = rooms.flatMap((room) =>
    room.slice(0, load.active).map((client, i) =>
      every(1000 / load.edits, 1000 / load.cursors, {
        edit: () => {
          sent[++number] = performance.now()
          due += load.clients - 1
          client.edit(number)
          if (i % ASKING === 0) client.barrier(number)
        },
        cursor: () => client.cursor(Math.random(), Math.random()),
      }),
    ),
  )
  await sleep(load.warmUp * 1000)
  measuring = true
  await phase('start')
  await sleep(load.seconds * 1000)
  await phase('end')
  for (const end of stop) end()
  await settled(() => deliveries >= due)
  const converged = deliveries >= due && rooms.every(([a, b]) => a?.settle() === b?.settle())
  for (const client of rooms.flat()) client.socket.terminate()
  return {
    'p50 ms': late.percentile(0.5),
    'p95 ms': late.percentile(0.95),
    'p99 ms': late.percentile(0.99),
    'saved p50 ms': saved.percentile(0.5),
    deliveries: late.count,
    converged,
  }
}

/** Calls `edit` and `cursor` at their intervals in ms, from a random moment on. Returns what ends it. */
const every = (
  editMs: number,
  cursorMs: number,
  act: { edit: () => void; cursor: () => void },
): (() => void) => {
  const timers: NodeJS.Timeout[] = []
  for (const [ms, call] of [
    [editMs, act.edit],
    [cursorMs, act.cursor],
  ] as const) {
    if (!Number.isFinite(ms)) continue
    timers.push(setTimeout(() => timers.push(setInterval(call, ms)), Math.random() * ms))
  }
  return () => timers.forEach((timer) => clearTimeout(timer))
}

/** Waits until `done` or 10 s have gone. */
export const settled = async (done: () => boolean): Promise<void> => {
  const until = performance.now() + 10_000
  while (!done() && performance.now() < until) await sleep(20)
}
