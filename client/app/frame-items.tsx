import {
  Copy,
  DoorOpen,
  Download,
  House,
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
import type * as Y from 'yjs'

import { sentenceOf } from '../live/sentence.ts'
import { changeSettings } from '../live/settings.ts'
import { useInitiative, useLive } from '../live/use-live.ts'
import { useUndo } from '../live/use-undo.ts'
import { app } from '../messages/en/app.ts'
import { keepChoice } from '../net/kept.ts'
import { MenuItem, MenuLine, Submenu } from '../ui/menu.tsx'
import { chooseTheme, chosenTheme, type Theme } from '../net/theme.ts'
import { toast } from '../ui/toast.tsx'
import { isQuiet } from './quiet.ts'

const THEMES: Theme[] = ['light', 'dark', 'system']

/** What a line of the menu opens. */
export type Asked = 'you' | 'device' | 'leave' | 'copy' | 'take' | 'delete'

/** The lines of the menu of the whole. */
export const FrameItems = ({ undo, ask }: { undo: Y.UndoManager; ask: (what: Asked) => void }) => (
  <>
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
