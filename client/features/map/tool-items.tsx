import { ClipboardPaste, Download } from 'lucide-react'

import { mapTools as words } from '../../messages/en/map-tools.ts'
import { afterMenu } from '../../ui/after-menu.ts'
import { MenuItem } from '../../ui/menu.tsx'
import { useMapView } from './map-view.ts'

/** The lines of the menu: bringing in, and files to take along. */
export const ToolItems = () => {
  const { bringing, isTaking } = useMapView()
  return (
    <>
      <MenuItem id="bring-in" onAction={() => afterMenu(() => bringing.set({}))} textValue={words.bringIn}>
        <ClipboardPaste /> {words.bringIn}
      </MenuItem>
      <MenuItem id="take" onAction={() => afterMenu(() => isTaking.set(true))} textValue={words.take}>
        <Download /> {words.take}
      </MenuItem>
    </>
  )
}
