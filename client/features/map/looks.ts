import type { ConnectionKind } from '../../../shared/words/choices.ts'

/**
 * How a kind of connection is drawn. No two look alike without their color: each has its own dash, width, or mark in the
 * middle of the line. `head`: what stands at the end that it points to.
 */
export type Look = {
  color: string
  dash?: string
  width: number
  head: 'filled' | 'open' | 'none'
  mark: 'none' | 'diamond' | 'cross' | 'square' | 'ring'
}

export const LOOKS: Record<ConnectionKind, Look> = {
  influences: { color: 'var(--ink-2)', width: 1.7, head: 'filled', mark: 'none' },
  funds: { color: 'var(--done)', dash: '9 4', width: 1.9, head: 'filled', mark: 'diamond' },
  allied: { color: 'var(--accent)', width: 3.2, head: 'none', mark: 'none' },
  conflict: { color: 'var(--stuck)', dash: '2 4', width: 2.2, head: 'none', mark: 'cross' },
  regulates: { color: 'var(--hue-1)', dash: '12 3 2 3', width: 1.7, head: 'filled', mark: 'square' },
  informs: { color: 'var(--hue-3)', dash: '5 4', width: 1.3, head: 'open', mark: 'ring' },
}

/** How wide a line of strength 1–3 is; nobody said how strong: as 2. */
export const widthOf = (look: Look, strength: number | undefined): number =>
  look.width * ([1, 0.75, 1, 1.6][Math.round(strength ?? 2)] ?? 1)
