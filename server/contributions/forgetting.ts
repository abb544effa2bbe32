import type * as Y from 'yjs'

import { ITEM_KINDS } from '../../shared/model/kinds.ts'
import { refusal } from '../refusal.ts'
import { entryOf, removeItem } from '../../shared/model/collection.ts'
import { readDeleted } from '../../shared/model/kind.ts'
import { DOCUMENTS } from '../../shared/words/documents.ts'
import type { Parts } from '../parts.ts'
import type { ContributionRow } from '../storage/tables.ts'
import { isOpen, onMapOf, openStill } from './sending.ts'
import { removeFromMap } from './on-the-map.ts'

/** The sender takes it back: its words are gone at once, for everybody and for good. Throws already-reviewed. */
export const withdraw = async (parts: Parts, row: ContributionRow): Promise<void> => {
  if (!isOpen(row)) throw refusal('already-reviewed')
  const changedAt = new Date().toISOString()
  const store = () =>
    parts.index.contributions.set(row.initiative, row.id, {
      status: 'withdrawn',
      body: {},
      reason: null,
      changedAt,
    })
  const onMap = onMapOf(row)
  if (row.status === 'waiting' || !onMap) {
    await parts.index.transact(() => {
      openStill(parts, row)
      store()
    })
    return removeDeleted(parts, row.initiative, [row.id])
  }
  await parts.rooms.change(
    row.initiative,
    'map',
    (doc) => {
      openStill(parts, row)
      removeFromMap(doc, onMap)
    },
    store,
  )
}

/**
 * Those who review take the words of an answered one away for good, also from where deleted things can be restored.
 * What an accepted one has become, and is still there, is the record's: it is deleted there.
 */
export const forgetWords = async (parts: Parts, row: ContributionRow): Promise<void> => {
  if (isOpen(row) || row.status === 'withdrawn') throw refusal('not-allowed')
  await removeDeleted(parts, row.initiative, [row.id])
  await parts.index.transact(() => parts.index.contributions.set(row.initiative, row.id, { body: {} }))
}

/** Takes off the map for good what was declined or taken back and had been marked deleted there until then. */
export const removeRefused = async (
  parts: Pick<Parts, 'index' | 'rooms'>,
  initiative: string,
): Promise<void> => {
  const rows = parts.index.contributions.of(initiative)
  const refused = rows.filter(({ status }) => status === 'declined' || status === 'withdrawn')
  if (refused.length > 0)
    await removeDeleted(
      parts,
      initiative,
      refused.map(({ id }) => id),
    )
}

/** Takes away for good what is marked deleted of these contributions. Throws cannot-save. */
export const removeDeleted = async (
  { rooms }: Pick<Parts, 'rooms'>,
  initiative: string,
  ids: readonly string[],
): Promise<void> => {
  const own = ids.flatMap((id) => [id, `${id}-from`, `${id}-to`])
  for (const document of DOCUMENTS) {
    const look = (doc: Y.Doc) =>
      ITEM_KINDS[document]
        .filter(({ sentAs }) => sentAs !== undefined)
        .flatMap(({ name }) => own.filter((id) => isDeleted(doc, name, id)).map((id) => [name, id] as const))
    if ((await rooms.read(initiative, document, look)).length === 0) continue
    await rooms.change(initiative, document, (doc) => {
      for (const [kind, id] of look(doc)) removeItem(doc, kind, id)
    })
  }
}

const isDeleted = (doc: Y.Doc, kind: string, id: string): boolean => {
  const entry = entryOf(doc, kind, id)
  return entry !== undefined && readDeleted(entry).deleted !== undefined
}
