import * as Y from 'yjs'

import { isId } from '../../../shared/ids.ts'
import { entryOf } from '../../../shared/model/collection.ts'
import { comments } from '../../../shared/model/kinds-said.ts'
import { saidIn } from '../../comments/said.ts'
import type { DocumentId } from '../../storage/storage.ts'
import type { Replica } from '../document/document.ts'
import type { Reading } from '../guard/guard.ts'

/**
 * What an update did to a comment. `said` stands for its words as they are now. `isOwn`: whoever sent it wrote them, as
 * far as can be told; `marks`: it says anew that the comment is resolved, or not, and `marksOwn` that this is the sender's.
 */
export type Remark = {
  id: string
  said: string
  isOwn: boolean
  isResolved: boolean
  marks: boolean
  marksOwn: boolean
}

/**
 * Whether an update may touch comments. All that sets a key may, once there are any: what replaces a value says nowhere
 * which type it is in.
 */
export const isAboutComments = ({ document }: DocumentId, replica: Replica, reading: Reading): boolean =>
  document === 'plan' && (replica.roots.has(comments.name) || reading.roots.includes(comments.name))

/** By the ids of the comments that were touched, whether the mark that they are resolved was. */
type Touched = ReadonlyMap<string, boolean>

const MARK = 'resolved'

/** Runs what applies an update, and tells which comments that touched. */
export const watchComments = <T>(doc: Y.Doc, apply: () => T): { result: T; touched: Touched } => {
  const root = doc.getMap(comments.name)
  const touched = new Map<string, boolean>()
  const hear = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      const [id] = event.path
      const keys = event instanceof Y.YMapEvent ? [...event.keysChanged].map(String) : []
      if (id === undefined) for (const one of keys) touched.set(one, true)
      else touched.set(String(id), keys.includes(MARK) || touched.get(String(id)) === true)
    }
  }
  root.observeDeep(hear)
  try {
    return { result: apply(), touched }
  } finally {
    root.unobserveDeep(hear)
  }
}

/**
 * What was done to comments. `person`: whoever sent it; `isOwn` says of a client id whether what is written under it is
 * theirs. A document that was kept on a device comes back under the ids of earlier days: what says of itself that it is
 * theirs is taken for that, for nobody else is made to have said it.
 */
export const remarksIn = (
  doc: Y.Doc,
  touched: Touched,
  { person, isOwn }: { person: string; isOwn: (client: number) => boolean },
): Remark[] =>
  [...touched].flatMap(([id, marks]): Remark[] => {
    const entry = isId(id) ? entryOf(doc, comments.name, id) : undefined
    if (!entry) return []
    const by = (key: string): boolean => isOwn(writerOf(entry, key) ?? NOBODY)
    const comment = comments.read(id, entry)
    return [
      {
        id,
        said: saidIn(comment),
        isOwn: by('text') || comment.by === person,
        isResolved: comment.resolved,
        marks,
        marksOwn: by(MARK),
      },
    ]
  })

/** No client has this id. */
const NOBODY = -1

/** The client id under which a key's value was written. */
const writerOf = (entry: Y.Map<unknown>, key: string): number | undefined => entry._map.get(key)?.id.client
