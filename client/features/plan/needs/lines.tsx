import { useEffect, useRef, useState } from 'react'

import { needsOf } from '../../../../shared/model/needs.ts'
import { useSelected } from '../../../live/use-live.ts'
import { useArranged, useGrid } from '../grid-view.ts'
import styles from './lines.module.css'
import { type Box, wayBetween } from './way-between.ts'

/** Pixels around a card that it is tied to. */
const AROUND = 3

type Drawn = { width: number; height: number; boxes: ReadonlyMap<string, Box> }

/** Arrows from what comes first to what needs it. They go below the cards, so that no word is covered. */
export const Lines = ({ id }: { id: string }) => {
  const { needs, neededBy } = useSelected(useGrid().live.activities.besideWords, (all) => needsOf(all, id))
  const arrangement = useArranged((all) => all)
  const svg = useRef<SVGSVGElement>(null)
  const [drawn, draw] = useState<Drawn>({ width: 0, height: 0, boxes: new Map() })
  const all = [...needs, ...neededBy]
  const asked = [id, ...all].join()
  useEffect(() => {
    const area = svg.current?.parentElement
    if (!area) return undefined
    // where there is room for one column there is no table
    const table = area.querySelector('table') ?? area
    const measure = () => draw(measured(area, table, asked.split(',')))
    const observer = new ResizeObserver(measure)
    observer.observe(table)
    for (const card of cardsIn(area, asked.split(','))) observer.observe(card)
    return () => observer.disconnect()
  }, [asked, arrangement])
  const { width, height, boxes } = drawn
  const own = boxes.get(id)
  return (
    <svg ref={svg} className={styles.lines} width={width} height={height} aria-hidden>
      <defs>
        <marker
          id="needs-end"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="10"
          markerHeight="10"
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" className={styles.end} />
        </marker>
      </defs>
      {all.map((other) => {
        const box = boxes.get(other)
        return box && <rect key={other} {...around(box)} rx={9} className={styles.around} />
      })}
      {own &&
        needs.map((other) => {
          const box = boxes.get(other)
          return (
            box && <path key={other} d={wayBetween(box, own)} className={styles.line} data-need={other} />
          )
        })}
      {own &&
        neededBy.map((other) => {
          const box = boxes.get(other)
          return box && <path key={other} d={wayBetween(own, box)} className={styles.line} data-need={id} />
        })}
    </svg>
  )
}

const cardsIn = (area: Element, ids: readonly string[]): HTMLElement[] =>
  ids.flatMap((id) => area.querySelector<HTMLElement>(`[data-activity="${CSS.escape(id)}"] > div`) ?? [])

/** Where cards stand in the table, as large as which the drawing is. */
const measured = (area: Element, table: HTMLElement, ids: readonly string[]): Drawn => {
  const { left: x, top: y } = table.getBoundingClientRect()
  const boxes = new Map<string, Box>()
  for (const id of ids) {
    const [card] = cardsIn(area, [id])
    const box = card?.getBoundingClientRect()
    if (box)
      boxes.set(id, { left: box.left - x, top: box.top - y, right: box.right - x, bottom: box.bottom - y })
  }
  return { width: table.offsetWidth, height: table.offsetHeight, boxes }
}

const around = ({ left, top, right, bottom }: Box) => ({
  x: left - AROUND,
  y: top - AROUND,
  width: right - left + 2 * AROUND,
  height: bottom - top + 2 * AROUND,
})
