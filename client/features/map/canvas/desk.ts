import { type Atom, type Editor, atom } from 'tldraw'

import type { Live } from '../../../live/live.ts'
import type { MapView } from '../map-view.ts'

/**
 * What the parts of the canvas work on. `connecting`: the actor from which a connection is being drawn; `scale`: pixels a
 * canvas unit, as all is laid out for.
 */
export type Desk = {
  live: Live
  view: MapView
  connecting: Atom<string | undefined>
  scale: Atom<number>
}

/** The same with the editor, once there is one. */
export type EditorDesk = Desk & { editor: Editor }

export const makeDesk = (live: Live, view: MapView): Desk => ({
  live,
  view,
  connecting: atom<string | undefined>('connecting', undefined),
  scale: atom('scale', 1),
})
