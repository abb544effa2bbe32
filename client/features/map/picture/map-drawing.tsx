import { map } from '../../../messages/en/map.ts'
import { axes } from '../../../messages/en/words.ts'
import { ConnectionLine } from '../connection-line.tsx'
import { type Box, FIELD, LANES } from '../place.ts'
import { Areas, Notes, Strokes } from './drawings.tsx'
import type { Scene, SceneMark } from './scene.ts'

/** The axes, and all who and that is on the map, as lines of an `<svg>`. */
export const MapDrawing = (scene: Scene) => (
  <>
    <Ground {...scene} />
    <Areas areas={scene.areas} />
    {scene.lines.map(({ connection: { kind, mutual, strength, status }, curve, isPale }, i) => (
      <g key={i} opacity={isPale ? PALE_LINE : undefined}>
        <ConnectionLine
          curve={curve}
          kind={kind}
          mutual={mutual}
          strength={strength}
          proposed={status === 'proposed'}
        />
      </g>
    ))}
    <Words {...scene} />
    <Strokes strokes={scene.strokes} />
    <Notes notes={scene.notes} />
    {scene.heaps.map((heap, i) => (
      <Heap key={i} {...heap} />
    ))}
    {scene.marks.map((mark, i) => (
      <Mark key={i} {...mark} />
    ))}
  </>
)

/** Words stand out from the lines that run under them. */
const HALO = {
  stroke: 'var(--surface)',
  strokeWidth: 4,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const

/** What has nothing to do with whom it is about. */
const PALE = 0.4
const PALE_LINE = 0.12

const Ground = ({ origin, scale, lanes }: Scene) => {
  const at = (x: number, y: number) => `${origin.x + x * scale} ${origin.y + y * scale}`
  return (
    <g>
      {lanes.map((lane) => {
        const { x, y, w, h } = inPixels(LANES[lane], { origin, scale })
        return <rect key={lane} x={x} y={y} width={w} height={h} rx={8} fill="var(--sunken)" />
      })}
      <path
        d={`M${at(FIELD.w / 2, 0)}L${at(FIELD.w / 2, FIELD.h)}M${at(0, FIELD.h / 2)}L${at(FIELD.w, FIELD.h / 2)}`}
        stroke="var(--line-strong)"
        strokeWidth={1.5}
      />
    </g>
  )
}

const inPixels = ({ x, y, w, h }: Box, { origin, scale }: Pick<Scene, 'origin' | 'scale'>): Box => ({
  x: origin.x + x * scale,
  y: origin.y + y * scale,
  w: w * scale,
  h: h * scale,
})

/** What the axes and the lanes mean; lines run under it. */
const Words = (scene: Scene) => {
  const { x, y, w, h } = inPixels(FIELD, scene)
  const middle = { x: x + w / 2, y: y + h / 2 }
  return (
    <g fontSize={13} fontWeight={600} fill="var(--ink-2)" textAnchor="middle" {...HALO}>
      {scene.lanes.map((lane) => {
        const box = inPixels(LANES[lane], scene)
        return (
          <text key={lane} x={box.x + 8} y={box.y + (lane === 'stance' ? -6 : 16)} textAnchor="start">
            {map.lanes[lane]}
          </text>
        )
      })}
      <text x={middle.x} y={y - 18}>
        {axes.decides}
      </text>
      <text x={middle.x} y={y + h + 30}>
        {axes.notHeard}
      </text>
      <text transform={`translate(${x - 20} ${middle.y}) rotate(-90)`}>{axes.against}</text>
      <text transform={`translate(${x + w + 30} ${middle.y}) rotate(-90)`}>{axes.withUs}</text>
    </g>
  )
}

/** The corners of a mark of each kind, in pixels; people are round. */
const CORNER = { person: 12, group: 7, institution: 1, resident: 12 }

export const Sign = ({ x, y, kind, isNew: isDashed }: Pick<SceneMark, 'x' | 'y' | 'kind' | 'isNew'>) => (
  <rect
    x={x - 11}
    y={y - 11}
    width={22}
    height={22}
    rx={CORNER[kind]}
    fill={kind === 'resident' ? 'var(--hue-3-soft)' : 'var(--sunken)'}
    stroke={kind === 'resident' ? 'var(--hue-3)' : 'var(--ink-2)'}
    strokeWidth={1.8}
    strokeDasharray={isDashed ? '3.5 2.6' : undefined}
  />
)

const Mark = (mark: SceneMark) => {
  const { x, y, from, name, isChosen, isPale } = mark
  return (
    <g opacity={isPale ? PALE : undefined}>
      {from && <path d={`M${x} ${y}L${from.x} ${from.y}`} stroke="var(--ink-3)" />}
      {from && <circle cx={from.x} cy={from.y} r={2.5} fill="var(--ink-3)" />}
      {isChosen && <circle cx={x} cy={y} r={18} fill="none" stroke="var(--accent)" strokeWidth={3} />}
      <Sign {...mark} />
      {name && <Name {...name} />}
    </g>
  )
}

/** Those who are drawn as one: a mark with another behind it. */
const Heap = ({ x, y, name, isPale }: Scene['heaps'][number]) => (
  <g opacity={isPale ? PALE : undefined} fill="var(--sunken)" stroke="var(--ink-2)" strokeWidth={1.8}>
    <circle cx={x + 4} cy={y - 4} r={10} />
    <circle cx={x} cy={y} r={11} />
    <g fill="var(--ink)">{name && <Name {...name} />}</g>
  </g>
)

const Name = ({ lines, box, side }: NonNullable<SceneMark['name']>) => {
  const isAround = side === 'above' || side === 'below'
  const anchor = isAround ? 'middle' : side.startsWith('start') ? 'end' : 'start'
  const x = isAround ? box.x + box.w / 2 : anchor === 'end' ? box.x + box.w : box.x
  return lines.map((line, i) => (
    <text key={i} x={x} y={box.y + 13 + i * 17} fontWeight={560} textAnchor={anchor} {...HALO}>
      {line}
    </text>
  ))
}
