/** @jsxImportSource preact */
import { axes } from '../../messages/en/words.ts'
import type { EditionActor, EditionConnection } from '../../../shared/edition.ts'
import { type Frame, labelsOf, NARROW, pointOf, WIDE } from './map-layout.ts'
import css from './map.module.css'
import { ConnectionLine } from './connection.tsx'

type Props = {
  actors: readonly EditionActor[]
  connections?: readonly EditionConnection[]
  /** Written beside the dots where there is room. */
  names?: Map<string, string>
  /** What the drawing shows, for those who do not see it. */
  label: string
  wide: boolean
  /** Where something that was just sent will be. */
  mine?: { influence: number; position: number }
}

/** People and groups on the two axes of the map, numbered as in the list. Who has no place yet is in the list only. */
export const PowerMapDrawing = ({ actors, connections = [], names, label, wide, mine }: Props) => {
  const frame = wide ? WIDE : NARROW
  const dots = dotsOf(frame, actors, names)
  const labels = names && wide ? labelsOf(frame, dots) : []
  const own = mine && pointOf(frame, mine)
  return (
    <svg
      class={css.drawing}
      data-mine={mine !== undefined}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={label}
    >
      <Axes frame={frame} />
      {connections.map(({ id, kind, mutual, ...ends }) => {
        const [from, to] = [ends.from, ends.to].map((end) => dots.find((dot) => dot.id === end))
        return (
          from &&
          to && (
            <ConnectionLine key={id} kind={kind} mutual={mutual} from={from} to={to} away={frame.dot + 4} />
          )
        )
      })}
      {dots.map((dot) => (
        <DotMark key={dot.id} dot={dot} radius={frame.dot} numbered={!mine} />
      ))}
      {labels.map(({ id, x, y, anchor, text }) => (
        <text key={id} class={css.name} x={x} y={y} dy="0.34em" text-anchor={anchor}>
          {text}
        </text>
      ))}
      {own && (
        <g class={css.own} transform={`translate(${own.x} ${own.y})`}>
          <circle r={frame.dot * 1.1} />
          <circle r={frame.dot * 2} />
        </g>
      )}
    </svg>
  )
}

type Dot = EditionActor & { x: number; y: number; number: number; text: string }

/** Those who have a place, numbered as in the list. */
const dotsOf = (frame: Frame, actors: readonly EditionActor[], names: Props['names']): Dot[] =>
  actors.flatMap((actor, index) => {
    const { influence, position } = actor.at ?? {}
    if (influence === undefined || position === undefined) return []
    const point = pointOf(frame, { influence, position })
    return [{ ...actor, ...point, number: index + 1, text: names?.get(actor.id) ?? '' }]
  })

/** People are round, groups and organizations are square. */
const DotMark = ({ dot, radius, numbered }: { dot: Dot; radius: number; numbered: boolean }) => (
  <g transform={`translate(${dot.x} ${dot.y})`} data-kind={dot.kind} data-status={dot.status}>
    {dot.kind === 'person' || dot.kind === 'resident' ? (
      <circle r={radius} />
    ) : (
      <rect x={-radius} y={-radius} width={2 * radius} height={2 * radius} rx={radius / 2.5} />
    )}
    {numbered && (
      <text class={css.number} dy="0.36em">
        {dot.number}
      </text>
    )}
  </g>
)

const Axes = ({ frame: { width, height, margin } }: { frame: Frame }) => (
  <g class={css.axes} aria-hidden="true">
    <path d={`M${width / 2} ${margin}V${height - margin}M${margin} ${height / 2}H${width - margin}`} />
    <text x={width / 2} y={margin - 10} text-anchor="middle">
      {axes.decides}
    </text>
    <text x={width / 2} y={height - margin + 20} text-anchor="middle">
      {axes.notHeard}
    </text>
    <text x={margin / 2} y={margin - 10}>
      {axes.against}
    </text>
    <text x={width - margin / 2} y={margin - 10} text-anchor="end">
      {axes.withUs}
    </text>
  </g>
)
