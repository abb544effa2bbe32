import { Grid3x3, Plus, Rows2, Rows4 } from 'lucide-react'

import { useStore } from '../../live/use-live.ts'
import { grid as words } from '../../messages/en/grid.ts'
import { density as densities, views } from '../../messages/en/plan.ts'
import { later } from '../../parts/later.tsx'
import { useViewOf, ViewSwitch } from '../../parts/view-switch.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Segments } from '../../ui/segments.tsx'
import styles from './bar.module.css'
import { chooseDensity, DENSITIES } from './density.ts'
import { useFilterRow } from './filter/filter-button.tsx'
import { FindingsButton } from './findings/open-button.tsx'
import { useGrid } from './grid-view.ts'
import { ToolsMenu } from './tools-menu.tsx'
import { useShownParts } from './use-cells.ts'
import { VIEWS } from './views.ts'

const DeletedList = later(async () => (await import('./deleted-list.tsx')).DeletedList, null)

/** The title with its meaning, and what is done to the grid as a whole. */
export const Bar = ({ isNarrow }: { isNarrow: boolean }) => {
  const { isRestoring } = useGrid().view
  const filter = useFilterRow()
  const view = useViewOf(VIEWS)
  return (
    <header className={styles.bar}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.meaning}>{words.meaning}</p>
      <ViewSwitch views={VIEWS} label={views.label} names={views} />
      <div className={styles.tools}>
        {filter.button}
        <FindingsButton />
        {(view === 'grid' || view === 'outline') && (
          <DensitySwitch isOverviewThere={view === 'grid' && !isNarrow} />
        )}
        <ToolsMenu />
        <AddButton />
      </div>
      {filter.row}
      <Dialog
        title={words.recentlyDeleted}
        isOpen={useStore(isRestoring)}
        onClose={() => isRestoring.set(false)}
      >
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

const AddButton = () => {
  const { view } = useGrid()
  const { phases, components } = useShownParts()
  return (
    <Button
      look="primary"
      aria-label={words.addWhere}
      aria-haspopup="dialog"
      isDisabled={phases.length === 0 || components.length === 0}
      onPress={() => view.placing.set({ kind: 'new' })}
    >
      <Plus />
      <span className={styles.label}>{words.addActivity}</span>
    </Button>
  )
}
