import { removeRefused } from '../contributions/forgetting.ts'
import { purgeDeleted } from '../initiatives/purge.ts'
import type { Parts } from '../parts.ts'

/** Milliseconds between looks for what another process (`npm run admin`) has changed. */
const LOOK = 100
const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 24 * HOUR

type Given = Pick<Parts, 'config' | 'log' | 'index' | 'rooms'>

/**
 * Keeps the running server true to what is stored: looks for what an operator's command changed, and forgets what was
 * deleted, or ended by itself, long enough ago: the first time before this resolves.
 */
export const watchStorage = async (parts: Given): Promise<{ stop(): void }> => {
  const { index, log } = parts
  await index.look()
  await forgetOld(parts)
  const look = setInterval(() => {
    index
      .look()
      .catch((error: unknown) =>
        log.warn({ err: error }, 'what is stored could not be looked at; it is tried again at once'),
      )
  }, LOOK)
  const tend = setInterval(() => index.tend(), MINUTE)
  let purged = performance.now() - DAY
  const clean = setInterval(() => {
    void forgetOld(parts)
    if (performance.now() - purged < DAY) return
    purged = performance.now()
    void purgeDocuments(parts)
  }, HOUR)
  for (const timer of [look, tend, clean]) timer.unref()
  return {
    stop() {
      for (const timer of [look, tend, clean]) clearInterval(timer)
    },
  }
}

/** Goes through the documents one by one, once a day: each has to be opened for it. */
const purgeDocuments = async ({ config, log, index, rooms }: Given): Promise<void> => {
  const before = new Date(Date.now() - config.retentionDays * DAY).toISOString()
  for (const { id, deletedAt } of await index.initiatives.all()) {
    if (deletedAt !== null) continue
    try {
      await index.initiatives.open(id)
      await purgeDeleted(rooms, id, before)
      await removeRefused({ index, rooms }, id)
    } catch (error) {
      log.warn({ err: error, initiative: id }, 'deleted items could not be purged')
    }
  }
}

const forgetOld = async ({ config, log, index, rooms }: Given): Promise<void> => {
  const now = Date.now()
  const before = new Date(now - config.retentionDays * DAY).toISOString()
  try {
    await index.forget(new Date(now).toISOString(), new Date(now - DAY).toISOString())
    for (const { id, deletedAt } of await index.initiatives.all()) {
      if (deletedAt === null || deletedAt > before) continue
      await rooms.purge(id, () => index.initiatives.remove(id))
      log.info({ initiative: id }, 'a deleted initiative was purged')
    }
  } catch (error) {
    log.warn({ err: error }, 'old things could not be forgotten; it is tried again in an hour')
  }
}
