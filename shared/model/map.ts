import type * as Y from 'yjs'

import { readAlive, readOrdered } from './collection.ts'
import { readConnected } from './connections.ts'
import { causes } from './kind-causes.ts'
import { actors, mapAbout } from './kinds.ts'

/** The power map as plain JSON: `GET …/map`. Deleted things, and connections that lost an end, are left out. */
export type PowerMap = ReturnType<typeof readMap>

export const readMap = (doc: Y.Doc) => ({
  about: mapAbout.read(doc),
  causes: readOrdered(doc, causes),
  actors: readAlive(doc, actors),
  connections: readConnected(doc),
})
