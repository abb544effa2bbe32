import type { CSSProperties } from 'react'

/** The colors of a row by its number: its own, and a pale one behind words. */
export const hueStyle = (hue: number): CSSProperties & Record<`--${string}`, string> => ({
  '--hue': `var(--hue-${hue})`,
  '--soft': `var(--hue-${hue}-soft)`,
})
