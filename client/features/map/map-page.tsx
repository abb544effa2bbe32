import { PanelRight, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import { MAP_DRAWN } from '../../../shared/model/kinds.ts'
import { namesHidden } from '../../live/names-hidden.ts'
import { LiveProvider, useInitiative, useLive, useStore } from '../../live/use-live.ts'
import { isVeiled, veiled } from '../../live/veiled.ts'
import { inQuery } from '../../net/address.ts'
import { views } from '../../messages/en/map-lists.ts'
import { network as words } from '../../messages/en/map-network.ts'
import { map } from '../../messages/en/map.ts'
import { onceThere, Part } from '../../net/loading.ts'
import { later } from '../../parts/later.tsx'
import { useViewOf, ViewSwitch } from '../../parts/view-switch.tsx'
import { Button } from '../../ui/button.tsx'
import { BringIn } from './bring-in/bring-in.tsx'
import { CanvasBoundary } from './canvas-boundary.tsx'
import { keepChosenThere, tellChosen } from './chosen-there.ts'
import { DeleteQuestion } from './delete-question.tsx'
import { IssueTitle } from './issue-title.tsx'
import { Legend } from './legend.tsx'
import styles from './map-page.module.css'
import { type Chosen, MapView, MapViewProvider, useMapView } from './map-view.ts'
import { NamesButton } from './names-button.tsx'
import { MapPanel } from './panel/map-panel.tsx'
import { Peek } from './panel/peek.tsx'
import { followAsked } from './show-asked.ts'
import { Toolbar, ZoomButtons } from './toolbar.tsx'
import { ToolsMenu } from './tools-menu.tsx'
import { UnplacedStrip } from './unplaced-strip.tsx'
import { followWall } from './wall/to-wall.ts'
import { isDrawn, type View, VIEWS } from './views.ts'

// the canvas library comes after the page, which is of use without it
const MapCanvas = later(
  async () => (await import('./canvas/map-canvas.tsx')).MapCanvas,
  <p className={styles.loading}>{map.loading}</p>,
)

const Lists = later<{ view: View }>(
  async () => (await import('./lists/lists.tsx')).Lists,
  <p className={styles.loading}>{map.loading}</p>,
)

/** What the address's query chooses: where another page leads to something on the map. */
const chosenInAddress = (): Chosen[] =>
  // what residents add is called as it is sent
  MAP_DRAWN.flatMap(({ name: kind, sentAs }) => {
    const id = sentAs === undefined ? undefined : inQuery(sentAs)
    return id === undefined ? [] : [{ kind, id }]
  })

const openView = (): MapView => {
  const view = new MapView()
  view.choose(...chosenInAddress())
  const cause = inQuery('cause')
  if (cause !== undefined) {
    view.causeAsked.set(cause)
    view.panelOpen.set(true)
  }
  return view
}

/** The power map: what it is about, the canvas with its tools, and a panel with all of it in words. */
export const MapPage = () => {
  const plain = useLive()
  const isHidden = useStore(namesHidden(useInitiative().id))
  const live = isHidden ? veiled(plain) : plain
  const [view] = useState(openView)
  const page = useRef<HTMLDivElement>(null)
  useEffect(() => keepChosenThere(live, view), [live, view])
  useEffect(() => tellChosen(live, view), [live, view])
  useEffect(() => followAsked(view), [view])
  useEffect(() => followWall(plain, view), [plain, view])
  return (
    <LiveProvider value={live}>
      <MapViewProvider value={view}>
        <div ref={page} className={styles.page}>
          <Bar />
          {/* all of it anew: nothing that was drawn with a name is left */}
          <div key={String(isHidden)} className={styles.work}>
            <Shown />
            <MapPanel />
          </div>
          <DeleteQuestion />
          <BringIn page={page} />
          <Taking />
          <ForWall />
        </div>
      </MapViewProvider>
    </LiveProvider>
  )
}

/** From one side or another: only what is drawn needs the canvas. */
const Shown = () => {
  const side = useViewOf(VIEWS)
  const view = useMapView()
  const isToDraw = isDrawn(side)
  const live = useLive()
  useEffect(
    () => (side === 'network' ? onceThere(network, (part) => part.followNetwork(live, view)) : undefined),
    [side, live, view],
  )
  useEffect(() => (isToDraw ? () => view.tool.set('select') : undefined), [isToDraw, view])
  return (
    <div className={styles.canvas}>
      {isToDraw ? (
        <div className={styles.stage}>
          <CanvasBoundary onAgain={view.rest}>
            <MapCanvas />
            <ZoomButtons />
            <CanvasTools />
            <Tying />
          </CanvasBoundary>
        </div>
      ) : (
        <Lists view={side} />
      )}
      <footer className={styles.foot}>
        {isToDraw && (
          <>
            <div className={styles.legend}>
              <Legend />
            </div>
            {side === 'network' ? <p className={styles.legend}>{words.hint}</p> : <UnplacedStrip />}
          </>
        )}
        <Peek />
      </footer>
    </div>
  )
}

const network = new Part(() => import('./follow-network.ts'))

const TakeDialog = later(async () => (await import('./take-along/take-dialog.tsx')).TakeDialog, null)

const DeletedOnMap = later(async () => (await import('./recently-deleted.tsx')).DeletedOnMap, null)

const Taking = () => {
  const { isTaking } = useMapView()
  return useStore(isTaking) && <TakeDialog onClose={() => isTaking.set(false)} />
}

const WallDialog = later(async () => (await import('./wall/wall-dialog.tsx')).WallDialog, null)

const ForWall = () => {
  const { isForWall } = useMapView()
  return useStore(isForWall) && <WallDialog onClose={() => isForWall.set(false)} />
}

const TyingNote = later(async () => (await import('./causes/tying-note.tsx')).TyingNote, null)

const Tying = () => useStore(useMapView().tying) && <TyingNote />

/** The tools come with the canvas on which they work. */
const CanvasTools = () => useStore(useMapView().canvas) && <Toolbar />

const Bar = () => {
  const { panelOpen } = useMapView()
  const isOpen = useStore(panelOpen)
  const [isRecentOpen, openRecent] = useState(false)
  return (
    <header className={styles.bar}>
      <IssueTitle />
      <ViewSwitch views={VIEWS} label={views.label} names={views} />
      <div className={styles.actions}>
        <NamesButton />
        <ToolsMenu />
        <Button
          look="icon"
          aria-label={map.recent.open}
          isDisabled={isVeiled(useLive())}
          onPress={() => openRecent(true)}
        >
          <Trash2 />
        </Button>
        <div className={styles.opensPanel}>
          <Button
            look="icon"
            aria-label={isOpen ? map.panel.close : map.panel.open}
            onPress={() => panelOpen.set(!isOpen)}
          >
            <PanelRight />
          </Button>
        </div>
      </div>
      {isRecentOpen && <DeletedOnMap isOpen onClose={() => openRecent(false)} />}
    </header>
  )
}
