import { Wrench } from 'lucide-react'
import { useEffect } from 'react'

import { useInitiative } from '../../live/use-live.ts'
import { grid as words } from '../../messages/en/grid.ts'
import { Part } from '../../net/loading.ts'
import { isTypedIn } from '../../parts/undo-keys.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { menuItems } from '../../ui/overlays.ts'
import styles from './bar.module.css'

const items = menuItems(async () => (await import('./tool-items.tsx')).ToolItems)
const wall = new Part(() => import('./wall/show-on-wall.ts'))

/** What is done with the theory of action as a whole, and not all the time. */
export const ToolsMenu = () => {
  useWallKey(useInitiative().id)
  return (
    <Menu
      label={words.tools}
      items={items}
      given={{}}
      button={
        <Button look="quiet" aria-label={words.tools}>
          <Wrench />
          <span className={styles.label}>{words.tools}</span>
        </Button>
      }
    />
  )
}

/** W opens the wall, wherever nobody types. */
const useWallKey = (initiative: string): void =>
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'w' || event.repeat || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return
      event.preventDefault()
      wall.load().then(
        ({ showOnWall }) => showOnWall(initiative),
        () => undefined,
      )
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [initiative])

/** What has letters of its own. */
const isElsewhere = (target: EventTarget | null): boolean =>
  isTypedIn(target) ||
  (target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null)
