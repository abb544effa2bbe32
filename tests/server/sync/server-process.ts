import { createInitiative } from '../../support/initiative.ts'
import { startServer } from '../../support/server.ts'
import type { Reached } from './raw-client.ts'

export type ServerProcess = Awaited<ReturnType<typeof startProcess>>

/** The server that ships, in a process of its own, with one initiative that a script edits. */
export const startProcess = async (env: Record<string, string> = {}) => {
  const raised = Object.entries(env).filter(([name]) => name.startsWith('LIMIT_'))
  if (raised.length > 0) console.log('limits raised:', Object.fromEntries(raised))
  const server = await startServer({ LOG_LEVEL: 'warn', ...env })
  const reach = async (): Promise<Required<Reached>> => {
    const { id, secret } = await createInitiative(server.url, { title: 'Ready', template: 'blank' })
    return {
      url: `${server.url.replace('http', 'ws')}/sync`,
      initiative: id,
      headers: { authorization: `Bearer ${secret.editor}` },
    }
  }
  /** What it says of itself: the value of a figure, as `name` or `name{label="value"}`. */
  const metric = async (name: string): Promise<number> => {
    const text = await (await fetch(`${server.url}/metrics`)).text()
    const line = text.split('\n').find((one) => one.startsWith(`${name} `))
    return Number(line?.slice(name.length + 1))
  }
  return { ...(await reach()), server, reach, metric }
}
