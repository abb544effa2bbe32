import { Wrench } from 'lucide-react'

import { mapTools as words } from '../../messages/en/map-tools.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { menuItems } from '../../ui/overlays.ts'

const items = menuItems(async () => (await import('./tool-items.tsx')).ToolItems)

/** What is done with the map as a whole, and not all the time. */
export const ToolsMenu = () => (
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
