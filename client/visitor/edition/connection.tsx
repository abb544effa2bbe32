/** @jsxImportSource preact */
import type { EditionConnection } from '../../../shared/edition.ts'
import css from './map.module.css'

type Point = { x: number; y: number }
type Props = {
  kind: EditionConnection['kind']
  mutual: boolean
  from: Point
  to: Point
  /** How far from both points the line stays. */
  away: number
}

/** Kinds that have no direction are drawn without arrows. */
const UNDIRECTED = ['allied', 'conflict']

/** A connection as a line, told apart by colour and by dashes, with an arrow where it leads. */
export const ConnectionLine = ({ kind, mutual, from, to, away }: Props) => {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 2 * away + 8) return null
  const angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
  const [start, end] = [away, length - away]
  const directed = !UNDIRECTED.includes(kind)
  return (
    <g
      class={css.connection}
      data-connection={kind}
      transform={`translate(${from.x} ${from.y}) rotate(${angle})`}
    >
      <path d={`M${start} 0H${end}`} />
      {directed && <path class={css.arrow} d={`M${end} 0l-8 -4v8z`} />}
      {directed && mutual && <path class={css.arrow} d={`M${start} 0l8 -4v8z`} />}
    </g>
  )
}

/** The same line, small, before its words in the list. */
export const ConnectionSign = ({ kind, mutual }: Pick<Props, 'kind' | 'mutual'>) => (
  <svg class={css.sign} viewBox="0 0 34 10" aria-hidden="true">
    <ConnectionLine kind={kind} mutual={mutual} from={{ x: 1, y: 5 }} to={{ x: 33, y: 5 }} away={0} />
  </svg>
)
