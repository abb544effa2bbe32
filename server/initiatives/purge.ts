import type * as Y from 'yjs'

import { entryOf, readDeleted } from '../../shared/model/collection.ts'
import { ITEM_KINDS } from '../../shared/model/kinds.ts'
import { DOCUMENTS, type DocumentName } from '../../shared/words/choices.ts'
import type { Rooms } from '../sync/rooms.ts'

/** A value of a root map: what is taken away. */
type Found = [kind: string, id: string]

/**
 * Takes away for good what was marked deleted before a time (ISO 8601), and with it what can be seen nowhere without
 * it: the goals of its cells, what was said of it, the connections that it was an end of.
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
    if (isNeeded) await rooms.change(initiative, document, (doc) => purge(doc, document, before))
  }
}

const purge = (doc: Y.Doc, document: DocumentName, before: string): void => {
  // what is left behind may leave something behind itself
  for (let found = findOld(doc, document, before); found.length > 0; found = findOld(doc, document, before))
    for (const [kind, id] of found) doc.getMap(kind).delete(id)
}

const findOld = (doc: Y.Doc, document: DocumentName, before: string): Found[] => [
  ...deletedBefore(doc, ITEM_KINDS[document], before),
  ...(document === 'plan' ? [...goalsLeft(doc), ...commentsLeft(doc)] : connectionsLeft(doc)),
]

const keysOf = (doc: Y.Doc, kind: string): string[] => [...doc.getMap(kind).keys()]

const deletedBefore = (doc: Y.Doc, kinds: readonly string[], before: string): Found[] =>
  kinds.flatMap((kind) =>
    keysOf(doc, kind).flatMap((id): Found[] => (isOld(doc, kind, id, before) ? [[kind, id]] : [])),
  )

/** A mark that is no time is left, for people to see and restore. */
const isOld = (doc: Y.Doc, kind: string, id: string, before: string): boolean => {
  const item = entryOf(doc, kind, id)
  const at = Date.parse((item && readDeleted(item).deleted) ?? '')
  return at > 0 && at < Date.parse(before)
}

/** Ids are never used again: what has no entry any more does not come back. */
const isGone = (doc: Y.Doc, kind: string, id: unknown): boolean =>
  typeof id === 'string' && !doc.getMap(kind).has(id)

const isOfNoCell = (doc: Y.Doc, cell: string): boolean => {
  const [phase = '', component = ''] = cell.split('/')
  return isGone(doc, 'phases', phase) || isGone(doc, 'components', component)
}

const goalsLeft = (doc: Y.Doc): Found[] =>
  keysOf(doc, 'cells').flatMap((cell): Found[] => (isOfNoCell(doc, cell) ? [['cells', cell]] : []))

/** Comments are on `<kind>/<id>`; those on what this document does not know stay. */
const commentsLeft = (doc: Y.Doc): Found[] =>
  keysOf(doc, 'comments').flatMap((id): Found[] => {
    const on: unknown = entryOf(doc, 'comments', id)?.get('on')
    const [kind = '', of = '', more = ''] = typeof on === 'string' ? on.split('/') : []
    const isLeft =
      kind === 'cells' ? isOfNoCell(doc, `${of}/${more}`) : isKnown(kind) && isGone(doc, kind, of)
    return isLeft ? [['comments', id]] : []
  })

const isKnown = (kind: string): boolean => ITEM_KINDS.plan.includes(kind)

const connectionsLeft = (doc: Y.Doc): Found[] =>
  keysOf(doc, 'connections').flatMap((id): Found[] => {
    const ends = ['from', 'to'].map((end) => entryOf(doc, 'connections', id)?.get(end))
    return ends.some((end) => isGone(doc, 'actors', end)) ? [['connections', id]] : []
  })
