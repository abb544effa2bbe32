import { openPostgresSource, openPostgresTarget } from './postgres/postgres-ends.ts'
import type { Source, Target } from './source.ts'
import { openSqliteSource, openSqliteTarget } from './sqlite/sqlite-ends.ts'

/** The ends of a move, each by the URL of a PostgreSQL database or by a folder. No server can start there meanwhile. */

export const isDatabase = (place: string): boolean => /^postgres(ql)?:\/\//.test(place)

/** Rejects with a sentence when a server is there or it is not of this version; nothing is changed there. */
export const openSource = async (place: string): Promise<Source> =>
  isDatabase(place) ? openPostgresSource(place) : openSqliteSource(place)

/** Rejects with a sentence when it is not empty. */
export const openTarget = async (place: string): Promise<Target> =>
  isDatabase(place) ? openPostgresTarget(place) : openSqliteTarget(place)
