import type { Connection } from '../../../../../shared/model/kinds.ts'
import { isMutualKind } from '../../../../../shared/words/choices.ts'
import { LOOKS } from '../../looks.ts'
import styles from './matrix.module.css'

/** A kind of connection as the figure that its line has; with two heads below where it goes both ways. */
export const Sign = ({ connection: { kind, mutual, status } }: { connection: Connection }) => {
  const { color, mark, head, width, dash } = LOOKS[kind]
  const line = { stroke: color, fill: 'none', strokeWidth: 2 }
  return (
    <svg
      className={styles.sign}
      data-proposed={status === 'proposed' || undefined}
      viewBox="0 0 20 20"
      aria-hidden
    >
      {mark === 'none' && (
        <path d="M2 9H18" {...line} strokeWidth={head === 'none' ? width + 1 : 2} strokeDasharray={dash} />
      )}
      {mark === 'none' && head === 'filled' && <path d="M18 9l-8 -5v10Z" fill={color} />}
      {mark === 'diamond' && <path d="M10 2l7 7l-7 7l-7 -7Z" fill={color} />}
      {mark === 'square' && <rect x={4} y={3} width={12} height={12} {...line} />}
      {mark === 'ring' && <circle cx={10} cy={9} r={6} {...line} />}
      {mark === 'cross' && <path d="M4 3l12 12M16 3l-12 12" {...line} strokeWidth={2.6} />}
      {mutual && !isMutualKind(kind) && (
        <path d="M3 18H17M6 16l-3 2l3 2M14 16l3 2l-3 2" {...line} strokeWidth={1.4} />
      )}
    </svg>
  )
}
