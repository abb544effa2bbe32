import type * as Y from 'yjs'

import { readMapAbout } from './about.ts'
import { actors } from './actors.ts'
import { readAlive } from './collection.ts'
import { readConnected } from './connections.ts'

/** The power map as plain JSON: `GET …/map`. Deleted things, and connections that lost an end, are left out. */
export type PowerMap = ReturnType<typeof readMap>

export const readMap = (doc: Y.Doc) => ({
  about: readMapAbout(doc),
  actors: readAlive(doc, actors),
  connections: readConnected(doc),
})
