/** Which of many rows or columns of one size are in sight, and a few beside them. */
export type InSight = { from: number; to: number }

/** Drawn beyond the edges, so that nothing is missing while one scrolls. */
const BESIDE = 6

/** `scrolled`, `room`, `size`: in pixels; `count`: how many there are. `to` is the one after the last. */
export const inSight = (
  scrolled: number,
  room: number,
  { size, count }: { size: number; count: number },
): InSight => {
  const first = Math.floor(Math.abs(scrolled) / size)
  const last = Math.ceil((Math.abs(scrolled) + room) / size)
  return { from: Math.min(count, Math.max(0, first - BESIDE)), to: Math.min(count, last + BESIDE) }
}

/** The numbers in sight, with one more that must be there. */
export const numbersOf = ({ from, to }: InSight, also: number): number[] => {
  const all = Array.from({ length: to - from }, (_, i) => from + i)
  if (also < 0 || (also >= from && also < to)) return all
  return also < from ? [also, ...all] : [...all, also]
}
