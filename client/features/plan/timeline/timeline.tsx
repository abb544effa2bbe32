import { CalendarClock } from 'lucide-react'
import { useMemo } from 'react'

import type { Activity, Component, Phase } from '../../../../shared/model/kinds.ts'
import { grid, structure } from '../../../messages/en/grid.ts'
import { lineKeys, timeline as words } from '../../../messages/en/plan.ts'
import { dayShort, dayShortest, periodSaid } from '../../../messages/when-short.ts'
import { Said } from '../../../ui/said.tsx'
import { OpenLine } from '../open-line.tsx'
import { today } from '../../../live/today.ts'
import { isOverdue } from '../today.ts'
import { useLines } from '../use-lines.ts'
import { useShownActivities } from '../use-shown.ts'
import { hueStyle } from '../hue.ts'
import { type Axis, axisOf, type Row, timelineStops } from './axis.ts'
import styles from './timeline.module.css'

type Parts = { phases: Phase[]; components: Component[] }

/** Phases and what is due on one axis, what needs what drawn and in words; what has no date below. */
export const Timeline = ({ phases, components }: Parts) => {
  const shown = useShownActivities()
  const day = today()
  const axis = useMemo(
    () => axisOf({ phases, components, shown, today: day }),
    [phases, components, shown, day],
  )
  const undated = useMemo(() => axis?.undated ?? shown.map(({ id }) => id), [axis, shown])
  useLines(useMemo(() => timelineStops(axis, undated), [axis, undated]))
  return (
    <section
      className={styles.scroll}
      data-chart
      data-cards
      aria-label={words.table}
      aria-describedby="line-keys"
    >
      <p id="line-keys" hidden>
        {lineKeys}
      </p>
      {axis ? (
        <Chart axis={axis} phases={phases} components={components} shown={shown} />
      ) : (
        <p className={styles.nothing}>{words.nothing}</p>
      )}
      {undated.length > 0 && (
        <section className={styles.undated} aria-labelledby="undated">
          <h3 id="undated">{words.undated}</h3>
          <ul>
            {undated.map((id) => (
              <OpenLine key={id} id={id} />
            ))}
          </ul>
        </section>
      )}
    </section>
  )
}

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`

const Chart = ({ axis, phases, components, shown }: Parts & { axis: Axis; shown: readonly Activity[] }) => {
  const byId = useMemo(() => new Map(shown.map((one) => [one.id, one])), [shown])
  const days = useMemo(
    () => new Map(axis.groups.flatMap(({ rows }) => rows.map(({ id, at }) => [id, at] as const))),
    [axis],
  )
  return (
    <div className={styles.chart}>
      <div className={styles.back} aria-hidden>
        <Days axis={axis} />
      </div>
      <div className={styles.days} aria-hidden>
        <div className={styles.track}>
          <Days axis={axis} isNamed />
        </div>
      </div>
      {axis.phases.length > 0 && <h3 className={styles.first}>{words.phases}</h3>}
      <ul className={styles.rows} aria-label={words.phases}>
        {axis.phases.map(({ id, from, to }) => {
          const phase = phases.find((one) => one.id === id)
          return (
            <li key={id} className={styles.row}>
              <span className={styles.name} dir="auto">
                {phase?.name || structure.noName}
              </span>
              <span className={styles.track}>
                <span
                  className={styles.phase}
                  style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
                  title={phase && periodSaid(phase)}
                >
                  {phase && periodSaid(phase)}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
      {axis.groups.map(({ component, rows }) => (
        <Group
          key={component}
          component={components.find(({ id }) => id === component)}
          rows={rows}
          byId={byId}
          days={days}
        />
      ))}
    </div>
  )
}

/** The days that are told by name, as lines behind all rows or as words above them. */
const Days = ({ axis: { ticks, today: now }, isNamed = false }: { axis: Axis; isNamed?: boolean }) => (
  <>
    {ticks.map(({ day, at }) => (
      <span key={day} className={styles.tick} style={{ insetInlineStart: percent(at) }}>
        {isNamed && dayShortest(day)}
      </span>
    ))}
    {now !== undefined && (
      <span className={styles.today} style={{ insetInlineStart: percent(now) }}>
        {isNamed && words.today}
      </span>
    )}
  </>
)

type GroupProps = {
  component: Component | undefined
  rows: readonly Row[]
  byId: ReadonlyMap<string, Activity>
  /** Where each that is due stands on the axis. */
  days: ReadonlyMap<string, number>
}

const Group = ({ component, rows, byId, days }: GroupProps) => {
  const name = component?.name || structure.noName
  return (
    <section style={hueStyle(component?.hue ?? 1)} aria-label={name}>
      <h3 className={styles.component} dir="auto">
        {name}
      </h3>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <div className={styles.name}>
              <ul>
                <OpenLine id={row.id} />
              </ul>
              <Needs row={row} byId={byId} />
            </div>
            <Track row={row} byId={byId} days={days} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const titles = (ids: readonly string[], byId: GroupProps['byId']): string =>
  ids.map((id) => byId.get(id)?.title ?? '').join('; ')

const Needs = ({ row, byId }: { row: Row; byId: GroupProps['byId'] }) => {
  if (row.needs.length === 0) return null
  const isLate = row.late.length > 0
  const said = isLate ? words.late(titles(row.late, byId)) : words.needs(titles(row.needs, byId))
  return (
    <p className={isLate ? styles.late : styles.needs} title={said}>
      <Said>{said}</Said>
    </p>
  )
}

/** When it is due, and from when what it needs is: a line between the two days. */
const Track = ({ row, days, byId }: { row: Row } & Pick<GroupProps, 'byId' | 'days'>) => {
  const activity = byId.get(row.id)
  const due = activity?.due ?? ''
  const isLate = activity !== undefined && isOverdue(activity)
  return (
    <span className={styles.track}>
      {row.needs.map((id) => {
        const other = days.get(id)
        if (other === undefined) return null
        const [from, to] = [Math.min(other, row.at), Math.max(other, row.at)]
        return (
          <span
            key={id}
            className={row.late.includes(id) ? `${styles.link} ${styles.lateLink}` : styles.link}
            style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
            aria-hidden
          />
        )
      })}
      <time
        className={isLate ? `${styles.due} ${styles.overdue}` : styles.due}
        dateTime={due.slice(0, 10)}
        style={{ insetInlineStart: percent(row.at) }}
        title={(isLate ? grid.overdue : grid.due)(dayShort(due))}
      >
        {isLate && <CalendarClock aria-hidden />}
        {dayShortest(due)}
      </time>
    </span>
  )
}
