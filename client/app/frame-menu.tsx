import {
  Copy,
  DoorOpen,
  Download,
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
  Volume2,
} from 'lucide-react'
import { useState } from 'react'
import type * as Y from 'yjs'

import { sentenceOf } from '../live/sentence.ts'
import { changeSettings } from '../live/settings.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { useUndo } from '../live/use-undo.ts'
import { app } from '../messages/en/app.ts'
import { device } from '../messages/en/device.ts'
import { keepChoice } from '../net/kept.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem, MenuLine, Submenu } from '../ui/menu.tsx'
import { chooseTheme, chosenTheme, type Theme } from '../net/theme.ts'
import { toast } from '../ui/toast.tsx'
import { laterDialog } from './later-dialog.tsx'
import { isQuiet } from './quiet.ts'

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

const THEMES: Theme[] = ['light', 'dark', 'system']

type Asked = 'you' | 'device' | 'leave' | 'copy' | 'take' | 'delete'

/** What belongs to the whole: one's name, the theme, the pause, copying, leaving, deleting. */
export const FrameMenu = ({ undo }: { undo: Y.UndoManager }) => {
  const [asked, ask] = useState<Asked>()
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
        <UndoItems undo={undo} />
        <MenuLine />
        <MenuItem onAction={() => ask('you')} textValue={app.menu.you}>
          <UserPen /> {app.menu.you}
        </MenuItem>
        <MenuItem onAction={() => ask('device')} textValue={app.menu.device}>
          <MonitorSmartphone /> {app.menu.device}
        </MenuItem>
        <ThemeMenu />
        <SayItem />
        <PauseItem />
        <MenuLine />
        <MenuItem href="/" textValue={app.menu.another}>
          <House /> {app.menu.another}
        </MenuItem>
        <MenuItem onAction={() => ask('take')} textValue={app.menu.take}>
          <Download /> {app.menu.take}
        </MenuItem>
        <MenuItem onAction={() => ask('copy')} textValue={app.menu.copy}>
          <Copy /> {app.menu.copy}
        </MenuItem>
        <MenuLine />
        <EndItems ask={ask} />
      </Menu>
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

const UndoItems = ({ undo }: { undo: Y.UndoManager }) => {
  const { canUndo, canRedo } = useUndo(undo)
  return (
    <>
      <MenuItem onAction={() => undo.undo()} isDisabled={!canUndo} textValue={app.undo}>
        <Undo2 /> {app.undo}
      </MenuItem>
      <MenuItem onAction={() => undo.redo()} isDisabled={!canRedo} textValue={app.redo}>
        <Redo2 /> {app.redo}
      </MenuItem>
    </>
  )
}

const EndItems = ({ ask }: { ask: (what: Asked) => void }) => {
  const isFacilitator = useInitiative().role === 'facilitator'
  return (
    <>
      <MenuItem onAction={() => ask('leave')} textValue={app.menu.leave} danger>
        <DoorOpen /> {app.menu.leave}
      </MenuItem>
      {isFacilitator && (
        <MenuItem onAction={() => ask('delete')} textValue={app.menu.remove} danger>
          <Trash2 /> {app.menu.remove}
        </MenuItem>
      )}
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

/** Whether a screen reader says what others do; nothing on screen depends on it. */
const SayItem = () => {
  const quiet = isQuiet()
  return (
    <MenuItem
      onAction={() => keepChoice('announcements', quiet ? undefined : 'off')}
      textValue={app.menu.say}
      aria-label={quiet ? app.menu.say : `${app.menu.say}, ✓`}
    >
      <Volume2 /> {app.menu.say} {!quiet && '✓'}
    </MenuItem>
  )
}

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
