import { Wrench } from 'lucide-react'
import { useCallback } from 'react'

import { useInitiative } from '../../live/use-live.ts'
import { grid as words } from '../../messages/en/grid.ts'
import { Part } from '../../net/loading.ts'
import { useWallKey } from '../../parts/wall/use-wall-key.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { menuItems } from '../../ui/overlays.ts'
import styles from './bar.module.css'

const items = menuItems(async () => (await import('./tool-items.tsx')).ToolItems)
const wall = new Part(() => import('../../parts/wall/show-on-wall.ts'))

/** What is done with the theory of action as a whole, and not all the time. */
export const ToolsMenu = () => {
  const { id } = useInitiative()
  useWallKey(
    useCallback(() => {
      wall.load().then(
        ({ showOnWall }) => showOnWall(id),
        () => undefined,
      )
    }, [id]),
  )
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
