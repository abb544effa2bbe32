import { type ReactNode, useEffect, useRef, useState } from 'react'

import { cellExists } from '../../../shared/model/cells.ts'
import { aliveEntry } from '../../../shared/model/collection.ts'
import { useBeAt } from '../../live/use-presence.ts'
import { useLive, useStore } from '../../live/use-live.ts'
import { onceThere, Part, untilShown } from '../../net/loading.ts'
import { later } from '../../parts/later.tsx'
import { useViewOf } from '../../parts/view-switch.tsx'
import { Bar } from './bar.tsx'
import { BringIn } from './bring-in/bring-in.tsx'
import { ChosenBar } from './choosing/bar.tsx'
import { listenForChoice } from './choosing/pointer.ts'
import { followChosen } from './choosing/several.ts'
import { Details } from './details/details.tsx'
import { EmptyGrid } from './grid/empty-grid.tsx'
import { Findings } from './findings/findings.tsx'
import { createGrid, type Grid, GridProvider, useGrid, useIsChoosing } from './grid-view.ts'
import styles from './grid-page.module.css'
import { GridTable } from './grid/grid-table.tsx'
import { listen } from './grid/keys.ts'
import { PartnersProvider } from './card/partners.tsx'
import { Templates } from './structure/template-item.tsx'
import { Tray } from './tray.tsx'
import { useIsNarrow } from './grid/use-narrow.ts'
import { useShownParts } from './use-cells.ts'
import { VIEWS } from './views.ts'
import { Way } from './way.tsx'

const OpenMenu = later(async () => (await import('./card/card-menus.tsx')).OpenMenu, null)
const PhoneGrid = later(async () => (await import('./grid/phone.tsx')).PhoneGrid, null)

const Outline = later(async () => (await import('./outline/outline.tsx')).Outline, null)
const ByPartner = later(async () => (await import('./by-partner/by-partner.tsx')).ByPartner, null)
const Timeline = later(async () => (await import('./timeline/timeline.tsx')).Timeline, null)

/** The theory of action: who does what, when. */
export const GridPage = () => {
  const live = useLive()
  const [grid] = useState(() => createGrid(live))
  useBeAt(live.plan.presence, 'grid')
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => followHeld(grid), [grid])
  useEffect(() => onceThere(telling, ({ tellWhere }) => tellWhere(grid)), [grid])
  useEffect(() => onceThere(showing, ({ followAsked }) => followAsked(grid)), [grid])
  useEffect(() => (page.current ? listen(grid, page.current) : undefined), [grid])
  useEffect(() => (page.current ? listenForChoice(grid, page.current) : undefined), [grid])
  useEffect(() => followChosen(grid), [grid])
  useEffect(
    () =>
      void untilShown()
        .then(() => Promise.all([OpenMenu.preload(), PlaceDialog.preload()]))
        .catch(() => undefined),
    [],
  )
  const isNarrow = useIsNarrow()
  const view = useViewOf(VIEWS)
  return (
    <GridProvider value={grid}>
      <PartnersProvider>
        <div ref={page} className={styles.page}>
          <Main hasOverview={view === 'grid' && !isNarrow}>
            <Bar isNarrow={isNarrow} />
            <WayAbove isAlways={isNarrow || view !== 'grid'} />
            <Parts isNarrow={isNarrow} />
            <Tray />
            <ChosenBar />
          </Main>
          <Findings isSheet={isNarrow} />
          <Details isSheet={isNarrow} />
          <CardMenus />
          <Placing />
          <BringIn page={page} />
          <Templates />
        </div>
      </PartnersProvider>
    </GridProvider>
  )
}

/** What is beside the panels, as close together as one likes it. */
const Main = ({ hasOverview, children }: { hasOverview: boolean; children: ReactNode }) => {
  const { view } = useGrid()
  const density = useStore(view.density)
  return (
    <div
      className={styles.main}
      data-picture
      data-density={density === 'overview' && !hasOverview ? 'compact' : density}
      data-chooses={useIsChoosing() || undefined}
    >
      {children}
    </div>
  )
}

/** Where cards are closer together, it stands where the heads meet. */
const WayAbove = ({ isAlways }: { isAlways: boolean }) =>
  (useStore(useGrid().view.density) === 'comfortable' || isAlways) && <Way />

/** The one menu that all cards share: a thousand of them would be slow. */
const CardMenus = () => {
  const { view } = useGrid()
  const menu = useStore(view.menu)
  return menu && <OpenMenu key={`${menu.kind}/${menu.id}`} menu={menu} />
}

const PlaceDialog = later(async () => (await import('./placing/place-dialog.tsx')).PlaceDialog, null)

/** Where it is asked in which cell something goes. */
const Placing = () => (useStore(useGrid().view.placing) ? <PlaceDialog /> : null)

const telling = new Part(() => import('./wall/telling.ts'))
const showing = new Part(() => import('./show.ts'))

/** Words of what was deleted that one has let go of are not opened again when somebody brings it back. */
const followHeld = ({ live, view }: Grid): (() => void) =>
  live.plan.held.subscribe(() => {
    const { doc } = live.plan
    const [kind = '', id = '', component = ''] = view.editing.get()?.split('/') ?? []
    const isCell = kind === 'cells' && cellExists(doc, id, component)
    const isThere = kind === 'about' || isCell || aliveEntry(doc, kind, id)
    if (live.plan.held.get().length === 0 && !isThere && view.fresh.get()?.id !== id)
      view.editing.set(undefined)
  })

const Parts = ({ isNarrow }: { isNarrow: boolean }) => {
  const { phases, components } = useShownParts()
  const view = useViewOf(VIEWS)
  if (phases.length === 0 || components.length === 0) return <EmptyGrid />
  if (view === 'outline') return <Outline phases={phases} components={components} />
  if (view === 'partners') return <ByPartner components={components} />
  if (view === 'timeline') return <Timeline phases={phases} components={components} />
  return isNarrow ? (
    <PhoneGrid phases={phases} components={components} />
  ) : (
    <GridTable phases={phases} components={components} />
  )
}
