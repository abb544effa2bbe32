import { ClipboardPaste, Download, Projector } from 'lucide-react'

import { useInitiative } from '../../live/use-live.ts'
import { mapTools as words } from '../../messages/en/map-tools.ts'
import { wallMenu } from '../../messages/en/on-the-wall.ts'
import { afterMenu } from '../../ui/after-menu.ts'
import { MenuItem } from '../../ui/menu.tsx'
import { useMapView } from './map-view.ts'
import { toWall } from './wall/to-wall.ts'

/** The lines of the menu: bringing in, files to take along, and the wall. */
export const ToolItems = () => {
  const { id } = useInitiative()
  const view = useMapView()
  const { bringing, isTaking } = view
  return (
    <>
      <MenuItem id="bring-in" onAction={() => afterMenu(() => bringing.set({}))} textValue={words.bringIn}>
        <ClipboardPaste /> {words.bringIn}
      </MenuItem>
      <MenuItem id="take" onAction={() => afterMenu(() => isTaking.set(true))} textValue={words.take}>
        <Download /> {words.take}
      </MenuItem>
      <MenuItem id="wall" onAction={() => afterMenu(() => toWall(id, view))} textValue={wallMenu.wall}>
        <Projector /> {wallMenu.wall} <kbd>{wallMenu.openKey}</kbd>
      </MenuItem>
    </>
  )
}
