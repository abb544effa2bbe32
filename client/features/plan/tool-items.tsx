import { ClipboardPaste, History, Plus, Printer, Projector, TableProperties } from 'lucide-react'

import type { PartName } from '../../../shared/model/kinds.ts'
import { useStore } from '../../live/use-live.ts'
import { grid as words, structure } from '../../messages/en/grid.ts'
import { paperMenu } from '../../messages/en/on-paper.ts'
import { wallMenu } from '../../messages/en/on-the-wall.ts'
import { MenuItem, MenuLine, MenuSection, Submenu } from '../../ui/menu.tsx'
import { afterMenu } from '../../ui/after-menu.ts'
import { useGrid } from './grid-view.ts'
import { PaperItems } from './paper/paper-items.tsx'
import { addPart } from './structure/part-actions.ts'
import { TemplateItem } from './structure/template-item.tsx'
import { useIsLocked, useShownParts, useWords } from './use-cells.ts'
import { WallItems } from './wall/wall-items.tsx'

/** The lines of the menu: what was deleted, bringing in, the wall, paper, rows and columns. */
export const ToolItems = () => {
  const { view } = useGrid()
  return (
    <>
      <MenuItem
        id="deleted"
        onAction={() => afterMenu(() => view.isRestoring.set(true))}
        textValue={words.recentlyDeleted}
      >
        <History /> {words.recentlyDeleted}
      </MenuItem>
      <MenuItem
        id="bring-in"
        onAction={() => afterMenu(() => view.bringing.set({}))}
        textValue={words.bringIn}
      >
        <ClipboardPaste /> {words.bringIn}
      </MenuItem>
      <MenuLine />
      <Submenu
        textValue={wallMenu.wall}
        item={
          <>
            <Projector /> {wallMenu.wall}
          </>
        }
      >
        <WallItems />
      </Submenu>
      <Submenu
        textValue={paperMenu.title}
        item={
          <>
            <Printer /> {paperMenu.title}
          </>
        }
      >
        <PaperItems />
      </Submenu>
      <Submenu
        textValue={structure.menu}
        item={
          <>
            <TableProperties /> {structure.menu}
          </>
        }
      >
        <StructureItems />
      </Submenu>
    </>
  )
}

const StructureItems = () => {
  const grid = useGrid()
  const isLocked = useIsLocked()
  const called = useWords()
  const { hidden } = useShownParts()
  const showsHidden = useStore(grid.view.showsHidden)
  const addItem = (kind: PartName, name: string) => (
    <MenuItem
      id={kind}
      isDisabled={isLocked}
      onAction={() => afterMenu(() => addPart(grid, kind))}
      textValue={structure.addTo(name)}
    >
      <Plus />
      {structure.addTo(name)}
    </MenuItem>
  )
  return (
    <MenuSection title={isLocked ? structure.locked : structure.menu}>
      {addItem('phases', called.columns)}
      {addItem('components', called.rows)}
      <TemplateItem isLocked={isLocked} />
      {hidden > 0 && (
        <MenuItem id="hidden" onAction={() => grid.view.showsHidden.set(!showsHidden)}>
          {showsHidden ? structure.hideHidden : structure.showHidden(hidden)}
        </MenuItem>
      )}
    </MenuSection>
  )
}
