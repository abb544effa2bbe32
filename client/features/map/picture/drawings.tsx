import { NOTE } from '../drawing.ts'
import type { Drawn } from './drawn.ts'

/** Free areas, strokes and notes as lines of an `<svg>`, whose words are text. */

export const Areas = ({ areas }: Pick<Drawn, 'areas'>) =>
  areas.map(({ x, y, w, h, name }, i) => (
    <g key={i}>
      <rect
        x={x}
        y={y}
        width={w}
        height={h}
        rx={10}
        fill="var(--accent-soft)"
        fillOpacity={0.18}
        stroke="var(--line-strong)"
        strokeWidth={1.5}
        strokeDasharray="5 4"
      />
      <text x={x + 10} y={y + 18} fontSize={13} fontWeight={620} fill="var(--ink-2)">
        {name}
      </text>
    </g>
  ))

/** As the canvas library has them in its light theme; what it calls black is the color of words. */
const INKS: Record<Drawn['strokes'][number]['color'], string> = {
  black: 'var(--ink)',
  grey: '#9fa8b2',
  violet: '#ae3ec9',
  blue: '#4465e9',
  orange: '#e16919',
  green: '#099268',
  red: '#e03131',
}

export const Strokes = ({ strokes }: Pick<Drawn, 'strokes'>) => (
  <g fill="none" strokeLinecap="round" strokeLinejoin="round">
    {strokes.map(({ d, width, color }, i) => (
      <path key={i} d={d} strokeWidth={width} stroke={INKS[color]} />
    ))}
  </g>
)

export const Notes = ({ notes }: Pick<Drawn, 'notes'>) =>
  notes.map(({ x, y, w, h, lines, letters, padding, isRightToLeft }, i) => (
    <g key={i}>
      <rect x={x} y={y} width={w} height={h} rx={4} fill="var(--surface)" />
      <rect x={x} y={y} width={w} height={h} rx={4} fill="#f3c26b" fillOpacity={0.34} />
      {lines.map((line, at) => (
        <text
          key={at}
          x={isRightToLeft ? x + w - padding : x + padding}
          y={y + padding + letters + at * letters * NOTE.line}
          fontSize={letters}
          direction={isRightToLeft ? 'rtl' : 'ltr'}
        >
          {line}
        </text>
      ))}
    </g>
  ))
