/**
 * Stops: what the arrow keys go to. Each has `data-stop` with a key of its own (`activities/<id>/title`) and stands
 * in an element with `data-row` and `data-column`, its cell, of a part of the page with `data-stops`.
 */
const stopOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-stop="${CSS.escape(key)}"]`)

/** Moves the focus to a stop, if it is on screen. */
export const focusStop = (key: string): boolean => {
  const stop = stopOf(key)
  stop?.focus()
  return stop !== null
}

/** The key of an activity's stop, which is also that of its words when they are edited. */
export const cardStop = (id: string): string => `activities/${id}/title`
export const addStop = (phase: string, component: string): string => `add/${phase}/${component}`

/** The activity whose stop this is. */
export const activityAt = (stop: HTMLElement): string | undefined =>
  /^activities\/([^/]+)\/title$/.exec(stop.dataset.stop ?? '')?.[1]

type Step = { rows: number; columns: number }

/** Where an arrow key goes from a stop: up and down within its cell and beyond, sideways to the cell beside it. */
export const stopBeside = (root: HTMLElement, from: HTMLElement, step: Step): HTMLElement | undefined => {
  const cell = from.closest<HTMLElement>('[data-row]')
  if (!cell) return undefined
  const within = stopsIn(cell)
  const at = within.indexOf(from)
  const near = step.rows === 0 ? undefined : within[at + step.rows]
  if (near) return near
  for (let next = cellBeside(root, cell, step); next; next = cellBeside(root, next, step)) {
    const stops = stopsIn(next)
    const stop = step.rows === 0 ? stops[Math.min(at, stops.length - 1)] : stops.at(step.rows > 0 ? 0 : -1)
    if (stop) return stop
  }
  return undefined
}

/** The first or last stop of the row of a stop. */
export const stopAtEnd = (root: HTMLElement, from: HTMLElement, end: 0 | -1): HTMLElement | undefined => {
  const row = from.closest<HTMLElement>('[data-row]')?.dataset.row
  return [...root.querySelectorAll<HTMLElement>(`[data-row="${row}"] [data-stop]`)].at(end)
}

const stopsIn = (cell: HTMLElement): HTMLElement[] => [...cell.querySelectorAll<HTMLElement>('[data-stop]')]

const cellBeside = (root: HTMLElement, cell: HTMLElement, step: Step): HTMLElement | null => {
  const row = Number(cell.dataset.row) + step.rows
  const column = Number(cell.dataset.column) + step.columns
  return root.querySelector(`[data-row="${row}"][data-column="${column}"]`)
}
