import { useEffect } from 'react'

import { useStore } from '../../../live/use-live.ts'
import { lists as words } from '../../../messages/en/map-lists.ts'
import { Segments } from '../../../ui/segments.tsx'
import { useMapView } from '../map-view.ts'
import { AddActor } from '../panel/add-actor.tsx'
import type { View } from '../views.ts'
import { AddConnection } from './add-connection.tsx'
import { ask, useAsked } from './ask.ts'
import { type Asked, TABLES } from './asked.ts'
import type { Arranged } from './arrange.ts'
import { FilterBar } from './filter-bar.tsx'
import styles from './lists.module.css'
import { Matrix } from './matrix/matrix.tsx'
import { Outline } from './outline/outline.tsx'
import { Tables } from './table/tables.tsx'
import { useArranged } from './use-arranged.ts'

/** The map without a drawing: as tables, an outline, or a matrix. All of it can be read and changed there. */
export const Lists = ({ view }: { view: View }) => {
  const asked = useAsked()
  const of = view === 'table' ? asked.table : 'both'
  const { arranged, handlers } = useArranged(asked, of)
  useChosenInSight()
  return (
    <div className={styles.lists}>
      <div className={styles.top}>
        {view === 'table' && (
          <Segments
            label={words.tables}
            value={asked.table}
            segments={TABLES.map((id) => ({ id, name: words[id] }))}
            onChange={(table) => ask({ of: table === 'people' ? undefined : table, sort: undefined })}
          />
        )}
        <FilterBar asked={asked} of={of} counts={arranged.counts} />
      </div>
      <div className={styles.work} {...handlers}>
        {view !== 'matrix' && (
          <div className={styles.add}>{of === 'connections' ? <AddConnection /> : <AddActor />}</div>
        )}
        <Shown view={view} arranged={arranged} asked={asked} />
        <Nothing
          counts={of === 'connections' ? arranged.counts.connections : arranged.counts.people}
          of={of}
        />
      </div>
    </div>
  )
}

type ShownProps = { view: View; arranged: Arranged; asked: Asked }

const Shown = ({ view, ...given }: ShownProps) => {
  if (view === 'outline') return <Outline {...given} />
  if (view === 'matrix') return <Matrix {...given} />
  return <Tables {...given} />
}

const Nothing = ({ counts: { shown, all }, of }: { counts: { shown: number; all: number }; of: string }) => {
  if (shown > 0) return null
  const isEmpty = of === 'connections' ? words.noConnections : words.empty
  return <p className={styles.nothing}>{all === 0 ? isEmpty : words.hasHidden}</p>
}

/** What is chosen elsewhere, or leads here, is in sight; not while one is at work in the list. */
const useChosenInSight = (): void => {
  const chosen = useStore(useMapView().chosen)
  const [one, ...more] = chosen
  const key = one && more.length === 0 ? `${one.kind}/${one.id}` : undefined
  useEffect(() => {
    if (key === undefined) return
    const item = document.querySelector(`[data-item="${CSS.escape(key)}"]`)
    if (!item?.contains(document.activeElement)) item?.scrollIntoView({ block: 'nearest' })
  }, [key])
}
