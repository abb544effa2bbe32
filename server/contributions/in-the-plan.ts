import type * as Y from 'yjs'

import { aboutCell } from '../../shared/model/cells.ts'
import { activities, components, phases } from '../../shared/model/kinds.ts'
import { comments } from '../../shared/model/kinds-said.ts'
import { refusal } from '../refusal.ts'
import { addActivity } from '../../shared/model/activities.ts'
import { aliveEntry, entryOf, restoreItem, setFields, writeField } from '../../shared/model/collection.ts'
import { make } from '../../shared/model/edit.ts'
import { MAX_NAME } from '../../shared/words/bounds.ts'
import type { IdeaWords } from '../../shared/contribution.ts'

/** Throws bad-request when an idea is for a phase or component that is not there. */
export const checkCell = (doc: Y.Doc, { phase, component }: IdeaWords): void => {
  if (phase !== undefined && !aliveEntry(doc, phases.name, phase))
    throw refusal('bad-request', 'phase is none of this plan.')
  if (component !== undefined && !aliveEntry(doc, components.name, component))
    throw refusal('bad-request', 'component is none of this plan.')
}

/**
 * An accepted idea as an activity: the one that it was before its answer was taken back, or a new one; where its cell
 * is not known or gone, among those without a place.
 */
export const writeActivity = (
  doc: Y.Doc,
  id: string,
  { text, phase = '', component = '' }: IdeaWords,
): void => {
  const { title, notes } = titled(text)
  if (entryOf(doc, activities.name, id)) {
    restoreItem(doc, activities.name, id)
    writeField(doc, activities, id, 'title', title)
    return writeField(doc, activities, id, 'notes', notes)
  }
  if (addActivity(doc, { id, phase, component, title, notes }) !== undefined) return
  make(doc, activities, { id, title, notes, place: { phase, component, order: '' } })
}

/** An accepted idea as a comment on its cell; nobody's name is with it. */
export const writeComment = (doc: Y.Doc, id: string, { text, phase, component }: IdeaWords): void => {
  if (phase === undefined || component === undefined)
    throw refusal('bad-request', 'as must be activity: this idea names no cell to comment on.')
  if (entryOf(doc, comments.name, id)) {
    restoreItem(doc, comments.name, id)
    return setFields(doc, comments, id, { text })
  }
  make(doc, comments, { id, on: aboutCell(phase, component), text, at: new Date().toISOString() })
}

/** The first line as the title; the whole as notes when it is longer than that. */
const titled = (text: string): { title: string; notes: string } => {
  const [first = ''] = text.split('\n')
  const title = first.length <= MAX_NAME ? first : `${first.slice(0, MAX_NAME - 1).trimEnd()}…`
  return { title: title.toWellFormed(), notes: title === text ? '' : text }
}
