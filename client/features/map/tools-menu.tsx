import { Wrench } from 'lucide-react'
import { useCallback } from 'react'

import { useInitiative } from '../../live/use-live.ts'
import { mapTools as words } from '../../messages/en/map-tools.ts'
import { useWallKey } from '../../parts/wall/use-wall-key.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { menuItems } from '../../ui/overlays.ts'
import { useMapView } from './map-view.ts'
import { toWall } from './wall/to-wall.ts'

const items = menuItems(async () => (await import('./tool-items.tsx')).ToolItems)

/** What is done with the map as a whole, and not all the time. */
export const ToolsMenu = () => {
  const { id } = useInitiative()
  const view = useMapView()
  useWallKey(useCallback(() => toWall(id, view), [id, view]))
  return (
    <Menu
      label={words.title}
      items={items}
      given={{}}
      button={
        <Button look="icon" aria-label={words.title}>
          <Wrench />
        </Button>
      }
    />
  )
}
