import {
  Copy,
  DoorOpen,
  House,
  Menu as MenuIcon,
  MonitorSmartphone,
  Pause,
  Play,
  Redo2,
  SunMoon,
  Trash2,
  Undo2,
  UserPen,
} from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type * as Y from 'yjs'

import { sentenceOf } from '../live/sentence.ts'
import { changeSettings } from '../live/settings.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { useUndo } from '../live/use-undo.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem, MenuLine, Submenu } from '../ui/menu.tsx'
import { chooseTheme, chosenTheme, type Theme } from '../ui/theme.ts'
import { toast } from '../ui/toast.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { YouDialog } from './you-dialog.tsx'

const CopyDialog = lazy(async () => ({ default: (await import('./copy-dialog.tsx')).CopyDialog }))
const DeviceDialog = lazy(async () => ({ default: (await import('./device-dialog.tsx')).DeviceDialog }))
const DeleteDialog = lazy(async () => ({ default: (await import('./delete-dialog.tsx')).DeleteDialog }))

const THEMES: Theme[] = ['light', 'dark', 'system']

/** What belongs to the whole: one's name, the theme, the pause, copying, leaving, deleting. */
export const FrameMenu = ({ undo }: { undo: Y.UndoManager }) => {
  const [open, setOpen] = useState<'you' | 'device' | 'leave' | 'copy' | 'delete'>()
  const isFacilitator = useInitiative().role === 'facilitator'
  const { canUndo, canRedo } = useUndo(undo)
  const close = () => setOpen(undefined)
  return (
    <>
      <Menu
        label={app.menu.label}
        button={
          <Button look="icon" aria-label={app.menu.label}>
            <MenuIcon />
          </Button>
        }
      >
        <MenuItem onAction={() => undo.undo()} isDisabled={!canUndo} textValue={app.undo}>
          <Undo2 /> {app.undo}
        </MenuItem>
        <MenuItem onAction={() => undo.redo()} isDisabled={!canRedo} textValue={app.redo}>
          <Redo2 /> {app.redo}
        </MenuItem>
        <MenuLine />
        <MenuItem onAction={() => setOpen('you')} textValue={app.menu.you}>
          <UserPen /> {app.menu.you}
        </MenuItem>
        <MenuItem onAction={() => setOpen('device')} textValue={app.menu.device}>
          <MonitorSmartphone /> {app.menu.device}
        </MenuItem>
        <ThemeMenu />
        <PauseItem />
        <MenuLine />
        <MenuItem href="/" textValue={app.menu.another}>
          <House /> {app.menu.another}
        </MenuItem>
        <MenuItem onAction={() => setOpen('copy')} textValue={app.menu.copy}>
          <Copy /> {app.menu.copy}
        </MenuItem>
        <MenuLine />
        <MenuItem onAction={() => setOpen('leave')} textValue={app.menu.leave} danger>
          <DoorOpen /> {app.menu.leave}
        </MenuItem>
        {isFacilitator && (
          <MenuItem onAction={() => setOpen('delete')} textValue={app.menu.remove} danger>
            <Trash2 /> {app.menu.remove}
          </MenuItem>
        )}
      </Menu>
      {open === 'you' && <YouDialog onClose={close} />}
      {open === 'leave' && <LeaveDialog onClose={close} />}
      <Suspense>
        {open === 'device' && <DeviceDialog onClose={close} />}
        {open === 'copy' && <CopyDialog onClose={close} />}
        {open === 'delete' && <DeleteDialog onClose={close} />}
      </Suspense>
    </>
  )
}

const ThemeMenu = () => (
  <Submenu
    textValue={app.menu.theme}
    item={
      <>
        <SunMoon /> {app.menu.theme}
      </>
    }
  >
    {THEMES.map((theme) => (
      <MenuItem
        key={theme}
        textValue={app.menu[theme]}
        onAction={() => chooseTheme(theme)}
        aria-label={theme === chosenTheme() ? `${app.menu[theme]}, ✓` : app.menu[theme]}
      >
        {app.menu[theme]} {theme === chosenTheme() && '✓'}
      </MenuItem>
    ))}
  </Submenu>
)

const PauseItem = () => {
  const live = useLive()
  const { role, paused } = useInitiative()
  if (role !== 'facilitator') return null
  const words = paused ? app.banner.resume : app.banner.pause
  const onAction = () =>
    void changeSettings(live, { paused: !paused }).catch((error: unknown) => toast(sentenceOf(error)))
  return (
    <MenuItem onAction={onAction} textValue={words}>
      {paused ? <Play /> : <Pause />} {words}
    </MenuItem>
  )
}
