import { createHash } from 'node:crypto'
import type * as Y from 'yjs'

import { comments } from '../../shared/model/kinds-said.ts'

/** An answer as it is sent, with what stands for it. */
export type Answer = { body: string; tag: string }

/** What was answered last from each document, as long as its comments are the same. */
const kept = new WeakMap<Y.Doc, Answer & { version: string }>()
const watched = new WeakSet<Y.Doc>()

/**
 * The answer about a document's comments: all who have it open ask again whenever anybody says something, so it is made
 * once. `version`: of all that it tells beside the document.
 */
export const answerOnce = (doc: Y.Doc, version: string, make: () => unknown): Answer => {
  const before = kept.get(doc)
  if (before?.version === version) return before
  if (!watched.has(doc)) doc.getMap(comments.name).observeDeep(() => kept.delete(doc))
  watched.add(doc)
  const body = JSON.stringify(make())
  const tag = `"${createHash('sha1').update(body).digest('base64url')}"`
  kept.set(doc, { body, tag, version })
  return { body, tag }
}
