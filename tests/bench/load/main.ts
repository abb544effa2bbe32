import type { Target } from './client.ts'
import { flood } from './flood.ts'
import { idle } from './idle.ts'
import { fill, join } from './join.ts'
import { read, write } from './kill.ts'
import type { Phase } from './phases.ts'
import { steady } from './steady.ts'

/** The load generator: a process of its own. Gets its order as its first message, tells phases, then its result. */
const LOADS = { steady, flood, fill, join, write, read, idle }

export type Order = { load: keyof typeof LOADS; targets: Target[]; options: object }

const phase: Phase = (name) =>
  new Promise((resolve) => {
    process.once('message', () => resolve())
    process.send?.({ phase: name })
  })

process.once('message', (order: Order) => {
  const run = LOADS[order.load] as (targets: Target[], options: object, phase: Phase) => Promise<object>
  const cpu = process.cpuUsage()
  const began = performance.now()
  void run(order.targets, order.options, phase).then((result) => {
    const { user, system } = process.cpuUsage(cpu)
    const busy = (user + system) / 1000 / (performance.now() - began)
    process.send?.({ result: { ...result, generatorBusy: busy } }, () => process.exit(0))
  })
})
