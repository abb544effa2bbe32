import type * as Y from 'yjs'

import { entryOf, type ItemRef } from '../../shared/model/collection.ts'
import { type Entry, type ItemKind, readDeleted } from '../../shared/model/kind.ts'
import { KINDS } from '../../shared/model/kinds.ts'
import { leansOn } from '../../shared/model/leaning.ts'
import { readSet } from '../../shared/model/values.ts'
import { AppError } from '../../shared/words/errors.ts'
import { DOCUMENTS, type DocumentName } from '../../shared/words/documents.ts'
import type { Rooms } from '../sync/rooms.ts'

/**
 * Takes away for good what was marked deleted before a time (ISO 8601), and with it what can be seen nowhere without
 * it: the goals of its cells, what was said of it, the connections that it was an end of. Sets no longer name it.
 * Throws AppError('cannot-load') and AppError('cannot-save').
 */
export const purgeDeleted = async (
  rooms: Pick<Rooms, 'read' | 'change'>,
  initiative: string,
  before: string,
): Promise<void> => {
  for (const document of DOCUMENTS) {
    const isNeeded = await rooms.read(
      initiative,
      document,
      (doc) => findOld(doc, document, before).length > 0,
    )
    if (isNeeded)
      await rooms.change(initiative, document, (doc) => purge(doc, document, before)).catch(leaveNewer)
  }
}

/** What a newer version wrote is left as it is. */
const leaveNewer = (error: unknown): void => {
  if (!(error instanceof AppError && error.code === 'paused')) throw error
}

const purge = (doc: Y.Doc, document: DocumentName, before: string): void => {
  // what is left behind may leave something behind itself
  for (let found = findOld(doc, document, before); found.length > 0; found = findOld(doc, document, before))
    for (const { kind, id } of found) doc.getMap(kind).delete(id)
  for (const kind of KINDS[document]) if (kind.stands === 'items') forgetGone(doc, document, kind)
}

/** Takes what is there no more out of the sets that name it. */
const forgetGone = (doc: Y.Doc, document: DocumentName, kind: ItemKind): void => {
  for (const { to, key = '', type } of Object.values(kind.fields)) {
    if (type !== 'set' || !KINDS[document].some(({ name }) => name === to)) continue
    for (const id of doc.getMap(kind.name).keys()) {
      const entry = entryOf(doc, kind.name, id)
      for (const member of entry ? readSet(entry, key) : [])
        if (isGone(doc, { kind: to ?? '', id: member })) entry?.delete(key + member)
    }
  }
}

/** What was marked long enough ago, and what leans on something that is there no more. */
const findOld = (doc: Y.Doc, document: DocumentName, before: string): ItemRef[] =>
  KINDS[document].flatMap((kind) =>
    kind.stands === 'root'
      ? []
      : [...doc.getMap(kind.name).keys()].flatMap((id): ItemRef[] => {
          const entry = entryOf(doc, kind.name, id)
          const isLeft = leansOn(KINDS[document], kind, id, entry).some((one) => isGone(doc, one))
          return isLeft || (entry && isOld(entry, before)) ? [{ kind: kind.name, id }] : []
        }),
  )

/** A mark that is no time is left, for people to see and restore. */
const isOld = (entry: Entry, before: string): boolean => {
  const at = Date.parse(readDeleted(entry).deleted ?? '')
  return at > 0 && at < Date.parse(before)
}

/** Ids are never used again: what has no entry any more does not come back. */
const isGone = (doc: Y.Doc, { kind, id }: ItemRef): boolean => !doc.getMap(kind).has(id)
