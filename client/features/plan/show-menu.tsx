import { Projector } from 'lucide-react'
import { useEffect } from 'react'

import { useInitiative } from '../../live/use-live.ts'
import { wallMenu as words } from '../../messages/en/on-the-wall.ts'
import { isTypedIn } from '../../parts/undo-keys.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PaperItems } from './paper/paper-items.tsx'
import { showOnWall } from './wall/show-on-wall.ts'
import { WallItems } from './wall/wall-items.tsx'

/** The grid for others to look at: on the wall, on paper, as a picture. */
export const ShowMenu = () => {
  const { id } = useInitiative()
  useWallKey(id)
  return (
    <Menu
      label={words.label}
      button={
        <Button look="icon" aria-label={words.label}>
          <Projector />
        </Button>
      }
    >
      <WallItems />
      <PaperItems />
    </Menu>
  )
}

/** W opens the wall, wherever nobody types. */
const useWallKey = (initiative: string): void =>
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'w' || event.repeat || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return
      event.preventDefault()
      showOnWall(initiative)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [initiative])

/** What has letters of its own. */
const isElsewhere = (target: EventTarget | null): boolean =>
  isTypedIn(target) ||
  (target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null)
