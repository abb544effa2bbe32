import { Grid3x3, History, Plus, Rows2, Rows4, TableProperties } from 'lucide-react'
import { useState } from 'react'

import { type PartName } from '../../../shared/model/kinds.ts'
import { useStore } from '../../live/use-live.ts'
import { grid as words, structure } from '../../messages/en/grid.ts'
import { density as densities } from '../../messages/en/plan.ts'
import { later } from '../../parts/later.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Menu, MenuItem, MenuSection } from '../../ui/menu.tsx'
import { addCard } from './actions.ts'
import { afterMenu } from './after-menu.ts'
import { BringInButton } from './bring-in/bring-in-button.tsx'
import styles from './bar.module.css'
import { chooseDensity, DENSITIES } from './density.ts'
import { useFilterRow } from './filter/filter-button.tsx'
import { FindingsButton } from './findings/open-button.tsx'
import { useGrid } from './grid-view.ts'
import { ShowMenu } from './show-menu.tsx'
import { addPart } from './structure/part-actions.ts'
import { TemplateItem } from './structure/template-item.tsx'
import { PlaceItems } from './card/place-items.tsx'
import { useIsLocked, useShownParts, useWords } from './use-cells.ts'
import { useView, ViewSwitch } from './view-switch.tsx'

const DeletedList = later(async () => (await import('./deleted-list.tsx')).DeletedList, null)

/** The title with its meaning, and what is done to the grid as a whole. */
export const Bar = ({ isNarrow }: { isNarrow: boolean }) => {
  const [isRestoring, setRestoring] = useState(false)
  const filter = useFilterRow()
  const view = useView()
  return (
    <header className={styles.bar}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.meaning}>{words.meaning}</p>
      <ViewSwitch />
      <div className={styles.tools}>
        {filter.button}
        <FindingsButton />
        {(view === 'grid' || view === 'outline') && (
          <DensitySwitch isOverviewThere={view === 'grid' && !isNarrow} />
        )}
        <Button look="icon" onPress={() => setRestoring(true)} aria-label={words.recentlyDeleted}>
          <History />
        </Button>
        <BringInButton />
        <ShowMenu />
        <StructureMenu />
        <AddMenu />
      </div>
      {filter.row}
      <Dialog title={words.recentlyDeleted} isOpen={isRestoring} onClose={() => setRestoring(false)}>
        <DeletedList />
      </Dialog>
    </header>
  )
}

const ICONS = { comfortable: <Rows2 />, compact: <Rows4 />, overview: <Grid3x3 /> }

const DensitySwitch = ({ isOverviewThere }: { isOverviewThere: boolean }) => {
  const { view } = useGrid()
  const now = useStore(view.density)
  const offered = DENSITIES.filter((one) => isOverviewThere || one !== 'overview')
  return (
    <Segments
      label={densities.label}
      value={!isOverviewThere && now === 'overview' ? 'compact' : now}
      segments={offered.map((id) => ({ id, name: densities[id], icon: ICONS[id] }))}
      onChange={(density) => chooseDensity(view.density, density)}
    />
  )
}

const StructureMenu = () => {
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
    <Menu
      label={structure.menu}
      button={
        <Button look="icon" aria-label={structure.menu}>
          <TableProperties />
        </Button>
      }
    >
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
    </Menu>
  )
}

const AddMenu = () => {
  const grid = useGrid()
  const { phases, components } = useShownParts()
  return (
    <Menu
      label={words.addWhere}
      button={
        <Button
          look="primary"
          aria-label={words.addWhere}
          isDisabled={phases.length === 0 || components.length === 0}
        >
          <Plus />
          <span className={styles.label}>{words.addActivity}</span>
        </Button>
      }
    >
      <PlaceItems onPlace={(where) => addCard(grid, where)} />
    </Menu>
  )
}
