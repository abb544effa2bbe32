import { ACTOR_KINDS, CONNECTION_KINDS } from '../../../../shared/words/choices.ts'
import { connectionWords, isNew } from '../../../messages/en/choices.ts'
import { actorKinds } from '../../../messages/en/words.ts'
import { ConnectionSample } from '../connection-line.tsx'
import { MapDrawing, Sign } from './map-drawing.tsx'
import type { Scene } from './scene.ts'

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
        <MapDrawing {...scene} />
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
