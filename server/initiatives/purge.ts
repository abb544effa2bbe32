import type * as Y from 'yjs'

import { entryOf, readDeleted } from '../../shared/model/collection.ts'
import { DOCUMENTS, type DocumentName } from '../../shared/protocol.ts'
import type { Rooms } from '../sync/rooms.ts'

/** The kinds whose items are marked when they are deleted. */
const KINDS: Record<DocumentName, readonly string[]> = {
  plan: ['phases', 'components', 'activities', 'partners', 'agenda', 'comments'],
  map: ['actors', 'connections'],
}

/**
 * Takes away for good what was marked deleted before a time (ISO 8601).
 * Throws AppError('cannot-load') and AppError('cannot-save').
 */
export const purgeDeleted = async (
  rooms: Pick<Rooms, 'read' | 'change'>,
  initiative: string,
  before: string,
): Promise<void> => {
  for (const document of DOCUMENTS) {
    const look = (doc: Y.Doc) => deletedBefore(doc, KINDS[document], before)
    const old = await rooms.read(initiative, document, look)
    if (old.length === 0) continue
    await rooms.change(initiative, document, (doc) => {
      for (const [kind, id] of look(doc)) doc.getMap(kind).delete(id)
    })
  }
}

const deletedBefore = (doc: Y.Doc, kinds: readonly string[], before: string): [kind: string, id: string][] =>
  kinds.flatMap((kind) =>
    [...doc.getMap(kind).keys()].flatMap((id): [string, string][] =>
      isOld(doc, kind, id, before) ? [[kind, id]] : [],
    ),
  )

/** A mark that is no time is left, for people to see and restore. */
const isOld = (doc: Y.Doc, kind: string, id: string, before: string): boolean => {
  const item = entryOf(doc, kind, id)
  const at = Date.parse((item && readDeleted(item).deleted) ?? '')
  return at > 0 && at < Date.parse(before)
}
