import { Hono } from 'hono'

import manifest from '../../package.json' with { type: 'json' }
import { refusal } from '../refusal.ts'
import type { Parts } from '../parts.ts'

/** How long, in milliseconds, an answer about saving holds: asking writes to the disk. */
const HOLDS = 1000

/** `GET /api/health`: whether the server can save, and its version. */
export const healthRoutes = ({ index, rooms }: Pick<Parts, 'index' | 'rooms'>) => {
  let asked = -Infinity
  let trouble: Promise<Error | null> = Promise.resolve(null)
  const look = (): Promise<Error | null> => {
    if (performance.now() - asked < HOLDS) return trouble
    asked = performance.now()
    trouble = rooms.trouble ? Promise.resolve(rooms.trouble) : index.probe().then(() => null, errorOf)
    return trouble
  }
  return new Hono().get('/api/health', async (c) => {
    const found = await look()
    if (found) throw refusal('cannot-save', `The server cannot save: ${found.message}`)
    return c.json({ status: 'ok', version: manifest.version })
  })
}

const errorOf = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
