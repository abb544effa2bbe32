/** Milliseconds for which something is pointed out. */
const SHOWN = 2400

/** Marks where something is for a moment: whoever pressed with a mouse sees no ring around what has the focus. */
export const pointOut = (place: Element): void => {
  const ring = '0 0 0 3px var(--focus)'
  place.animate({ boxShadow: [ring, ring, '0 0 0 3px transparent'] }, SHOWN)
}
