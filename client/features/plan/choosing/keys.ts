import { grid as gridWords } from '../../../messages/en/grid.ts'
import { several as words } from '../../../messages/en/several.ts'
import { announce } from '../../../ui/announce.tsx'
import { shownIn } from '../arrangement-store.ts'
import { activityOf, cardStop, focusStop, type Layout, type Step, stopsFrom } from '../grid/stops.ts'
import type { Grid } from '../grid-view.ts'
import { hasCells } from '../views.ts'
import { between, choose, clearChoice, toggleChosen } from './choice.ts'
import { askToDeleteChosen, moveChosen } from './several.ts'

/** The button that the menu key leads to while several are chosen. */
export const FIRST_TOOL = 'data-first-tool'

/** What has them. */
export const TOOLS = 'data-chosen-tools'

/** Chooses none, and goes back to where choosing began. */
export const leaveChoice = ({ view }: Grid): void => {
  const from = view.choice.from.get()
  clearChoice(view.choice)
  announce(words.none)
  if (from !== undefined) focusStop(from)
}

/** Says how many are chosen now. */
export const sayChosen = ({ view, live }: Grid, id?: string): void => {
  const { size } = view.choice.ids.get()
  const title = id === undefined ? undefined : live.activities.get(id)?.title || gridWords.untitled
  announce(
    title === undefined || id === undefined
      ? words.chosen(size)
      : words.chose(title, view.choice.ids.get().has(id), size),
  )
}

/** Space chooses a card, Shift with an arrow key more of them, Ctrl+A all on screen; Escape chooses none. */
export const onChoosingKey = (
  grid: Grid,
  at: { key: string; layout: Layout; step: Step | undefined },
  event: KeyboardEvent,
): boolean => {
  const { choice } = grid.view
  const { key } = at
  const id = activityOf(key)
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand && event.key.toLowerCase() === 'a') {
    choose(choice, shownIn(grid.arranged.get()), key)
    sayChosen(grid)
    return true
  }
  if (event.key === 'Escape' && choice.ids.get().size > 0) {
    clearChoice(choice)
    announce(words.none)
    return true
  }
  if (id === undefined || isCommand) return false
  if (event.key === ' ' && !event.altKey) {
    toggleChosen(choice, id, key)
    sayChosen(grid, id)
    return true
  }
  if (event.shiftKey && at.step && !event.altKey) return extend(grid, key, at.layout, at.step)
  return choice.ids.get().size > 1 && choice.ids.get().has(id) && onSeveral(grid, id, at.step, event)
}

/** Goes to the next card and chooses it too, with all between it and where the row began. */
const extend = (grid: Grid, key: string, layout: Layout, step: Step): boolean => {
  const { choice } = grid.view
  const from = choice.from.get() ?? key
  const next = stopsFrom(layout, key, step)
    .filter((one) => activityOf(one) !== undefined)
    .find(focusStop)
  const to = next ?? key
  choose(choice, between(layout, from, to), from)
  sayChosen(grid, activityOf(to))
  return true
}

/** What keys do to one card they do to all that are chosen, if it is one of them. */
const onSeveral = (grid: Grid, id: string, step: Step | undefined, event: KeyboardEvent): boolean => {
  const { key } = event
  if (key === 'Delete' || key === 'Backspace') askToDeleteChosen(grid)
  else if (key === 'ContextMenu' || (event.shiftKey && key === 'F10'))
    document.querySelector<HTMLElement>(`[${FIRST_TOOL}] button`)?.focus()
  else if (event.altKey && step && hasCells()) moveBeside(grid, id, step)
  else return false
  return true
}

/** All go to the cell beside that of the one with the focus. */
const moveBeside = (grid: Grid, id: string, step: Step): void => {
  const place = grid.live.activities.get(id)?.place
  const { columns, rows } = grid.arranged.get()
  const phase = columns[columns.indexOf(place?.phase ?? '') + step.columns]
  const component = rows[rows.indexOf(place?.component ?? '') + step.rows]
  if (phase === undefined || component === undefined) return
  moveChosen(grid, { phase, component })
  focusStop(cardStop(id))
}
