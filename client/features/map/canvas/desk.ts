import { type Atom, type Editor, atom } from 'tldraw'

import type { Live } from '../../../live/live.ts'
import type { Chosen, MapView } from '../map-view.ts'

/**
 * What the parts of the canvas work on. `connecting`: the actor from which a connection is being drawn; `scale`: pixels a
 * canvas unit, as all is laid out for; `dragged`: actors that others drag just now; `pointed`: as in the view.
 */
export type Desk = {
  live: Live
  view: MapView
  connecting: Atom<string | undefined>
  scale: Atom<number>
  dragged: Atom<ReadonlySet<string>>
  pointed: Atom<readonly Chosen[]>
}

/** The same with the editor, once there is one. */
export type EditorDesk = Desk & { editor: Editor }

export const makeDesk = (live: Live, view: MapView): Desk => ({
  live,
  view,
  connecting: atom<string | undefined>('connecting', undefined),
  scale: atom('scale', 1),
  dragged: atom<ReadonlySet<string>>('dragged', new Set()),
  pointed: atom<readonly Chosen[]>('pointed', []),
})
