import * as Y from 'yjs'

import { Replicas, type Replica } from './replicas.ts'

/** Two people with one document, who see nothing of each other until `meet`. */
export const twoPeople = (
  seed: (doc: Y.Doc) => void,
): { amina: Replica; tomas: Replica; meet: () => void } => {
  const replicas = new Replicas(2, seed)
  return { amina: replicas.at(0), tomas: replicas.at(1), meet: () => replicas.settle() }
}

/** A text of an item; throws where there is none, as a test should. */
export const textIn = (doc: Y.Doc, kind: string, id: string, key: string): Y.Text => {
  const text = doc.getMap<Y.Map<unknown>>(kind).get(id)?.get(key)
  if (text instanceof Y.Text) return text
  throw new Error(`${kind} ${id} has no text ${key}`)
}
