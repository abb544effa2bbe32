import type { ConnectionKind } from '../../../shared/words/choices.ts'
import { arrowhead, type Curve, middleOf, pointAt } from './layout/curve.ts'
import { LOOKS, type Look, widthOf } from './looks.ts'
import type { Point } from './place.ts'

type Drawn = {
  kind: ConnectionKind
  mutual?: boolean
  strength?: number
  proposed?: boolean
  isPale?: boolean
  isFaint?: boolean
}

/** A connection as lines of an `<svg>`. Proposed ones are drawn on a pale dotted band. */
export const ConnectionLine = ({
  curve,
  kind,
  mutual,
  strength,
  proposed,
  isPale,
  isFaint,
}: Drawn & { curve: Curve }) => {
  const look = LOOKS[kind]
  const width = widthOf(look, strength)
  const size = 9 + width
  const { start, control, end, leaves, arrives } = curve
  const inset = look.head === 'filled' ? size * 0.7 : 0
  const from = mutual ? pointAt(start, leaves, inset) : start
  const to = pointAt(end, arrives, -inset)
  return (
    <g
      data-connection={kind}
      data-pale={isPale || undefined}
      data-faint={isFaint || undefined}
      stroke={look.color}
      fill="none"
      strokeWidth={width}
    >
      {proposed && (
        <path
          d={curved(start, control, end)}
          strokeWidth={width + 7}
          strokeDasharray="1 6"
          strokeOpacity={0.45}
        />
      )}
      <path d={curved(from, control, to)} strokeDasharray={look.dash} />
      <Head tip={end} along={arrives} size={size} look={look} />
      {mutual && <Head tip={start} along={{ x: -leaves.x, y: -leaves.y }} size={size} look={look} />}
      <Mark at={middleOf(curve)} look={look} />
    </g>
  )
}

const Head = (props: { tip: Point; along: Point; size: number; look: Look }) => {
  const [tip, left, right] = arrowhead(props.tip, props.along, props.size)
  if (props.look.head === 'filled')
    return <path d={`${pathOf([tip, left, right])}Z`} fill={props.look.color} stroke="none" />
  if (props.look.head === 'open') return <path d={pathOf([left, tip, right])} strokeWidth={1.6} />
  return null
}

/** A small figure in the middle of the line, on the ground's color so that the dashes do not run through it. */
const Mark = ({ at: { x, y }, look }: { at: Point; look: Look }) => {
  const ground = { fill: 'var(--surface)', strokeWidth: 1.5 }
  if (look.mark === 'diamond')
    return <path d={`M${x - 6} ${y}l6 -6l6 6l-6 6Z`} {...ground} fill={look.color} />
  if (look.mark === 'square') return <rect x={x - 4.5} y={y - 4.5} width={9} height={9} {...ground} />
  if (look.mark === 'ring') return <circle cx={x} cy={y} r={5} {...ground} />
  if (look.mark === 'cross')
    return <path d={`M${x - 5} ${y - 5}l10 10M${x + 5} ${y - 5}l-10 10`} strokeWidth={2} />
  return null
}

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')

const curved = (from: Point, control: Point, to: Point): string =>
  `M${round(from.x)} ${round(from.y)}Q${round(control.x)} ${round(control.y)} ${round(to.x)} ${round(to.y)}`

const round = (n: number): number => Math.round(n * 10) / 10

const ALONG = { x: 1, y: 0 }
const SAMPLE: Curve = {
  start: { x: 1, y: 8 },
  control: { x: 22, y: 8 },
  end: { x: 43, y: 8 },
  leaves: ALONG,
  arrives: ALONG,
}

/** The line of a kind beside its name. */
export const ConnectionSample = ({ kind, proposed }: { kind: ConnectionKind; proposed?: boolean }) => (
  <svg width={44} height={16} viewBox="0 0 44 16" aria-hidden>
    <ConnectionLine curve={SAMPLE} kind={kind} proposed={proposed} />
  </svg>
)
