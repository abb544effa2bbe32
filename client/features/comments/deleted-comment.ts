import type * as Y from 'yjs'

import { type Deleted, entryOf } from '../../../shared/model/collection.ts'
import { comments } from '../../../shared/model/kinds-said.ts'
import { theirs } from '../../messages/theirs.ts'

/** Letters of a comment that tell it from others. */
const MOST = 120

/** A deleted comment by its first words; one without any is not worth a line. */
export const describeComment =
  (doc: Y.Doc) =>
  ({ id }: Deleted): { name: string } | undefined => {
    const entry = entryOf(doc, comments.name, id)
    const text = entry ? comments.read(id, entry).text.trim().replaceAll(/\s+/g, ' ') : ''
    const letters = Array.from(text)
    if (text === '') return undefined
    return { name: theirs(letters.length > MOST ? `${letters.slice(0, MOST).join('')}…` : text) }
  }
