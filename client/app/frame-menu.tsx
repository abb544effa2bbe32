import { Menu as MenuIcon } from 'lucide-react'
import { useState } from 'react'
import type * as Y from 'yjs'

import { app } from '../messages/en/app.ts'
import { device } from '../messages/en/device.ts'
import { Button } from '../ui/button.tsx'
import { Menu } from '../ui/menu.tsx'
import { menuItems } from '../ui/overlays.ts'
import type { Asked } from './frame-items.tsx'
import { laterDialog } from './later-dialog.tsx'

const YouDialog = laterDialog(app.you.title, async () => (await import('./you-dialog.tsx')).YouDialog)
const LeaveDialog = laterDialog(app.leave.title, async () => (await import('./leave-dialog.tsx')).LeaveDialog)
const CopyDialog = laterDialog(app.copy.title, async () => (await import('./copy-dialog.tsx')).CopyDialog)
const TakeAlongDialog = laterDialog(
  app.take.title,
  async () => (await import('./take-along-dialog.tsx')).TakeAlongDialog,
)
const DeviceDialog = laterDialog(device.title, async () => (await import('./device-dialog.tsx')).DeviceDialog)
const DeleteDialog = laterDialog(
  app.remove.title,
  async () => (await import('./delete-dialog.tsx')).DeleteDialog,
)

const items = menuItems(async () => (await import('./frame-items.tsx')).FrameItems)

/** What belongs to the whole: one's name, the theme, the pause, copying, leaving, deleting. */
export const FrameMenu = ({ undo }: { undo: Y.UndoManager }) => {
  const [asked, ask] = useState<Asked>()
  return (
    <>
      <Menu
        label={app.menu.label}
        items={items}
        given={{ undo, ask }}
        button={
          <Button look="icon" aria-label={app.menu.label}>
            <MenuIcon />
          </Button>
        }
      />
      <MenuDialog asked={asked} onClose={() => ask(undefined)} />
    </>
  )
}

const MenuDialog = ({ asked, onClose }: { asked: Asked | undefined; onClose: () => void }) => (
  <>
    {asked === 'you' && <YouDialog onClose={onClose} />}
    {asked === 'leave' && <LeaveDialog onClose={onClose} />}
    {asked === 'device' && <DeviceDialog onClose={onClose} />}
    {asked === 'take' && <TakeAlongDialog onClose={onClose} />}
    {asked === 'copy' && <CopyDialog onClose={onClose} />}
    {asked === 'delete' && <DeleteDialog onClose={onClose} />}
  </>
)
