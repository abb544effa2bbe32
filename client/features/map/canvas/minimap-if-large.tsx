import { useEditor, useValue } from 'tldraw'

import { later } from '../../../parts/later.tsx'
import { BOUNDS } from '../place.ts'
import { marksIn } from './marks-in.ts'

const Minimap = later(async () => (await import('./minimap.tsx')).Minimap, null, true)

/** There is one where more marks than this are drawn, while not all of them are in sight. */
const FEW = 60

export const MinimapIfLarge = () => {
  const editor = useEditor()
  const isNeeded = useValue(
    'minimap',
    () => {
      const { x, y, w, h } = BOUNDS
      const seen = editor.getViewportPageBounds()
      const isAllSeen = seen.x <= x + 1 && seen.y <= y + 1 && seen.maxX >= x + w - 1 && seen.maxY >= y + h - 1
      return !isAllSeen && marksIn(editor).length > FEW
    },
    [editor],
  )
  return isNeeded ? <Minimap /> : null
}
