import type { Change } from '../storage/storage.ts'
import type { CommentRow } from '../storage/tables.ts'
import type { OpenInitiatives } from './open-initiatives.ts'

export type CommentIndex = ReturnType<typeof commentsOf>

/** What is known of the comments of the initiatives that are open, beside their words. */
export const commentsOf = (open: OpenInitiatives) => {
  const rows = (initiative: string) => open.rows(initiative, 'comments')
  return {
    find: (initiative: string, id: string): CommentRow | undefined =>
      rows(initiative).get({ initiative, id }),
    /** Another text once anything has changed that whose comments are is told from. */
    version: (initiative: string): string =>
      (['comments', 'people', 'contributions'] as const)
        .map((table) => open.rows(initiative, table).version)
        .join(),
    count: (initiative: string): number => rows(initiative).size,
    /** Gives what is to be saved along with the edit that it tells of. */
    put: (row: CommentRow): Change => open.putAlong(row.initiative, 'comments', row),
    keepOnly(initiative: string, ids: ReadonlySet<string>): void {
      for (const { id } of rows(initiative).all())
        if (!ids.has(id)) open.remove(initiative, 'comments', { initiative, id })
    },
  }
}
