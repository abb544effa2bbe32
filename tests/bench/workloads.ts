import { fork } from 'node:child_process'
import { join } from 'node:path'

import type { Order } from './load/main.ts'
import { cpuSeconds, memory } from './measure.ts'
import type { Server } from './servers.ts'

/** What one workload gives for one server: figures by name; `NaN` where it has none. */
export type Figures = Record<string, number | boolean>

/**
 * A figure that a workload is judged by: against the best peer in the same run, at most or at least this ratio; or by
 * itself, at most this much.
 */
export type Aim = { figure: string } & ({ atMost: number } | { atLeast: number } | { within: number })

export type Workload = { id: string; what: string; aims: Aim[]; run: (server: Server) => Promise<Figures> }

type Result = Record<string, number | boolean | number[]> & { generatorBusy: number }

/** Runs one load in a process of its own, and reads the server's CPU and memory when it tells a phase. */
const load = async (
  server: Server,
  order: Order,
  onPhase?: (name: string) => void | Promise<void>,
): Promise<{ result: Result; figures: Figures }> => {
  const child = fork(join(import.meta.dirname, 'load/main.ts'), [], {
    execPath: process.execPath,
    // JSON has no infinite numbers
    serialization: 'advanced',
  })
  const marks: Record<string, { cpu: number; now: number }> = {}
  const result = await new Promise<Result>((resolve, reject) => {
    child.on('exit', () => reject(new Error('The load generator ended without a result.')))
    child.on('message', (message: { phase?: string; result?: Result }) => {
      if (message.result) return resolve(message.result)
      const name = message.phase ?? ''
      marks[name] = { cpu: cpuSeconds(server.pids()), now: memory(server.pids()).now }
      void Promise.resolve(onPhase?.(name)).then(() => child.connected && child.send('go'))
    })
    child.send(order)
  })
  const { start, end } = marks
  const figures: Figures = {}
  if (start && end) {
    figures['CPU s'] = end.cpu - start.cpu
    figures['grown MB'] = (end.now - start.now) / 1e6
    figures['peak MB'] = memory(server.pids()).peak / 1e6
  }
  return { result, figures }
}

const plain = ({ result, figures }: { result: Result; figures: Figures }): Figures => ({
  ...figures,
  ...(result as Figures),
})

const steady = async (
  server: Server,
  options: { rooms: number } & Record<string, number>,
): Promise<Figures> => {
  const before = memory(server.pids()).now
  const targets = await server.rooms(options.rooms)
  const figures = plain(await load(server, { load: 'steady', targets, options }))
  return { ...figures, 'kB a room': (memory(server.pids()).now - before) / 1000 / options.rooms }
}

const kill = async (server: Server): Promise<Figures> => {
  const targets = await server.rooms(1)
  const options = { clients: 20, edits: 1000, killAfter: 700 }
  const { result } = await load(server, { load: 'write', targets, options }, async (name) => {
    if (name === 'kill') await server.restart('SIGKILL')
  })
  const { result: found } = await load(server, { load: 'read', targets, options: {} })
  const there = new Set(found.there as number[])
  const acknowledged = result.acknowledged as number[]
  return {
    sent: result.sent as number,
    acknowledged: acknowledged.length,
    survived: there.size,
    'lost of acknowledged': acknowledged.filter((number) => !there.has(number)).length,
    generatorBusy: result.generatorBusy,
  }
}

const join5 = async (server: Server, edits: number, at: number): Promise<Figures> => {
  const targets = await server.rooms(1)
  const options = { edits, writers: 200, at }
  await load(server, { load: 'fill', targets, options })
  const warm = plain(await load(server, { load: 'join', targets, options }))
  await server.restart('SIGTERM')
  const cold = plain(await load(server, { load: 'join', targets, options }))
  return { ...warm, 'cold first join ms': cold['first join ms'] ?? Number.NaN }
}

const idle = async (server: Server, connections: number): Promise<Figures> => {
  const figures = plain(
    await load(server, { load: 'idle', targets: await server.rooms(20), options: { connections } }),
  )
  return { ...figures, 'kB a connection': (Number(figures['grown MB']) * 1000) / Number(figures.connections) }
}

/** The workloads; `scale` below 1 makes all shorter, for a look rather than a measurement. */
export const workloads = (scale: number): Workload[] => {
  const seconds = (full: number) => Math.max(2, Math.round(full * scale))
  return [
    {
      id: 'W1',
      what: '1 room, 50 clients, each 2 edits and 10 cursors a second',
      aims: [
        { figure: 'CPU s', atMost: 0.45 },
        { figure: 'p99 ms', atMost: 0.6 },
        { figure: 'peak MB', atMost: 1 },
      ],
      run: (server) =>
        steady(server, {
          rooms: 1,
          clients: 50,
          active: 50,
          edits: 2,
          cursors: 10,
          warmUp: seconds(5),
          seconds: seconds(30),
        }),
    },
    {
      id: 'W2',
      what: '300 clients, 10 of them active',
      aims: [
        { figure: 'CPU s', atMost: 0.6 },
        { figure: 'p99 ms', atMost: 0.8 },
      ],
      run: (server) =>
        steady(server, {
          rooms: 1,
          clients: 300,
          active: 10,
          edits: 2,
          cursors: 10,
          warmUp: 2,
          seconds: seconds(12),
        }),
    },
    {
      id: 'W3',
      what: '200 rooms of 5 clients, each 0.2 edits and 1 cursor a second',
      aims: [
        { figure: 'CPU s', atMost: 0.7 },
        { figure: 'p99 ms', atMost: 0.7 },
        { figure: 'kB a room', atMost: 0.7 },
      ],
      run: (server) =>
        steady(server, {
          rooms: 200,
          clients: 5,
          active: 5,
          edits: 0.2,
          cursors: 1,
          warmUp: 3,
          seconds: seconds(20),
        }),
    },
    {
      id: 'W4',
      what: 'one room of 100 clients, edits only, to the limit and twice that',
      aims: [
        { figure: 'deliveries/s', atLeast: 1.2 },
        { figure: 'recovered s', within: 5 },
      ],
      run: async (server) =>
        plain(
          await load(server, {
            load: 'flood',
            targets: await server.rooms(1),
            options: { clients: 100, from: 500, step: 1.6, hold: seconds(4), most: 60_000, overload: 5 },
          }),
        ),
    },
    {
      id: 'W5',
      what: 'joining a document of 20,000 edits by 200 clients',
      aims: [
        { figure: 'one join ms', atMost: 0.3 },
        { figure: 'last of 100 ms', atMost: 0.2 },
        { figure: 'cold first join ms', atMost: 1 },
      ],
      run: (server) => join5(server, Math.round(20_000 * Math.min(1, scale * 2)), 100),
    },
    {
      id: 'W6',
      what: 'kill -9 during 1,000 edits in a second',
      aims: [{ figure: 'lost of acknowledged', within: 0 }],
      run: kill,
    },
    {
      id: 'W7',
      what: '2,000 idle connections',
      aims: [{ figure: 'kB a connection', within: 20 }],
      run: (server) => idle(server, 2000),
    },
  ]
}
