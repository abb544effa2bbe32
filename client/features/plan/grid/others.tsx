import { useLayoutEffect, useMemo, useRef, useState } from 'react'

import type { Drag } from '../../../live/presence.ts'
import { useGroup, usePersonsAt } from '../../../live/use-presence.ts'
import { parts as words } from '../../../messages/en/parts.ts'
import { useLive } from '../../../live/use-live.ts'
import { Dots } from '../../../parts/who.tsx'
import { Said } from '../../../ui/said.tsx'
import { topOf } from './drag.ts'
import styles from './others.module.css'

type CellOf = { phase: string; component: string }

const SHOWN = 3

/** A thin mark at the edge of a cell in which others are. Pointed at, it says who. */
export const OthersInCell = ({ phase, component, ids }: CellOf & { ids: readonly string[] }) => {
  const { presence } = useLive().plan
  const items = useMemo(
    () => [`cells/${phase}/${component}`, ...ids.map((id) => `activities/${id}`)],
    [phase, component, ids],
  )
  const persons = usePersonsAt(presence, items)
  if (persons.length === 0) return null
  return <Dots persons={persons} shown={SHOWN} className={styles.mark} dot={styles.dot} more={styles.more} />
}

/** Where cards that others drag would come to stand in a cell if they let them go now. */
export const OthersDrags = ({ phase, component }: CellOf) =>
  useGroup(useLive().plan.presence.drags, `${phase}/${component}`).map((drag) => (
    <DragLine key={drag.client} drag={drag} />
  ))

const DragLine = ({ drag: { who, color, item, before } }: { drag: Drag }) => {
  const { activities } = useLive()
  const line = useRef<HTMLSpanElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const cell = line.current?.parentElement
    if (cell) setTop(topOf(cell, before))
  }, [before])
  const title = activities.get(item.replace('activities/', ''))?.title
  return (
    <span ref={line} className={styles.line} style={{ background: color, insetBlockStart: top }}>
      <span className={styles.dragged} style={{ background: color }}>
        <Said>{words.drags(who.name, title ?? '')}</Said>
      </span>
    </span>
  )
}
