import { ACTOR_KINDS, CONNECTION_KINDS } from '../../../../shared/words/choices.ts'
import { connectionWords, isNew } from '../../../messages/en/choices.ts'
import { map } from '../../../messages/en/map.ts'
import { actorKinds, axes } from '../../../messages/en/words.ts'
import { ConnectionLine, ConnectionSample } from '../connection-line.tsx'
import { FIELD, LANES } from '../place.ts'
import { Areas, Notes, Strokes } from './drawings.tsx'
import type { Scene, SceneMark } from './scene.ts'

/** Above and below the map, in pixels. */
const TITLE = 46
const LEGEND = 74
const COLUMN = 226

type Props = { scene: Scene; title: string; names: (n: number) => string }

/** The map as a drawing that needs nothing else: its title, the axes, all who are on it, and what the signs mean. */
export const MapPicture = ({ scene, title, names }: Props) => {
  const { width, height, unplaced } = scene
  const below = TITLE + height
  const all = below + LEGEND + (unplaced.length > 0 ? 26 : 0)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={all}
      viewBox={`0 0 ${width} ${all}`}
      fontFamily="'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', system-ui, sans-serif"
      fontSize={14}
      fill="var(--ink)"
    >
      <title>{title}</title>
      <rect width={width} height={all} fill="var(--surface)" />
      <text x={24} y={32} fontSize={22} fontWeight={600}>
        {title}
      </text>
      <g transform={`translate(0 ${TITLE})`}>
        <Ground {...scene} />
        <Areas areas={scene.areas} />
        {scene.lines.map(({ connection: { kind, mutual, strength, status }, curve }, i) => (
          <ConnectionLine
            key={i}
            curve={curve}
            kind={kind}
            mutual={mutual}
            strength={strength}
            proposed={status === 'proposed'}
          />
        ))}
        <Strokes strokes={scene.strokes} />
        <Notes notes={scene.notes} />
        {scene.marks.map((mark, i) => (
          <Mark key={i} {...mark} />
        ))}
      </g>
      <Legend at={below + 8} width={width} />
      {unplaced.length > 0 && (
        <text x={24} y={below + LEGEND + 12} fontSize={13} fill="var(--ink-2)">
          {`${names(unplaced.length)}: ${unplaced.join(', ')}`}
        </text>
      )}
    </svg>
  )
}

const Ground = ({ origin, scale }: Scene) => {
  const at = (x: number, y: number) => `${origin.x + x * scale} ${origin.y + y * scale}`
  const word = { fontSize: 13, fontWeight: 600, fill: 'var(--ink-2)', textAnchor: 'middle' } as const
  const [left, right] = [origin.x, origin.x + FIELD.w * scale]
  const [top, bottom, middle] = [origin.y, origin.y + FIELD.h * scale, origin.y + (FIELD.h / 2) * scale]
  const center = (left + right) / 2
  return (
    <g>
      {(['stance', 'say'] as const).map((lane) => {
        const { x, y, w, h } = LANES[lane]
        const [laneX, laneY] = [origin.x + x * scale, origin.y + y * scale]
        return (
          <g key={lane}>
            <rect x={laneX} y={laneY} width={w * scale} height={h * scale} rx={8} fill="var(--sunken)" />
            <text x={laneX + 8} y={lane === 'stance' ? laneY - 6 : laneY + 16} {...word} textAnchor="start">
              {map.lanes[lane]}
            </text>
          </g>
        )
      })}
      <path
        d={`M${at(FIELD.w / 2, 0)}L${at(FIELD.w / 2, FIELD.h)}M${at(0, FIELD.h / 2)}L${at(FIELD.w, FIELD.h / 2)}`}
        stroke="var(--line-strong)"
        strokeWidth={1.5}
      />
      <text x={center} y={top - 18} {...word}>
        {axes.decides}
      </text>
      <text x={center} y={bottom + 30} {...word}>
        {axes.notHeard}
      </text>
      <text transform={`translate(${left - 20} ${middle}) rotate(-90)`} {...word}>
        {axes.against}
      </text>
      <text transform={`translate(${right + 30} ${middle}) rotate(-90)`} {...word}>
        {axes.withUs}
      </text>
    </g>
  )
}

/** The corners of a mark of each kind, in pixels; people are round. */
const CORNER = { person: 12, group: 7, institution: 1, resident: 12 }

const Sign = ({ x, y, kind, isNew: isDashed }: Pick<SceneMark, 'x' | 'y' | 'kind' | 'isNew'>) => (
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
  const { x, y, from, name } = mark
  return (
    <g>
      {from && <path d={`M${x} ${y}L${from.x} ${from.y}`} stroke="var(--ink-3)" />}
      {from && <circle cx={from.x} cy={from.y} r={2.5} fill="var(--ink-3)" />}
      <Sign {...mark} />
      {name && <Name {...name} />}
    </g>
  )
}

const Name = ({ lines, box, side }: NonNullable<SceneMark['name']>) => {
  const isAround = side === 'above' || side === 'below'
  const anchor = isAround ? 'middle' : side.startsWith('start') ? 'end' : 'start'
  const x = isAround ? box.x + box.w / 2 : anchor === 'end' ? box.x + box.w : box.x
  return lines.map((line, i) => (
    <text
      key={i}
      x={x}
      y={box.y + 13 + i * 17}
      fontWeight={560}
      textAnchor={anchor}
      stroke="var(--surface)"
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {line}
    </text>
  ))
}

const Legend = ({ at, width }: { at: number; width: number }) => {
  const across = Math.max(1, Math.floor((width - 24) / COLUMN))
  const place = (i: number) => `translate(${24 + (i % across) * COLUMN} ${at + Math.floor(i / across) * 26})`
  const text = { x: 52, y: 15, fontSize: 13, fill: 'var(--ink-2)' }
  const marks = [...ACTOR_KINDS.map((kind) => [kind, false] as const), ['group', true] as const]
  return (
    <g>
      {marks.map(([kind, isDashed], i) => (
        <g key={i} transform={place(i)}>
          <Sign x={33} y={10} kind={kind} isNew={isDashed} />
          <text {...text}>{isDashed ? isNew : actorKinds[kind]}</text>
        </g>
      ))}
      {CONNECTION_KINDS.map((kind, i) => (
        <g key={kind} transform={place(marks.length + i)}>
          <ConnectionSample kind={kind} />
          <text {...text}>{connectionWords.there[kind]}</text>
        </g>
      ))}
    </g>
  )
}
