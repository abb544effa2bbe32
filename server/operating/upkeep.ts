import { lookAgain } from '../access/look-again.ts'
import { removeRefused } from '../contributions/forgetting.ts'
import { purgeDeleted } from '../initiatives/purge.ts'
import type { Parts } from '../parts.ts'

/** Milliseconds between looks for what another process (`npm run admin`) has changed. */
const LOOK = 500
const HOUR = 3_600_000
const DAY = 24 * HOUR

type Given = Pick<Parts, 'config' | 'log' | 'index' | 'rooms' | 'news' | 'expiry'>

/**
 * Keeps the running server true to what is stored: acts at once on what an operator's command changed, and forgets
 * what was deleted, or ended by itself, long enough ago.
 */
export const watchStorage = (parts: Given): { stop(): void } => {
  const { log, index, expiry } = parts
  let version = index.version()
  const look = setInterval(() => {
    try {
      const now = index.version()
      if (now === version) return
      expiry.schedule()
      lookAgain(parts)
      version = now
    } catch (error) {
      log.warn({ err: error }, 'what is stored could not be looked at; it is tried again at once')
    }
  }, LOOK)
  let purged = performance.now() - DAY
  const clean = setInterval(() => {
    forgetOld(parts)
    if (performance.now() - purged < DAY) return
    purged = performance.now()
    void purgeDocuments(parts)
  }, HOUR)
  look.unref()
  clean.unref()
  forgetOld(parts)
  return {
    stop() {
      clearInterval(look)
      clearInterval(clean)
    },
  }
}

/** Goes through the documents one by one, once a day: each has to be opened for it. */
const purgeDocuments = async ({ config, log, index, rooms }: Given): Promise<void> => {
  const before = new Date(Date.now() - config.retentionDays * DAY).toISOString()
  for (const { id, deletedAt } of index.initiatives.all()) {
    if (deletedAt !== null) continue
    try {
      await purgeDeleted(rooms, id, before)
      await removeRefused({ index, rooms }, id)
    } catch (error) {
      log.warn({ err: error, initiative: id }, 'deleted items could not be purged')
    }
  }
}

const forgetOld = ({ config, log, index, rooms }: Given): void => {
  const now = Date.now()
  const before = new Date(now - config.retentionDays * DAY).toISOString()
  try {
    index.people.removeSessions(new Date(now).toISOString())
    index.contributions.removeAnswers(new Date(now - DAY).toISOString())
    for (const { id, deletedAt } of index.initiatives.all()) {
      if (deletedAt === null || deletedAt > before) continue
      rooms.purge(id)
      index.initiatives.remove(id)
      log.info({ initiative: id }, 'a deleted initiative was purged')
    }
  } catch (error) {
    log.warn({ err: error }, 'old things could not be forgotten; it is tried again in an hour')
  }
}
